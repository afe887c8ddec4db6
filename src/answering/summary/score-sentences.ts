import type { Embedder, UnitVector } from '../../../embeddings/embedder.js';
import { dot } from '../../../embeddings/embedder.js';
import { analyse } from '../../retrieval/analyse.js';
import { isStatement, type SummarySource } from './body-sentences.js';
import { termCentralities, termVectors, vectorCentralities, type TermVector } from './centrality.js';
import type { Scored } from './choose-lines.js';

/** A sentence that may be summarised, before it is scored. */
export interface Pooled {
  readonly source: SummarySource;
  readonly index: number;
  /** How much it is about the subject, 0 to 1. */
  readonly relevance: number;
}

export interface ScoreOptions {
  /** `null`: keywords alone. */
  readonly embedder: Embedder | null;
  /** What is gained by the first sentence of an article; less by the next ones. */
  readonly leadWeight: number;
  /** Articles about many things: words that many sentences share weigh little. */
  readonly isMixed: boolean;
  readonly signal?: AbortSignal;
  readonly rest: () => Promise<void>;
}

/** Measured by `tests/bench/summary.bench.test.ts`. */
const vectorShare = 0.2;
const headlineWeight = 0.05;
/** Words and two from which on a sentence loses nothing: the cosine of a short one is easily high. */
const fullLength = 12;
/** Sentences sent to the embedder's process at once. */
const batch = 256;

/** Scores sentences by how central they are among one another, how early they stand and how near they are to their headline. */
export async function scoreSentences(pool: readonly Pooled[], options: ScoreOptions): Promise<Scored[]> {
  const terms = await termsOf(pool, options);
  const byTerms = await termCentralities(terms, options.rest);
  const vectors = await embedAll(
    pool.map(({ source, index }) => source.sentences[index]!.text),
    options,
  );
  const byVectors = vectors === null ? null : vectorCentralities(vectors);
  await options.rest();
  const headlineLikeness = await likenessToHeadlines(pool, vectors, options);
  return pool.map(({ source, index, relevance }, i) => {
    const central = byVectors === null ? byTerms[i]! : (1 - vectorShare) * byTerms[i]! + vectorShare * byVectors[i]!;
    const lead = options.leadWeight / (1 + index);
    const whole = Math.min(1, (source.sentences[index]!.words + 2) / fullLength);
    const score = (central + lead + headlineWeight * headlineLikeness[i]!) * whole * relevance;
    return { source, index, terms: terms[i]!, score };
  });
}

async function termsOf(
  pool: readonly Pooled[],
  { isMixed, rest }: Pick<ScoreOptions, 'isMixed' | 'rest'>,
): Promise<TermVector[]> {
  const terms: string[][] = [];
  let foreign = 0;
  for (const { source, index } of pool) {
    terms.push(analyse(source.sentences[index]!.text));
    if (source.article.language !== null && source.article.language !== 'en') foreign++;
    await rest();
  }
  return termVectors(terms, { dampsFrequent: isMixed || foreign > pool.length / 2, rest });
}

async function embedAll(texts: readonly string[], { embedder, signal }: ScoreOptions): Promise<UnitVector[] | null> {
  if (embedder === null) return null;
  const vectors: UnitVector[] = [];
  for (let from = 0; from < texts.length; from += batch) {
    const options = signal === undefined ? {} : { signal };
    vectors.push(...(await embedder.embed(texts.slice(from, from + batch), 'passage', options)));
  }
  return vectors;
}

/** Cosine of each sentence and its article's headline; 0 without one. */
async function likenessToHeadlines(
  pool: readonly Pooled[],
  vectors: readonly UnitVector[] | null,
  options: ScoreOptions,
): Promise<number[]> {
  const none = pool.map(() => 0);
  if (vectors === null) return none;
  const titles = [
    ...new Set(pool.flatMap(({ source: { article } }) => (article.title === null ? [] : [article.title]))),
  ];
  const ofTitles = await embedAll(titles, options);
  if (ofTitles === null) return none;
  const byTitle = new Map(titles.map((title, i) => [title, ofTitles[i]!]));
  return pool.map(({ source: { article } }, i) => {
    const headline = article.title === null ? undefined : byTitle.get(article.title);
    return headline === undefined ? 0 : Math.max(0, dot(headline, vectors[i]!));
  });
}

/** Every sentence of an article that can carry a summary. */
export function statementsOf(source: SummarySource, limit = Infinity): Pooled[] {
  const pooled: Pooled[] = [];
  for (let index = 0; index < source.sentences.length && pooled.length < limit; index++) {
    if (isStatement(source.sentences[index]!)) pooled.push({ source, index, relevance: 1 });
  }
  return pooled;
}
