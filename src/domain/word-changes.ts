import { commonRuns, type CommonRun } from './common-runs.js';

/** One place at which two texts differ. `''`: nothing stood there, or nothing stands there now. */
export interface WordChange {
  readonly before: string;
  readonly after: string;
}

/** How a text became another, word by word, in order. */
export interface WordChanges {
  readonly changes: readonly WordChange[];
  /** How many further places differ that `changes` leaves out. */
  readonly more: number;
  /** Whether a change is shown shortened, its middle replaced by "…". */
  readonly isShortened: boolean;
}

export interface WordChangeLimits {
  /** Places shown. */
  readonly most: number;
  /** UTF-16 code units shown of one side of a place. */
  readonly longest: number;
}

const usualLimits: WordChangeLimits = { most: 12, longest: 240 };

/**
 * The words that differ between two texts. Paragraphs in common are found first, then the words of what stands between
 * them; what is too long to be compared word by word is told as one change.
 */
export function wordChanges(before: string, after: string, limits: WordChangeLimits = usualLimits): WordChanges {
  const changes: WordChange[] = [];
  for (const gap of gapsOf(paragraphsOf(before), paragraphsOf(after))) {
    const [a, b] = [wordsOf(gap.before.join('\n\n')), wordsOf(gap.after.join('\n\n'))];
    for (const place of gapsOf(a, b)) changes.push({ before: place.before.join(' '), after: place.after.join(' ') });
  }
  const shown = changes.slice(0, limits.most);
  const isLong = ({ before: a, after: b }: WordChange): boolean => Math.max(a.length, b.length) > limits.longest;
  return {
    changes: shown.map((change) => ({
      before: shortened(change.before, limits.longest),
      after: shortened(change.after, limits.longest),
    })),
    more: changes.length - shown.length,
    isShortened: shown.some(isLong),
  };
}

interface Gap {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What stands between the common runs of two sequences. */
function gapsOf(before: readonly string[], after: readonly string[]): Gap[] {
  const gaps: Gap[] = [];
  let [a, b] = [0, 0];
  const end: CommonRun = { aStart: before.length, bStart: after.length, length: 0 };
  for (const run of [...commonParts(before, after), end]) {
    const gap = { before: before.slice(a, run.aStart), after: after.slice(b, run.bStart) };
    if (gap.before.length + gap.after.length > 0) gaps.push(gap);
    a = run.aStart + run.length;
    b = run.bStart + run.length;
  }
  return gaps;
}

/** Common runs, where beginning and end in common need no comparison. */
function commonParts(before: readonly string[], after: readonly string[]): CommonRun[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const [aEnd, bEnd] = [before.length - tail, after.length - tail];
  const middle = commonRuns(before.slice(head, aEnd), after.slice(head, bEnd)) ?? [];
  return [
    { aStart: 0, bStart: 0, length: head },
    ...middle.map(({ aStart, bStart, length }) => ({ aStart: aStart + head, bStart: bStart + head, length })),
    { aStart: aEnd, bStart: bEnd, length: tail },
  ];
}

function paragraphsOf(text: string): string[] {
  return text.split('\n\n');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const half = Math.floor(longest / 2);
  return `${wholeEnd(text.slice(0, half))} … ${wholeStart(text.slice(text.length - half))}`;
}

/** Without half a surrogate pair at its end. */
function wholeEnd(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

function wholeStart(text: string): string {
  return /^[\udc00-\udfff]/.test(text) ? text.slice(1) : text;
}
