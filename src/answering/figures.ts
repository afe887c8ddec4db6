import { wordsOf } from '../retrieval/analyse.js';
import { isMonth } from './calendar-words.js';
import { harmStems } from './casualty-words.js';
import { plain } from './cues.js';
import { multipliers, spelledNumbers } from './number-words.js';

/** A number, the terms that stand right behind it, which are what it counts, and where it stands in the sentence. */
export interface Figure {
  readonly value: number;
  readonly counts: readonly string[];
  readonly at: number;
}

const auxiliaries: ReadonlySet<string> = new Set('was were is are be been have has had'.split(' '));
/** Words at which what a number counts has ended. */
const endsCount: ReadonlySet<string> = new Set(
  'and or but while in on at by from after before who which that when as'.split(' '),
);

/** "Six days after", "three weeks ago", "42-year-old": counted from a day that each article has of its own. */
const relativeTime =
  /\b[\w.,]+[ -](?:second|minute|hour|day|week|month|year)s?(?:-old\b| old\b| (?:ago|after|later|earlier|before|since|into|from now)\b)/g;
/** "2 a.m.", "12:01". */
const timeOfDay = /\b\d{1,2}(?::\d\d)?\s?[ap]\.?m\b\.?|\b\d{1,2}:\d\d\b/g;

/** How many words behind a number may name what it counts ("23 other young people"). */
const reach = 4;

/** Numbers with what they count. Years, days of a month, times of day, ages and distances in time are none. */
export function figuresOf(sentence: string): Figure[] {
  const text = [timeOfDay, relativeTime].reduce(
    (left, pattern) => left.replace(pattern, (time) => ' '.repeat(time.length)),
    plain(sentence),
  );
  const tokens = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}]*(?:[.,]\d+)*/gu)];
  const figures: Figure[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const value = valueOf(tokens[at]![0]);
    if (value === null || isDatePart(tokens, at)) continue;
    let scaled = value;
    let next = at + 1;
    for (
      let factor = multipliers.get(tokens[next]?.[0] ?? '');
      factor !== undefined;
      factor = multipliers.get(tokens[++next]?.[0] ?? '')
    ) {
      scaled *= factor;
    }
    const behind = tokens
      .slice(next, next + reach)
      .map(([word]) => word)
      .filter((word) => !auxiliaries.has(word));
    const stop = behind.findIndex((word) => valueOf(word) !== null || endsCount.has(word));
    const counted = wordsOf((stop === -1 ? behind : behind.slice(0, stop)).join(' '));
    const counts = counted.map(({ term }) => harmStems.get(term) ?? term);
    figures.push({ value: scaled, counts, at: tokens[at]!.index });
    at = next - 1;
  }
  return figures;
}

function valueOf(word: string): number | null {
  if (/^\d/.test(word)) {
    const value = Number(word.replace(/,(?=\d{3})/g, ''));
    return Number.isNaN(value) ? null : value;
  }
  return spelledNumbers.get(word) ?? null;
}

function isDatePart(tokens: readonly RegExpMatchArray[], at: number): boolean {
  const word = tokens[at]![0];
  if (/^(?:1[5-9]|20)\d\d$/.test(word)) return true;
  const isDay = /^\d{1,2}$/.test(word) && Number(word) <= 31;
  return isDay && (isMonth(tokens[at - 1]?.[0] ?? '') || isMonth(tokens[at + 1]?.[0] ?? ''));
}
