/** Whoever waits for something to become true; asked again after each change, never by the clock. */
export class Watchers {
  private readonly waiting = new Set<() => void>();

  /** Something changed: asks everyone again. */
  wake(): void {
    for (const attempt of [...this.waiting]) attempt();
  }

  /** Resolves with the first value that is not `undefined`; rejects when the probe throws. */
  until<T>(probe: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const attempt = (): void => {
        try {
          const value = probe();
          if (value === undefined) return;
          resolve(value);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
        this.waiting.delete(attempt);
      };
      this.waiting.add(attempt);
      attempt();
    });
  }
}
