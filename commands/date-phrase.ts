import { dayOfDate, type Day } from '../src/domain/day.js';
import { readDay } from './day-option.js';

/** Days that a question limits itself to, and where it says so. */
export interface DatePhrase {
  readonly since: Day | null;
  readonly until: Day | null;
  /** Half-open, in UTF-16 code units, with the preposition. */
  readonly start: number;
  readonly end: number;
}

export interface PhraseClock {
  readonly now: Date;
  /** Day of the newest dated article: a month without a year is the last one before it. */
  readonly newest: Day | null;
}

/** Words that a date is made of at most: "the last 30 days", "26 May 2024". */
const longestPhrase = 4;

type Side = 'within' | 'since' | 'until' | 'before' | 'after';

const sides: Readonly<Record<string, Side>> = {
  in: 'within',
  on: 'within',
  during: 'within',
  since: 'since',
  from: 'since',
  until: 'until',
  till: 'until',
  before: 'before',
  after: 'after',
};

/** Needs no preposition: nothing else is meant by it. */
const plainlyDate = /\d{4}|^(?:today|yesterday)$|^(?:the )?(?:last|past) \d+ |^(?:this|last) (?:week|month|year)$/i;
/** Counted from the day of the question, not from that of the newest article. */
const countedFromNow = /\b(?:today|yesterday|last|past|this|ago)\b/i;

/** The first date in a question, such as "in May" or "since 3 June"; `null` where it names none. */
export function findDatePhrase(text: string, clock: PhraseClock): DatePhrase | null {
  const words = [...text.matchAll(/[\p{L}\p{N}-]+/gu)].map((match) => ({ word: match[0], start: match.index }));
  for (const [index, { word, start }] of words.entries()) {
    const side = sides[word.toLowerCase()];
    const from = side === undefined ? index : index + 1;
    for (let length = Math.min(longestPhrase, words.length - from); length > 0; length--) {
      const last = words[from + length - 1]!;
      const end = last.start + last.word.length;
      const phrase = text.slice(words[from]!.start, end);
      if (side === undefined && !plainlyDate.test(phrase)) continue;
      const days = daysOf(phrase, clock);
      if (days !== null) return { ...limits(days, side ?? 'within'), start, end };
    }
  }
  return null;
}

interface Days {
  readonly first: Day;
  readonly last: Day;
}

function daysOf(phrase: string, { now, newest }: PhraseClock): Days | null {
  const anchor = newest === null || countedFromNow.test(phrase) ? now : new Date(`${newest}T23:59:59Z`);
  const first = readDay(phrase, 'first', anchor);
  const last = readDay(phrase, 'last', anchor);
  return first === null || last === null ? null : { first, last };
}

function limits({ first, last }: Days, side: Side): Pick<DatePhrase, 'since' | 'until'> {
  switch (side) {
    case 'within':
      return { since: first, until: last };
    case 'since':
      return { since: first, until: null };
    case 'until':
      return { since: null, until: last };
    case 'before':
      return { since: null, until: moved(first, -1) };
    case 'after':
      return { since: moved(last, 1), until: null };
  }
}

function moved(day: Day, days: number): Day {
  return dayOfDate(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000));
}
