import type { ArticleId } from '../domain/article.js';
import type { ArticleSummary } from '../store/corpus-store.js';
import type { RejectedPage } from './refresh-report.js';

/** An article that the folder holds and the current generation does not. `number` is `null` in a dry run. */
export interface Arrival extends Omit<ArticleSummary, 'number'> {
  readonly number: number | null;
  readonly pageHash: string;
  readonly passages: number;
}

/** What the folder holds now, gathered page by page in order of path. The first of several equal articles counts. */
export class ScanTarget {
  /** Number of each stored article, with the path at which it stands. */
  readonly members = new Map<number, string>();
  readonly arrivals: Arrival[] = [];
  readonly rejected: RejectedPage[] = [];
  /** Readings of files that all this rests on. */
  readonly files: number[] = [];
  /** How many articles of the current generation are still there. */
  unchanged = 0;
  readonly #ids = new Set<ArticleId>();

  stay(member: Pick<ArticleSummary, 'number' | 'id'>, path: string): void {
    if (!this.#isFirst(member.id)) return;
    this.unchanged++;
    this.members.set(member.number, path);
  }

  arrive(arrival: Arrival): void {
    if (!this.#isFirst(arrival.id)) return;
    this.arrivals.push(arrival);
    if (arrival.number !== null) this.members.set(arrival.number, arrival.path);
  }

  /** Numbers of the members, ascending. */
  numbers(): Uint32Array {
    return Uint32Array.from(this.members.keys()).sort();
  }

  reject(page: RejectedPage): void {
    this.rejected.push(page);
  }

  #isFirst(id: ArticleId): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    return true;
  }
}
