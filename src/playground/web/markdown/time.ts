import type { TimeStyle } from './nodes.js';

export interface Clock {
  readonly now: Date;
  /** IANA; the reader's own when absent. */
  readonly timeZone?: string;
}

/** A clock in the language of the page's Discord. */
export interface LocalClock extends Clock {
  /** BCP 47. */
  readonly locale: string;
}

/** Of the page's own words, whatever its Discord is set to. */
const pageLocale = 'en-US';

const shortTime = { timeStyle: 'short' } as const;
const longTime = { timeStyle: 'medium' } as const;
const shortDate = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

const formats: Readonly<Record<Exclude<TimeStyle, 's' | 'S' | 'R'>, Intl.DateTimeFormatOptions>> = {
  t: shortTime,
  T: longTime,
  d: shortDate,
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', ...shortTime },
  F: { dateStyle: 'full', ...shortTime },
};

const day = 86_400;

/** Each unit with its seconds, and the seconds from which on the next is used, as Discord's client counts. */
const units = [
  ['second', 1, 60],
  ['minute', 60, 3600],
  ['hour', 3600, day],
  ['day', day, 30 * day],
  ['month', 30.4375 * day, 365.25 * day],
  ['year', 365.25 * day, Infinity],
] as const;

/** A `<t:…>` in the language of the page's Discord. */
export function shownTime(seconds: number, style: TimeStyle, clock: LocalClock): string {
  if (style === 'R') return relativeTime(seconds - clock.now.getTime() / 1000, clock.locale);
  if (style === 's') return `${shownTime(seconds, 'd', clock)}, ${shownTime(seconds, 't', clock)}`;
  if (style === 'S') return `${shownTime(seconds, 'd', clock)}, ${shownTime(seconds, 'T', clock)}`;
  return formatted(new Date(seconds * 1000), formats[style], clock);
}

/** When a message was written: the time alone today, else with the day. */
export function messageTime(at: Date, clock: Clock): string {
  const { now } = clock;
  const time = timeOfDay(at, clock);
  const dayOf = (date: Date) => formatted(date, shortDate, { ...clock, locale: pageLocale });
  if (dayOf(at) === dayOf(now)) return `Today at ${time}`;
  if (dayOf(at) === dayOf(new Date(now.getTime() - day * 1000))) return `Yesterday at ${time}`;
  return `${dayOf(at)} ${time}`;
}

/** When a message was written, where it goes on under the one above. */
export function timeOfDay(at: Date, clock: Clock): string {
  return formatted(at, shortTime, { ...clock, locale: pageLocale });
}

/** Weekday, date and time, for whoever points at the time of a message. */
export function fullTime(at: Date, clock: Clock): string {
  return formatted(at, formats.F, { ...clock, locale: pageLocale });
}

function relativeTime(difference: number, locale: string): string {
  const [unit, length] = units.find(([, , end]) => Math.abs(difference) < end)!;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(Math.trunc(difference / length), unit);
}

function formatted(date: Date, options: Intl.DateTimeFormatOptions, { locale, timeZone }: LocalClock): string {
  const zoned = timeZone === undefined ? options : { ...options, timeZone };
  return new Intl.DateTimeFormat(locale, zoned).format(date).replace(/\u202f/g, ' ');
}
