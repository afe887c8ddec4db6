import { Cron } from 'croner';
import { shortHash } from './article.js';

/** When something is done again and again. */
export interface Schedule {
  /** As it was written. */
  readonly text: string;
  /**
   * The next time after `last`, `null` when there is none. `key` shifts it by up to a tenth of the interval, or two minutes
   * of a time of day: what has the same schedule need not begin in the same second.
   */
  next(last: Date, key: string): Date | null;
}

export const scheduleForms =
  'an interval from 5m to 30d such as 6h, a cron line (UTC, no more often) such as "0 6,18 * * *", or off';

const minute = 60_000;
const units: Readonly<Record<string, number>> = { m: minute, h: 60 * minute, d: 24 * 60 * minute };
const [shortest, longest] = [5 * minute, 30 * 24 * 60 * minute];
const cronShift = 2 * minute;

/** `null` for `off`, `undefined` for what is no schedule. */
export function parseSchedule(written: string): Schedule | null | undefined {
  const text = written.trim();
  if (text.toLowerCase() === 'off') return null;
  return intervalOf(text) ?? cronOf(text);
}

function intervalOf(text: string): Schedule | undefined {
  const [, count, unit] = /^(\d{1,5})\s*([mhd])$/i.exec(text) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  const interval = Number(count) * units[unit.toLowerCase()]!;
  if (interval < shortest || interval > longest) return undefined;
  return {
    text,
    next: (last, key) => new Date(last.getTime() + Math.round(interval * (1 + shareOf(key) / 10))),
  };
}

function cronOf(text: string): Schedule | undefined {
  try {
    const cron = new Cron(text, { mode: '5-part', timezone: 'UTC', paused: true });
    const nextRun = (after: Date): Date | null => cron.nextRun(after);
    if (isTooOften(nextRun)) return undefined;
    return {
      text,
      next: (last, key) => {
        const shift = Math.round(cronShift * shareOf(key));
        const next = nextRun(new Date(last.getTime() - shift));
        return next === null ? null : new Date(next.getTime() + shift);
      },
    };
  } catch {
    return undefined;
  }
}

/** Also for what comes never. */
function isTooOften(nextRun: (after: Date) => Date | null): boolean {
  let last = nextRun(new Date(0));
  if (last === null) return true;
  for (let i = 0; i < 60; i++) {
    const next = nextRun(last);
    if (next === null) return false;
    if (next.getTime() - last.getTime() < shortest) return true;
    last = next;
  }
  return false;
}

/** 0 to 1, the same for the same key. */
function shareOf(key: string): number {
  return Number.parseInt(shortHash(key).slice(0, 8), 16) / 0xffff_ffff;
}
