import { UserError } from '../domain/errors.js';
import { say } from '../language/say.js';
import type { Message } from '../language/wording.js';
import { deadlines, mostAnswersUnderWay } from './limits.js';

/** Answers under way: how many at most, how long each may take, and a bounded wait for them at the end. */
export class WorkList {
  readonly #running = new Set<Promise<void>>();
  /** How each bounded work is told that the end has come. */
  readonly #stops = new Set<() => void>();
  /** Those of them that would not finish within what the end waits. */
  readonly #longStops = new Set<() => void>();
  #isStopping = false;

  get isStopping(): boolean {
    return this.#isStopping;
  }

  get isFull(): boolean {
    return this.#running.size >= mostAnswersUnderWay;
  }

  /** What an asker is told who cannot be served now; `null` when there is room. */
  get refusal(): Message | null {
    if (this.#isStopping) return say('member.restarting');
    return this.isFull ? say('member.too-many-questions') : null;
  }

  /** Keeps count of something that never rejects. */
  track(work: Promise<void>): void {
    this.#running.add(work);
    void work.finally(() => this.#running.delete(work));
  }

  /**
   * Runs `work` with a signal, and gives up on it when its time is over even where it ignores the signal. What is long
   * has no such time.
   */
  async bounded(work: (signal: AbortSignal) => Promise<void>, { isLong = false } = {}): Promise<void> {
    const giveUp = new AbortController();
    const givenUp = new Promise<never>((_, reject) => {
      giveUp.signal.addEventListener('abort', () => {
        reject(giveUp.signal.reason as UserError);
      });
    });
    const stop = (): void => {
      giveUp.abort(new UserError(say('member.restarting')));
    };
    const tooLong = (): void => {
      giveUp.abort(new UserError(say('member.took-too-long')));
    };
    const timer = isLong ? undefined : setTimeout(tooLong, deadlines.work);
    if (this.#isStopping) stop();
    const stops = isLong ? this.#longStops : this.#stops;
    stops.add(stop);
    try {
      await Promise.race([work(giveUp.signal), givenUp]);
    } finally {
      clearTimeout(timer);
      stops.delete(stop);
    }
  }

  /** Lets what is under way finish, for a bounded time; then aborts it and lets it say so. */
  async close(): Promise<void> {
    for (const stop of this.#longStops) stop();
    await this.#settle(deadlines.close);
    this.#isStopping = true;
    for (const stop of [...this.#stops, ...this.#longStops]) stop();
    await this.#settle(deadlines.closeTold);
  }

  async #settle(limit: number): Promise<void> {
    if (this.#running.size === 0) return;
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, limit);
    });
    await Promise.race([Promise.allSettled([...this.#running]), enough]);
    clearTimeout(timer);
  }
}
