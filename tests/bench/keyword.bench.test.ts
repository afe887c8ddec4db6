import { describe, expect, it } from 'vitest';
import { metricsOf } from '../../src/evaluation/metrics.js';
import { splitPassages } from '../../src/ingest/split-passages.js';
import { analyse } from '../../src/retrieval/analyse.js';
import { passageIndexText } from '../../src/retrieval/indexed-text.js';
import { buildFts5, buildMiniSearch, buildOurs, type Peer, type TermDocuments } from './keyword-peers.js';
import { hasNews, newsPages, newsQuestions } from './news-set.js';

const top = 100;

interface Question {
  readonly terms: readonly string[];
  /** Pages with the answer, by number; none where nobody judged. */
  readonly pages: readonly number[];
}

interface BenchSet {
  readonly origin: string;
  readonly documents: TermDocuments;
  /** Number of each document's page. */
  readonly pageOf: readonly number[];
  readonly questions: readonly Question[];
}

interface Measured {
  readonly peer: Peer;
  readonly buildSeconds: number;
  readonly p50: number;
  readonly p95: number;
  readonly ndcg: number;
}

describe('keyword search over a year of news', () => {
  it('takes at most a tenth of the time of its peers, and ranks no worse', () => {
    const set = hasNews ? newsBenchSet() : inventedBenchSet();
    const measured = [buildOurs, buildMiniSearch, buildFts5].map((build) => measure(build, set));
    print(set, measured);
    const [ours, ...peers] = measured;
    for (const peer of peers) {
      expect(peer.p50 / ours!.p50).toBeGreaterThanOrEqual(10);
      expect(ours!.ndcg).toBeGreaterThanOrEqual(peer.ndcg);
    }
  });
});

function newsBenchSet(): BenchSet {
  const pages = newsPages([2023]);
  const documents: string[][] = [];
  const pageOf: number[] = [];
  pages.forEach(({ article }, page) => {
    for (const passage of splitPassages(article)) {
      documents.push(analyse(passageIndexText(article, passage)));
      pageOf.push(page);
    }
  });
  const numbers = new Map(pages.map(({ id }, page) => [id, page]));
  const questions = newsQuestions()
    .map(({ text, silver }) => ({
      terms: [...new Set(analyse(text))],
      pages: silver.flatMap((id) => numbers.get(id) ?? []),
    }))
    .filter((question) => question.pages.length > 0);
  return { origin: '../shared/news, 2023', documents, pageOf, questions };
}

/** Words drawn as often as in running text (Zipf), from a fixed seed. */
function inventedBenchSet(): BenchSet {
  const random = seededRandom(7);
  const word = (): string => `w${Math.floor(60_000 ** random())}`;
  const words = (count: number): string[] => Array.from({ length: count }, word);
  const documents = Array.from({ length: 90_000 }, () => words(60));
  const questions = Array.from({ length: 300 }, () => ({ terms: [...new Set(words(9))], pages: [] }));
  return { origin: 'invented words (no ../shared/news)', documents, pageOf: documents.map((_, i) => i), questions };
}

function measure(build: (documents: TermDocuments) => Peer, set: BenchSet): Measured {
  const startedAt = performance.now();
  const peer = build(set.documents);
  const buildSeconds = (performance.now() - startedAt) / 1000;
  for (const { terms } of set.questions.slice(0, 100)) peer.search(terms, top);
  const times: number[] = [];
  const rankings = set.questions.map(({ terms, pages }) => {
    const before = performance.now();
    const found = peer.search(terms, top);
    times.push(performance.now() - before);
    const ranking = [...new Set(found.map((id) => String(set.pageOf[id])))];
    return { ranking, relevant: new Map(pages.map((page) => [String(page), 1])), candidates: null };
  });
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * times.length)]!;
  return { peer, buildSeconds, p50: at(0.5), p95: at(0.95), ndcg: metricsOf(rankings)['ndcg@10'] };
}

function print(set: BenchSet, measured: readonly Measured[]): void {
  const ours = measured[0]!;
  const rows = measured.map(({ peer, buildSeconds, p50, p95, ndcg }) => ({
    index: peer.name,
    'p50 ms': p50.toFixed(2),
    'p95 ms': p95.toFixed(2),
    'times slower': (p50 / ours.p50).toFixed(1),
    'build s': buildSeconds.toFixed(1),
    MB: (peer.bytes / 1e6).toFixed(0),
    'ndcg@10 pages': ndcg.toFixed(4),
  }));
  console.log(`${set.documents.length} passages, ${set.questions.length} questions, top ${top}: ${set.origin}`);
  console.table(rows);
}

/** Mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
