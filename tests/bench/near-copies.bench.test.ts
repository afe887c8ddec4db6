import { beforeAll, describe, expect, it } from 'vitest';
import { CopyGroups } from '../../src/corpus/near-copies/copy-groups.js';
import { likeness, readSignature, signatureBytes, signatureOf } from '../../src/corpus/near-copies/signature.js';
import { mixed, shinglesOf } from '../../src/corpus/near-copies/shingles.js';
import type { Article } from '../../src/domain/article.js';
import { dayOf, daysBetween } from '../../src/domain/day.js';
import { sentencesOf } from '../../src/domain/sentences.js';
import { textOf } from '../../src/domain/span.js';
import { analyse } from '../../src/retrieval/analyse.js';
import { articleBm25, articleIndexText } from '../../src/retrieval/indexed-text.js';
import { createPostingsBuilder } from '../../src/retrieval/postings-index.js';
import { articleOf } from '../support/articles.js';
import { hasNews, newsPages } from './news-set.js';

/** Two articles of the list, and whether one is a copy of the other. */
interface Pair {
  readonly kind: string;
  readonly a: number;
  readonly b: number;
  readonly isCopy: boolean;
}

interface Judged {
  readonly articles: readonly Article[];
  readonly pairs: readonly Pair[];
}

describe.skipIf(!hasNews)('near-copies among the news pages of 2023 and 2024 (../shared/news)', () => {
  let judged: Judged;
  let signatures: ReturnType<typeof readSignature>[];

  beforeAll(() => {
    judged = judgedPairs(newsPages([2023, 2024]).map(({ article }) => article));
    const started = performance.now();
    signatures = judged.articles.map((one) => readSignature(signatureOf(one)));
    const each = (performance.now() - started) / judged.articles.length;
    console.log(
      `${judged.articles.length} articles signed in ${each.toFixed(2)} ms each, ${signatureBytes} bytes each`,
    );
  });

  it('are grouped with a precision of at least .98', () => {
    const started = performance.now();
    const groups = groupsOf(judged.articles, signatures);
    const each = (1000 * (performance.now() - started)) / judged.articles.length;
    const table = tableOf(judged.pairs, ({ a, b }) => groups[a] === groups[b]);
    console.log(`grouped in ${each.toFixed(0)} µs an article`);
    console.table(table);
    const all = scores(judged.pairs, ({ a, b }) => groups[a] === groups[b]);
    console.log(`precision ${all.precision.toFixed(4)}, recall ${all.recall.toFixed(4)}`);
    expect(all.precision).toBeGreaterThanOrEqual(0.98);
    expect(all.recall).toBeGreaterThanOrEqual(0.85);
  });

  it('are told better by MinHash than by SimHash at its best', () => {
    const hashes = judged.articles.map(simHashOf);
    const rows = [3, 6, 9, 12, 15, 18].map((most) => ({
      method: `SimHash, at most ${most} of 64 bits`,
      ...shown(scores(judged.pairs, ({ a, b }) => differingBits(hashes[a]!, hashes[b]!) <= most)),
    }));
    const minHash = [0.3, 0.4, 0.5, 0.55, 0.6, 0.7].map((least) => ({
      method: `MinHash of words alone, at least ${least}`,
      ...shown(scores(judged.pairs, ({ a, b }) => areLike(signatures[a], signatures[b], least))),
    }));
    console.table([...rows, ...minHash]);
    const best = (of: readonly { readonly f1: string }[]): number => Math.max(...of.map(({ f1 }) => Number(f1)));
    expect(best(minHash)).toBeGreaterThan(best(rows));
  });
});

type Read = ReturnType<typeof readSignature>;

function areLike(a: Read | undefined, b: Read | undefined, least: number): boolean {
  return a != null && b != null && likeness(a.words, b.words) >= least;
}

function groupsOf(articles: readonly Article[], signatures: readonly Read[]): number[] {
  const groups = new CopyGroups();
  return articles.map(({ title, publishedAt }, number) => {
    const signature = signatures[number];
    const day = publishedAt === null ? null : dayOf(publishedAt);
    return signature == null ? number : groups.add({ number, title, day, signature });
  });
}

function judgedPairs(pages: readonly Article[]): Judged {
  const articles = [...pages];
  const pairs: Pair[] = [...equalLeads(pages), ...sameEvent(pages)];
  const random = randomOf(7);
  const long = pages.flatMap((page, i) => (page.text.length > 2_000 && page.text.length < 12_000 ? [i] : []));
  for (let i = 0; i < 600; i++) {
    const original = long[Math.floor(random() * long.length)]!;
    pairs.push({ kind: 'light rewrite', a: original, b: articles.length, isCopy: true });
    articles.push(rewritten(pages[original]!, random));
  }
  const templates = [weather, results, obituaries];
  for (const template of templates) {
    const first = articles.length;
    for (let i = 0; i < 40; i++) articles.push(template(i, random));
    for (let a = first; a < articles.length; a++)
      for (let b = a + 1; b < articles.length; b++) pairs.push({ kind: 'same template', a, b, isCopy: false });
  }
  return { articles, pairs };
}

const leadWords = 25;
const mostWithLead = 3;

/** Pages that open with the same paragraph; what stands on more pages is furniture of its site. */
function equalLeads(pages: readonly Article[]): Pair[] {
  const byLead = new Map<string, number[]>();
  pages.forEach((page, i) => {
    const lead = page.spans.find(({ role }) => role === 'body');
    const text = lead === undefined ? '' : textOf(page.text, lead);
    if (text.split(/\s+/).length >= leadWords) byLead.set(text, [...(byLead.get(text) ?? []), i]);
  });
  return [...byLead.values()]
    .filter(({ length }) => length > 1 && length <= mostWithLead)
    .flatMap((group) => group.slice(1).map((b) => ({ kind: 'equal lead', a: group[0]!, b, isCopy: true })));
}

/** Reports of one event by two outlets: each page's nearest of another outlet within two days. */
function sameEvent(pages: readonly Article[]): Pair[] {
  const builder = createPostingsBuilder(articleBm25);
  pages.forEach((page, i) => {
    builder.add(i + 1, analyse(articleIndexText(page)));
  });
  const index = builder.build();
  const pairs: Pair[] = [];
  for (let a = 0; a < pages.length; a++) {
    const page = pages[a]!;
    const day = page.publishedAt === null ? null : dayOf(page.publishedAt);
    if (day === null || page.title === null) continue;
    const near = index.search(analyse(page.title), 20).find(({ id }) => {
      const other = pages[id - 1]!;
      const otherDay = other.publishedAt === null ? null : dayOf(other.publishedAt);
      return otherDay !== null && other.outlet !== page.outlet && Math.abs(daysBetween(day, otherDay)) <= 2;
    });
    if (near !== undefined) pairs.push({ kind: 'two reports', a, b: near.id - 1, isCopy: false });
  }
  return pairs;
}

/** Drops about a tenth of the sentences, swaps as many with their neighbours, changes 4 % of the words and the headline. */
function rewritten(article: Article, random: () => number): Article {
  const paragraphs = article.spans
    .filter(({ role }) => role === 'body')
    .map((span) => {
      const sentences = sentencesOf(article.text, span).map((one) => textOf(article.text, one));
      const kept = sentences.filter(() => random() >= 0.1);
      for (let i = 1; i < kept.length; i++) if (random() < 0.1) [kept[i - 1], kept[i]] = [kept[i]!, kept[i - 1]!];
      return kept.join(' ').replace(/\b\p{Ll}{4,}\b/gu, (word) => (random() < 0.06 ? `other${word}` : word));
    });
  return articleOf({
    title: `Report: ${article.title ?? ''}`,
    outlet: 'The Other Post',
    publishedAt: article.publishedAt,
    path: `rewritten-${article.path}-${random()}`,
    blocks: paragraphs.filter((text) => text !== ''),
  });
}

const places = ['Harrow', 'Selby', 'Orlan', 'Vastra', 'Quillan', 'Dorne', 'Mirefield', 'Tarn', 'Ostend', 'Pell'];
const people = [
  'Ada Moss',
  'Bram Ostel',
  'Tilda Ferrow',
  'Ivo Lantz',
  'Mara Quist',
  'Joss Hale',
  'Nils Brandt',
  'Vera Pohl',
];

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;
const figure = (most: number, random: () => number): number => Math.floor(random() * most);

function templated(kind: string, i: number, paragraphs: readonly string[]): Article {
  return articleOf({
    title: kind,
    outlet: 'The Harbour Post',
    publishedAt: `2024-05-${String(1 + (i % 28)).padStart(2, '0')}`,
    path: `${kind}-${i}`,
    blocks: paragraphs,
  });
}

function weather(i: number, random: () => number): Article {
  const lines = Array.from(
    { length: 8 },
    () =>
      `In ${pick(places, random)} the temperature will reach ${figure(35, random)} degrees in the afternoon and fall to ${figure(15, random)} degrees at night, with winds of up to ${figure(90, random)} kilometres an hour and a chance of rain of ${figure(100, random)} per cent.`,
  );
  return templated('Weather of the day', i, ['The weather service expects these values for the day.', ...lines]);
}

function results(i: number, random: () => number): Article {
  const lines = Array.from(
    { length: 10 },
    () =>
      `${pick(places, random)} beat ${pick(places, random)} by ${figure(5, random)} to ${figure(4, random)}, with goals by ${pick(people, random)} in the ${figure(90, random)}th minute and ${pick(people, random)} shortly before the end.`,
  );
  return templated('Results of the day', i, ['These are the results of the day in the league.', ...lines]);
}

function obituaries(i: number, random: () => number): Article {
  const lines = Array.from(
    { length: 8 },
    () =>
      `${pick(people, random)} of ${pick(places, random)} died at home at the age of ${40 + figure(60, random)}. The service will be held on ${1 + figure(28, random)} May in the church of ${pick(places, random)}, and the family asks for no flowers.`,
  );
  return templated('Deaths', i, ['The following deaths were announced.', ...lines]);
}

interface Scores {
  readonly precision: number;
  readonly recall: number;
}

function scores(pairs: readonly Pair[], isFound: (pair: Pair) => boolean): Scores {
  const found = pairs.filter(isFound);
  const right = found.filter(({ isCopy }) => isCopy).length;
  const copies = pairs.filter(({ isCopy }) => isCopy).length;
  return { precision: right / Math.max(1, found.length), recall: right / copies };
}

function shown({ precision, recall }: Scores): Record<'precision' | 'recall' | 'f1', string> {
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return { precision: precision.toFixed(4), recall: recall.toFixed(4), f1: f1.toFixed(4) };
}

function tableOf(pairs: readonly Pair[], isFound: (pair: Pair) => boolean): Record<string, string | number>[] {
  return [...new Set(pairs.map(({ kind }) => kind))].map((kind) => {
    const own = pairs.filter((pair) => pair.kind === kind);
    const found = own.filter(isFound).length;
    return { kind, 'is a copy': own[0]!.isCopy ? 'yes' : 'no', pairs: own.length, grouped: found };
  });
}

/** Charikar's SimHash over the same shingles, 64 bits. */
function simHashOf(one: Article): Uint8Array {
  const counts = new Int32Array(64);
  for (const shingle of shinglesOf(one)?.words ?? []) {
    const [low, high] = [mixed(shingle ^ 0x5b_d1), mixed(shingle ^ 0xe9_95)];
    for (let bit = 0; bit < 32; bit++) {
      counts[bit]! += (low >>> bit) & 1 ? 1 : -1;
      counts[32 + bit]! += (high >>> bit) & 1 ? 1 : -1;
    }
  }
  return Uint8Array.from(counts, (count) => (count > 0 ? 1 : 0));
}

function differingBits(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, bit, i) => sum + (bit === b[i] ? 0 : 1), 0);
}

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = mixed(state + 0x9e_37_79_b9);
    return state / 2 ** 32;
  };
}
