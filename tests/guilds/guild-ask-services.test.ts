import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AskService, AskServices } from '../../commands/ask-service.js';
import { createCorpusAskService } from '../../src/guilds/corpus-ask-service.js';
import { corpusAt, type CorpusLocation } from '../../src/corpus/corpus-location.js';
import { OpenCorpora, type OpenCorporaParts } from '../../src/corpus/open-corpora.js';
import type { Article } from '../../src/domain/article.js';
import { UserError } from '../../src/domain/errors.js';
import { noFilters } from '../../src/domain/filters.js';
import { readPublisherFamilies } from '../../src/domain/publisher-families.js';
import { inEnglish } from '../../src/language/in-words.js';
import { articleKey, nothingHidden } from '../../src/domain/hidden.js';
import { createGuildAskServices, type GuildAskServicesParts } from '../../src/guilds/guild-ask-services.js';
import { recordingLogger } from '../e2e/bot-on-playground.js';
import { articleOf } from '../support/articles.js';
import { memoryCorpus } from '../support/memory-corpus.js';

const ferry = articleOf({
  path: 'ferry.txt',
  title: 'Ferry stops',
  outlet: 'Skarn Post',
  blocks: ['The ferry to Skarn Island stops on Monday because the crew were not paid.'],
});
const dam = articleOf({
  path: 'dam.txt',
  title: 'Dam leaks',
  outlet: 'Orrin Herald',
  blocks: ['The dam above Orrin leaks and the ferry road is closed.'],
});
const places = { harbour: [ferry], hills: [dam], none: [] } satisfies Record<string, Article[]>;
const at = (name: keyof typeof places): CorpusLocation => corpusAt(`/data/${name}`, { name, root: `/srv/${name}` });
const locations: Readonly<Record<string, CorpusLocation>> = {
  '100': at('harbour'),
  '101': at('harbour'),
  '200': at('hills'),
};

const open: OpenCorporaParts['open'] = ({ name }) => memoryCorpus(places[name as keyof typeof places], null);

function bench(
  parts: Partial<Pick<OpenCorporaParts, 'open'> & Pick<GuildAskServicesParts, 'corporaOf' | 'hiddenIn'>> = {},
) {
  const opened: string[] = [];
  const logger = recordingLogger();
  const corpora = new OpenCorpora({
    open: (location) => {
      opened.push(location.name);
      return (parts.open ?? open)(location);
    },
    work: () => Promise.reject(new Error('nothing is refreshed here')),
    now: () => new Date('2031-05-20T12:00:00Z'),
    mostOpen: 8,
    logger,
  });
  const articles: AskServices = createGuildAskServices({
    corpora,
    corporaOf: (guildId) => parts.corporaOf?.(guildId) ?? { own: locations[guildId ?? ''] ?? at('none'), shared: null },
    serviceOver: (live) =>
      createCorpusAskService({
        live,
        embedder: {
          model: { name: 'bundled', hash: 'abc', dimensions: 1 },
          embed: () => Promise.reject(new Error('a corpus without vectors embeds nothing')),
          close: () => Promise.resolve(),
        },
        wordVectors: null,
        weights: { passage: 0.5, dense: 0.5 },
        families: readPublisherFamilies(''),
        refreshing: () => null,
      }),
    hiddenIn: parts.hiddenIn ?? (() => nothingHidden),
    logger,
  });
  return { articles, opened, logger };
}

describe('guilds', () => {
  test('answer, suggest, tell their status and restore from their own articles alone', async () => {
    const { articles } = bench();
    const [harbour, hills, direct] = await Promise.all([
      articles.open('100'),
      articles.open('200'),
      articles.open(null),
    ]);
    const question = 'Why does the ferry to Skarn Island stop?';
    expect(await harbour.ask.ask(question, noFilters, { limit: 3 })).toMatchObject({ searched: { articles: 1 } });
    const elsewhere = await hills.ask.ask(question, noFilters, { limit: 3 });
    expect(JSON.stringify(elsewhere)).not.toContain(ferry.id);
    expect(await direct.ask.ask(question, noFilters, { limit: 3 })).toMatchObject({ code: 'empty-corpus' });
    expect([harbour, hills, direct].map(({ ask }) => ask.outlets())).toEqual([['Skarn Post'], ['Orrin Herald'], []]);
    expect([harbour, hills, direct].map(({ ask }) => ask.status().state.articles)).toEqual([1, 1, 0]);
    const span = ferry.spans[0]!;
    const reference = { articleId: ferry.id, start: span.start, end: span.end, highlight: span };
    expect(harbour.ask.restore([reference])[0]?.text).toBe(ferry.text.slice(span.start, span.end));
    expect(hills.ask.restore([reference])).toEqual([null]);
    expect(hills.ask.context(reference)).toBeNull();
    expect(hills.ask.extent(ferry.id)).toBeNull();
    expect(hills.ask.storedArticle(ferry.id)).toBeNull();
  });

  test('that use shared articles answer from both as one, others from their own alone', async () => {
    const uses = new Set(['100']);
    const { articles, opened } = bench({
      corporaOf: (guildId) =>
        guildId === null
          ? { own: null, shared: at('hills') }
          : { own: at('harbour'), shared: uses.has(guildId) ? at('hills') : null },
    });
    const [both, own, direct] = await Promise.all([articles.open('100'), articles.open('101'), articles.open(null)]);
    expect([both, own, direct].map(({ ask }) => [...ask.outlets()].sort())).toEqual([
      ['Orrin Herald', 'Skarn Post'],
      ['Skarn Post'],
      ['Orrin Herald'],
    ]);
    expect(both.ask.storedArticle(dam.id)?.title).toBe('Dam leaks');
    expect(await both.ask.ask('What leaks above Orrin?', noFilters, { limit: 3 })).toMatchObject({
      searched: { articles: 2 },
    });
    expect(opened.sort()).toEqual(['harbour', 'hills']);
  });

  test('have no answer where there is neither an own corpus nor a shared one', async () => {
    const { articles } = bench({ corporaOf: () => ({ own: null, shared: null }) });
    await expect(articles.open(null)).rejects.toThrow('here I have no articles');
  });

  test('that hid something share what is open with guilds that did not', async () => {
    const hidden = { articles: new Set([articleKey(ferry)]), sentences: new Set<string>() };
    const { articles, opened } = bench({ hiddenIn: (guildId) => (guildId === '100' ? hidden : nothingHidden) });
    const question = 'Why does the ferry to Skarn Island stop?';
    const [hiding, other] = await Promise.all([articles.open('100'), articles.open('101')]);
    expect(await hiding.ask.ask(question, noFilters, { limit: 3 })).toMatchObject({ kind: 'unanswered', nearest: [] });
    const answer = await other.ask.ask(question, noFilters, { limit: 3 });
    if (answer.kind !== 'quoted') throw new Error(inEnglish(answer.reason));
    const { quote } = answer.quotes[0];
    const reference = { articleId: ferry.id, ...quote };
    const found = (ask: AskService) => [
      ask.hides(quote),
      ask.extent(ferry.id) === null,
      ask.context(reference) === null,
      ask.restore([reference])[0] === null,
      ask.titled('ferry', 5).length === 0,
    ];
    expect(found(hiding.ask)).toEqual([true, true, true, true, true]);
    expect(found(other.ask)).toEqual([false, false, false, false, false]);
    expect(opened).toEqual(['harbour']);
  });

  test('with the same folder share what is open', async () => {
    const { articles, opened } = bench();
    await Promise.all([articles.open('100'), articles.open('101')]);
    expect(opened).toEqual(['harbour']);
  });
});

describe('opening', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('that takes long is told of in time, goes on, and serves the next question', async () => {
    vi.useFakeTimers();
    let pass!: () => void;
    const gate = new Promise<void>((resolve) => (pass = resolve));
    const { articles, opened } = bench({
      open: async (location) => {
        await gate;
        return open(location);
      },
    });
    const told = [articles.open('100'), articles.open(null)].map((opening) =>
      opening.then(
        () => 'opened',
        (error: unknown) => (error as UserError).message,
      ),
    );
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await Promise.all(told)).toEqual([
      'The articles of this server are being opened; please ask again in a few seconds.',
      'The articles are being opened; please ask again in a few seconds.',
    ]);
    pass();
    vi.useRealTimers();
    expect((await articles.open('100')).ask.outlets()).toEqual(['Skarn Post']);
    expect(opened).toEqual(['harbour', 'none']);
  });

  test('that fails is logged, and the asker learns nothing of folders', async () => {
    const { articles, logger } = bench({ open: () => Promise.reject(new UserError('/srv/harbour is damaged.')) });
    await expect(articles.open('100')).rejects.toThrow(
      /^The articles of this server cannot be opened just now; whoever runs me finds the reason in my log\.$/,
    );
    expect(logger.lines).toMatchObject([{ level: 'error', fields: { corpus: 'harbour' } }]);
  });
});
