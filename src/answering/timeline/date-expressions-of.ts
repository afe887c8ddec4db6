import { overlaps, type Span } from '../../domain/span.js';
import { dayOf, type Day } from '../../domain/day.js';
import { monthPart, yearPart } from './calendar.js';
import type { DateContext, DateExpression, DateForm, FoundDate } from './date-expression.js';
import { findDates } from './find-dates.js';
import { resolveDate } from './resolve-date.js';
import { tenseAt } from './tense.js';

/**
 * Every expression in an English sentence that says when, with the days that it surely means. Sentences of other languages are
 * not to be given: what is read of them would be chance.
 */
export function dateExpressionsOf(sentence: string, context: DateContext): readonly DateExpression[] {
  const found = findDates(sentence);
  if (found.length === 0) return [];
  const outside = blanked(sentence, context.quotations);
  const earlier = findDates(context.before);
  const published = context.publishedAt === null ? null : dayOf(context.publishedAt);
  return found.map((date) => {
    const { start, end, form } = date;
    const isQuoted = context.quotations.some((quotation) => overlaps(quotation, date));
    const { tense, isOfSpeech } = isQuoted ? { tense: 'unclear' as const, isOfSpeech: false } : tenseAt(outside, date);
    const { publishedAt, updatedAt } = context;
    const reading = resolveDate(form, {
      publishedAt,
      updatedAt,
      tense,
      isOfSpeech,
      isQuoted,
      isElsewhere: isAmongOthers(date, { sentence: found, before: earlier, published, isOfSpeech }),
      isBounded: isBounded(sentence, date),
    });
    return { start, end, text: sentence.slice(start, end), reading, tense, isOfSpeech };
  });
}

/** Spaces in place of what is quoted: its verbs belong to somebody else. */
function blanked(sentence: string, quotations: readonly Span[]): string {
  let outside = sentence;
  for (const { start, end } of quotations) {
    const [from, to] = [Math.max(0, start), Math.min(sentence.length, end)];
    outside = outside.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + outside.slice(to);
  }
  return outside;
}

/** How near behind it another date has to stand to be part of it ("on Tuesday in March"). */
const besideReach = 8;

/**
 * Other dates that it may be counted from: those of its paragraph before it, and in its own sentence for a day of a month any, for what is
 * counted from the article those before it and right behind. "said on Friday" is the article's own Friday whatever it is said of.
 */
function isAmongOthers(
  date: FoundDate,
  {
    sentence,
    before,
    published,
    isOfSpeech,
  }: {
    readonly sentence: readonly FoundDate[];
    readonly before: readonly FoundDate[];
    readonly published: Day | null;
    readonly isOfSpeech: boolean;
  },
): boolean {
  const isCalendar = date.form.kind === 'calendar';
  const beside = sentence.filter(
    (other) =>
      other !== date && (isCalendar || (other.start < date.start && !isOfSpeech) || isRightBehind(date, other)),
  );
  return [...before, ...beside].some(({ form }) => leadsAway(form, published));
}

function isRightBehind({ end }: Span, other: Span): boolean {
  return other.start >= end && other.start - end <= besideReach;
}

/** A date of another year or of months ago: what stands beside it may be told from there. */
function leadsAway(form: DateForm, published: Day | null): boolean {
  if (form.kind === 'elsewhere') return false;
  if (form.kind !== 'calendar' || published === null) return false;
  if (form.year !== null) return form.year < yearPart(published) || isMonthsAway(form, published);
  return isMonthsAway(form, published);
}

function isMonthsAway({ month }: Extract<DateForm, { kind: 'calendar' }>, published: Day): boolean {
  if (month === null) return false;
  const away = Math.abs(monthPart(published) - month);
  return Math.min(away, 12 - away) > 1;
}

const bound =
  /\b(?:by|until|till|before|after|through|between|starting|beginning|since|from|no later than|ahead of|more than|less than|fewer than|over|at least|at most|up to|nearly|almost|within|as of|as late as|as early as)(?: (?:on|late|early|the|at))?[ ]$/i;
const openEnd = /^(?:\s*[-–—]\s*|\s+(?:to|through|until|or|and)\s+)(?:\p{Lu}\p{L}+day\b|\d)/u;

/** A limit, or one end of a stretch, is no day of an event. */
function isBounded(sentence: string, { start, end }: Span): boolean {
  return (
    bound.test(sentence.slice(0, start)) ||
    openEnd.test(sentence.slice(end)) ||
    isSecondOfPair(sentence.slice(0, start))
  );
}

function isSecondOfPair(before: string): boolean {
  return /(?:day|\d)(?:\s*[-–—]\s*|\s+(?:to|through|until|or|and)\s+)$/u.test(before);
}
