import { say } from '../language/say.js';
import type { Message } from '../language/wording.js';
import { dayOf, daysBetween, type Day } from './day.js';

/** How old a day is: "today", "3 days ago", "2 years ago"; whole units, rounded down. "in the future" past `today`. */
export function age(day: Day, today: Day): Message {
  const days = daysBetween(day, today);
  if (days < 0) return say('answer.in-the-future');
  if (days < 14) return say('answer.days-ago', { count: days });
  const wholeMonths = monthsBetween(day, today);
  if (wholeMonths < 2) return say('answer.weeks-ago', { count: Math.floor(days / 7) });
  if (wholeMonths < 24) return say('answer.months-ago', { count: wholeMonths });
  return say('answer.years-ago', { count: Math.floor(wholeMonths / 12) });
}

/** A date and how old that is, for the first line of a quote (HONESTY 4): "26 May 2024, 2 years ago". */
export function dated(publishedAt: string | null, today: Day): Message {
  const day = publishedAt === null ? null : dayOf(publishedAt);
  return day === null ? say('answer.date-unknown') : say('answer.dated', { day, age: age(day, today) });
}

function monthsBetween(from: Day, to: Day): number {
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number) as [number, number, number];
  const [toYear, toMonth, toDay] = to.split('-').map(Number) as [number, number, number];
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}
