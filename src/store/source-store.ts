import type { Source, SourceSpec } from '../domain/source.js';

/** A page that a source lists, or listed. */
export interface ListedPageRow {
  readonly url: string;
  /** What the listing says of it; `null` = nothing. */
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  /** As listed; equal = the listing tells of nothing new. */
  readonly stamp: string | null;
  /** ISO 8601. */
  readonly firstSeenAt: string;
  /** When it last came, left, or came with another stamp. ISO 8601. */
  readonly changedAt: string;
  /** Whether it stood in the listing that was read last. */
  readonly isListed: boolean;
}

export type NewListedPage = Pick<ListedPageRow, 'url' | 'title' | 'publishedAt' | 'updatedAt' | 'stamp'>;

export type FetchState = 'ok' | 'gone' | 'refused' | 'failed';

/** What is known of an address that was fetched. */
export interface FetchedPage {
  /** The address that was asked for. */
  readonly url: string;
  /** The one that answered, after redirects. */
  readonly finalUrl: string;
  /** ISO 8601 time of the last try. */
  readonly checkedAt: string;
  /** ISO 8601 time at which the bytes came; `null` when none ever did. */
  readonly fetchedAt: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly mediaType: string | null;
  readonly charset: string | null;
  /** Each value of the header `X-Robots-Tag`. */
  readonly robotsTags: readonly string[];
  /** First 32 hexadecimal digits of the SHA-256 of the bytes that came last; `null` when none ever did. */
  readonly hash: string | null;
  readonly state: FetchState;
  /** One clause; `null` when the last try went well. */
  readonly problem: string | null;
  /** Failures in a row. */
  readonly failures: number;
}

/** What a try that brought no bytes changes. What is absent stays. */
export interface FetchCheck {
  readonly checkedAt: string;
  readonly state: FetchState;
  readonly problem: string | null;
  readonly failures: number;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

export interface BlockedHost {
  readonly host: string;
  /** ISO 8601. */
  readonly at: string;
}

export type HeldDecision = 'open' | 'applied' | 'discarded' | 'over';

/** A change that a refresh did not apply, because it looks like damage. */
export interface NewHeldChange {
  /** A page that shrank to nothing, or a source that lost too many articles at once. */
  readonly kind: 'page' | 'source';
  readonly source: number;
  /** Of the page; `null` for a source. */
  readonly path: string | null;
  /** Hash of the new bytes of the page; `null` for a source. */
  readonly pageHash: string | null;
  /** Numbers of the articles that are members only because the change is held. */
  readonly articles: readonly number[];
  /** One clause. */
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface HeldChange extends NewHeldChange {
  readonly id: number;
  readonly decision: HeldDecision;
  /** ISO 8601; `null` while it is open. */
  readonly decidedAt: string | null;
}

/** The part of the corpus store that knows where articles come from. Nothing in it says who added or decided. */
export interface SourceStore {
  /** In the order in which they were added; the corpus' own folder first. */
  sources(): Source[];
  /** An equal source that is there already is given back. `bytes` of an upload are its content. */
  addSource(spec: SourceSpec, at: string, bytes?: Uint8Array): { readonly source: Source; readonly isNew: boolean };
  /**
   * Forgets a source, its listing, its bytes, and fetched pages that no other source lists. Its articles stay members
   * until the next refresh. `false` when it was not there. @throws RangeError for the corpus' own folder.
   */
  dropSource(id: number): boolean;
  /** `at` `null` when it could not be read: then only the problem changes. */
  noteSourceRead(id: number, read: { readonly at: string | null; readonly problem: string | null }): void;
  /** The bytes of an upload; `null` when the source is none. */
  uploadBytes(source: number): Uint8Array | null;

  /** Pages that a source lists or listed, by url. */
  listedPages(source: number): ListedPageRow[];
  /** Replaces what a source lists. Pages that left stay, as no longer listed; erased ones are not taken up. */
  saveListing(source: number, items: Iterable<NewListedPage>, at: string): void;

  fetchedPage(url: string): FetchedPage | null;
  /** Those that a source lists or listed, by url: one query for all. */
  fetchedPages(source: number): Map<string, FetchedPage>;
  /** Urls of those of which something came and no bytes are kept. */
  withoutBytes(source: number): Set<string>;
  /** Content coding undone; `null` when none are kept. */
  fetchedBytes(url: string): Uint8Array | null;
  /** Stores what came. `bytes` `null`: none may be kept. */
  saveFetched(page: FetchedPage, bytes: Uint8Array | null): void;
  /** Notes a try that brought no bytes; bytes and hash stay. Nothing happens when the page was never saved. */
  noteChecked(url: string, check: FetchCheck): void;

  /** All but those that are over, in the order in which they were held. */
  held(): HeldChange[];
  /** An open one of the same kind, source, path and hash is brought up to date. Returns its id. */
  hold(change: NewHeldChange): number;
  /** `false` when there is none. */
  decideHeld(id: number, decision: HeldDecision, at: string): boolean;

  blockedHosts(): BlockedHost[];
  blockHost(host: string, at: string): void;
  /** `false` when it was not blocked. */
  unblockHost(host: string): boolean;
}
