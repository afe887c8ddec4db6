import type { TimeStyle } from './nodes.js';

export interface Clock {
  readonly now: Date;
  /** IANA; the reader's own when absent. */
  readonly timeZone?: string;
}

const shortTime = { hour: 'numeric', minute: '2-digit' } as const;
const longTime = { ...shortTime, second: '2-digit' } as const;
const shortDate = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const longDate = { year: 'numeric', month: 'long', day: 'numeric' } as const;

const formats: Readonly<Record<Exclude<TimeStyle, 'R'>, Intl.DateTimeFormatOptions>> = {
  t: shortTime,
  T: longTime,
  d: shortDate,
  D: longDate,
  f: { ...longDate, ...shortTime },
  F: { weekday: 'long', ...longDate, ...shortTime },
  s: { ...shortDate, ...shortTime },
  S: { ...shortDate, ...longTime },
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

/** A `<t:…>` in the page's language. */
export function shownTime(seconds: number, style: TimeStyle, clock: Clock): string {
  if (style === 'R') return relativeTime(seconds - clock.now.getTime() / 1000);
  return formatted(new Date(seconds * 1000), formats[style], clock.timeZone);
}

/** When a message was written: the time alone today, else with the day. */
export function messageTime(at: Date, { now, timeZone }: Clock): string {
  const time = formatted(at, shortTime, timeZone);
  const dayOf = (date: Date) => formatted(date, shortDate, timeZone);
  if (dayOf(at) === dayOf(now)) return `Today at ${time}`;
  if (dayOf(at) === dayOf(new Date(now.getTime() - day * 1000))) return `Yesterday at ${time}`;
  return `${dayOf(at)} ${time}`;
}

/** Weekday, date and time, for whoever points at a time. */
export function fullTime(at: Date, { timeZone }: Clock): string {
  return formatted(at, formats.F, timeZone);
}

function relativeTime(difference: number): string {
  const [unit, length] = units.find(([, , end]) => Math.abs(difference) < end)!;
  return new Intl.RelativeTimeFormat('en-US', { numeric: 'always' }).format(Math.trunc(difference / length), unit);
}

function formatted(date: Date, options: Intl.DateTimeFormatOptions, timeZone: string | undefined): string {
  const zoned = timeZone === undefined ? options : { ...options, timeZone };
  return new Intl.DateTimeFormat('en-US', zoned).format(date).replace(/\u202f/g, ' ');
}
