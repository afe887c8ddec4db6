/** Long work that somebody may cancel. It ends with the process, so nothing of it is kept. */
export class RunningWork {
  readonly #running = new Map<number, { readonly guildId: string; readonly stop: AbortController }>();
  #count = 0;

  /** `outer`: aborted when the bot stops. */
  begin(guildId: string, outer: AbortSignal): { readonly id: number; readonly signal: AbortSignal; end(): void } {
    const id = ++this.#count;
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
