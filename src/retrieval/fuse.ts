import type { Evidence } from '../domain/ranking.js';

/** How much each leg counts beside the article's BM25, which counts 1. Measured; they belong to the embedding model. */
export interface FusionWeights {
  /** Of the passage's BM25. */
  readonly passage: number;
  /** Of the cosine. */
  readonly dense: number;
}

/**
 * Fused score of each candidate of one question: article BM25 + passage · passage BM25 + dense · cosine, each divided by
 * the best that a candidate has, so that the legs are of one size. A passage inherits its article's score by that. What
 * a leg did not see counts 0 there. Scores order the candidates of one question and mean nothing beside those of another.
 */
export function fuse(candidates: readonly Evidence[], weights: FusionWeights): Float64Array {
  const article = scaleOf(candidates, 'articleBm25');
  const passage = weights.passage * scaleOf(candidates, 'passageBm25');
  const dense = weights.dense * scaleOf(candidates, 'cosine');
  return Float64Array.from(
    candidates,
    ({ articleBm25, passageBm25, cosine }) =>
      article * (articleBm25 ?? 0) + passage * (passageBm25 ?? 0) + dense * (cosine ?? 0),
  );
}

/** 1 / the leg's best; 0 when the leg speaks for no candidate. */
function scaleOf(candidates: readonly Evidence[], leg: keyof Evidence): number {
  let best = 0;
  for (const candidate of candidates) best = Math.max(best, candidate[leg] ?? 0);
  return best > 0 ? 1 / best : 0;
}
