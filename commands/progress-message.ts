import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../src/language/say.js';
import { named } from '../src/language/wording.js';
import type { ChannelWriter, MessagePlace } from './channel-writer.js';
import { notice } from './notice.js';
import type { ReplyTarget } from './reply-target.js';
import type { ProgressView, View } from './view.js';

/** Milliseconds between two edits: Discord lets about five through in five seconds. */
const pause = 2000;

export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** Rejects when the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const systemClock: Clock = {
  now: Date.now,
  // What waits to be shown keeps no process alive.
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal, ref: false }),
};

interface ProgressParts {
  readonly channels: ChannelWriter;
  /** Where it goes on when the answer can no longer be changed. */
  readonly goesOnIn: string;
  readonly clock?: Clock;
}

/**
 * How far something has come, in one message that is edited every 2 s at most, and only when it says something else. When
 * the interaction's 15 minutes end it goes on in a message of the bot's own, where it may write one. What cannot be shown
 * is not shown; the work goes on.
 */
export class ProgressMessage {
  readonly #clock: Clock;
  readonly #finished = new AbortController();
  /** What should be shown, until it is. */
  #next: ProgressView | null = null;
  #last: ProgressView | null = null;
  #shown = '';
  #editedAt = -Infinity;
  #isShowing = false;
  #showing: Promise<void> = Promise.resolve();
  /** Where it went on; `nowhere` where the bot may not write. */
  #movedTo: MessagePlace | 'nowhere' | null = null;

  constructor(
    private readonly target: ReplyTarget,
    private readonly parts: ProgressParts,
  ) {
    this.#clock = parts.clock ?? systemClock;
  }

  /** Returns at once; of several within the pause the last is shown. */
  report(view: ProgressView): void {
    if (this.#finished.signal.aborted) return;
    if (this.#last === null) void this.#moveInTime();
    this.#last = this.#next = view;
    if (!this.#isShowing) this.#showing = this.#showReported();
  }

  /**
   * Shows the outcome, a failure too, wherever the progress stands now. Nothing is reported after it.
   * @param inChannel in place of it where the progress went on in the channel, for everybody to see
   */
  async finish(view: View, inChannel: View = view): Promise<void> {
    await this.end();
    await this.#show(view, inChannel);
  }

  /** Ends it where it stands, for something else to be shown in its place. */
  async end(): Promise<void> {
    this.#finished.abort();
    await this.#showing;
  }

  async #showReported(): Promise<void> {
    this.#isShowing = true;
    try {
      while (this.#next !== null) {
        const wait = this.#editedAt + pause - this.#clock.now();
        if (wait > 0 && !(await this.#waits(wait))) return;
        const view = this.#next;
        this.#next = null;
        await this.#showOnce(view);
      }
    } finally {
      this.#isShowing = false;
    }
  }

  async #showOnce(view: ProgressView): Promise<void> {
    const said = JSON.stringify(view);
    if (said === this.#shown && !this.#mustMove()) return;
    try {
      await this.#show(view);
      this.#shown = said;
    } catch {
      // One edit that fails is no reason to end what is being worked on; the next may get through.
    }
  }

  /** While the answer can still be changed, so that it can say where it goes on. */
  async #moveInTime(): Promise<void> {
    const left = this.target.showableUntil - this.#clock.now();
    if (Number.isFinite(left) && (await this.#waits(left)) && this.#last !== null) this.report(this.#last);
  }

  /** `false`: it was finished meanwhile. */
  async #waits(milliseconds: number): Promise<boolean> {
    try {
      await this.#clock.wait(milliseconds, this.#finished.signal);
      return true;
    } catch {
      return false;
    }
  }

  #mustMove(): boolean {
    return this.#movedTo === null && this.#clock.now() >= this.target.showableUntil;
  }

  async #show(view: View, inChannel = view): Promise<void> {
    this.#editedAt = this.#clock.now();
    if (this.#mustMove()) await this.#move(inChannel);
    else if (this.#movedTo === null) await this.target.show(view);
    else if (this.#movedTo !== 'nowhere') {
      await this.parts.channels.edit(this.#movedTo, inChannel, { language: this.target.language });
    }
  }

  async #move(view: View): Promise<void> {
    const { channels, goesOnIn } = this.parts;
    const sent = await channels.send(goesOnIn, view, { language: this.target.language });
    this.#movedTo = sent.kind === 'written' ? { channelId: goesOnIn, messageId: sent.messageId } : 'nowhere';
    const last =
      sent.kind === 'written'
        ? notice(say('member.goes-on-in', { channel: named('channel', goesOnIn) }))
        : notice(say('member.outcome-not-shown', { why: sent.why }));
    // Somebody may have deleted the answer; what goes on is not lost with it.
    await this.target.show(last).catch(() => undefined);
  }
}
