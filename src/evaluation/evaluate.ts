import type { Embedder } from '../../embeddings/embedder.js';
import type { MutableVectorIndex } from '../../embeddings/vector-index.js';
import type { FusionWeights } from '../retrieval/fuse.js';
import { readBeirSet, type BeirQuery, type BeirSet } from './beir-set.js';
import { createMemoryCorpus } from './memory-corpus.js';
import { metricsOf, type JudgedRanking, type Metrics } from './metrics.js';
import { bm25Ranker, passageRanker, type Leg, type RankDocuments } from './rank-documents.js';
import { trecRunLines, type RunDocument } from './trec-run.js';

export interface EvaluateParts {
  /** Not asked for the `bm25` leg; `null`: keywords alone. */
  readonly embedder: Embedder | null;
  readonly weights: FusionWeights;
  readonly createVectorIndex: (dimensions: number) => MutableVectorIndex;
}

export interface EvaluateRequest {
  /** In BEIR form. */
  readonly folder: string;
  readonly leg: Leg;
  readonly onProgress?: (stage: 'embed' | 'rank', done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface Evaluation {
  readonly metrics: Metrics & {
    /** Wall time from reading the folder to the last ranking. */
    readonly seconds: number;
  };
  /** Lines of a TREC run: 100 documents a query, or all its candidates. */
  readonly run: readonly string[];
}

/** Documents of a ranking; all measures are taken over them, so that the written run gives the same figures. */
const depth = 100;

/**
 * Measures retrieval on a judged set. Each document is an article of a corpus in memory, ranked by the code that `ask`
 * ranks with; nothing is written.
 * @throws UserError for a folder that cannot be read.
 */
export async function evaluate(parts: EvaluateParts, request: EvaluateRequest): Promise<Evaluation> {
  const startedAt = performance.now();
  const set = await readBeirSet(request.folder);
  const rank = await rankerFor(set, parts, request);
  const rankings = await rankQueries(set, rank, request);
  const judged = rankings.map(({ query, documents }) => judgedRanking(set, query, documents));
  return {
    metrics: { ...metricsOf(judged), seconds: (performance.now() - startedAt) / 1000 },
    run: rankings.flatMap(({ query, documents }) => trecRunLines(query.id, documents, `verbatim-${request.leg}`)),
  };
}

async function rankerFor(set: BeirSet, parts: EvaluateParts, request: EvaluateRequest): Promise<RankDocuments> {
  const { leg, onProgress, signal } = request;
  const articles = set.documents.map(({ article }) => article);
  if (leg === 'bm25') return bm25Ranker(articles);
  const corpus = await createMemoryCorpus(articles, {
    embedder: parts.embedder,
    createVectorIndex: parts.createVectorIndex,
    onProgress: (done, total) => onProgress?.('embed', done, total),
    ...(signal === undefined ? {} : { signal }),
  });
  return passageRanker({ corpus, embedder: parts.embedder, weights: parts.weights }, leg);
}

interface RankedQuery {
  readonly query: BeirQuery;
  readonly documents: readonly RunDocument[];
}

async function rankQueries(
  set: BeirSet,
  rank: RankDocuments,
  { onProgress, signal }: EvaluateRequest,
): Promise<RankedQuery[]> {
  const numbers = new Map(set.documents.map(({ id }, i) => [id, i + 1]));
  const ranked: RankedQuery[] = [];
  for (const query of set.queries) {
    signal?.throwIfAborted();
    const candidates = query.candidates === null ? null : numbersOf(query.candidates, numbers);
    const request = { question: query.text, candidates, depth, ...(signal === undefined ? {} : { signal }) };
    const documents = await rank(request);
    ranked.push({
      query,
      documents: documents.map(({ id, score }) => ({ document: set.documents[id - 1]!.id, score })),
    });
    onProgress?.('rank', ranked.length, set.queries.length);
  }
  return ranked;
}

/** Each once, and only documents that the set holds. */
function numbersOf(candidates: readonly string[], numbers: ReadonlyMap<string, number>): number[] {
  return [...new Set(candidates)].flatMap((id) => numbers.get(id) ?? []);
}

function judgedRanking(set: BeirSet, query: BeirQuery, documents: readonly RunDocument[]): JudgedRanking {
  return {
    ranking: documents.map(({ document }) => document),
    relevant: set.judgements.get(query.id) ?? new Map<string, number>(),
    candidates: query.candidates,
  };
}
