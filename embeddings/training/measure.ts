import type { EvaluationQuery, EvaluationSet } from './evaluation-sets.js';
import { KeywordScores } from './keyword-scores.js';

/** Means over the questions of a set. */
export interface Quality {
  readonly ndcg: number;
  readonly success: number;
}

/** What was measured on one set. */
export interface SetQuality {
  readonly name: string;
  readonly queries: number;
  readonly dense: Quality;
  readonly bm25: Quality;
  /** By weight of the dense score in (1 − w) · BM25 / best BM25 + w · cosine. */
  readonly fused: readonly { readonly weight: number; readonly quality: Quality }[];
}

/** Turns a text into a vector of length 1. */
export type Embed = (text: string) => Float32Array;

/** The keyword leg of a set, worked out once and used for every model. */
export function keywordScores(set: EvaluationSet): KeywordScores {
  const texts = new Array<string>(set.documents).fill('');
  for (const { document, title, text } of set.passages) {
    texts[document] = texts[document] === '' ? `${title} ${text}` : `${texts[document]!} ${text}`;
  }
  return new KeywordScores(texts);
}

/**
 * Ranks the documents of a set for each question by the best cosine of their passages, by BM25 over whole documents,
 * and by weighted sums of the two. Titles are in BM25 alone: in a passage's vector they drown what sets it apart from
 * its neighbours (wikiqa_dev, sentences of one article: .645 with, .683 without).
 */
export function measureSet(
  set: EvaluationSet,
  embed: Embed,
  keywords: KeywordScores,
  weights: readonly number[],
): SetQuality {
  const vectors = set.passages.map(({ text }) => embed(text));
  const owners = Int32Array.from(set.passages, ({ document }) => document);
  const totals = new Map<string, { ndcg: number; success: number }>();
  const add = (key: string, query: EvaluationQuery, scores: Float64Array): void => {
    const { ndcg, success } = judge(query, scores);
    const total = totals.get(key) ?? { ndcg: 0, success: 0 };
    totals.set(key, { ndcg: total.ndcg + ndcg, success: total.success + success });
  };
  for (const query of set.queries) {
    const dense = bestCosines(embed(query.text), vectors, owners, set.documents);
    const bm25 = keywords.scores(query.text);
    const ranked = query.candidates ?? bm25.keys();
    let best = 1e-9;
    for (const document of ranked) best = Math.max(best, bm25[document]!);
    add('dense', query, dense);
    add('bm25', query, bm25);
    for (const weight of weights) {
      add(
        String(weight),
        query,
        bm25.map((score, i) => ((1 - weight) * score) / best + weight * dense[i]!),
      );
    }
  }
  const mean = (key: string): Quality => {
    const { ndcg, success } = totals.get(key) ?? { ndcg: 0, success: 0 };
    return { ndcg: ndcg / set.queries.length, success: success / set.queries.length };
  };
  const fused = weights.map((weight) => ({ weight, quality: mean(String(weight)) }));
  return { name: set.name, queries: set.queries.length, dense: mean('dense'), bm25: mean('bm25'), fused };
}

function bestCosines(
  query: Float32Array,
  vectors: readonly Float32Array[],
  owners: Int32Array,
  documents: number,
): Float64Array {
  const best = new Float64Array(documents).fill(-1);
  for (let i = 0; i < vectors.length; i++) {
    const cosine = dot(query, vectors[i]!);
    if (cosine > best[owners[i]!]!) best[owners[i]!] = cosine;
  }
  return best;
}

function dot(a: Float32Array, b: Float32Array): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let i = 0; i < a.length; i += 4) {
    s0 += a[i]! * b[i]!;
    s1 += a[i + 1]! * b[i + 1]!;
    s2 += a[i + 2]! * b[i + 2]!;
    s3 += a[i + 3]! * b[i + 3]!;
  }
  return s0 + s1 + s2 + s3;
}

/** nDCG@10 with linear gains and success@1; ties go to the earlier document. */
function judge(query: EvaluationQuery, scores: Float64Array): Quality {
  const ranked = query.candidates === null ? [...scores.keys()] : [...query.candidates];
  const top: number[] = [];
  for (const document of ranked) {
    const at = top.findIndex(
      (other) => scores[document]! > scores[other]! || (scores[document] === scores[other] && document < other),
    );
    if (at >= 0) top.splice(at, 0, document);
    else if (top.length < 10) top.push(document);
    if (top.length > 10) top.pop();
  }
  const gain = (gains: readonly number[]) => gains.reduce((sum, g, i) => sum + g / Math.log2(i + 2), 0);
  const ideal = gain([...query.relevant.values()].sort((a, b) => b - a).slice(0, 10));
  const ndcg = gain(top.map((document) => query.relevant.get(document) ?? 0)) / ideal;
  return { ndcg, success: query.relevant.has(top[0] ?? -1) ? 1 : 0 };
}
