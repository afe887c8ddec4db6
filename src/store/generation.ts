import type { ArticleId } from '../domain/article.js';
import type { CorpusSize } from '../domain/corpus-facts.js';
import type { Tombstone } from '../domain/tombstone.js';

/** A numbered, complete state of the corpus. */
export interface Generation extends CorpusSize {
  readonly number: number;
  /** ISO 8601 time of the switch. */
  readonly at: string;
  /** ISO 639-1 codes, most frequent first. */
  readonly languages: readonly string[];
  /** Hash of the member articles' numbers in order: what a derived file must have been made of. */
  readonly membership: string;
  /** Version of reader and splitter that it was read by. */
  readonly reader: string;
  readonly cause: GenerationCause;
  /** The generation that a rollback went back to; `null` for every other cause. */
  readonly target: number | null;
  /** Articles that came, took the place of another, and went; `null` where it was not noted. */
  readonly added: number | null;
  readonly changed: number | null;
  readonly removed: number | null;
}

/** What made a generation. */
export type GenerationCause = 'refresh' | 'rollback' | 'remove' | 'restore' | 'erase' | 'quarantine' | 'block';

/** Everything that makes a new state of what was read, applied in one transaction. */
export interface StateChange {
  /** ISO 8601. */
  readonly at: string;
  readonly reader: string;
  /** Number of every member article, with the path at which it stands now. */
  readonly members: ReadonlyMap<number, string>;
  /** The readings that the state rests on; all others are forgotten. */
  readonly files: readonly number[];
  /** Which former article an article takes the place of. */
  readonly supersedes: ReadonlyMap<number, ArticleId>;
  /** `quarantine`: a refresh that applied what was held. */
  readonly cause: Extract<GenerationCause, 'refresh' | 'quarantine'>;
  readonly counts: ChangeCounts;
}

export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** New members of what was read already, by somebody's act. What was read, and when, stays as it is. */
export interface MemberChange {
  /** ISO 8601. */
  readonly at: string;
  readonly cause: Exclude<GenerationCause, 'refresh' | 'quarantine' | 'erase'>;
  /** Numbers of the members, ascending. */
  readonly members: Uint32Array;
  readonly target: number | null;
  /** Tombstones that come and go with it. */
  readonly bury: readonly Tombstone[];
  /** Hashes of `removed` tombstones that are taken back. */
  readonly unbury: readonly string[];
  /** Hosts that are blocked with it. */
  readonly block: readonly string[];
}

/** What leaves every generation for good. */
export interface Erasure {
  /** ISO 8601. */
  readonly at: string;
  /** Numbers of articles. */
  readonly articles: readonly number[];
  readonly tombstones: readonly Tombstone[];
  /** Fetched pages that go with their bytes and readings, and out of every listing. */
  readonly urls: readonly string[];
  /** Fetched pages of which the bytes alone go. */
  readonly bytes: readonly string[];
  /** Uploads that go too. */
  readonly sources: readonly number[];
  /** What is left of uploads that held more. */
  readonly uploads: ReadonlyMap<number, Uint8Array>;
  /** What is told of the pages that gave the articles, from now on. */
  readonly reason: string;
}

export interface Committed {
  readonly generation: Generation | null;
  /** `false`: the members are the same, so no generation was made. */
  readonly isNew: boolean;
}
