import { describe, expect, test } from 'vitest';
import type { Embedder } from '../../embeddings/embedder.js';
import type { AskService, QuoteReference } from '../../commands/ask-service.js';
import { createCorpusAskService } from '../../src/guilds/corpus-ask-service.js';
import { LiveCorpus } from '../../src/corpus/live-corpus.js';
import type { Article } from '../../src/domain/article.js';
import { noFilters } from '../../src/domain/filters.js';
import { readPublisherFamilies } from '../../src/domain/publisher-families.js';
import { articleKey, nothingHidden } from '../../src/domain/hidden.js';
import { articleOf } from '../support/articles.js';
import { memoryCorpus } from '../support/memory-corpus.js';

const paragraphs = [
  'The ferry to Skarn Island stops on Monday.',
  'Its director said that fourteen of the crew had not been paid since March.',
  'The island council called the stop unlawful.',
];
const ferry = articleOf({
  path: 'ferry.txt',
  title: 'Ferry stops',
  outlet: 'Skarn Post',
  blocks: [['headline', 'Ferry stops'], ...paragraphs, ['caption', 'The ferry in port.'], 'A last paragraph.'],
});
const mill = articleOf({ path: 'mill.txt', title: 'Mill', outlet: 'Tarn Times', blocks: ['The mill at Tarn grinds.'] });
const weir = articleOf({ path: 'weir.txt', title: 'Weir', outlet: 'Skarn Post', blocks: ['The weir leaks.'] });

const families = readPublisherFamilies('');
const embedder: Embedder = {
  model: { name: 'bundled', hash: 'abc', dimensions: 1 },
  embed: () => Promise.reject(new Error('a corpus without vectors embeds nothing')),
  close: () => Promise.resolve(),
};

async function serviceOver(
  articles: readonly Article[],
  refreshing: string | null = null,
): Promise<{ readonly service: AskService; readonly live: LiveCorpus }> {
  const live = new LiveCorpus(await memoryCorpus(articles, null));
  const weights = { passage: 0.5, dense: 0.5 };
  const parts = {
    live,
    embedder,
    wordVectors: null,
    weights,
    families: readPublisherFamilies(''),
    refreshing: () => refreshing,
  };
  return { service: createCorpusAskService(parts)(nothingHidden), live };
}

function referenceTo(article: Article, text: string): QuoteReference {
  const start = article.text.indexOf(text);
  const span = { start, end: start + text.length };
  return { articleId: article.id, ...span, highlight: span };
}

describe('verify', () => {
  const sentence = 'The ferry to Skarn Island stops on Monday.';

  test('looks in the live corpus, and in the next one after a refresh', async () => {
    const { service, live } = await serviceOver([mill]);
    expect(await service.verify(sentence, {})).toMatchObject({ verdict: 'not-found' });
    live.swap(await memoryCorpus([ferry, mill], null));
    expect(await service.verify(sentence, {})).toMatchObject({ verdict: 'exact', searched: { articles: 2 } });
  });

  test('says that articles are being read when none are there yet', async () => {
    const { service } = await serviceOver([], 'reading: 3 of 24');
    await expect(service.verify(sentence, {})).rejects.toThrow('The articles are being read just now');
    expect(await (await serviceOver([])).service.verify(sentence, {})).toMatchObject({ code: 'empty-corpus' });
  });

  test('ends when it is called off, and gives the corpus back', async () => {
    const corpus = await memoryCorpus([ferry], null);
    const closed: string[] = [];
    const live = new LiveCorpus({ ...corpus, close: () => closed.push('closed') });
    const parts = {
      live,
      embedder,
      wordVectors: null,
      weights: { passage: 1, dense: 1 },
      families,
      refreshing: () => null,
    };
    const reason = new Error('called off');
    const verified = createCorpusAskService(parts)(nothingHidden).verify(sentence, {
      signal: AbortSignal.abort(reason),
    });
    await expect(verified).rejects.toBe(reason);
    live.swap(await memoryCorpus([], null));
    expect(closed).toEqual(['closed']);
  });
});

describe('ask', () => {
  test('answers from the live corpus, and from the next one after a refresh', async () => {
    const { service, live } = await serviceOver([]);
    const question = 'Which ferry stops on Monday?';
    const none = await service.ask(question, noFilters, { limit: 3 });
    expect(none).toMatchObject({ kind: 'unanswered', code: 'empty-corpus' });
    live.swap(await memoryCorpus([ferry, mill, weir], null));
    const answer = await service.ask(question, noFilters, { limit: 3 });
    expect(answer.searched.articles).toBe(3);
  });

  test('says that articles are being read when none are there yet, and answers from those that are', async () => {
    const empty = await serviceOver([], 'reading: 3 of 24');
    await expect(empty.service.ask('Which ferry?', noFilters, { limit: 3 })).rejects.toThrow(
      'The articles are being read just now (reading: 3 of 24); please ask again in a moment.',
    );
    const filled = await serviceOver([ferry], 'reading: 3 of 24');
    const answer = await filled.service.ask('Which ferry stops on Monday?', noFilters, { limit: 3 });
    expect(answer.searched.articles).toBe(1);
  });

  test('keeps the corpus open until the answer is there, also when a refresh comes between', async () => {
    const corpus = await memoryCorpus([ferry], null);
    const events: string[] = [];
    const entries = (): ReturnType<typeof corpus.entries> => {
      events.push('searched');
      return corpus.entries();
    };
    const live = new LiveCorpus({ ...corpus, entries, close: () => events.push('closed') });
    const parts = {
      live,
      embedder,
      wordVectors: null,
      weights: { passage: 1, dense: 1 },
      families,
      refreshing: () => null,
    };
    const next = await memoryCorpus([], null);
    const asked = createCorpusAskService(parts)(nothingHidden).ask('Which ferry stops on Monday?', noFilters, {
      limit: 1,
    });
    live.swap(next);
    expect((await asked).searched.articles).toBe(1);
    expect(events).toEqual(['searched', 'closed']);
  });
});

test('outlets come with the most frequent first', async () => {
  const { service } = await serviceOver([mill, ferry, weir]);
  expect(service.outlets()).toEqual(['Skarn Post', 'Tarn Times']);
});

describe('status', () => {
  test('tells what is refreshed, and that vectors are missing until then', async () => {
    const { service } = await serviceOver([ferry], 'read: 3 of 9');
    expect(service.status()).toMatchObject({
      model: 'bundled',
      modelHash: 'abc',
      index: 'rebuilding',
      refreshing: 'read: 3 of 9',
      state: { articles: 1, undated: 1 },
    });
    const idle = await serviceOver([ferry]);
    expect(idle.service.status().index).toBe('missing');
  });
});

describe('context', () => {
  test('gives whole paragraphs around a quote, none of which is a headline or a caption', async () => {
    const { service } = await serviceOver([ferry]);
    const reference = referenceTo(ferry, paragraphs[1]!);
    expect(service.context(reference)).toMatchObject({ text: paragraphs.join('\n\n'), highlight: reference.highlight });
    expect(service.context(referenceTo(ferry, paragraphs[2]!))?.text).toBe(paragraphs.slice(1).join('\n\n'));
  });

  test('widens a sentence to its paragraph and takes no neighbour that is too long', async () => {
    const long = 'A long paragraph goes on about the harbour. '.repeat(30).trim();
    const article = articleOf({ blocks: [long, 'It rained. The quay stood empty.', long] });
    const { service } = await serviceOver([article]);
    expect(service.context(referenceTo(article, 'The quay stood empty.'))?.text).toBe(
      'It rained. The quay stood empty.',
    );
  });

  test('is null for an article that is gone, and for a reference that does not fit', async () => {
    const { service } = await serviceOver([ferry]);
    expect(service.context(referenceTo(mill, 'The mill at Tarn grinds.'))).toBeNull();
    const reference = referenceTo(ferry, paragraphs[0]!);
    expect(service.context({ ...reference, end: 100_000 })).toBeNull();
    expect(service.context({ ...reference, highlight: { start: 5, end: 5 } })).toBeNull();
  });
});

test('extent counts the words of every block and the passages, and is null where the article was replaced', async () => {
  const { service, live } = await serviceOver([ferry, mill]);
  // A caption parts the passages.
  expect(service.extent(ferry.id)).toEqual({ words: 2 + 8 + 14 + 7 + 4 + 3, passages: 2 });
  live.swap(await memoryCorpus([mill], null));
  expect(service.extent(ferry.id)).toBeNull();
  expect(service.extent(mill.id)).toMatchObject({ words: 5 });
});

test('restore gives back the same slices, and null where the article was replaced', async () => {
  const { service, live } = await serviceOver([ferry, mill]);
  const references = [referenceTo(ferry, paragraphs[1]!), referenceTo(mill, 'The mill at Tarn grinds.')];
  expect(service.restore(references).map((quote) => quote?.text)).toEqual([paragraphs[1], 'The mill at Tarn grinds.']);
  live.swap(await memoryCorpus([mill], null));
  expect(service.restore(references).map((quote) => quote?.text ?? null)).toEqual([null, 'The mill at Tarn grinds.']);
});

describe('views', () => {
  const topic = { topic: 'ferry to Skarn Island', filters: noFilters };
  const by = { topic: null, articleId: null, speaker: null, filters: noFilters, limit: 5 };

  test('say that articles are being read when none are there yet', async () => {
    const { service } = await serviceOver([], 'reading: 3 of 24');
    const summary = { subject: { kind: 'topic', ...topic }, length: 'brief' } as const;
    const asked = [
      service.summarise(summary),
      service.timeline({ ...topic, limit: 3 }),
      service.compare({ ...topic, limit: 3 }),
      service.who(by),
    ];
    for (const one of asked) await expect(one).rejects.toThrow('The articles are being read just now');
  });

  test('show nothing that is hidden', async () => {
    const live = new LiveCorpus(await memoryCorpus([ferry, mill], null));
    const parts = {
      live,
      embedder,
      wordVectors: null,
      weights: { passage: 1, dense: 1 },
      families,
      refreshing: () => null,
    };
    const hidden = { ...nothingHidden, articles: new Set([articleKey(ferry)]) };
    const service = createCorpusAskService(parts)(hidden);
    expect(await service.who({ ...by, articleId: ferry.id })).toMatchObject({ reason: { code: 'no-article' } });
    expect(await service.summarise({ subject: { kind: 'article', id: ferry.id }, length: 'brief' })).toMatchObject({
      kind: 'unsummarised',
      code: 'no-article',
    });
  });

  test('find speakers beside other work, once a generation', async () => {
    const quoting = articleOf({
      path: 'q.txt',
      title: 'Q',
      blocks: ['"We paid in full," said Ansgar Voll on Monday.'],
    });
    const { service } = await serviceOver([quoting]);
    const [first, second] = await Promise.all([service.speakers(), service.speakers()]);
    expect(first).toEqual([{ name: 'Ansgar Voll', quotes: 1 }]);
    expect(second).toBe(first);
    expect(await service.speakers()).toBe(first);
  });
});
