/** Half-open ranges that two sequences hold in common, in order. */
export interface CommonRun {
  readonly aStart: number;
  readonly bStart: number;
  readonly length: number;
}

/** Comparisons at most; beyond, the two are not compared. Some milliseconds. */
export const maxCells = 1_000_000;

/** What one common element counts beside one more neighbour pair kept together. */
const matchWeight = 1 << 14;

/**
 * The longest common subsequence of two sequences of words (dynamic programming: Wagner and Fischer 1974, "The
 * String-to-String Correction Problem") and, among the longest, one that keeps most neighbours together: a clause that was left out
 * shows as one gap, not as several around words that it shares with the rest. `null` when n·m passes `maxCells`.
 */
export function commonRuns(a: readonly string[], b: readonly string[]): CommonRun[] | null {
  const width = b.length + 1;
  if (a.length * b.length > maxCells) return null;
  /** Best over the first i of a and j of b. */
  const best = new Int32Array((a.length + 1) * width);
  /** The same where a[i - 1] and b[j - 1] are a pair; -1 where they differ. */
  const paired = new Int32Array((a.length + 1) * width).fill(-1);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const at = i * width + j;
      const before = at - width - 1;
      if (a[i - 1] === b[j - 1]) {
        const beforeIt = paired[before]!;
        paired[at] = matchWeight + Math.max(best[before]!, beforeIt === -1 ? -1 : beforeIt + 1);
      }
      best[at] = Math.max(best[at - 1]!, best[at - width]!, paired[at]!);
    }
  }
  return runsOf(best, paired, { rows: a.length, columns: b.length });
}

function runsOf(
  best: Int32Array,
  paired: Int32Array,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): CommonRun[] {
  const width = columns + 1;
  const runs: CommonRun[] = [];
  let i = rows;
  let j = columns;
  while (i > 0 && j > 0) {
    const at = i * width + j;
    if (paired[at] !== best[at]) {
      if (best[at - width] === best[at]) i--;
      else j--;
      continue;
    }
    let length = 1;
    while (continuesRun(paired, at - (length - 1) * (width + 1), width)) length++;
    i -= length;
    j -= length;
    runs.push({ aStart: i, bStart: j, length });
  }
  return runs.reverse();
}

/** Whether the pair at `at` was best made right after the pair before it. */
function continuesRun(paired: Int32Array, at: number, width: number): boolean {
  const before = paired[at - width - 1]!;
  return before !== -1 && before + 1 + matchWeight === paired[at];
}
