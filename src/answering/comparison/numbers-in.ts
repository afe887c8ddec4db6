import type { Span } from '../../domain/span.js';
import { plain } from '../cues.js';
import { multipliers, spelledNumbers } from '../number-words.js';

/** A number as a sentence writes it, with what limits it ("at least 35"). Offsets count in the sentence. */
export interface WrittenNumber extends Span {
  readonly value: number;
  /** Where the number itself begins, behind "at least". */
  readonly digitsStart: number;
  /** "at least", "nearly", "over": the number is a bound or rounded; `null` where it stands bare. */
  readonly qualifier: string | null;
}

const word = /[\p{L}\p{N}]+(?:[.,]\d+)*/gu;
const plurals: ReadonlyMap<string, number> = new Map([
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
]);
const qualifiers =
  /\b(?:at least|at most|up to|more than|less than|fewer than|no more than|no fewer than|over|under|nearly|almost|about|around|roughly|some|approximately|an estimated|as many as|close to|only)\s+$/;
/** They count nothing: "no one", "one of them", a share, a rank. */
const countless: ReadonlySet<string> = new Set(['no', 'none', 'both', 'single']);

/** Numbers of a sentence in order: digits, words ("thirty-seven thousand") and both ("1.2 million"). Years and days of a month are none. */
export function numbersInSentence(sentence: string): WrittenNumber[] {
  const text = plain(sentence);
  const words = [...text.matchAll(word)].map(({ 0: key, index }) => ({ key, start: index, end: index + key.length }));
  const numbers: WrittenNumber[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at]!;
    let value = valueOf(first.key);
    if (value === null || countless.has(first.key) || isNoOne(words, at) || isDatePart(text, words, at)) continue;
    let last = at;
    for (let next = at + 1; next < words.length; next++) {
      const { key, start } = words[next]!;
      if (!/^[\s-]+(?:and\s)?$/.test(text.slice(words[last]!.end, start))) break;
      const factor = multipliers.get(key) ?? plurals.get(key);
      const added = spelledNumbers.get(key);
      if (factor !== undefined) value *= factor;
      else if (
        added !== undefined &&
        !/\d/.test(first.key) &&
        added > 0 &&
        added < 10 &&
        value % 10 === 0 &&
        value >= 20
      )
        value += added;
      else break;
      last = next;
    }
    const qualifier = qualifiers.exec(text.slice(0, first.start));
    const start = qualifier?.index ?? first.start;
    numbers.push({
      value,
      start,
      digitsStart: first.start,
      end: words[last]!.end,
      qualifier: qualifier === null ? null : qualifier[0].trim(),
    });
    at = last;
  }
  return numbers;
}

function isNoOne(words: readonly { readonly key: string }[], at: number): boolean {
  return words[at]!.key === 'one' && /^(?:no|any|every|some)$/.test(words[at - 1]?.key ?? '');
}

function valueOf(key: string): number | null {
  if (!/^\d/.test(key)) return spelledNumbers.get(key) ?? null;
  const value = Number(key.replace(/,(?=\d{3})/g, ''));
  return Number.isNaN(value) ? null : value;
}

const month =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

function isDatePart(text: string, words: readonly { key: string; start: number; end: number }[], at: number): boolean {
  const { key, end } = words[at]!;
  if (/^(?:1[5-9]|20)\d\d$/.test(key)) return true;
  // "60-day", "two-month": a measure of something else.
  if (
    /^-\p{L}/u.test(text.slice(end)) &&
    !multipliers.has(words[at + 1]?.key ?? '') &&
    !spelledNumbers.has(words[at + 1]?.key ?? '')
  )
    return true;
  const isDay = /^\d{1,2}$/.test(key) && Number(key) <= 31;
  return isDay && (month.test(words[at - 1]?.key ?? '') || month.test(words[at + 1]?.key ?? ''));
}
