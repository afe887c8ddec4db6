import type { APIGatewaySessionStartLimit } from 'discord-api-types/v10';

export interface StartLimits {
  /** Identifies in 24 hours, over all shards. */
  readonly total: number;
  /** Shards that may identify at once; those with the same `shard id % maxConcurrency` wait for one another. */
  readonly maxConcurrency: number;
  /** Milliseconds between two identifies that wait for one another. */
  readonly pause: number;
}

const discordsLimits: StartLimits = { total: 1000, maxConcurrency: 1, pause: 5000 };
const day = 24 * 3_600_000;

/** Counts how often sessions begin. */
export class SessionStarts {
  private limits = discordsLimits;
  private used = 0;
  /** When `used` begins at 0 again; `null` until it is more. */
  private resetsAt: number | null = null;
  private readonly lastByKey = new Map<number, number>();

  constructor(private readonly now: () => number) {}

  change(limits: Partial<StartLimits>): void {
    this.limits = { ...this.limits, ...limits };
  }

  /** Counts one identify, unless it comes too soon or none is left. */
  take(shardId: number): 'taken' | 'too-soon' | 'none-left' {
    this.renew();
    if (this.used >= this.limits.total) return 'none-left';
    const key = shardId % this.limits.maxConcurrency;
    const last = this.lastByKey.get(key);
    if (last !== undefined && this.now() - last < this.limits.pause) return 'too-soon';
    this.lastByKey.set(key, this.now());
    this.used += 1;
    this.resetsAt ??= this.now() + day;
    return 'taken';
  }

  /** As `GET /gateway/bot` tells it. */
  limit(): APIGatewaySessionStartLimit {
    this.renew();
    return {
      total: this.limits.total,
      remaining: Math.max(0, this.limits.total - this.used),
      reset_after: this.resetsAt === null ? day : this.resetsAt - this.now(),
      max_concurrency: this.limits.maxConcurrency,
    };
  }

  private renew(): void {
    if (this.resetsAt === null || this.now() < this.resetsAt) return;
    this.resetsAt = null;
    this.used = 0;
  }
}
