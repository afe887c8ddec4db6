/** Part of a text that the network sees at once. */
export interface Window {
  /** Index of the text. */
  readonly text: number;
  /** Token ids with prefix and special tokens. */
  readonly ids: readonly number[];
  /** Tokens of the text itself: its share in the text's average. */
  readonly weight: number;
}

/** Cuts `length` tokens into as few stretches of at most `limit` as it takes, of nearly equal size. */
export function stretches(length: number, limit: number): [start: number, end: number][] {
  const count = Math.max(1, Math.ceil(length / limit));
  return Array.from({ length: count }, (_, i) => [
    Math.floor((i * length) / count),
    Math.floor(((i + 1) * length) / count),
  ]);
}

/**
 * Groups windows of like length so that little padding is needed: a batch holds at most `budget` tokens, padding
 * included, or one window.
 */
export function tokenBatches(windows: readonly Window[], budget: number): Window[][] {
  const sorted = [...windows].sort((a, b) => a.ids.length - b.ids.length);
  const batches: Window[][] = [];
  let open: Window[] = [];
  for (const window of sorted) {
    if (open.length > 0 && (open.length + 1) * window.ids.length > budget) {
      batches.push(open);
      open = [];
    }
    open.push(window);
  }
  if (open.length > 0) batches.push(open);
  return batches;
}
