import { createHash } from 'node:crypto';
import type { Route, RouteLimit } from './http.js';

/** Requests of one bot, all endpoints together (developer documentation, "Rate Limits"). */
const globalLimit: RouteLimit = { limit: 50, per: 1000 };
/** Answers 401, 403 and 429 of one address before Discord shuts it out (same page). */
const invalidLimit: RouteLimit = { limit: 10_000, per: 600_000 };
/** Milliseconds that an address stays shut out. Not documented; an hour is what its Retry-After was seen to say. */
const banLength = 3_600_000;
/** Of a route that names no limit of its own. Discord documents none; this one is seldom felt. */
const generousLimit: RouteLimit = { limit: 50, per: 1000 };
/** Edits of messages older than an hour, per channel; observed, not documented. */
const oldEditLimit: RouteLimit = { limit: 3, per: 6000 };

/** Buckets that are kept at least; ended ones go when there are more. */
const bucketsKept = 1024;

/** Params that make buckets of their own; a webhook counts with its token. */
const majorParams = ['channelId', 'guildId', 'webhookId', 'token'];

export type LimitScope = 'user' | 'global' | 'shared';

/** An answer 429. */
export class RateLimited extends Error {
  override readonly name = 'RateLimited';
  constructor(
    /** Milliseconds. */
    readonly retryAfter: number,
    readonly scope: LimitScope,
    /** Discord's JSON error code and sentence, where it gives any. */
    readonly reason?: { readonly code: number; readonly message: string },
  ) {
    super(reason?.message ?? 'You are being rate limited.');
  }
}

/** What a bucket says of itself after a request. */
export interface BucketState {
  readonly bucket: string;
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds since 1970. */
  readonly resetAt: number;
  readonly isExceeded: boolean;
}

/** The first request opens a window; until it ends, `limit` requests are taken. Those refused cost nothing. */
export class RateWindow {
  private opened = -Infinity;
  private taken = 0;

  constructor(private readonly rule: RouteLimit) {}

  /** Whether the request at `now` (milliseconds) is within the limit; one may count as several, all or none. */
  take(now: number, count = 1): boolean {
    if (this.isOver(now)) {
      this.opened = now;
      this.taken = 0;
    }
    if (this.taken + count > this.rule.limit) return false;
    this.taken += count;
    return true;
  }

  get remaining(): number {
    return this.rule.limit - this.taken;
  }

  get resetAt(): number {
    return this.opened + this.rule.per;
  }

  isOver(now: number): boolean {
    return now >= this.resetAt;
  }
}

/** Discord's limits on requests: per bucket, for the bot as a whole, and on requests that should not have been sent. */
export class RateLimits {
  private readonly buckets = new Map<string, RateWindow>();
  private readonly all = new RateWindow(globalLimit);
  private readonly invalid = new RateWindow(invalidLimit);
  private sweepAt = bucketsKept;
  private bannedUntil = -Infinity;

  constructor(private readonly now: () => number) {}

  /** Milliseconds until this address is let in again; 0 = it is. */
  banLeft(): number {
    return Math.max(0, this.bannedUntil - this.now());
  }

  /** After each answer that counts as an invalid request. */
  countInvalid(): void {
    if (!this.invalid.take(this.now())) this.bannedUntil = this.now() + banLength;
  }

  /** @throws RateLimited when the bot as a whole asks too often */
  takeGlobal(): void {
    if (!this.all.take(this.now())) throw new RateLimited(this.all.resetAt - this.now(), 'global');
  }

  /** Counts a request to a route; one beyond the limit is for the caller to refuse. */
  take(route: Route, params: Readonly<Record<string, string>>): BucketState {
    const rule = route.rateLimit ?? generousLimit;
    const major = majorParams.map((name) => params[name] ?? '').join(':');
    const routeKey = `${route.method} ${route.pattern}`;
    const window = this.windowOf(`${routeKey} ${major}`, rule);
    const isExceeded = !window.take(this.now());
    const { remaining, resetAt } = window;
    return { bucket: hashOf(routeKey), limit: rule.limit, remaining, resetAt, isExceeded };
  }

  /** Before a message older than an hour is edited. @throws RateLimited with 30046 */
  takeOldEdit(channelId: string): void {
    const window = this.windowOf(`old edits ${channelId}`, oldEditLimit);
    if (window.take(this.now())) return;
    const message = 'Maximum number of edits to messages older than 1 hour reached. Try again later.';
    throw new RateLimited(window.resetAt - this.now(), 'user', { code: 30046, message });
  }

  private windowOf(key: string, rule: RouteLimit): RateWindow {
    let window = this.buckets.get(key);
    if (window === undefined) {
      this.sweep();
      window = new RateWindow(rule);
      this.buckets.set(key, window);
    }
    return window;
  }

  /** Every interaction brings buckets of its own, which nobody asks for again. */
  private sweep(): void {
    if (this.buckets.size < this.sweepAt) return;
    for (const [key, window] of this.buckets) if (window.isOver(this.now())) this.buckets.delete(key);
    this.sweepAt = Math.max(bucketsKept, 2 * this.buckets.size);
  }
}

/** The headers that Discord puts on every answer of a route. */
export function bucketHeaders(state: BucketState, now: number): Record<string, string> {
  return {
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(state.remaining),
    'x-ratelimit-reset': (state.resetAt / 1000).toFixed(3),
    'x-ratelimit-reset-after': (Math.max(0, state.resetAt - now) / 1000).toFixed(3),
    'x-ratelimit-bucket': state.bucket,
  };
}

/** The headers that a 429 has besides. */
export function limitedHeaders({ retryAfter, scope }: RateLimited): Record<string, string> {
  return {
    'retry-after': String(Math.ceil(retryAfter / 1000)),
    'x-ratelimit-scope': scope,
    ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
  };
}

export function limitedBody({ message, retryAfter, scope, reason }: RateLimited): Record<string, unknown> {
  return {
    message,
    retry_after: retryAfter / 1000,
    global: scope === 'global',
    ...(reason === undefined ? {} : { code: reason.code }),
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
