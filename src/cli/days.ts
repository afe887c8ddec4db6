import type { ParsedComponents } from 'chrono-node';
import { casual as englishDates } from 'chrono-node/en';
import { dayOf, type Day } from '../domain/day.js';

/** Which end of a range of days an option sets: `since` its first day, `until` its last. */
export type Edge = 'first' | 'last';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoMonth = /^(\d{4})-(\d{2})$/;
const isoYear = /^\d{4}$/;

/**
 * Reads a day or a stretch of days ("2024-05-26", "2024-05", "2024", "May 2024", "last week", "yesterday") and gives
 * the day at the edge asked for; `null` when it is none. `now` is what relative words count from.
 */
export function readDay(text: string, edge: Edge, now: Date): Day | null {
  const trimmed = text.trim();
  if (isoDay.test(trimmed)) return dayOf(trimmed);
  const month = isoMonth.exec(trimmed);
  if (month !== null) return edgeOf({ year: Number(month[1]), month: Number(month[2]), day: null }, edge);
  if (isoYear.test(trimmed)) return edgeOf({ year: Number(trimmed), month: null, day: null }, edge);
  return readWords(trimmed, edge, now);
}

function readWords(text: string, edge: Edge, now: Date): Day | null {
  const [result, ...others] = englishDates.parse(text, now);
  if (result === undefined || others.length > 0 || result.text.length !== text.length) return null;
  const parts = partsOf(edge === 'last' ? (result.end ?? result.start) : result.start, now);
  return parts === null ? null : edgeOf(parts, edge);
}

interface Parts {
  readonly year: number;
  /** `null` = the whole year. */
  readonly month: number | null;
  /** `null` = the whole month. */
  readonly day: number | null;
}

/** What the words state and no more; a year or a week that they leave open is the last one, never one to come. */
function partsOf(components: ParsedComponents, now: Date): Parts | null {
  const states = (part: 'year' | 'month' | 'day' | 'weekday'): boolean => components.isCertain(part);
  const [year, month, day] = [components.get('year')!, components.get('month')!, components.get('day')!];
  if (states('weekday') && !states('day')) return lastWeekday(new Date(Date.UTC(year, month - 1, day)), now);
  if (!states('month') && !states('day')) return states('year') ? { year, month: null, day: null } : null;
  const first = new Date(Date.UTC(year, month - 1, states('day') ? day : 1));
  const isToCome = !states('year') && first > now;
  return { year: isToCome ? year - 1 : year, month, day: states('day') ? day : null };
}

function lastWeekday(found: Date, now: Date): Parts {
  if (found > now) found.setUTCDate(found.getUTCDate() - 7);
  return { year: found.getUTCFullYear(), month: found.getUTCMonth() + 1, day: found.getUTCDate() };
}

function edgeOf({ year, month, day }: Parts, edge: Edge): Day | null {
  const edgeMonth = month ?? (edge === 'first' ? 1 : 12);
  const edgeDay = day ?? (edge === 'first' ? 1 : new Date(Date.UTC(year, edgeMonth, 0)).getUTCDate());
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  return dayOf(`${digits(year, 4)}-${digits(edgeMonth, 2)}-${digits(edgeDay, 2)}`);
}
