import type { Span } from '../../domain/span.js';
import type { Relaxation } from './verification.js';

/**
 * A text as it is compared: small letters, one kind of quotation mark, dash and space, and a way back to the offsets it
 * came from. Two texts that are equal here differ at most in what `Relaxation` names.
 */
export interface Comparable {
  readonly source: string;
  readonly text: string;
  /** For each code unit of `text` where its stretch of `source` begins and ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const doubleMarks = '"“”„‟«»″';
const singleMarks = "'‘’‚‛ʼ`´′";
const dashes = '-‐‑‒–—―−';
const blank = /[\s\u0085]/u;
/** As in `normaliseText`: nobody sees them, and stored text holds none. */
/* eslint-disable no-control-regex */
const invisible =
  /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;
/* eslint-enable no-control-regex */

type Kind = 'letter' | 'blank' | 'invisible' | 'double' | 'single' | 'dash' | 'ellipsis';

function kindOf(character: string): Kind {
  if (/[a-z0-9]/i.test(character)) return 'letter';
  if (blank.test(character)) return 'blank';
  if (doubleMarks.includes(character)) return 'double';
  if (singleMarks.includes(character)) return 'single';
  if (dashes.includes(character)) return 'dash';
  if (character === '…') return 'ellipsis';
  return invisible.test(character) ? 'invisible' : 'letter';
}

// By UTF-16 code unit, filled as characters are met.
const kinds: (Kind | undefined)[] = [];

/** Spaces beside a dash go, so that "talks – held" and "talks—held" are alike. */
export function comparableOf(source: string): Comparable {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const emit = (unit: string, start: number, end: number): void => {
    units.push(unit);
    starts.push(start);
    ends.push(end);
  };
  for (let at = 0; at < source.length;) {
    const end = at + ((source.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1);
    const character = source.slice(at, end);
    const last = units.length - 1;
    switch ((kinds[source.charCodeAt(at)] ??= kindOf(character))) {
      case 'blank':
        if (units[last] === ' ' || units[last] === '-') ends[last] = end;
        else emit(' ', at, end);
        break;
      case 'invisible':
        if (last >= 0) ends[last] = end;
        break;
      case 'dash':
        if (units[last] === '-') ends[last] = end;
        else if (units[last] === ' ') {
          units[last] = '-';
          ends[last] = end;
        } else emit('-', at, end);
        break;
      case 'single':
        // '' is how typewriters write ".
        if (units[last] === "'" && ends[last] === at) {
          units[last] = '"';
          ends[last] = end;
        } else emit("'", at, end);
        break;
      case 'double':
        emit('"', at, end);
        break;
      case 'ellipsis':
        for (let dot = 0; dot < 3; dot++) emit('.', at, end);
        break;
      case 'letter': {
        const lower = character.toLowerCase();
        for (let i = 0; i < lower.length; i++) emit(lower[i]!, at, end);
      }
    }
    at = end;
  }
  return { source, text: units.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** A stretch of a `Comparable`, in units of its `text`. */
export interface Stretch extends Span {
  readonly of: Comparable;
}

/** The stretch of source behind a stretch of comparable text, without what was attached to its last unit. */
export function sourceSpanOf({ of, start, end }: Stretch): Span {
  const slice = of.source.slice(of.starts[start], of.ends[end - 1]);
  const from = of.starts[start]! + slice.length - slice.trimStart().length;
  return { start: from, end: from + slice.trim().length };
}

/** In what two stretches of equal comparable text differ as they are written. */
export function relaxationsBetween(a: Stretch, b: Stretch): Set<Relaxation> {
  const found = new Set<Relaxation>();
  for (let i = 0; i < a.end - a.start; i++) {
    const left = segment(a, i);
    const right = segment(b, i);
    if (left !== right) addRelaxations(found, a.of.text[a.start + i]!, [left, right]);
  }
  return found;
}

/** What was attached to the first and the last unit does not belong to the stretch. */
function segment({ of, start, end }: Stretch, offset: number): string {
  const at = start + offset;
  const slice = of.source.slice(of.starts[at], of.ends[at]);
  const begun = offset === 0 ? slice.trimStart() : slice;
  return at === end - 1 ? begun.trimEnd() : begun;
}

function addRelaxations(found: Set<Relaxation>, unit: string, pair: readonly [string, string]): void {
  const [left, right] = pair.map(withoutBlanks) as [string, string];
  if (left === right) {
    found.add('spaces');
    return;
  }
  if (unit === '-') {
    found.add('dashes');
    if (pair[0].length - left.length !== pair[1].length - right.length) found.add('spaces');
  } else if (unit === '"' || unit === "'") found.add('quotes');
  else if (unit === '.') found.add('ellipsis');
  else found.add('case');
}

function withoutBlanks(text: string): string {
  return text.replace(/[^]/g, (unit) => (blank.test(unit) || invisible.test(unit) ? '' : unit));
}

const letterOrDigit = /[\p{L}\p{N}\p{M}]/u;
const digit = /\p{N}/u;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Whether a cut at `at` goes between words: not through "party", "12,000" or "can't", though before the s of "Orrin's". */
export function isWordEdge(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at] ?? ' ';
  if (isLowSurrogate(after)) return false;
  if (unspaced.test(before) || unspaced.test(after)) return true;
  if (isWordPart(before) && isWordPart(after)) return false;
  const twoBefore = text[at - 2] ?? ' ';
  const twoAfter = text[at + 1] ?? ' ';
  if (digit.test(before) && /[.,]/.test(after) && digit.test(twoAfter)) return false;
  if (digit.test(twoBefore) && /[.,]/.test(before) && digit.test(after)) return false;
  if (isWordPart(before) && singleMarks.includes(after) && isWordPart(twoAfter)) {
    return /s/i.test(twoAfter) && !isWordPart(text[at + 2] ?? ' ');
  }
  return !(isWordPart(twoBefore) && singleMarks.includes(before) && isWordPart(after));
}

function isWordPart(unit: string): boolean {
  return letterOrDigit.test(unit) || /[\ud800-\udfff]/.test(unit);
}

function isLowSurrogate(unit: string): boolean {
  return unit >= '\udc00' && unit <= '\udfff';
}

/** Where a text begins and ends when the quotation marks at its edges are left aside. */
export function withoutOuterMarks(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isMark(text[start]!)) start++;
  while (end > start && isMark(text[end - 1]!)) end--;
  return { start, end };
}

function isMark(unit: string): boolean {
  return doubleMarks.includes(unit) || singleMarks.includes(unit) || '「」『』'.includes(unit);
}

/** Words in a quick pattern. */
const patternWords = 8;

/**
 * A quick test whether an article may hold a text, without its comparable form: the longest run of plain words in the
 * text. `null` where the text has no two such words.
 */
export function quickPattern({ text }: Comparable): RegExp | null {
  const runs = text.match(/[a-z0-9]+(?: [a-z0-9]+)+/g) ?? [];
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  return longest === '' ? null : new RegExp(longest.split(' ').slice(0, patternWords).join('\\s+'), 'i');
}
