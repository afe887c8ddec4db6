/** Recall, precision and their harmonic mean of the n-grams that two texts share. */
export interface Rouge {
  readonly recall: number;
  readonly precision: number;
  readonly f: number;
}

/**
 * ROUGE-N (Lin 2004, "ROUGE: A Package for Automatic Evaluation of Summaries"), with the tokens of Google's `rouge_score`:
 * lower case, runs of a-z and 0-9, no stemming; an n-gram counts as often as both texts hold it.
 */
export function rougeN(summary: string, reference: string, n: number): Rouge {
  const [ours, theirs] = [nGrams(summary, n), nGrams(reference, n)];
  let shared = 0;
  for (const [gram, count] of ours.counts) shared += Math.min(count, theirs.counts.get(gram) ?? 0);
  const precision = ours.total === 0 ? 0 : shared / ours.total;
  const recall = theirs.total === 0 ? 0 : shared / theirs.total;
  return { recall, precision, f: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function nGrams(text: string, n: number): { readonly counts: ReadonlyMap<string, number>; readonly total: number } {
  const tokens = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at + n <= tokens.length; at++) {
    const gram = tokens.slice(at, at + n).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, tokens.length - n + 1) };
}
