import type { ArticleId } from '../domain/article.js';
import type { ChangeCounts } from '../store/corpus-store.js';
import type { ScanTarget } from './scan-target.js';
import type { Stopwatch } from './stopwatch.js';

export type ChangeKind = 'added' | 'changed' | 'removed' | 'reread';

/** One article that came, went, or took the place of another. */
export interface ArticleChange {
  readonly kind: ChangeKind;
  readonly articleId: ArticleId;
  /** The article whose place it takes; `null` for `added` and `removed`. */
  readonly previousId: ArticleId | null;
  readonly title: string | null;
  readonly path: string;
  readonly url: string | null;
}

export interface RejectedPage {
  readonly path: string;
  readonly reason: string;
}

/** What a refresh did, or with a dry run would do: the `refresh` row of the terminal contract. */
export interface RefreshReport {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly reread: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedPage[];
  readonly changes: readonly ArticleChange[];
  /** Passages of the corpus afterwards. */
  readonly passages: number;
  /** Seconds in which each stage was at work; stages overlap. */
  readonly seconds: {
    readonly parse: number;
    readonly embed: number;
    readonly store: number;
    readonly index: number;
    readonly total: number;
  };
  /** The current one afterwards; `null` while the corpus never held an article. */
  readonly generation: number | null;
}

export type TimedStage = keyof RefreshReport['seconds'];

export type RefreshStage = 'discover' | 'read' | 'embed' | 'index' | 'switch';

export interface RefreshProgress {
  readonly stage: RefreshStage;
  /** Of `discover` files, of `read` pages, of `embed` passages, of `index` articles and passages put into an index. */
  readonly done: number;
  /** `null` while it is not known. */
  readonly total: number | null;
}

/** Articles that came, took a place (of which another reading is one way), and went. */
export function countChanges(changes: readonly ArticleChange[]): ChangeCounts {
  const count = (...kinds: readonly ChangeKind[]): number => changes.filter(({ kind }) => kinds.includes(kind)).length;
  return { added: count('added'), changed: count('changed', 'reread'), removed: count('removed') };
}

export function reportOf(result: {
  readonly changes: readonly ArticleChange[];
  readonly target: ScanTarget;
  readonly watch: Stopwatch<TimedStage>;
  readonly passages: number;
  readonly generation: number | null;
}): RefreshReport {
  const { changes, target, watch, passages, generation } = result;
  const count = (kind: ChangeKind): number => changes.filter((change) => change.kind === kind).length;
  return {
    added: count('added'),
    changed: count('changed'),
    removed: count('removed'),
    reread: count('reread'),
    unchanged: target.unchanged,
    rejected: target.rejected,
    changes,
    passages,
    seconds: {
      parse: watch.seconds('parse'),
      embed: watch.seconds('embed'),
      store: watch.seconds('store'),
      index: watch.seconds('index'),
      total: watch.seconds('total'),
    },
    generation,
  };
}
