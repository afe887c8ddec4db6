import { noFilters } from '../domain/filters.js';
import type { PassageId } from '../domain/passage.js';
import { analyse } from '../retrieval/analyse.js';
import type { ScoredDocument } from '../retrieval/keyword-index.js';
import { questionVector, rankPassages, retrieve, type RetrievalParts } from '../retrieval/retrieve.js';
import type { ArticleEntry } from '../retrieval/searchable-corpus.js';

export type Leg = 'bm25' | 'dense' | 'fused';

export interface RankRequest {
  readonly leg: Leg;
  readonly question: string;
  /** The only articles to rank, all of which are; `null`: the best `depth`. */
  readonly candidates: readonly ArticleEntry[] | null;
  readonly depth: number;
  readonly signal?: AbortSignal;
}

/** Passages that each leg proposes: deep enough that a hundred articles come together from long ones too. */
const proposals = 1000;

/** Ranks articles, by number, best first; equal scores in order of number. */
export async function rankDocuments(parts: RetrievalParts, request: RankRequest): Promise<ScoredDocument[]> {
  if (request.candidates !== null) return rankCandidates(parts, request, request.candidates);
  switch (request.leg) {
    case 'bm25':
      return parts.corpus.articles.search(analyse(request.question), request.depth);
    case 'dense':
      return rankByVector(parts, request);
    case 'fused': {
      const options = { filters: noFilters, limit: Infinity, candidates: proposals, ...signalOf(request) };
      const { hits } = await retrieve(parts, request.question, options);
      return bestOfArticles(
        parts,
        hits.map(({ passage, score }) => ({ id: passage.id, score })),
      ).slice(0, request.depth);
    }
  }
}

function signalOf({ signal }: RankRequest): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

async function rankCandidates(
  parts: RetrievalParts,
  request: RankRequest,
  candidates: readonly ArticleEntry[],
): Promise<ScoredDocument[]> {
  const { corpus } = parts;
  const numbers = candidates.map(({ number }) => number);
  const terms = analyse(request.question);
  if (request.leg === 'bm25') {
    const scores = corpus.articles.score(terms, numbers);
    return numbers.map((id, i) => ({ id, score: scores[i]! })).sort(bestFirst);
  }
  const vector = await questionVector(parts, request.question, request.signal);
  const passages = candidates.flatMap(({ id }) => corpus.passagesOf(id).map((passage) => passage.id));
  const ranked = rankPassages(parts, { terms, vector }, passages).map(({ passage, score, evidence }) => ({
    id: passage,
    score: request.leg === 'dense' ? (evidence.cosine ?? 0) : score,
  }));
  return withUnranked(bestOfArticles(parts, ranked), numbers);
}

/** Candidates without a passage come last. */
function withUnranked(ranked: readonly ScoredDocument[], numbers: readonly number[]): ScoredDocument[] {
  const lowest = ranked.at(-1)?.score ?? 0;
  const seen = new Set(ranked.map(({ id }) => id));
  return [...ranked, ...numbers.filter((id) => !seen.has(id)).map((id) => ({ id, score: Math.min(0, lowest) }))];
}

/** Nearest passages until `depth` articles are among them. */
async function rankByVector(parts: RetrievalParts, request: RankRequest): Promise<ScoredDocument[]> {
  const { vectors } = parts.corpus;
  const vector = await questionVector(parts, request.question, request.signal);
  if (vectors === null || vector === null) return [];
  for (let limit = proposals; ; limit *= 4) {
    const nearest = vectors.search(vector, limit).map(({ label, similarity }) => ({ id: label, score: similarity }));
    const ranked = bestOfArticles(parts, nearest);
    if (ranked.length >= request.depth || nearest.length < limit) return ranked.slice(0, request.depth);
  }
}

/** An article scores as its best passage. */
function bestOfArticles({ corpus }: RetrievalParts, passages: readonly ScoredDocument[]): ScoredDocument[] {
  const best = new Map<number, number>();
  for (const { id, score } of passages) {
    const { number } = corpus.entryOf(id as PassageId);
    if (score > (best.get(number) ?? -Infinity)) best.set(number, score);
  }
  return [...best].map(([id, score]) => ({ id, score })).sort(bestFirst);
}

function bestFirst(a: ScoredDocument, b: ScoredDocument): number {
  return b.score - a.score || a.id - b.id;
}
