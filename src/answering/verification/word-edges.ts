import type { Span } from '../../domain/span.js';
import { doubleMarks, singleMarks } from './marks.js';

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

/** A letter, digit or mark of a word, or half of one. */
export function isWordPart(unit: string): boolean {
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
