import type { ArticleId } from '../domain/article.js';
import { sourceInWords } from '../domain/source.js';
import { wordChanges, type WordChanges } from '../domain/word-changes.js';
import type { ArticleSummary, CorpusStore } from '../store/corpus-store.js';
import type { ChangeCounts } from '../store/generation.js';
import type { HeldChange, SourceStore } from '../store/source-store.js';
import { countOf, type Change, type Replacement } from './changes.js';
import type { Quarantined } from './quarantine.js';
import type { RejectedPage, ScanTarget } from './scan-target.js';
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
  /** What differs from the former article; `null` unless `changed`, and for those beyond the first hundred. */
  readonly words: WordChanges | null;
}

/** A change that was not applied, because it looks like damage: a moderator decides. */
export interface HeldReport extends Pick<HeldChange, 'kind' | 'path' | 'reason'> {
  /** `null` in a dry run, where it is not noted. */
  readonly id: number | null;
  /** The source in words. */
  readonly source: string;
  /** How many articles stay because of it. */
  readonly articles: number;
  /** No earlier refresh has held it. */
  readonly isNew: boolean;
}

/** A source that could not be read as it should. */
export interface SourceProblem {
  readonly source: string;
  /** One clause. */
  readonly problem: string;
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
  readonly held: readonly HeldReport[];
  readonly problems: readonly SourceProblem[];
  /** Passages of the corpus afterwards. */
  readonly passages: number;
  /** Seconds in which each stage was at work; stages overlap. */
  readonly seconds: {
    readonly fetch: number;
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

export type RefreshStage = 'list' | 'fetch' | 'discover' | 'read' | 'embed' | 'index' | 'switch';

export interface RefreshProgress {
  readonly stage: RefreshStage;
  /**
   * Of `list` sources, of `fetch` pages asked for, of `discover` files and fetched pages, of `read` pages, of `embed`
   * passages, of `index` articles and passages put into an index.
   */
  readonly done: number;
  /** `null` while it is not known. */
  readonly total: number | null;
}

/** "reading: 120 of 6880". */
export function progressInWords({ stage, done, total }: RefreshProgress): string {
  return `${stage}: ${done}${total === null ? '' : ` of ${total}`}`;
}

/** Articles that came, took a place (of which another reading is one way), and went. */
export function countChanges(changes: readonly Change[]): ChangeCounts {
  return {
    added: countOf(changes, 'added'),
    changed: countOf(changes, 'changed') + countOf(changes, 'reread'),
    removed: countOf(changes, 'removed'),
  };
}

/** Articles whose words are compared for a report. */
const mostCompared = 100;

export function reportOf(result: {
  readonly store: CorpusStore;
  readonly changes: readonly Change[];
  readonly target: ScanTarget;
  readonly held: readonly HeldReport[];
  readonly problems: readonly SourceProblem[];
  readonly watch: Stopwatch<TimedStage>;
  readonly passages: number;
  readonly generation: number | null;
}): RefreshReport {
  const { store, changes, target, held, problems, watch, passages, generation } = result;
  const compared = new Set(changes.filter(({ kind }) => kind === 'changed').slice(0, mostCompared));
  return {
    added: countOf(changes, 'added'),
    changed: countOf(changes, 'changed'),
    removed: countOf(changes, 'removed'),
    reread: countOf(changes, 'reread'),
    unchanged: target.unchanged,
    rejected: target.rejected,
    changes: changes.map((change) => articleChange(change, compared.has(change) ? store : null)),
    held,
    problems,
    passages,
    seconds: {
      fetch: watch.seconds('fetch'),
      parse: watch.seconds('parse'),
      embed: watch.seconds('embed'),
      store: watch.seconds('store'),
      index: watch.seconds('index'),
      total: watch.seconds('total'),
    },
    generation,
  };
}

/** `store`: where the former text is; `null` = the words are not compared. */
function articleChange(change: Change, store: CorpusStore | null): ArticleChange {
  switch (change.kind) {
    case 'added':
      return { ...facts(change.arrival), kind: change.kind, previousId: null, words: null };
    case 'removed':
      return { ...facts(change.former), kind: change.kind, previousId: null, words: null };
    default: {
      const words = store === null || change.kind === 'reread' ? null : changedWords(store, change);
      return { ...facts(change.arrival), kind: change.kind, previousId: change.former.id, words };
    }
  }
}

function facts({
  id,
  title,
  path,
  url,
}: Pick<ArticleSummary, 'id' | 'title' | 'path' | 'url'>): Omit<ArticleChange, 'kind' | 'previousId' | 'words'> {
  return { articleId: id, title, path, url };
}

/** Of texts that are equal the titles differ, or nothing that can be read. */
function changedWords(store: CorpusStore, { arrival, former }: Replacement): WordChanges | null {
  const [before, after] = [store.articleByNumber(former.number), arrival.content()];
  if (before === null || after === null) return null;
  const words = wordChanges(before.text, after.text);
  return words.changes.length > 0 ? words : wordChanges(before.title ?? '', after.title ?? '');
}

export function heldReport(store: SourceStore, held: Quarantined, id: number | null): HeldReport {
  const source = store.sources().find((one) => one.id === held.source);
  const { kind, path, reason, articles, isNew } = held;
  return {
    ...{ id, kind, path, reason, isNew },
    source: source === undefined ? '' : sourceInWords(source.spec),
    articles: articles.length,
  };
}

export function problemsOf(store: Pick<SourceStore, 'sources'>): SourceProblem[] {
  const problems: SourceProblem[] = [];
  for (const { spec, problem } of store.sources()) {
    if (problem !== null) problems.push({ source: sourceInWords(spec), problem });
  }
  return problems;
}
