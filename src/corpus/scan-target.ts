import type { Article, ArticleId } from '../domain/article.js';
import type { ArticleSummary } from '../store/corpus-store.js';

/** What is compared of an article, read when it is needed. */
export type ArticleContent = Pick<Article, 'title' | 'text' | 'spans' | 'language'>;

/** An article that the sources hold and the current generation does not. `number` is `null` in a dry run. */
export interface Arrival extends Omit<ArticleSummary, 'number'> {
  readonly number: number | null;
  readonly source: number;
  readonly pageHash: string;
  readonly passages: number;
  /** `null` in a dry run, where the current generation has nothing at its path and under its key. */
  readonly content: () => ArticleContent | null;
}

export interface RejectedPage {
  readonly path: string;
  readonly reason: string;
}

/** A page that gave no article, with the hash of its bytes; `''` where there are none. */
export interface EmptyPage extends RejectedPage {
  readonly source: number;
  readonly hash: string;
}

/** What the sources hold now, gathered page by page, in their order. The first of several equal articles counts. */
export class ScanTarget {
  /** Number of each stored article, with the path at which it stands. */
  readonly members = new Map<number, string>();
  arrivals: Arrival[] = [];
  readonly rejected: RejectedPage[] = [];
  /** Those of `rejected` that were read and gave no article. */
  readonly empty: EmptyPage[] = [];
  /** Articles of the current generation that a moderator keeps out. */
  readonly keptOut = new Set<number>();
  /** Readings that all this rests on. */
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

  /** Takes back what arrived: the article whose place it would take stays. */
  turnAway(arrival: Arrival): void {
    this.arrivals = this.arrivals.filter((one) => one !== arrival);
    if (arrival.number !== null) this.members.delete(arrival.number);
  }

  /** Numbers of the members, ascending. */
  numbers(): Uint32Array {
    return Uint32Array.from(this.members.keys()).sort();
  }

  reject({ path, reason }: RejectedPage): void {
    this.rejected.push({ path, reason });
  }

  rejectEmpty(page: EmptyPage): void {
    this.reject(page);
    this.empty.push(page);
  }

  #isFirst(id: ArticleId): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    return true;
  }
}
