/** Words shorter than this are never taken for one another. */
const shortest = 5;
/** From this length on two letters may be wrong. */
const longFrom = 8;

/** Whether one word may be a slip of the pen for another: same first letter, one letter wrong, two in a long word. */
export function isNearSpelling(a: string, b: string): boolean {
  if (!b.startsWith(a.charAt(0)) || Math.min(a.length, b.length) < shortest) return false;
  const allowed = Math.max(a.length, b.length) >= longFrom ? 2 : 1;
  return Math.abs(a.length - b.length) <= allowed && editDistance(a, b) <= allowed;
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each cost 1. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(substitution, last[j]! + 1, row[j - 1]! + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) best = Math.min(best, beforeLast[j - 2]! + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
