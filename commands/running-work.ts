/**
 * Long work that somebody may cancel. It ends with the process, so nothing of it is kept; numbers are those of no former
 * process, so that a button which one left behind cancels nothing else.
 */
export class RunningWork {
  readonly #running = new Map<number, { readonly guildId: string; readonly stop: AbortController }>();
  #last: number;

  /** `startedAt`: of the process, in milliseconds since 1970. */
  constructor(startedAt = Date.now()) {
    this.#last = startedAt;
  }

  /** `outer`: aborted when the bot stops. */
  begin(guildId: string, outer: AbortSignal): { readonly id: number; readonly signal: AbortSignal; end(): void } {
    const id = ++this.#last;
    const stop = new AbortController();
    this.#running.set(id, { guildId, stop });
    return {
      id,
      signal: AbortSignal.any([stop.signal, outer]),
      end: () => {
        this.#running.delete(id);
      },
    };
  }

  /** `false`: it is not under way any more. */
  cancel(guildId: string, id: number): boolean {
    const work = this.#running.get(id);
    if (work?.guildId !== guildId) return false;
    work.stop.abort();
    return true;
  }
}
