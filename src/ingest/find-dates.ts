import { parseDate } from './dates.js';
import { monthNumber } from './month-names.js';

/** A day that a text names, with the time of day where one follows. */
export interface FoundDate {
  /** ISO 8601, as stated; the day alone where no time is. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

export interface FindOptions {
  /** How the page writes days: `true` = 4/3 is the fourth of March; `null` = unknown, then such a day is not read. */
  readonly isDayFirst: boolean | null;
}

/** Longer texts are not searched for dates. */
const longest = 400;

const yearFirst = /(?<![\d./-])(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d-])/gu;
const yearLast = /(?<![\d./-])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})(?![\d-]|\.\d)/gu;
const dayMonthYear =
  /(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|[.ºª°]|-?го)?,?(?:\s|-|(?=\p{L}))(?:(?:of|de|di|da|ng|ta['’])\s|d['’])?\s?(\p{L}[\p{L}\p{M}]{2,13})[.,]{0,2}(?:\s|-|'|’)(?:(?:de|del|do|of)\s)?\s?(\d{4})(?!\d)/giu;
const monthDayYear = /(?<!\p{L})(\p{L}[\p{L}\p{M}]{2,13})\.?\s(\d{1,2})(?:st|nd|rd|th|[.])?\s?,?\s?(\d{4})(?![\d:])/giu;
const yearMonthDay = /(?<!\d)(\d{4})(?:\.?,?\s)(\p{L}[\p{L}\p{M}]{2,13})\s(\d{1,2})(?!\d)/giu;
const ideographic = /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu;

interface Numbers {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** The days that a line names, in its order. Numbers whose order nothing tells (`03/04/2025`) are no day. */
export function findDates(text: string, { isDayFirst }: FindOptions): FoundDate[] {
  if (text.length > longest || !/\d{4}/.test(text)) return [];
  const found: FoundDate[] = [];
  const add = (match: RegExpExecArray, numbers: Numbers | null): void => {
    const day = numbers === null ? null : parseDate(`${numbers.year}-${padded(numbers.month)}-${padded(numbers.day)}`);
    const isTaken = found.some(({ start, end }) => match.index < end && start < match.index + match[0].length);
    if (day !== null && isOfTheWeb(day) && !isTaken) found.push(withTime(day, text, match));
  };
  for (const match of text.matchAll(ideographic)) add(match, { year: match[1]!, month: match[2]!, day: match[3]! });
  for (const match of text.matchAll(yearFirst)) add(match, { year: match[1]!, month: match[3]!, day: match[4]! });
  for (const match of text.matchAll(yearLast)) add(match, orderOf(match, isDayFirst));
  for (const match of text.matchAll(dayMonthYear)) add(match, named(match[3]!, match[2]!, match[1]!));
  for (const match of text.matchAll(monthDayYear)) add(match, named(match[3]!, match[1]!, match[2]!));
  for (const match of text.matchAll(yearMonthDay)) add(match, named(match[1]!, match[2]!, match[3]!));
  return found.sort((a, b) => a.start - b.start);
}

function padded(number: string): string {
  return number.padStart(2, '0');
}

/** No page states a day before the web as its own, whatever old day its article tells of. */
function isOfTheWeb(day: string): boolean {
  return day >= '1990' && day < '2100';
}

function named(year: string, month: string, day: string): Numbers | null {
  const number = monthNumber(month);
  return number === null ? null : { year, month: String(number), day };
}

/** Days before months between full stops; between others as far as the numbers or the page tell. */
function orderOf([, first, separator, second, year]: RegExpExecArray, isDayFirst: boolean | null): Numbers | null {
  const [a, b] = [Number(first), Number(second)];
  const dayFirst = { year: year!, month: second!, day: first! };
  const monthFirst = { year: year!, month: first!, day: second! };
  if (separator === '.' || a > 12 || a === b) return dayFirst;
  if (b > 12) return monthFirst;
  if (isDayFirst === null) return null;
  return isDayFirst ? dayFirst : monthFirst;
}

const timeAfter =
  /^[\s,|·•@–—-]{0,4}(?:(?:at|um|à|às|a las|alle|ore|klo|kl\.?|o godz\.|godz\.|saat|ob|в|о|ve)\s{0,2})?(\d{1,2})(?::|h|(?:\.(?=\d\d(?!\.?\d))))(\d{2})(?::(\d{2}))?(?!\d)\s?([ap]\.?m\b\.?)?\s?(?:Uhr|hrs?\b)?\s?(?:(UTC|GMT|Z)?([+-]\d{1,2}(?::?\d{2})?)?)?/iu;

function withTime(day: string, text: string, match: RegExpExecArray): FoundDate {
  const start = match.index;
  const end = start + match[0].length;
  const time = timeAfter.exec(text.slice(end, end + 60));
  if (time === null) return { date: day, start, end };
  const [whole, hour, minute, second, half, zone, offset] = time;
  const clock = `${padded(hour!)}:${minute!}${second === undefined ? '' : `:${second}`}${half === undefined ? '' : ` ${half}`}`;
  const date = parseDate(`${day}, ${clock}${zoneOf(zone, offset)}`) ?? day;
  return { date, start, end: end + whole.length };
}

function zoneOf(zone: string | undefined, offset: string | undefined): string {
  if (offset !== undefined) {
    const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset)!;
    return ` ${sign!}${padded(hours!)}:${minutes ?? '00'}`;
  }
  return zone === undefined ? '' : ' UTC';
}

/** The one day that a stated value names among other words; `null` where it names none or several. */
export function dateAmongWords(value: string, options: FindOptions): string | null {
  const found = findDates(value, options);
  const days = new Set(found.map(({ date }) => date.slice(0, 10)));
  return days.size === 1 ? found[0]!.date : null;
}
