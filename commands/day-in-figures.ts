import { dayOf, type Day } from '../src/domain/day.js';
import { withEuropeanDigits } from '../src/language/fold.js';

/** A day in figures alone, such as `13.05.2024`; where day and month may change places it has two readings. */
export type DayInFigures =
  { readonly kind: 'day'; readonly day: Day } | { readonly kind: 'ambiguous'; readonly days: readonly [Day, Day] };

const inFigures = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const anywhere = /(?<![\p{L}\p{N}./-])\d{1,2}([/.-])\d{1,2}\1\d{4}(?![\p{L}\p{N}]|[./-]\d)/gu;

/** `null` where `text` is none, or the calendar has no such day. */
export function figuresOf(text: string): DayInFigures | null {
  const match = inFigures.exec(withEuropeanDigits(text).trim());
  if (match === null) return null;
  const [one, other] = [match[1]!, match[3]!].map((figure) => figure.padStart(2, '0')) as [string, string];
  const [dayFirst, monthFirst] = [dayOf(`${match[4]!}-${other}-${one}`), dayOf(`${match[4]!}-${one}-${other}`)];
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) {
    return { kind: 'ambiguous', days: [dayFirst, monthFirst] };
  }
  const day = dayFirst ?? monthFirst;
  return day === null ? null : { kind: 'day', day };
}

export interface FiguresInText {
  readonly written: string;
  readonly start: number;
  readonly read: DayInFigures | null;
}

/** All that look like days in figures, in order. */
export function figuresIn(text: string): FiguresInText[] {
  return [...withEuropeanDigits(text).matchAll(anywhere)].map(({ 0: written, index }) => ({
    ...{ written: text.slice(index, index + written.length), start: index, read: figuresOf(written) },
  }));
}
