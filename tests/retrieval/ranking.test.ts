import { describe, expect, it } from 'vitest';
import { createExactVectorIndex } from '../../embeddings/exact-vector-index.js';
import { articleFrom, type Article } from '../../src/domain/article.js';
import type { Day } from '../../src/domain/day.js';
import { noFilters, type Filters } from '../../src/domain/filters.js';
import { createMemoryCorpus } from '../../src/evaluation/memory-corpus.js';
import { retrieve, type RetrieveOptions, type RetrieveResult } from '../../src/retrieval/retrieve.js';
import type { SearchableCorpus } from '../../src/retrieval/searchable-corpus.js';
import { topicEmbedder } from './topic-embedder.js';

interface Draft {
  readonly title: string;
  readonly outlet?: string;
  readonly day?: string;
  readonly paragraphs: readonly string[];
}

function article({ title, outlet, day, paragraphs }: Draft): Article {
  const text = paragraphs.join('\n\n');
  let end = -2;
  const spans = paragraphs.map((paragraph) => {
    const start = end + 2;
    end = start + paragraph.length;
    return { start, end, role: 'body' as const };
  });
  const facts = {
    outlet: outlet ?? null,
    author: null,
    url: null,
    publishedAt: day ?? null,
    updatedAt: null,
    language: 'en',
  };
  return articleFrom(
    { title, ...facts, text, spans },
    { path: `${title}.txt`, origin: { kind: 'file' }, supersedes: null },
  );
}

/** So much about nothing that what stands before and after falls into different passages. */
const filler =
  `The council met on a grey morning and went through its papers one after another, as it does each week. Members
thanked the clerk, moved two dates, and broke for tea. A visitor asked about benches. The clerk promised to look into the
matter and to report, and nobody spoke against it. The minutes were read out and agreed. Somebody opened a window. The next
meeting falls on the usual day, in the usual room, and the doors open a little before that.`.replaceAll('\n', ' ');

const articles = [
  article({
    title: 'Ferry Gannet sinks off Orlan',
    outlet: 'Orlan Courier',
    day: '2031-03-02',
    paragraphs: [
      'The ferry Gannet sank off Orlan on Sunday night. Five people died.',
      filler,
      filler,
      'Divers will search again at dawn.',
    ],
  }),
  article({
    title: 'Harbour fees rise',
    outlet: 'Tavia Ledger',
    day: '2031-03-09',
    paragraphs: ['Fees in Orlan harbour rise by a tenth in May. Every ferry pays by its length.', filler],
  }),
  article({
    title: 'Vessel went down within minutes, report says',
    outlet: 'Tavia Ledger',
    paragraphs: ['The boat foundered because its bow door stood open, investigators wrote.', filler],
  }),
  article({
    title: 'Bakers of Tavia bake for a week',
    outlet: 'orlan courier',
    day: '2031-04-01',
    paragraphs: ['Forty bakers baked three thousand loaves.', filler],
  }),
];

const embedder = topicEmbedder([
  ['ferry', 'gannet', 'boat', 'vessel', 'ship'],
  ['sink', 'sank', 'founder', 'down', 'wreck'],
  ['fee', 'price', 'cost', 'rise'],
  ['bread', 'loav', 'bake', 'baker'],
]);

const weights = { passage: 0.5, dense: 0.3 };

function corpus(): Promise<SearchableCorpus> {
  return createMemoryCorpus(articles, { embedder, createVectorIndex: createExactVectorIndex });
}

async function ask(question: string, options: Partial<RetrieveOptions> = {}): Promise<RetrieveResult> {
  return retrieve({ corpus: await corpus(), embedder, weights }, question, {
    filters: noFilters,
    limit: 50,
    ...options,
  });
}

async function titles(question: string, options?: Partial<RetrieveOptions>): Promise<(string | null)[]> {
  const { hits } = await ask(question, options);
  return [...new Set(hits.map((hit) => hit.article.title))];
}

const day = (text: string): Day => text as Day;
const filters = (some: Partial<Filters>): { readonly filters: Filters } => ({ filters: { ...noFilters, ...some } });

describe('retrieve', () => {
  it('orders a tiny corpus as a reader would', async () => {
    expect(await titles('When did the ferry Gannet sink?')).toEqual([
      // Every word of the question, in title and text.
      'Ferry Gannet sinks off Orlan',
      // The word "ferry" itself, if about something else: keywords are the stronger leg.
      'Harbour fees rise',
      // No word of the question, but the same thing in other words: the vectors alone find it.
      'Vessel went down within minutes, report says',
      // Nothing in common; it stands here because vectors always name a nearest.
      'Bakers of Tavia bake for a week',
    ]);
  });

  it('lets a passage inherit the evidence of its article', async () => {
    const { hits } = await ask('Will divers search for the ferry Gannet?');
    const passage = (start: string): number =>
      hits.findIndex((hit) => hit.article.text.slice(hit.passage.start).startsWith(start));
    // The passage on divers has the ferry's name from its headline alone; its article is about nothing else.
    expect(hits[0]!.article.title).toBe('Ferry Gannet sinks off Orlan');
    expect(passage('Fees in Orlan')).toBeGreaterThan(0);
    const ofFerry = hits.filter((hit) => hit.article.title === 'Ferry Gannet sinks off Orlan');
    expect(new Set(ofFerry.map((hit) => hit.evidence.articleBm25)).size).toBe(1);
  });

  it('gives every hit the raw evidence of all legs, whichever proposed it', async () => {
    const { hits } = await ask('ferry Gannet', { candidates: 1 });
    expect(hits.length).toBeGreaterThan(0);
    for (const { evidence } of hits) {
      expect(evidence.passageBm25).toBeTypeOf('number');
      expect(evidence.articleBm25).toBeTypeOf('number');
      expect(evidence.cosine).toBeTypeOf('number');
    }
  });

  it('keeps to one outlet, whatever its capitals', async () => {
    const { hits, undatedExcluded } = await ask('ferry', filters({ outlet: 'ORLAN COURIER' }));
    expect(new Set(hits.map((hit) => hit.article.outlet))).toEqual(new Set(['Orlan Courier', 'orlan courier']));
    expect(undatedExcluded).toBe(0);
  });

  it('keeps to a range of days, both ends included, and counts the undated that it left out', async () => {
    const range = filters({ since: day('2031-03-02'), until: day('2031-03-09') });
    const { hits, undatedExcluded } = await ask('ferry', range);
    expect(new Set(hits.map((hit) => hit.article.title))).toEqual(
      new Set(['Ferry Gannet sinks off Orlan', 'Harbour fees rise']),
    );
    expect(undatedExcluded).toBe(1);
  });

  it('counts only undated articles of the outlet asked for', async () => {
    const { undatedExcluded } = await ask('ferry', filters({ outlet: 'Orlan Courier', since: day('2031-01-01') }));
    expect(undatedExcluded).toBe(0);
  });

  it('answers from keywords alone where there are no vectors', async () => {
    const withoutVectors = await createMemoryCorpus(articles, {
      embedder: null,
      createVectorIndex: createExactVectorIndex,
    });
    const { hits } = await retrieve({ corpus: withoutVectors, embedder, weights }, 'ferry Gannet', {
      filters: noFilters,
      limit: 5,
    });
    expect(hits[0]!.article.title).toBe('Ferry Gannet sinks off Orlan');
    expect(hits.every((hit) => hit.evidence.cosine === null)).toBe(true);
  });

  it('finds by vectors alone what a question of stop words may mean', async () => {
    const { hits, terms } = await ask('who is it?');
    expect(terms).toEqual([]);
    expect(hits.every((hit) => hit.evidence.passageBm25 === 0)).toBe(true);
  });

  it('returns no more hits than asked for, best first', async () => {
    const { hits } = await ask('ferry in Orlan harbour', { limit: 3 });
    expect(hits).toHaveLength(3);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('gives the same order each time', async () => {
    const first = await ask('council papers');
    const second = await ask('council papers');
    expect(second.hits.map(({ passage, score }) => [passage.id, score])).toEqual(
      first.hits.map(({ passage, score }) => [passage.id, score]),
    );
  });

  it('gives up with the reason of an aborted signal', async () => {
    const reason = new Error('asked too late');
    await expect(ask('ferry', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
