import type { Span } from '../../domain/span.js';
import { arabic, dashes, doubleMarks, singleMarks, tatweel } from './marks.js';
import type { Relaxation } from './verification.js';
import { isWordPart } from './word-edges.js';

/**
 * A text as it is compared: small letters, one kind of quotation mark, dash and space, letters one by one, and a way back to the offsets it
 * came from. Two texts that are equal here differ at most in what `Relaxation` names.
 */
export interface Comparable {
  readonly source: string;
  readonly text: string;
  /** For each code unit of `text` where its stretch of `source` begins and ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const blank = /[\s\u0085]/u;
/** As in `normaliseText`: nobody sees them, and stored text holds none. */
/* eslint-disable no-control-regex */
const invisible =
  /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;
/* eslint-enable no-control-regex */
/** What PDFs join into one character. */
const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };
/** To Unicode a letter. */
const letterApostrophe = 'ʼ';

/** A text without what nobody sees, with ligatures taken apart and apostrophes as such: the words that are meant. */
export function plainLetters(text: string): string {
  return text.replace(/[^\x20-\x7e\n]/g, (unit) => {
    if (unit === tatweel || invisible.test(unit)) return '';
    return unit === letterApostrophe ? "'" : (ligatures[unit] ?? unit);
  });
}

type Kind = 'letter' | 'blank' | 'invisible' | 'double' | 'single' | 'dash' | 'ellipsis';

function kindOf(character: string): Kind {
  if (blank.test(character)) return 'blank';
  if (doubleMarks.includes(character)) return 'double';
  if (singleMarks.includes(character)) return 'single';
  if (dashes.includes(character)) return 'dash';
  if (character === '…') return 'ellipsis';
  return character === tatweel || invisible.test(character) ? 'invisible' : 'letter';
}

// By UTF-16 code unit, filled as characters are met: a table look-up is ten times faster than the patterns.
const kinds: (Kind | undefined)[] = new Array<Kind | undefined>(0x1_00_00);

const space = 0x20;
const hyphen = 0x2d;
const stop = 0x2e;
const straightDouble = 0x22;
const straightSingle = 0x27;

/**
 * Spaces beside a dash go, so that "talks – held" and "talks—held" are alike, and beside a quotation mark (« talks »). A
 * single mark is a quotation mark where it stands between no two letters: inside a quotation single ones may be double.
 */
export function comparableOf(source: string): Comparable {
  const writer = new ComparableWriter(source.length);
  for (let at = 0; at < source.length;) {
    const unit = source.charCodeAt(at);
    switch ((kinds[unit] ??= kindOf(source[at]!))) {
      case 'blank':
        writer.addBlank(at);
        break;
      case 'invisible':
        if (source[at] === tatweel && !arabic.test(source[at - 1] ?? '')) writer.add(unit, at, at + 1);
        else writer.extend(at + 1);
        break;
      case 'dash':
        writer.addDash(at);
        break;
      case 'single':
        if (isApostrophe(source, at)) writer.add(straightSingle, at, at + 1);
        else writer.addMark(source, at);
        break;
      case 'double':
        writer.addMark(source, at);
        break;
      case 'ellipsis':
        for (let dot = 0; dot < 3; dot++) writer.add(stop, at, at + 1);
        break;
      case 'letter':
        at = writer.addLetter(source, at);
        continue;
    }
    at++;
  }
  return writer.finish(source);
}

function isApostrophe(source: string, at: number): boolean {
  return isLetter(source, at, -1) && isLetter(source, at, 1);
}

/** Whether the next character that is seen, forwards or backwards, is a letter or a digit. */
function isLetter(source: string, from: number, step: -1 | 1): boolean {
  let at = from + step;
  while (at >= 0 && at < source.length && kindOf(source[at]!) === 'invisible') at += step;
  return isWordPart(source[at] ?? ' ');
}

/** Gathers code units with where each came from; half as much again is room for letters whose small form is longer. */
class ComparableWriter {
  #units: Uint16Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;

  constructor(length: number) {
    const room = length + (length >> 1) + 8;
    this.#units = new Uint16Array(room);
    this.#starts = new Uint32Array(room);
    this.#ends = new Uint32Array(room);
  }

  add(unit: number, start: number, end: number): void {
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = start;
    this.#ends[this.#length++] = end;
  }

  /** Attaches what is not seen to the unit before. */
  extend(end: number): void {
    if (this.#length > 0) this.#ends[this.#length - 1] = end;
  }

  addBlank(at: number): void {
    const last = this.#last();
    if (last === space || last === hyphen || last === straightDouble) this.extend(at + 1);
    else this.add(space, at, at + 1);
  }

  addDash(at: number): void {
    const last = this.#last();
    if (last === space) this.#units[this.#length - 1] = hyphen;
    if (last === space || last === hyphen) this.extend(at + 1);
    else this.add(hyphen, at, at + 1);
  }

  /** A quotation mark; '' is how typewriters write one. */
  addMark(source: string, at: number): void {
    const last = this.#last();
    const isSecond =
      last === straightDouble &&
      this.#ends[this.#length - 1] === at &&
      singleMarks.includes(source[at]!) &&
      singleMarks.includes(source[at - 1]!) &&
      !this.#isPair(source);
    if (last === space) this.#units[this.#length - 1] = straightDouble;
    if (last === space || isSecond) this.extend(at + 1);
    else this.add(straightDouble, at, at + 1);
  }

  /** Returns where the next character begins. */
  addLetter(source: string, at: number): number {
    const unit = source.charCodeAt(at);
    if (unit < 0x80) {
      this.add(unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit, at, at + 1);
      return at + 1;
    }
    const end = at + (source.codePointAt(at)! > 0xff_ff ? 2 : 1);
    const lower = ligatures[source[at]!] ?? source.slice(at, end).toLowerCase();
    for (let i = 0; i < lower.length; i++) this.add(lower.charCodeAt(i), at, end);
    return end;
  }

  finish(source: string): Comparable {
    const length = this.#length;
    const bytes = Buffer.from(this.#units.buffer, 0, length * 2);
    return { source, text: bytes.toString('utf16le'), starts: this.#starts, ends: this.#ends };
  }

  /** Whether the last mark is of two already. */
  #isPair(source: string): boolean {
    const at = this.#length - 1;
    return source.slice(this.#starts[at], this.#ends[at]).trim().length > 1;
  }

  #last(): number | undefined {
    return this.#length === 0 ? undefined : this.#units[this.#length - 1];
  }

  #grow(): void {
    this.#units = grown(this.#units, new Uint16Array(this.#units.length * 2));
    this.#starts = grown(this.#starts, new Uint32Array(this.#starts.length * 2));
    this.#ends = grown(this.#ends, new Uint32Array(this.#ends.length * 2));
  }
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
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
  const isSpaced = pair[0].length - left.length !== pair[1].length - right.length;
  if (unit === '-') found.add('dashes');
  else if (unit === '"' || unit === "'") found.add('quotes');
  else if (unit === '.') found.add('ellipsis');
  else found.add(left.toLowerCase() === right.toLowerCase() ? 'case' : 'letter-forms');
  if (isSpaced && (unit === '-' || unit === '"')) found.add('spaces');
}

function withoutBlanks(text: string): string {
  return text.replace(/[^]/g, (unit) => (blank.test(unit) || invisible.test(unit) ? '' : unit));
}
