import type { Day } from './day.js';

/** What a question may be limited to. Days are inclusive. */
export interface Filters {
  readonly outlet: string | null;
  readonly since: Day | null;
  readonly until: Day | null;
}

export const noFilters: Filters = { outlet: null, since: null, until: null };

export function hasDateFilter(filters: Filters): boolean {
  return filters.since !== null || filters.until !== null;
}
