/** Whether a person waits for a refresh. */
export type RefreshWish = 'asked' | 'scheduled';

/** Refreshes of all corpora at once; each has a process of its own. */
const mostAtOnce = 3;
/** Of them those by schedule, so that a place is left for people. */
const mostScheduled = 2;

/**
 * Lets a few refreshes at a time in, each kind in the order in which it came: those that a person asked for before those by
 * schedule, which never take every place.
 */
export class RefreshTurns {
  readonly #running = { asked: 0, scheduled: 0 };
  readonly #waiting = { asked: new Set<() => void>(), scheduled: new Set<() => void>() };

  /** Does `work` once it is its turn, at once if it is; when `signal` is aborted before, rejects with its reason. */
  async take<Result>(wish: RefreshWish, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    if (this.#isFree(wish)) this.#running[wish]++;
    else await this.#wait(wish, signal);
    try {
      return await work();
    } finally {
      this.#running[wish]--;
      this.#admit();
    }
  }

  #isFree(wish: RefreshWish): boolean {
    const { asked, scheduled } = this.#running;
    return asked + scheduled < mostAtOnce && (wish === 'asked' || scheduled < mostScheduled);
  }

  #admit(): void {
    for (const wish of ['asked', 'scheduled'] as const) {
      const [enter] = this.#waiting[wish];
      if (enter === undefined || !this.#isFree(wish)) continue;
      this.#waiting[wish].delete(enter);
      this.#running[wish]++;
      enter();
      return;
    }
  }

  async #wait(wish: RefreshWish, signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const enter = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        this.#waiting[wish].delete(enter);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting[wish].add(enter);
    });
  }
}
