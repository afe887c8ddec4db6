const hour = 3_600_000;
/** No cooldown is longer, so nothing older needs to be known. */
export const longestCooldown = 3600;
/** Beyond so many entries those that no rule needs any more are dropped. */
const tidyAt = 10_000;
/** Whoever was offered the set-up before so many others may be offered it again. */
const mostOffered = 1_000;

/**
 * Who asked when, and where answers became public: for an hour at most. Who was offered the set-up: the latest ones,
 * while the bot runs. All in memory alone.
 */
export class RecentQuestions {
  /** By guild and member; milliseconds since 1970. */
  readonly #asked = new Map<string, number>();
  /** By channel; ascending. */
  readonly #public = new Map<string, readonly number[]>();

  /** By guild and member; the latest at the end. */
  readonly #offered = new Set<string>();

  constructor(private readonly now: () => Date) {}

  /** Whole seconds until the member may ask again; 0: now. */
  secondsLeft(guildId: string, userId: string, cooldown: number): number {
    const asked = this.#asked.get(keyOf(guildId, userId));
    if (asked === undefined) return 0;
    return Math.max(0, Math.ceil((asked + cooldown * 1000 - this.now().getTime()) / 1000));
  }

  noteAsked(guildId: string, userId: string): void {
    const now = this.now().getTime();
    if (this.#asked.size >= tidyAt) {
      for (const [key, at] of this.#asked) if (at < now - longestCooldown * 1000) this.#asked.delete(key);
    }
    this.#asked.set(keyOf(guildId, userId), now);
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
    for (const kept of [this.#asked, this.#offered]) {
      for (const key of kept.keys()) if (key.endsWith(` ${userId}`)) kept.delete(key);
    }
  }
}

function keyOf(guildId: string, userId: string): string {
  return `${guildId} ${userId}`;
}
