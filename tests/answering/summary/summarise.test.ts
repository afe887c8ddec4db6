import { beforeAll, describe, expect, test } from 'vitest';
import { inEnglish } from '../../../src/language/in-words.js';
import { loadWordVectors, type WordVectors } from '../../../embeddings/word-vectors.js';
import { readSource } from '../../../src/answering/summary/body-sentences.js';
import { headInWords } from '../../../src/answering/summary/in-words.js';
import { summarise, summariseArticle } from '../../../src/answering/summary/summarise.js';
import type { Summarised, Summary, SummaryRequest, Unsummarised } from '../../../src/answering/summary/summary.js';
import type { Article, ArticleId } from '../../../src/domain/article.js';
import type { Day } from '../../../src/domain/day.js';
import { noFilters } from '../../../src/domain/filters.js';
import { verifyQuote } from '../../../src/domain/quote.js';
import { articleOf } from '../../support/articles.js';
import { memoryCorpus } from '../../support/memory-corpus.js';
import { topicEmbedder } from '../../retrieval/topic-embedder.js';

let wordVectors: WordVectors;
beforeAll(async () => {
  wordVectors = await loadWordVectors(new URL('../../../embeddings/models/bundled', import.meta.url).pathname);
});

const rest = (): Promise<void> => Promise.resolve();
const embedder = topicEmbedder([
  ['ferr', 'ramp'],
  ['loan', 'crown'],
  ['strike', 'union'],
]);

type Options = Pick<SummaryRequest, 'subject'> & Partial<SummaryRequest>;

async function run(articles: readonly Article[], request: Options): Promise<Summary> {
  const corpus = await memoryCorpus(articles, embedder);
  const parts = { corpus, embedder, wordVectors, weights: { passage: 0.5, dense: 0.3 }, rest };
  return summarise(parts, { length: 'normal', ...request });
}

async function summarised(articles: readonly Article[], request: Options): Promise<Summarised> {
  const summary = await run(articles, request);
  if (summary.kind !== 'summarised') throw new Error(`unsummarised: ${inEnglish(summary.reason)}`);
  for (const { quote } of summary.lines) {
    verifyQuote(
      quote,
      articles.find(({ id }) => id === quote.citation.articleId)!,
    );
  }
  return summary;
}

async function unsummarised(articles: readonly Article[], request: Options): Promise<Unsummarised> {
  const summary = await run(articles, request);
  if (summary.kind === 'summarised') throw new Error(`summarised: ${summary.lines[0].quote.text}`);
  return summary;
}

const topic = (words: string): SummaryRequest['subject'] => ({ kind: 'topic', topic: words, filters: noFilters });
const since = (day: string): SummaryRequest['subject'] => ({
  kind: 'new',
  since: day as Day,
  until: null,
  outlet: null,
});

const collapse = articleOf({
  path: 'collapse.txt',
  title: 'Ferry ramp falls in Maravel',
  outlet: 'Ostmark Ledger',
  publishedAt: '2025-03-04',
  blocks: [
    ['headline', 'Ferry ramp falls in Maravel'],
    'The ferry ramp at Maravel fell into the river on Tuesday while cars were boarding the ferry. It had been checked in January.',
    'The harbour office said that the ferry ramp had carried more lorries than it was built for. Pia Holm sold rolls on the quay that morning.',
    'The ferry company will pay for a new ferry ramp at Maravel, its director Ilse Marn said. The move comes after a night of talks.',
    'Rain is expected in the hills for the rest of the week, and the Saturday market will stay open.',
  ],
});
const wire = 'Divers recovered a fifth body below the ferry ramp at Maravel on Wednesday, the coast guard said.';
const ledger = articleOf({
  path: 'ledger.txt',
  title: 'Fifth body found below ferry ramp',
  outlet: 'Ostmark Ledger',
  publishedAt: '2025-03-05',
  blocks: [wire, 'The ferry company of Maravel closed its ticket office for the day.'],
});
const courier = articleOf({
  path: 'courier.txt',
  title: 'Toll of the ferry ramp rises',
  outlet: 'Tidewater Courier',
  publishedAt: '2025-03-06',
  blocks: [
    wire.replace(' at Maravel', '  at Maravel'),
    'The mayor of Maravel asked for a minute of silence at the ferry ramp.',
  ],
});
const undated = articleOf({
  path: 'undated.txt',
  title: 'Shuttle boat to replace the ferry',
  outlet: 'Evening Lantern',
  blocks: ['A small launch will carry people across the river until the ferry ramp is rebuilt, the town said.'],
});

describe('one article', () => {
  const request = { subject: { kind: 'article', id: collapse.id } } as const;

  test('is told in its own order, in sentences of its body that stand alone', async () => {
    const { lines, words, covered } = await summarised([collapse, ledger], { ...request, length: { words: 60 } });
    expect(lines.map(({ number }) => number)).toEqual(lines.map((_, i) => i + 1));
    const starts = lines.map(({ quote }) => quote.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const { quote } of lines) expect(quote.text).not.toMatch(/^(?:It|The move)\b/);
    expect(words).toBeGreaterThan(45);
    expect(words).toBeLessThan(75);
    expect(covered).toBe(1);
  });

  test('stays within a third of its words beyond the first line when a length is named', async () => {
    const { words: all } = await readSource(collapse, rest);
    const long = await summarised([collapse], { ...request, length: 'long' });
    const whole = await summarised([collapse], { ...request, length: { words: 220 } });
    expect(long.lines.length).toBeGreaterThan(0);
    expect(long.words).toBeLessThanOrEqual(all / 3);
    expect(whole.words).toBeGreaterThan(all / 2);
  });

  test('a correction comes with every line', async () => {
    const corrected = articleOf({
      title: 'Loan approved',
      blocks: [
        'The council of Maravel approved a loan of 30 million crowns for the ferry ramp.',
        ['correction', 'Correction: An earlier version named another sum.'],
      ],
    });
    const { lines } = await summarised([corrected], { subject: { kind: 'article', id: corrected.id } });
    expect(lines[0].notes).toContain('corrected');
    expect(lines[0].corrections.map(({ text }) => text)).toEqual(['Correction: An earlier version named another sum.']);
  });

  test('is found by its title', async () => {
    const { lines } = await summarised([collapse, ledger], { subject: { kind: 'title', title: 'ferry ramp FALLS' } });
    expect(lines[0].quote.citation.articleId).toBe(collapse.id);
  });

  test('a title that fits several names them, one that fits none says so', async () => {
    const several = await unsummarised([collapse, ledger], { subject: { kind: 'title', title: 'ferry ramp' } });
    expect(several).toMatchObject({ code: 'no-article' });
    expect(inEnglish(several.reason)).toContain('“Ferry ramp falls in Maravel”');
    const none = await unsummarised([collapse], { subject: { kind: 'title', title: 'zebra' } });
    expect(inEnglish(none.reason)).toBe('No article here has that title; name some of its words.');
    const unknown = await unsummarised([collapse], { subject: { kind: 'article', id: 'f'.repeat(32) as ArticleId } });
    expect(unknown.code).toBe('no-article');
  });

  test('a list without sentences is said to be one', async () => {
    const list = articleOf({ title: 'Boats', blocks: ['Lady Ottoline, 1962', 'Heron, 1988', 'Obadiah, 2001'] });
    const { code } = await unsummarised([list], { subject: { kind: 'article', id: list.id } });
    expect(code).toBe('no-sentences');
  });

  test('in which nothing stands alone gives its opening, marked', async () => {
    const lines = await summariseArticle(
      { embedder: null, rest },
      articleOf({ blocks: ['They won the cup of the harbour on Sunday.'] }),
      {
        length: 'brief',
      },
    );
    expect(lines.map(({ quote }) => quote.text)).toEqual(['They won the cup of the harbour on Sunday.']);
    expect(lines[0]!.notes).toContain('speaker-unnamed');
  });

  test('in another language is summarised in it', async () => {
    const spanish = articleOf({
      language: 'es',
      title: 'Maravel presta dinero',
      blocks: [
        'El ayuntamiento de Maravel aprobó un préstamo de 30 millones de coronas a la naviera. Ella aceptó por teléfono.',
        'La naviera de Maravel terminará la rampa del muelle con el préstamo del ayuntamiento.',
      ],
    });
    const lines = await summariseArticle({ embedder: null, rest }, spanish, { length: 'brief' });
    expect(lines.length).toBeGreaterThan(0);
    for (const { quote } of lines) expect(quote.text).not.toMatch(/^Ella/);
  });
});

describe('a topic', () => {
  test('is told by date across articles, a sentence of several outlets once with its sources, undated last', async () => {
    const summary = await summarised([undated, courier, ledger, collapse], {
      subject: topic('ferry ramp'),
      length: 'long',
    });
    const { lines } = summary;
    expect(inEnglish(headInWords(summary))).toMatch(
      /^On “ferry ramp”: \d quotes from \d (?:of \d )?articles on it, by date, those without one last\.$/,
    );
    const days = lines.map(({ quote }) => quote.citation.publishedAt ?? 'undated');
    expect(days).toEqual([...days].sort());
    expect(days.at(-1)).toBe('undated');
    const copied = lines.filter(({ quote }) => quote.text.includes('fifth body'));
    expect(copied).toHaveLength(1);
    expect(copied[0]!.quote.citation.outlet).toBe('Ostmark Ledger');
    expect(copied[0]!.alsoIn).toEqual(['Tidewater Courier']);
    expect(copied[0]!.copies.map(({ articleId }) => articleId)).toEqual([courier.id]);
  });

  test('that the corpus does not know is not found, with what was looked in', async () => {
    const { code, reason } = await unsummarised([collapse, undated], { subject: topic('beekeeping in Zanzibar') });
    expect(code).toBe('weak');
    expect(inEnglish(reason)).toMatch(/^Not found in 2 articles \(4 March 2025; 1 without a date\)/);
  });

  test('a figure that another outlet gives otherwise is in sight, and both are marked', async () => {
    const told = (outlet: string, count: number): Article =>
      articleOf({
        path: `${outlet}.txt`,
        title: 'Ferry ramp falls',
        outlet,
        publishedAt: '2025-03-04',
        blocks: [
          `The ferry ramp at Maravel fell on Tuesday and killed ${count} passengers of the morning ferry, the harbour office said.`,
        ],
      });
    const { lines, sourcesDiffer } = await summarised([told('Ledger', 3), told('Courier', 4)], {
      subject: topic('ferry ramp'),
      length: 'brief',
    });
    expect(lines.map(({ notes }) => notes.includes('differs'))).toEqual([true, true]);
    expect(sourcesDiffer).toBe(true);
  });

  test('an empty or wordless one is told, and an empty corpus too', async () => {
    expect(inEnglish((await unsummarised([collapse], { subject: topic(' ') })).reason)).toMatch(/^The topic is empty/);
    expect((await unsummarised([collapse], { subject: topic('the of') })).code).toBe('bad-question');
    expect((await unsummarised([], { subject: topic('ferry') })).code).toBe('empty-corpus');
  });
});

describe('what is new', () => {
  test('is by publication date, undated articles left out and counted', async () => {
    const summary = await summarised([collapse, ledger, undated], { subject: since('2025-03-05') });
    expect(summary.lines.every(({ quote }) => quote.citation.articleId === ledger.id)).toBe(true);
    expect(summary).toMatchObject({ covered: 1, read: 1, searched: { undatedExcluded: 1 } });
    expect(inEnglish(headInWords(summary))).toBe(
      `New from 5 March 2025: ${summary.lines.length === 1 ? '1 quote' : `${summary.lines.length} quotes`} from 1 article, by date. 1 article without a date is not among them.`,
    );
  });

  test('tells the thing that most articles tell, and no thing twice', async () => {
    const baker = articleOf({
      path: 'baker.txt',
      title: 'Rye loaf wins in Westering',
      outlet: 'Evening Lantern',
      publishedAt: '2025-03-06',
      blocks: ['A jury of three in Westering named the rye bread of baker Pia Holm the best of forty on Thursday.'],
    });
    const again = articleOf({
      path: 'again.txt',
      title: 'Divers find another victim',
      outlet: 'Radio Aldren',
      publishedAt: '2025-03-05',
      blocks: [
        'Divers recovered one more body below the fallen ferry ramp at Maravel, the coast guard said on Wednesday.',
      ],
    });
    const { lines } = await summarised([ledger, again, baker], { subject: since('2025-03-05'), length: { words: 36 } });
    const outlets = lines.map(({ quote }) => quote.citation.outlet);
    expect(outlets).toContain('Evening Lantern');
    expect(outlets).toHaveLength(2);
  });

  test('nothing new says from when the newest is', async () => {
    const { reason } = await unsummarised([collapse], { subject: since('2026-01-01') });
    expect(inEnglish(reason)).toBe('No dated article from 1 January 2026 on passes; the newest is of 4 March 2025.');
  });
});

test('work that was called off ends', async () => {
  const corpus = await memoryCorpus([collapse], null);
  const parts = { corpus, embedder: null, wordVectors: null, weights: { passage: 0.5, dense: 0 } };
  const calledOff = (): Promise<void> => Promise.reject(new Error('called off'));
  const request = { subject: { kind: 'article', id: collapse.id }, length: 'brief' } as const;
  await expect(summarise({ ...parts, rest: calledOff }, request)).rejects.toThrow('called off');
});
