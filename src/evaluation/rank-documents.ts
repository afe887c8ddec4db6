import type { Article } from '../domain/article.js';
import { noFilters } from '../domain/filters.js';
import type { PassageId } from '../domain/passage.js';
import { analyse } from '../retrieval/analyse.js';
import type { KeywordIndex, ScoredDocument } from '../retrieval/keyword-index.js';
import { createPostingsBuilder } from '../retrieval/postings-index.js';
import { questionVector, rankPassages, retrieve, type RetrievalParts } from '../retrieval/retrieve.js';
import type { ArticleEntry } from '../retrieval/searchable-corpus.js';

export type Leg = 'bm25' | 'dense' | 'fused';

export interface RankRequest {
  readonly question: string;
  /** Numbers of the only articles to rank, all of which are; `null`: the best `depth`. */
  readonly candidates: readonly number[] | null;
  readonly depth: number;
  readonly signal?: AbortSignal;
}

/** Ranks articles, by number from 1, best first; equal scores in order of number. */
export type RankDocuments = (request: RankRequest) => Promise<ScoredDocument[]>;

/** The yardstick: BM25 with k1 1.2 and b 0.75 over title and text of whole articles. */
export function bm25Ranker(articles: readonly Article[]): RankDocuments {
  const builder = createPostingsBuilder();
  articles.forEach(({ title, text }, i) => {
    builder.add(i + 1, analyse(`${title ?? ''}\n${text}`));
  });
  const index = builder.build();
  return ({ question, candidates, depth }) =>
    Promise.resolve(rankByKeywords(index, analyse(question), { candidates, depth }));
}

function rankByKeywords(
  index: KeywordIndex,
  terms: readonly string[],
  { candidates, depth }: Pick<RankRequest, 'candidates' | 'depth'>,
): ScoredDocument[] {
  if (candidates === null) return index.search(terms, depth);
  const scores = index.score(terms, candidates);
  return candidates.map((id, i) => ({ id, score: scores[i]! })).sort(bestFirst);
}

/** Passages as `ask` ranks them, or by their vectors alone; an article scores as its best passage. */
export function passageRanker(parts: RetrievalParts, leg: 'dense' | 'fused'): RankDocuments {
  const entries = [...parts.corpus.entries()];
  return (request) => {
    if (request.candidates !== null) {
      const candidates = request.candidates.map((number) => entries[number - 1]!);
      return rankCandidates(parts, { ...request, candidates }, leg);
    }
    return leg === 'dense' ? rankByVector(parts, request) : rankFused(parts, request);
  };
}

/** Passages that each leg proposes: deep enough that a hundred articles come together from long ones too. */
const proposals = 1000;

async function rankFused(parts: RetrievalParts, { question, depth, signal }: RankRequest): Promise<ScoredDocument[]> {
  const options = {
    filters: noFilters,
    limit: Infinity,
    candidates: proposals,
    ...(signal === undefined ? {} : { signal }),
  };
  const { hits } = await retrieve(parts, question, options);
  const passages = hits.map(({ passage, score }) => ({ id: passage.id, score }));
  return bestOfArticles(parts, passages).slice(0, depth);
}

/** Nearest passages until `depth` articles are among them. */
async function rankByVector(
  parts: RetrievalParts,
  { question, depth, signal }: RankRequest,
): Promise<ScoredDocument[]> {
  const { vectors } = parts.corpus;
  const vector = await questionVector(parts, question, signal);
  if (vectors === null || vector === null) return [];
  for (let limit = proposals; ; limit *= 4) {
    const nearest = vectors.search(vector, limit).map(({ label, similarity }) => ({ id: label, score: similarity }));
    const ranked = bestOfArticles(parts, nearest);
    if (ranked.length >= depth || nearest.length < limit) return ranked.slice(0, depth);
  }
}

type CandidateRequest = Omit<RankRequest, 'candidates'> & { readonly candidates: readonly ArticleEntry[] };

async function rankCandidates(
  parts: RetrievalParts,
  { question, candidates, signal }: CandidateRequest,
  leg: 'dense' | 'fused',
): Promise<ScoredDocument[]> {
  const query = { terms: analyse(question), vector: await questionVector(parts, question, signal) };
  const passages = candidates.flatMap(({ id }) => parts.corpus.passagesOf(id).map((passage) => passage.id));
  const ranked = rankPassages(parts, query, passages).map(({ passage, score, evidence }) => ({
    id: passage,
    score: leg === 'dense' ? (evidence.cosine ?? 0) : score,
  }));
  return withUnranked(
    bestOfArticles(parts, ranked),
    candidates.map(({ number }) => number),
  );
}

/** Candidates without a passage come last. */
function withUnranked(ranked: readonly ScoredDocument[], numbers: readonly number[]): ScoredDocument[] {
  const lowest = Math.min(0, ranked.at(-1)?.score ?? 0);
  const seen = new Set(ranked.map(({ id }) => id));
  const unranked = numbers.filter((id) => !seen.has(id)).map((id) => ({ id, score: lowest }));
  return [...ranked, ...unranked.sort(bestFirst)];
}

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
