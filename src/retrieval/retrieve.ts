import { dot, type Embedder, type UnitVector } from '../../embeddings/embedder.js';
import type { Article, ArticleId } from '../domain/article.js';
import type { Filters } from '../domain/filters.js';
import type { PassageId } from '../domain/passage.js';
import type { Evidence, Hit } from '../domain/ranking.js';
import { analyse } from './analyse.js';
import { filterEntries } from './entry-filter.js';
import { fuse, type FusionWeights } from './fuse.js';
import { proposePassages, type Query } from './propose-passages.js';
import type { SearchableCorpus } from './searchable-corpus.js';

export interface RetrievalParts {
  readonly corpus: SearchableCorpus;
  /** `null`: keywords alone. */
  readonly embedder: Embedder | null;
  readonly weights: FusionWeights;
}

export interface RetrieveOptions {
  readonly filters: Filters;
  /** Hits returned at most. */
  readonly limit: number;
  /** Passages that each leg proposes. Default 200. */
  readonly candidates?: number;
  /** Numbers of the articles that are looked in, as far as they pass the filters. Default: all. */
  readonly articles?: ReadonlySet<number> | null;
  readonly signal?: AbortSignal;
}

export interface RetrieveResult {
  /** Best first; of equal scores the passage stored first. Copies and all passages of one article stand in it. */
  readonly hits: readonly Hit[];
  /** The question as the keyword indexes were asked for it. */
  readonly terms: readonly string[];
  /** Articles that a date filter left out only because they state no date. */
  readonly undatedExcluded: number;
}

const defaultCandidates = 200;

/**
 * Ranks the passages of a corpus for a question. Every passage that a leg proposes gets the raw evidence of all legs
 * before they are fused.
 * @throws the signal's reason when aborted, and what the embedder throws.
 */
export async function retrieve(
  parts: RetrievalParts,
  question: string,
  options: RetrieveOptions,
): Promise<RetrieveResult> {
  const { corpus } = parts;
  const query = { terms: analyse(question), vector: await questionVector(parts, question, options.signal) };
  const { accepted, undatedExcluded } = filterEntries(corpus.entries(), options.filters);
  const articles = inBoth(accepted, options.articles ?? null);
  const scope = { articles, candidates: options.candidates ?? defaultCandidates };
  const ranked = rankPassages(parts, query, proposePassages(corpus, query, scope));
  return { hits: toHits(corpus, ranked, options.limit), terms: query.terms, undatedExcluded };
}

/** `null` stands for all. */
function inBoth(one: ReadonlySet<number> | null, other: ReadonlySet<number> | null): ReadonlySet<number> | null {
  if (one === null || other === null) return one ?? other;
  return new Set([...other].filter((number) => one.has(number)));
}

/** `null` where the corpus has no vectors: keywords are all there is. */
export async function questionVector(
  { corpus, embedder }: Pick<RetrievalParts, 'corpus' | 'embedder'>,
  question: string,
  signal?: AbortSignal,
): Promise<UnitVector | null> {
  signal?.throwIfAborted();
  if (embedder === null || corpus.vectors === null) return null;
  const [vector] = await embedder.embed([question], 'question', signal === undefined ? {} : { signal });
  return vector!;
}

export interface RankedPassage {
  readonly passage: PassageId;
  readonly score: number;
  readonly evidence: Evidence;
}

/** Scores the given passages by all legs and fuses; best first, equal scores in order of id. */
export function rankPassages(
  { corpus, weights }: Pick<RetrievalParts, 'corpus' | 'weights'>,
  query: Query,
  passages: readonly PassageId[],
): RankedPassage[] {
  const evidence = evidenceOf(corpus, query, passages);
  const scores = fuse(evidence, weights);
  return passages
    .map((passage, i) => ({ passage, score: scores[i]!, evidence: evidence[i]! }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

function evidenceOf(corpus: SearchableCorpus, query: Query, passages: readonly PassageId[]): Evidence[] {
  const articles = passages.map((passage) => corpus.entryOf(passage).number);
  const ofPassages = corpus.passages.score(query.terms, passages);
  const distinct = [...new Set(articles)];
  const ofArticles = corpus.articles.score(query.terms, distinct);
  const articleScores = new Map(distinct.map((number, i) => [number, ofArticles[i]!]));
  return passages.map((passage, i) => ({
    passageBm25: ofPassages[i]!,
    articleBm25: articleScores.get(articles[i]!)!,
    cosine: cosineOf(corpus, query.vector, passage),
  }));
}

function cosineOf(corpus: SearchableCorpus, question: UnitVector | null, passage: PassageId): number | null {
  const vector = question === null ? null : corpus.vectorOf(passage);
  return question === null || vector === null ? null : dot(question, vector);
}

function toHits(corpus: SearchableCorpus, ranked: readonly RankedPassage[], limit: number): Hit[] {
  const articles = new Map<ArticleId, Article | null>();
  const hits: Hit[] = [];
  for (const { passage: id, score, evidence } of ranked) {
    if (hits.length === limit) break;
    const passage = corpus.passage(id);
    let article = articles.get(passage.articleId);
    if (article === undefined) {
      article = corpus.article(passage.articleId);
      articles.set(passage.articleId, article);
    }
    // An article erased since the corpus was opened, or hidden, cannot be quoted.
    if (article !== null) hits.push({ passage, article, score, evidence });
  }
  return hits;
}
