import type { Answer, AnswerQuote } from '../src/domain/answer.js';
import { dayOf, dayOfDate, type Day } from '../src/domain/day.js';
import { folded } from '../src/language/fold.js';
import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';
import { findDatePhrase, type PhraseClock } from './date-phrase.js';

/** Days that a question names; both `null`: none. */
export interface DaysNamed {
  readonly since: Day | null;
  readonly until: Day | null;
  /** As they stand in the question, such as "im Mai 2024". */
  readonly written: string;
}

/** The first days that a question names. */
export function daysNamedIn(question: string, clock: PhraseClock): DaysNamed | null {
  const phrase = findDatePhrase(question, clock);
  return phrase === null ? null : { ...phrase, written: question.slice(phrase.start, phrase.end) };
}

/**
 * Days that a question names while a quote of its answer neither is of an article of those days nor tells of them: in a
 * first question days are words to look for, which has to be said then. `null`: it need not.
 */
export function daysWithoutLimit(answer: Answer, named: DaysNamed | null): Message | null {
  if (named === null || answer.kind !== 'quoted' || answer.quotes.every((quote) => isOfDays(quote, named))) return null;
  return daysInWords(named.since, named.until)[0] ?? null;
}

function isOfDays({ quote }: AnswerQuote, { since, until, written }: DaysNamed): boolean {
  const { publishedAt } = quote.citation;
  const day = publishedAt === null ? null : dayOf(publishedAt);
  if (day !== null && (since === null || day >= since) && (until === null || day <= until)) return true;
  const figures = folded(written).match(/\p{N}+/gu) ?? [];
  const told = new Set(folded(quote.text).match(/\p{N}+/gu));
  return figures.length > 0 && figures.every((figure) => told.has(figure));
}

/** "until 3 May 2024", "May 2024", "3 May 2024 to 5 May 2024"; none for no limit. */
export function daysInWords(since: Day | null, until: Day | null): Message[] {
  if (since === null) return until === null ? [] : [say('member.until-day', { day: until })];
  if (until === null) return [say('member.since-day', { day: since })];
  if (since === until) return [say('member.on-day', { day: since })];
  return [
    isWholeMonth(since, until)
      ? say('member.in-month', { day: since })
      : say('member.between-days', { first: since, last: until }),
  ];
}

function isWholeMonth(since: Day, until: Day): boolean {
  const [year, month] = since.split('-').map(Number) as [number, number];
  return since.endsWith('-01') && until === dayOfDate(new Date(Date.UTC(year, month, 0)));
}
