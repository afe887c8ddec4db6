import type { Clock } from './clock.js';
import { Turns } from './turns.js';

export interface PolitenessOptions {
  /** Milliseconds between the end of a request and the start of the next one to the same host. */
  readonly delay: number;
  /** Requests under way at once, to different hosts. */
  readonly atOnce: number;
  /** Milliseconds that a request waits for a host that asked for a pause; beyond it the request fails at once. */
  readonly longestWait: number;
  readonly clock: Clock;
}

/** A host is left alone for longer than a request waits. */
export interface Closed {
  readonly kind: 'closed';
  readonly reason: string;
  /** In seconds. */
  readonly retryAfter: number;
}

interface Host {
  readonly turns: Turns;
  delay: number;
  /** When the next request may start. */
  readyAt: number;
  closedWhy: string | null;
  /** Requests since the last answer. */
  failures: number;
}

/** A host that never answers is not asked for every one of its thousand pages. */
const failuresInARow = 10;
const restAfterFailures = 300_000;
const rememberedHosts = 1000;

/** One request at a time per host, with a delay; several hosts side by side. A host is a name with its port. */
export class Politeness {
  readonly #hosts = new Map<string, Host>();
  readonly #everywhere: Turns;

  constructor(private readonly options: PolitenessOptions) {
    this.#everywhere = new Turns(options.atOnce);
  }

  /** Does `work` when it is its turn; rejects with the reason of `signal`. */
  async inTurn<Result>(host: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result | Closed> {
    const state = this.#hostOf(host);
    await state.turns.take(signal);
    try {
      const closed = await this.#untilReady(state, signal);
      return closed ?? (await this.#withinAll(state, signal, work));
    } finally {
      state.turns.release();
    }
  }

  /** Milliseconds between two requests to `host` at least; never less than the setting. */
  slowDown(host: string, delay: number): void {
    this.#hostOf(host).delay = Math.max(this.options.delay, delay);
  }

  /** No request to `host` starts within so many milliseconds. `reason` is a clause for people. */
  pause(host: string, milliseconds: number, reason: string): void {
    const state = this.#hostOf(host);
    const until = this.options.clock.now() + milliseconds;
    if (until <= state.readyAt) return;
    state.readyAt = until;
    state.closedWhy = reason;
  }

  /** Whether `host` gave a request any answer in the end; after many without one it is left alone for a while. */
  note(host: string, hasAnswered: boolean): void {
    const state = this.#hostOf(host);
    state.failures = hasAnswered ? 0 : state.failures + 1;
    if (state.failures < failuresInARow) return;
    state.failures = 0;
    this.pause(
      host,
      restAfterFailures,
      `${host} did not answer ${failuresInARow} times in a row and is left alone for a while`,
    );
  }

  async #untilReady(state: Host, signal: AbortSignal): Promise<Closed | null> {
    const { clock, longestWait } = this.options;
    // Whoever was asked last may ask for a pause while we wait.
    for (let wait = state.readyAt - clock.now(); wait > 0; wait = state.readyAt - clock.now()) {
      if (wait > longestWait && state.closedWhy !== null) {
        return { kind: 'closed', reason: state.closedWhy, retryAfter: Math.ceil(wait / 1000) };
      }
      await clock.sleep(wait, signal);
    }
    state.closedWhy = null;
    return null;
  }

  async #withinAll<Result>(state: Host, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    await this.#everywhere.take(signal);
    try {
      return await work();
    } finally {
      this.#everywhere.release();
      state.readyAt = Math.max(state.readyAt, this.options.clock.now() + state.delay);
    }
  }

  #hostOf(name: string): Host {
    const known = this.#hosts.get(name);
    if (known !== undefined) return known;
    if (this.#hosts.size >= rememberedHosts) this.#forgetIdleHosts();
    const { delay, clock } = this.options;
    const host = { turns: new Turns(1), delay, readyAt: clock.now(), closedWhy: null, failures: 0 };
    this.#hosts.set(name, host);
    return host;
  }

  #forgetIdleHosts(): void {
    const now = this.options.clock.now();
    for (const [name, { turns, readyAt }] of this.#hosts) {
      if (turns.isIdle && readyAt <= now) this.#hosts.delete(name);
    }
  }
}
