const hour = 3_600_000;
/** No cooldown is longer, so nothing older needs to be known. */
export const longestCooldown = 3600;
/** Beyond so many channels those that no rule needs any more are dropped. */
const tidyAt = 10_000;
/** Whoever was offered the set-up before so many others may be offered it again. */
const mostOffered = 1_000;

/**
 * Who asked when, and where answers became public: for an hour at most. Who was offered the set-up: the latest ones,
 * while the bot runs. All in memory alone.
 */
export class RecentQuestions {
  /** By guild and member; milliseconds since 1970, and what drops the entry. */
  readonly #asked = new Map<string, { readonly at: number; readonly end: NodeJS.Timeout }>();
  /** By channel; ascending. */
  readonly #public = new Map<string, readonly number[]>();

  /** By guild and member; the latest at the end. */
  readonly #offered = new Set<string>();

  constructor(private readonly now: () => Date) {}

  /** Whole seconds until the member may ask again; 0: now. */
  secondsLeft(guildId: string, userId: string, cooldown: number): number {
    const asked = this.#asked.get(keyOf(guildId, userId));
    if (asked === undefined) return 0;
    return Math.max(0, Math.ceil((asked.at + cooldown * 1000 - this.now().getTime()) / 1000));
  }

  noteAsked(guildId: string, userId: string): void {
    const now = this.now().getTime();
    const key = keyOf(guildId, userId);
    clearTimeout(this.#asked.get(key)?.end);
    // Even where nobody asks any more, since members are told so.
    const end = setTimeout(() => this.#asked.delete(key), longestCooldown * 1000).unref();
    this.#asked.set(key, { at: now, end });
  }

  /** Takes one of the public answers that a channel may have within an hour; `false`: they are used up. */
  takePublic(channelId: string, most: number): boolean {
    const now = this.now().getTime();
    const within = (this.#public.get(channelId) ?? []).filter((at) => at > now - hour);
    if (within.length >= most) return false;
    if (this.#public.size >= tidyAt) {
      for (const [channel, times] of this.#public) if (times.at(-1)! <= now - hour) this.#public.delete(channel);
    }
    this.#public.set(channelId, [...within, now]);
    return true;
  }

  wasOffered(guildId: string, userId: string): boolean {
    return this.#offered.has(keyOf(guildId, userId));
  }

  noteOffered(guildId: string, userId: string): void {
    this.#offered.add(keyOf(guildId, userId));
    const [oldest] = this.#offered;
    if (this.#offered.size > mostOffered && oldest !== undefined) this.#offered.delete(oldest);
  }

  forget(userId: string): void {
    const isTheirs = (key: string): boolean => key.endsWith(` ${userId}`);
    for (const [key, { end }] of this.#asked) {
      if (!isTheirs(key)) continue;
      clearTimeout(end);
      this.#asked.delete(key);
    }
    for (const key of this.#offered) if (isTheirs(key)) this.#offered.delete(key);
  }
}

function keyOf(guildId: string, userId: string): string {
  return `${guildId} ${userId}`;
}
