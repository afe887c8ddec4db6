/** Lets `burst` through at once, and then one in `every` milliseconds. */
export interface BudgetSize {
  readonly burst: number;
  readonly every: number;
}

/** A leaky bucket, kept as the time at which it is empty (the generic cell rate algorithm). */
export class Budget {
  #emptyAt = -Infinity;

  constructor(
    private readonly size: BudgetSize,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes one, and says how many milliseconds to wait before it is used. */
  take(): number {
    const { burst, every } = this.size;
    const now = this.now();
    const start = Math.max(now, this.#emptyAt);
    this.#emptyAt = start + every;
    return Math.max(0, start - now - (burst - 1) * every);
  }
}
