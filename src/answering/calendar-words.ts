import type { Day } from '../domain/day.js';

/** In small letters, in order. */
export const monthNames: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

export const weekdayNames: readonly string[] = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** In small letters. */
export function weekdayOf(day: Day): string {
  return weekdayNames[new Date(`${day}T00:00:00Z`).getUTCDay()]!;
}

/** "Aug. 4" in full, for a text in small letters; its length changes. */
export function withFullMonths(text: string): string {
  return text.replace(shortMonth, (_, short: string) => `${monthNames.find((name) => name.startsWith(short))!} `);
}

const shortMonth = /\b(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)t?\.? (?=\d{1,2}\b)/g;

/** Whether a word in small letters names a month, in full or as before a day. */
export function isMonth(word: string): boolean {
  return monthNames.includes(word) || /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(word);
}
