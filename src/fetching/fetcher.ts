/** What a request asks for; it chooses the `Accept` header and which media types are refused unread. */
export type Wanted = 'page' | 'feed' | 'any';

/** One GET. */
export interface FetchRequest {
  readonly url: string;
  readonly accept: Wanted;
  /** As an earlier answer gave it: makes the request conditional. */
  readonly etag?: string | null;
  /** As an earlier answer gave it. */
  readonly lastModified?: string | null;
  /**
   * Where `etag` and `lastModified` stood, when redirects led elsewhere than `url`; only there do they say anything. Without it
   * a page behind a redirect is always sent whole.
   */
  readonly finalUrl?: string | null;
  /** Ends the request wherever it is; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Why asking again changes nothing, until somebody changes the url, the site or the settings. */
export type RefusalCode =
  | 'address'
  | 'scheme'
  | 'robots'
  | 'blocked'
  | 'too-large'
  | 'redirects'
  | 'status'
  | 'login'
  | 'encoding'
  | 'media-type'
  | 'bad-url';

/** What a site gave for one url. */
export interface FetchedBytes {
  readonly kind: 'fetched';
  /** Where the bytes stand, after redirects. */
  readonly url: string;
  /** The whole body, its content coding undone. */
  readonly bytes: Uint8Array;
  /** Of `Content-Type`, in small letters, without parameters. */
  readonly mediaType: string | null;
  /** The charset that `Content-Type` states, in small letters. */
  readonly charset: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Each value of `X-Robots-Tag`, as sent. */
  readonly robotsTags: readonly string[];
}

/** Every `reason` is one clause for people, such as "the page was not found (404)". */
export type FetchOutcome =
  | FetchedBytes
  /** 304: what the request's `etag` or `lastModified` stand for is still so. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'gone'; readonly status: 404 | 410; readonly reason: string }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly reason: string }
  /** May work later; `retryAfter` in seconds, as the site asks. */
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAfter: number | null };

/**
 * Gets pages and feeds from the web, safely (no address inside the operator's own network) and politely (robots.txt, one
 * request at a time per host with a delay, few retries). Requests for several hosts run side by side; hand over as many as
 * you like.
 */
export interface Fetcher {
  /** Rejects only when `signal` is aborted or the fetcher is closed. */
  fetch(request: FetchRequest): Promise<FetchOutcome>;
  /** Ends what is under way and frees the connections. */
  close(): Promise<void>;
}
