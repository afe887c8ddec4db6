interface Waiter {
  readonly start: () => void;
}

/** Lets at most so many do something at the same time, in the order in which they came. */
export class Turns {
  #free: number;
  readonly #waiting = new Set<Waiter>();

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  get isIdle(): boolean {
    return this.#waiting.size === 0 && this.#free > 0;
  }

  /** Rejects with the reason of `signal`; whoever was let in must `release`. */
  async take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free--;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting.delete(waiter);
        reject(signal.reason as Error);
      };
      const waiter: Waiter = {
        start: () => {
          signal.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      this.#waiting.add(waiter);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  release(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#free++;
      return;
    }
    this.#waiting.delete(next);
    next.start();
  }
}
