import type { Embedder } from '../../embeddings/embedder.js';
import type { MutableVectorIndex } from '../../embeddings/vector-index.js';
import type { FusionWeights } from '../retrieval/fuse.js';
import type { SearchableCorpus } from '../retrieval/searchable-corpus.js';
import { readBeirSet, type BeirQuery, type BeirSet } from './beir-set.js';
import { createMemoryCorpus } from './memory-corpus.js';
import { metricsOf, type JudgedRanking, type Metrics } from './metrics.js';
import { rankDocuments, type Leg } from './rank-documents.js';
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
  const corpus = await corpusOf(set, parts, request);
  const rankings = await rankQueries({ set, corpus }, parts, request);
  const judged = rankings.map(({ query, documents }) => judgedRanking(set, query, documents));
  return {
    metrics: { ...metricsOf(judged), seconds: (performance.now() - startedAt) / 1000 },
    run: rankings.flatMap(({ query, documents }) => trecRunLines(query.id, documents, `verbatim-${request.leg}`)),
  };
}

function corpusOf(
  set: BeirSet,
  parts: EvaluateParts,
  { leg, onProgress, signal }: EvaluateRequest,
): Promise<SearchableCorpus> {
  const articles = set.documents.map(({ article }) => article);
  return createMemoryCorpus(articles, {
    embedder: leg === 'bm25' ? null : parts.embedder,
    createVectorIndex: parts.createVectorIndex,
    onProgress: (done, total) => onProgress?.('embed', done, total),
    ...(signal === undefined ? {} : { signal }),
  });
}

interface RankedQuery {
  readonly query: BeirQuery;
  readonly documents: readonly RunDocument[];
}

async function rankQueries(
  { set, corpus }: { readonly set: BeirSet; readonly corpus: SearchableCorpus },
  parts: EvaluateParts,
  { leg, onProgress, signal }: EvaluateRequest,
): Promise<RankedQuery[]> {
  const entries = [...corpus.entries()];
  const entryById = new Map(set.documents.map(({ id }, i) => [id, entries[i]!]));
  const ranked: RankedQuery[] = [];
  for (const query of set.queries) {
    signal?.throwIfAborted();
    const candidates = query.candidates?.flatMap((id) => entryById.get(id) ?? []) ?? null;
    const request = { leg, question: query.text, candidates, depth, ...(signal === undefined ? {} : { signal }) };
    const documents = await rankDocuments({ corpus, embedder: parts.embedder, weights: parts.weights }, request);
    ranked.push({
      query,
      documents: documents.map(({ id, score }) => ({ document: set.documents[id - 1]!.id, score })),
    });
    onProgress?.('rank', ranked.length, set.queries.length);
  }
  return ranked;
}

function judgedRanking(set: BeirSet, query: BeirQuery, documents: readonly RunDocument[]): JudgedRanking {
  return {
    ranking: documents.map(({ document }) => document),
    relevant: set.judgements.get(query.id) ?? new Map<string, number>(),
    candidates: query.candidates,
  };
}
