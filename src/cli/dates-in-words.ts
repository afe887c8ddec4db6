import { dated } from '../domain/age.js';
import { dayOf, type Day } from '../domain/day.js';
import { formatting } from '../language/formatting.js';
import { inEnglish } from '../language/in-words.js';

/** "26 May 2024". */
export const { day: dayInWords } = formatting('en');

/** "26 May 2024, 10:00 UTC": the clock as the time states it; what states no day is given back. */
export function momentInWords(isoTime: string): string {
  const day = dayOf(isoTime);
  if (day === null) return isoTime;
  const clock = /T(\d{2}:\d{2})/.exec(isoTime)?.[1];
  return clock === undefined ? dayInWords(day) : `${dayInWords(day)}, ${clock}${isoTime.endsWith('Z') ? ' UTC' : ''}`;
}

/** A date and how old that is: "26 May 2024, 2 years ago". */
export function datedInWords(publishedAt: string | null, today: Day): string {
  return inEnglish(dated(publishedAt, today));
}
