import { hasDateFilter, type Filters } from '../domain/filters.js';
import type { ArticleEntry } from './searchable-corpus.js';

type Filtered = Pick<ArticleEntry, 'number' | 'outlet' | 'day'>;

export interface FilteredEntries {
  /** Numbers of the articles that pass; `null` where nothing is filtered. */
  readonly accepted: ReadonlySet<number> | null;
  /** Articles that fail a date filter only because they state no date. */
  readonly undatedExcluded: number;
}

/** Outlets compare without regard to case; an undated article fails any date filter. Days are inclusive. */
export function filterEntries(entries: Iterable<Filtered>, filters: Filters): FilteredEntries {
  const { since, until } = filters;
  const outlet = filters.outlet?.toLowerCase() ?? null;
  if (outlet === null && !hasDateFilter(filters)) return { accepted: null, undatedExcluded: 0 };
  const accepted = new Set<number>();
  let undatedExcluded = 0;
  for (const entry of entries) {
    if (outlet !== null && entry.outlet?.toLowerCase() !== outlet) continue;
    if (entry.day === null && hasDateFilter(filters)) undatedExcluded++;
    else if (isWithin(entry.day, since, until)) accepted.add(entry.number);
  }
  return { accepted, undatedExcluded };
}

function isWithin(day: string | null, since: string | null, until: string | null): boolean {
  if (day === null) return true;
  return (since === null || day >= since) && (until === null || day <= until);
}
