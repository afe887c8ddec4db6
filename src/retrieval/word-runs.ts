/** A run of letters and digits at `[start, end)`; tied when an apostrophe, dot or comma stands inside ("O'Brien", "1,000.5"). */
export type VisitRun = (start: number, end: number, isTied: boolean) => void;

const other = 1;
/** A letter or digit. */
const wordStart = 2;
/** A combining mark: part of a word, never its first. */
const mark = 3;
/** Binds two letters or digits that stand on both its sides. */
const tie = 4;
const highSurrogate = 5;

// By UTF-16 code unit, filled as characters are met: a table look-up is ten times faster than a Unicode regular expression.
const kinds = new Uint8Array(0x1_00_00);

const isWordStart = /[\p{L}\p{N}]/u;
const isMark = /\p{M}/u;

function kindOf(character: string): number {
  if (isWordStart.test(character)) return wordStart;
  if (isMark.test(character)) return mark;
  return /['’.,]/.test(character) ? tie : other;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  let kind = kinds[unit]!;
  if (kind === 0) {
    kind = unit >= 0xd8_00 && unit <= 0xdb_ff ? highSurrogate : kindOf(String.fromCharCode(unit));
    kinds[unit] = kind;
  }
  return kind === highSurrogate ? kindOf(String.fromCodePoint(text.codePointAt(at)!)) : kind;
}

/** Visits the runs of a text in order. */
export function forEachRun(text: string, visit: VisitRun): void {
  let start = -1;
  let isTied = false;
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    if (kind === wordStart) {
      if (start === -1) start = at;
    } else if (start !== -1 && kind !== mark) {
      if (kind === tie && at + 1 < text.length && kindAt(text, at + 1) === wordStart) {
        isTied = true;
      } else {
        visit(start, at, isTied);
        start = -1;
        isTied = false;
      }
    }
    at += kinds[text.charCodeAt(at)] === highSurrogate && text.codePointAt(at)! > 0xff_ff ? 2 : 1;
  }
  if (start !== -1) visit(start, text.length, isTied);
}
