import type { UnitVector } from '../../../embeddings/embedder.js';

/** Terms with weights, scaled to length 1; empty for a text without terms. */
export type TermVector = ReadonlyMap<string, number>;

/**
 * Term vectors of sentences. Terms count as often as they stand there: in one text the words that return are its subject,
 * and an inverse document frequency would punish just them (measured: ROUGE-2 .82 without, .72 with).
 * `dampsFrequent`: words of many sentences weigh little: where stop words are not known for the language, and where the
 * sentences are about many things. `rest` is called between sentences: lets others have the thread.
 */
export async function termVectors(
  sentences: readonly (readonly string[])[],
  { dampsFrequent, rest }: { readonly dampsFrequent: boolean; readonly rest: () => Promise<void> },
): Promise<TermVector[]> {
  const frequency = new Map<string, number>();
  if (dampsFrequent) {
    for (const terms of sentences)
      for (const term of new Set(terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const weightOf = (term: string): number =>
    dampsFrequent ? Math.log(1 + (sentences.length - frequency.get(term)! + 0.5) / (frequency.get(term)! + 0.5)) : 1;
  const vectors: TermVector[] = [];
  for (const terms of sentences) {
    await rest();
    const vector = new Map<string, number>();
    for (const term of terms) vector.set(term, (vector.get(term) ?? 0) + weightOf(term));
    const length = Math.sqrt(similarity(vector, vector));
    if (length > 0) for (const [term, weight] of vector) vector.set(term, weight / length);
    vectors.push(vector);
  }
  return vectors;
}

/** Cosine of two term vectors. */
export function similarity(a: TermVector, b: TermVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/**
 * Degree centrality (Erkan & Radev 2004, "LexRank", with every pair counted): the sum of a sentence's cosines with all
 * others, 1 for the most central. Linear in the length of the text, since that sum is the product with the vectors' sum.
 */
export async function termCentralities(vectors: readonly TermVector[], rest: () => Promise<void>): Promise<number[]> {
  const sum = new Map<string, number>();
  for (const vector of vectors) {
    await rest();
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
  }
  const values: number[] = [];
  for (const vector of vectors) {
    await rest();
    values.push(vector.size === 0 ? 0 : similarity(vector, sum) - 1);
  }
  return toHighestOne(values);
}

/** The same over sentence vectors of a model. */
export function vectorCentralities(vectors: readonly UnitVector[]): number[] {
  const sum = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let i = 0; i < sum.length; i++) sum[i]! += vector[i]!;
  return toHighestOne(
    vectors.map((vector) => {
      let product = -1;
      for (let i = 0; i < sum.length; i++) product += vector[i]! * sum[i]!;
      return product;
    }),
  );
}

function toHighestOne(values: readonly number[]): number[] {
  const highest = values.reduce((most, value) => Math.max(most, value), Number.MIN_VALUE);
  return values.map((value) => Math.max(0, value) / highest);
}
