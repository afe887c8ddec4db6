/** What can go wrong on demand: from the page's panel and from tests. Durations in milliseconds. */
export type Fault = RestFault | SlowFault | GatewayFault | { readonly kind: 'network'; readonly isDown: boolean };

/** The next `times` matching requests get `status`, before or after their work is done. */
export interface RestFault {
  readonly kind: 'rest';
  /** `*` = any. */
  readonly method: string;
  /** A regular expression over the path below `/api/v10`. */
  readonly path: string;
  /** 429 comes with Discord's headers and body. */
  readonly status: number;
  readonly when: 'before' | 'after';
  readonly times: number;
  /** Of a 429, in seconds. */
  readonly retryAfter?: number;
  /** Of a 429: whose limit it is. Default `user`. */
  readonly scope?: 'user' | 'global' | 'shared';
}

/** The next `times` matching requests are answered that much later. */
export interface SlowFault {
  readonly kind: 'slow';
  readonly method: string;
  readonly path: string;
  readonly delay: number;
  readonly times: number;
}

export type GatewayFault =
  /** Without a code the sockets end abruptly, which clients see as 1006. */
  | { readonly kind: 'drop-sockets'; readonly code?: number }
  /** That many heartbeats stay without an answer. */
  | { readonly kind: 'miss-heartbeats'; readonly times: number }
  | { readonly kind: 'refuse-resume'; readonly times: number }
  | { readonly kind: 'refuse-identify'; readonly code: number }
  | { readonly kind: 'ask-to-reconnect' }
  | { readonly kind: 'invalid-session'; readonly isResumable: boolean }
  | { readonly kind: 'malformed-dispatch' }
  /** How many shards are advised; `isRequired` closes those of another number with 4011. */
  | { readonly kind: 'shards'; readonly count: number; readonly isRequired: boolean };
