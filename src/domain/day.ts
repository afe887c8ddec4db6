/** A calendar day, `YYYY-MM-DD`, without a zone. Days compare as strings. */
export type Day = string & { readonly __brand: 'Day' };

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})/;

/** The calendar day that an ISO 8601 date states, in the zone in which it states it; `null` when it states none. */
export function dayOf(isoDate: string): Day | null {
  const match = dayPattern.exec(isoDate);
  if (match === null) return null;
  const [, year, month, day] = match;
  const date = new Date(`${year!}-${month!}-${day!}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  return isReal ? (match[0] as Day) : null;
}

/** The day on which `date` falls in UTC. */
export function dayOfDate(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
