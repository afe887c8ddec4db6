/** What is judged of one query: documents best first, and how relevant each relevant one is. */
export interface JudgedRanking {
  readonly ranking: readonly string[];
  /** Relevance above 0 of each relevant document. */
  readonly relevant: ReadonlyMap<string, number>;
  /** The only documents that were to be ranked; `null` for all. */
  readonly candidates: readonly string[] | null;
}

/** Means over the queries that have a relevant document; 0 where there is none. */
export interface Metrics {
  readonly 'ndcg@10': number;
  readonly 'mrr@10': number;
  readonly map: number;
  /** `map` without the queries whose candidates are all relevant: those say nothing of a ranking. */
  readonly map_clean: number;
  readonly 'success@1': number;
  readonly 'recall@5': number;
  readonly 'recall@100': number;
  /** How many queries the means are over. */
  readonly queries: number;
}

export function metricsOf(rankings: readonly JudgedRanking[]): Metrics {
  const judged = rankings.filter(({ relevant }) => relevant.size > 0);
  const mean = (measure: (ranking: JudgedRanking) => number): number => meanOf(judged, measure);
  return {
    'ndcg@10': mean((ranking) => ndcg(ranking, 10)),
    'mrr@10': mean((ranking) => reciprocalRank(ranking, 10)),
    map: mean(averagePrecision),
    map_clean: meanOf(
      judged.filter((ranking) => !isAllRelevant(ranking)),
      averagePrecision,
    ),
    'success@1': mean((ranking) => reciprocalRank(ranking, 1)),
    'recall@5': mean((ranking) => recall(ranking, 5)),
    'recall@100': mean((ranking) => recall(ranking, 100)),
    queries: judged.length,
  };
}

function meanOf(rankings: readonly JudgedRanking[], measure: (ranking: JudgedRanking) => number): number {
  if (rankings.length === 0) return 0;
  return rankings.reduce((sum, ranking) => sum + measure(ranking), 0) / rankings.length;
}

function isAllRelevant({ candidates, relevant }: JudgedRanking): boolean {
  return candidates?.every((document) => relevant.has(document)) ?? false;
}

/** Normalised discounted cumulative gain with linear gains (Järvelin and Kekäläinen, 2002; as in trec_eval). */
function ndcg({ ranking, relevant }: JudgedRanking, depth: number): number {
  const gains = ranking.slice(0, depth).map((document) => relevant.get(document) ?? 0);
  const ideal = [...relevant.values()].sort((a, b) => b - a).slice(0, depth);
  return discountedGain(gains) / discountedGain(ideal);
}

function discountedGain(gains: readonly number[]): number {
  return gains.reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);
}

function reciprocalRank({ ranking, relevant }: JudgedRanking, depth: number): number {
  const rank = ranking.slice(0, depth).findIndex((document) => relevant.has(document));
  return rank === -1 ? 0 : 1 / (rank + 1);
}

function averagePrecision({ ranking, relevant }: JudgedRanking): number {
  let found = 0;
  let sum = 0;
  ranking.forEach((document, rank) => {
    if (relevant.has(document)) sum += ++found / (rank + 1);
  });
  return sum / relevant.size;
}

function recall({ ranking, relevant }: JudgedRanking, depth: number): number {
  return ranking.slice(0, depth).filter((document) => relevant.has(document)).length / relevant.size;
}
