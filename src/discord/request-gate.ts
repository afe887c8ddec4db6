/** Answers that Discord counts as invalid: beyond 10,000 of them in ten minutes it shuts the address out. */
const invalidWindow = 600_000;
/** Where we stop asking, well below Discord's own bound. */
const invalidLimit = 5000;

interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

/** Says when requests may go out, by what earlier ones were answered. Times in milliseconds. */
export class RequestGate {
  /** For what counts towards the bot's global limit. */
  #globalOpensAt = 0;
  /** For everything: whoever is shut out by the edge before the API. */
  #edgeOpensAt = 0;
  #windowBegan = -Infinity;
  #invalid = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** How long a request has to wait. Those with an interaction's token stand outside the bot's global limit. */
  wait(hasOwnToken: boolean): number {
    const now = this.now();
    const isSpent = this.#invalid >= invalidLimit && now < this.#windowBegan + invalidWindow;
    const afterInvalid = isSpent ? this.#windowBegan + invalidWindow - now : 0;
    const afterGlobal = hasOwnToken ? 0 : this.#globalOpensAt - now;
    return Math.max(0, this.#edgeOpensAt - now, afterInvalid, afterGlobal);
  }

  /** `retryAfter`: of a 429. */
  note({ status, headers }: Answer, retryAfter: number): void {
    const scope = headers.get('x-ratelimit-scope');
    if (status === 401 || status === 403 || (status === 429 && scope !== 'shared')) this.#countInvalid();
    if (status !== 429) return;
    const opensAt = this.now() + retryAfter;
    // What is no JSON comes from the edge, which answers every request of this address alike.
    const isFromEdge = headers.get('content-type')?.startsWith('application/json') !== true;
    if (isFromEdge) this.#edgeOpensAt = Math.max(this.#edgeOpensAt, opensAt);
    const isGlobal = scope === 'global' || headers.get('x-ratelimit-global') !== null;
    if (isGlobal) this.#globalOpensAt = Math.max(this.#globalOpensAt, opensAt);
  }

  #countInvalid(): void {
    const now = this.now();
    if (now >= this.#windowBegan + invalidWindow) {
      this.#windowBegan = now;
      this.#invalid = 0;
    }
    this.#invalid += 1;
  }
}
