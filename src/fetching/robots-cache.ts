import { untilAborted } from './until-aborted.js';
import type { Clock } from './clock.js';
import { allowAll, readRobots, type RobotsRules } from './robots-rules.js';

/** What there is at `/robots.txt`. */
export type RobotsFile =
  | { readonly kind: 'text'; readonly text: string }
  /** The site has none: everything may be asked for. */
  | { readonly kind: 'none' }
  /** The site may have one: nothing may be asked for, for now. */
  | { readonly kind: 'unreachable'; readonly reason: string; readonly retryAfter: number | null };

export type OriginRules =
  { readonly kind: 'known'; readonly rules: RobotsRules } | Extract<RobotsFile, { kind: 'unreachable' }>;

interface Entry {
  readonly rules: Promise<OriginRules>;
  /** Of the clock; endless while the file is being read. */
  until: number;
}

const day = 86_400_000;
const untilAskedAgain = 600_000;
const rememberedOrigins = 1000;

/** Reads each origin's robots.txt once a day, and one that could not be read again after ten minutes. */
export class RobotsCache {
  readonly #entries = new Map<string, Entry>();

  constructor(
    private readonly clock: Clock,
    /** Reads the file of an origin; not bound to the one request that asks first. */
    private readonly read: (origin: string) => Promise<RobotsFile>,
  ) {}

  /** Rejects with the reason of `signal`. */
  async rulesOf(origin: string, signal: AbortSignal): Promise<OriginRules> {
    const known = this.#entries.get(origin);
    const entry = known !== undefined && known.until > this.clock.now() ? known : this.#ask(origin);
    return untilAborted(entry.rules, signal);
  }

  #ask(origin: string): Entry {
    const entry: Entry = { rules: this.#rulesFrom(origin), until: Infinity };
    this.#entries.delete(origin);
    this.#entries.set(origin, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > rememberedOrigins && oldest !== undefined) this.#entries.delete(oldest);
    entry.rules.then(
      ({ kind }) => {
        entry.until = this.clock.now() + (kind === 'known' ? day : untilAskedAgain);
      },
      () => this.#entries.delete(origin),
    );
    return entry;
  }

  async #rulesFrom(origin: string): Promise<OriginRules> {
    const file = await this.read(origin);
    if (file.kind === 'unreachable') return file;
    return { kind: 'known', rules: file.kind === 'none' ? allowAll : readRobots(origin, file.text) };
  }
}
