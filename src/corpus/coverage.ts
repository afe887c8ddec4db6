import type { Day } from '../domain/day.js';
import type { SearchableCorpus } from '../retrieval/searchable-corpus.js';

/** What there is of one outlet. */
export interface OutletCoverage {
  /** As stored; `null`: articles that state none. */
  readonly outlet: string | null;
  readonly articles: number;
  readonly undated: number;
  /** Of the dated ones; `null` where none is. */
  readonly first: Day | null;
  readonly last: Day | null;
}

/** Each outlet once, the one with most articles first; what states no outlet comes last. */
export function coverageOf(corpus: Pick<SearchableCorpus, 'entries'>): readonly OutletCoverage[] {
  const days = new Map<string | null, (Day | null)[]>();
  for (const { outlet, day } of corpus.entries()) {
    const known = days.get(outlet);
    if (known === undefined) days.set(outlet, [day]);
    else known.push(day);
  }
  return [...days]
    .map(([outlet, all]) => coverage(outlet, all))
    .sort(
      (a, b) =>
        Number(a.outlet === null) - Number(b.outlet === null) ||
        b.articles - a.articles ||
        (a.outlet ?? '').localeCompare(b.outlet ?? ''),
    );
}

function coverage(outlet: string | null, days: readonly (Day | null)[]): OutletCoverage {
  const dated = days.filter((day) => day !== null).sort();
  return {
    outlet,
    articles: days.length,
    undated: days.length - dated.length,
    first: dated[0] ?? null,
    last: dated.at(-1) ?? null,
  };
}
