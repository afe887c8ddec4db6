import { monthNumber } from './month-names.js';

/**
 * Reads a date as a page states it and gives it as ISO 8601, in the zone in which it is stated; the day alone when no
 * time is. `null` for anything that does not fix one day: relative words, a month alone, a day without a year, and
 * `03/04/2025`, whose order nothing tells. Reads machine formats (ISO 8601, RFC 2822) and written dates
 * ("Tue 4 March 2025", "May 26, 2024, 5:30 pm"). The whole of `text` must be the date: see `findDateLine` for lines
 * that hold more.
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (trimmed.length < 6 || trimmed.length > maxDateLength) return null;
  return isoDate(trimmed) ?? numericDate(trimmed) ?? writtenDate(trimmed);
}

const maxDateLength = 80;

const isoPattern =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\s?(\d{2}):?(\d{2})(?::?(\d{1,2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[A-Z]{3,5}|[+-]\d{2}(?::?\d{2})?)?)?$/i;

function isoDate(text: string): string | null {
  const match = isoPattern.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = dayIn({ year: Number(year), month: Number(month), day: Number(day) });
  if (date === null || hour === undefined) return date;
  return withTime(date, { hour: Number(hour), minute: Number(minute), second: second ?? null, zone: zone ?? null });
}

const numericPattern = /^(?:(\p{L}{2,12})\.?,? )?(\d{1,4})([./-])(\d{1,2})\3(\d{1,4})(?:,? (.+))?$/u;

function numericDate(text: string): string | null {
  const match = numericPattern.exec(text);
  if (match === null) return null;
  const [, weekday, first, separator, second, third, rest] = match as unknown as [string, string?, ...string[]];
  const date = orderNumbers({ first: first!, second: second!, third: third!, separator: separator! }, weekday ?? null);
  return date === null ? null : withStatedTime(date, rest ?? '');
}

interface NumericParts {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly separator: string;
}

/** Decides which number is the day. Full stops are written day first everywhere; slashes on both sides of the ocean. */
function orderNumbers(parts: NumericParts, weekday: string | null): string | null {
  const { first, second, third, separator } = parts;
  if (first.length === 4) return dayIn({ year: Number(first), month: Number(second), day: Number(third) });
  if (third.length !== 4 || first.length > 2) return null;
  const year = Number(third);
  const dayFirst = dayIn({ year, month: Number(second), day: Number(first) });
  const monthFirst = dayIn({ year, month: Number(first), day: Number(second) });
  if (separator === '.' || monthFirst === null || monthFirst === dayFirst) return dayFirst;
  if (dayFirst === null) return monthFirst;
  const fitting = [dayFirst, monthFirst].filter((date) => weekday !== null && fallsOn(date, weekday));
  return fitting.length === 1 ? fitting[0]! : null;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function fallsOn(date: string, weekday: string): boolean {
  return weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] === weekday.slice(0, 3).toLowerCase();
}

const dayMonthYear =
  /^(?:\p{L}{2,14}\.?,? )?(?:the )?(\d{1,2})(?:st|nd|rd|th|\.|er|º)?(?: (?:of|de|d'))?[ -](\p{L}{3,12})\.?(?:,? (?:de |del )?|-)(\d{4})(?: ?г\.?| р\.?)?(?:,? ?(.*))?$/iu;
const monthDayYear = /^(?:\p{L}{2,12}\.?,? )?(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:,? ?(.*))?$/iu;
const yearMonthDay =
  /^(\d{4})(?:年|년|,? )\s?(?:(\d{1,2})(?:月|월)|(\p{L}{3,12}))\s?(\d{1,2})(?:日|일)?(?:,? ?(.*))?$/iu;

function writtenDate(text: string): string | null {
  const dayFirst = dayMonthYear.exec(text);
  if (dayFirst !== null) {
    const [, day, month, year, rest] = dayFirst;
    return written({ day: day!, month: month!, year: year!, rest: rest ?? '' });
  }
  const monthFirst = monthDayYear.exec(text);
  if (monthFirst !== null) {
    const [, month, day, year, rest] = monthFirst;
    return written({ day: day!, month: month!, year: year!, rest: rest ?? '' });
  }
  const yearFirst = yearMonthDay.exec(text);
  if (yearFirst === null) return null;
  const [, year, monthDigits, monthName, day, rest] = yearFirst;
  return written({ day: day!, month: monthDigits ?? monthName!, year: year!, rest: rest ?? '' });
}

interface WrittenParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly rest: string;
}

function written(parts: WrittenParts): string | null {
  const month = /^\d+$/.test(parts.month) ? Number(parts.month) : monthNumber(parts.month);
  if (month === null) return null;
  const date = dayIn({ year: Number(parts.year), month, day: Number(parts.day) });
  return date === null ? null : withStatedTime(date, parts.rest);
}

/** `YYYY-MM-DD`, or `null` for a day that is not in the calendar or that no page of today can carry. */
function dayIn(parts: { readonly year: number; readonly month: number; readonly day: number }): string | null {
  const { year, month, day } = parts;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1600 && year <= 2200 ? date.toISOString().slice(0, 10) : null;
}

const zonePattern = 'Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[A-Z]{2,5}T|[A-Z]{2,4}';
const timePattern = new RegExp(
  `^(?:[-–|•·@,] ?)?(?:at |um |à |a las |alle |klo |, )?(\\d{1,2})(?:[:.h](\\d{2})(?::(\\d{2}))?)?(?: ?([ap])\\.?m\\.?)?(?: ?(?:Uhr|hrs|h))?(?: ?\\(?(${zonePattern})\\)?)?$`,
  'i',
);

/** `rest` is what follows the day: a time of day, or nothing. Anything else means that the text is no plain date. */
function withStatedTime(date: string, rest: string): string | null {
  const stated = rest.trim();
  if (stated === '') return date;
  const match = timePattern.exec(stated);
  if (match === null) return null;
  const [, hour, minute, second, half, zone] = match;
  if (minute === undefined && half === undefined) return date;
  const hour24 = hourOf(Number(hour), half);
  return withTime(date, { hour: hour24, minute: Number(minute ?? 0), second: second ?? null, zone: zone ?? null });
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

interface StatedTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: string | null;
  readonly zone: string | null;
}

/** A zone given by letters other than UTC is left out, since the same letters name several; the time stays as stated. */
function withTime(date: string, time: StatedTime): string | null {
  if (time.hour > 23 || time.minute > 59 || Number(time.second ?? 0) > 60) return date;
  const clock = [time.hour, time.minute].map((part) => String(part).padStart(2, '0')).join(':');
  return `${date}T${clock}${time.second === null ? '' : `:${time.second.padStart(2, '0')}`}${offsetOf(time.zone)}`;
}

function offsetOf(zone: string | null): string {
  if (zone === null) return '';
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  const match = /^([+-]\d{2}):?(\d{2})?$/.exec(zone);
  return match === null ? '' : `${match[1]!}:${match[2] ?? '00'}`;
}

/** A date that a page gives as text, or as Unix time in seconds or milliseconds, which is UTC by definition. */
export function dateOf(value: unknown): string | null {
  if (typeof value === 'string') return parseDate(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const asDay = isoDate(String(value));
  if (asDay !== null) return asDay;
  const milliseconds = value > 1e11 ? value : value * 1000;
  if (milliseconds < 1e11 || milliseconds > 7e12) return null;
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

/** What a line that is nothing but a date, or a date with its label and a byline, says. */
export interface DateLine {
  readonly kind: 'published' | 'updated';
  readonly date: string;
}

const updatedLabel =
  /^(?:last )?(?:updated|modified|edited|revised|aktualisiert|stand|mis à jour|actualizado|aggiornato|güncelleme)(?: (?:on|at|am|le|el|il))?\s?:?\s*/iu;
const publishedLabel =
  /^(?:(?:first |originally )?(?:published|posted|issued|released|date|created|veröffentlicht|publié|publicado|pubblicato|yayınlanma)(?: (?:on|at|am|le|el|il|date))?|on)\s?:?\s*/iu;

/**
 * The dates that a line states, when the line holds nothing else: "Tue 4 March 2025", "Published: …", "Updated …",
 * parts joined by a bar, a dot or a dash. Empty for prose that happens to hold a date.
 */
export function datesOfLine(line: string): DateLine[] {
  if (line.length > 160 || !/\d/.test(line)) return [];
  const parts = line.split(/\s*[|•·]\s*|\s+[–—-]\s+/u).filter((part) => part !== '');
  const found: DateLine[] = [];
  for (const part of parts) {
    const dateLine = dateOfPart(part);
    if (dateLine !== null) found.push(dateLine);
  }
  return found;
}

function dateOfPart(part: string): DateLine | null {
  const updated = part.replace(updatedLabel, '');
  const kind = updated === part ? 'published' : 'updated';
  const stated = kind === 'updated' ? updated : part.replace(publishedLabel, '');
  const date = parseDate(stated) ?? dateAfterCredit(stated);
  return date === null ? null : { kind, date };
}

/** "By Ada North, 4 March 2025", "MARAVEL, 4 March 2025": a few words without a verb's room, then the date. */
function dateAfterCredit(part: string): string | null {
  const comma = part.indexOf(', ');
  if (comma === -1 || part.slice(0, comma).split(' ').length > 6) return null;
  return parseDate(part.slice(comma + 2));
}
