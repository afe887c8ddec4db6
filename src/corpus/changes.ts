import type { ArticleId } from '../domain/article.js';
import type { ArticleSummary, CorpusStore } from '../store/corpus-store.js';
import type { ChangeKind } from './refresh-report.js';
import type { Arrival, ScanTarget } from './scan-target.js';

/** An arrival with the article whose place it takes. */
export interface Replacement {
  readonly kind: 'changed' | 'reread';
  readonly arrival: Arrival;
  readonly former: ArticleSummary;
}

/** One article that came, went, or took the place of another. */
export type Change =
  | Replacement
  | { readonly kind: 'added'; readonly arrival: Arrival }
  | { readonly kind: 'removed'; readonly former: ArticleSummary };

export interface Comparison {
  /** In the order of the arrivals, then what was removed. */
  readonly changes: readonly Change[];
  /** For each arrival that takes a place: whose. */
  readonly supersedes: ReadonlyMap<number, ArticleId>;
  /** Articles of the current generation that are no longer there. */
  readonly leaving: readonly ArticleSummary[];
}

/** Matches what arrives with what leaves: by its very bytes (then only the reader changed), else by source key. */
export function compare(store: CorpusStore, target: ScanTarget): Comparison {
  const leaving = leavingOf(store, target);
  const leftOver = new Set(leaving);
  const byKey = groupBy(leaving, (article) => article.sourceKey);
  const byPath = groupBy(leaving, (article) => article.path);
  const supersedes = new Map<number, ArticleId>();

  const matched = (arrival: Arrival, kind: Replacement['kind'], former: ArticleSummary): Replacement => {
    leftOver.delete(former);
    if (arrival.number !== null && former.id !== arrival.id) supersedes.set(arrival.number, former.id);
    return { kind, arrival, former };
  };
  const reread = (arrival: Arrival): Replacement | null => {
    const candidates = [...(byKey.get(arrival.sourceKey) ?? []), ...(byPath.get(arrival.path) ?? [])];
    const former = candidates.find(
      (article) => leftOver.has(article) && store.pageHashesOf(article.number).includes(arrival.pageHash),
    );
    return former === undefined ? null : matched(arrival, 'reread', former);
  };
  const changed = (arrival: Arrival): Replacement | null => {
    const former = byKey.get(arrival.sourceKey)?.find((article) => leftOver.has(article));
    return former === undefined ? null : matched(arrival, 'changed', former);
  };
  // All rereadings first, so that none of them is left with nothing but a changed namesake.
  const rereadings = target.arrivals.map(reread);
  const arrivals = target.arrivals.map(
    (arrival, i): Change => rereadings[i] ?? changed(arrival) ?? { kind: 'added', arrival },
  );
  const removed = [...leftOver].map((former): Change => ({ kind: 'removed', former }));
  return { changes: [...arrivals, ...removed], supersedes, leaving };
}

export function countOf(changes: readonly Change[], kind: ChangeKind): number {
  return changes.filter((change) => change.kind === kind).length;
}

function leavingOf(store: CorpusStore, target: ScanTarget): ArticleSummary[] {
  const generation = store.currentGeneration();
  if (generation === null || target.unchanged === generation.articles) return [];
  return [...store.summaries(generation.number)].filter((article) => !target.members.has(article.number));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
