import { describe, expect, test } from 'vitest';
import { notice } from '../../commands/notice.js';
import { ProgressMessage, type Clock } from '../../commands/progress-message.js';
import type { PressTarget } from '../../commands/reply-target.js';
import type { ListView, ProgressView, View } from '../../commands/view.js';
import { inEnglish } from '../../src/language/in-words.js';
import { say } from '../../src/language/say.js';
import { named } from '../../src/language/wording.js';
import { askerOf, FakeChannels } from './command-bench.js';

const minute = 60_000;

/** A clock that stands still until it is told to go on. */
class HandClock implements Clock {
  #now = 0;
  #waiting: { readonly at: number; readonly resolve: () => void }[] = [];

  now = (): number => this.#now;

  wait: Clock['wait'] = (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      this.#waiting.push({ at: this.#now + milliseconds, resolve });
      signal.addEventListener('abort', () => {
        reject(new Error('aborted'));
      });
    });

  async goTo(time: number): Promise<void> {
    this.#now = time;
    const due = this.#waiting.filter(({ at }) => at <= time);
    this.#waiting = this.#waiting.filter(({ at }) => at > time);
    for (const { resolve } of due) resolve();
    await settled();
  }
}

/** Lets everything run that waits for nothing but promises. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function progress(done: number): ProgressView {
  const words = { stage: 'Reading', unit: 'pages', timeLeft: null, lines: [], cancel: null } as const;
  return { kind: 'progress', done, total: 10, ...words };
}

function bench(showableUntil = Infinity, isDeleted = () => false) {
  const clock = new HandClock();
  const channels = new FakeChannels();
  const shown: { readonly at: number; readonly view: View }[] = [];
  const target: PressTarget = {
    asker: askerOf(),
    language: 'en',
    signal: new AbortController().signal,
    showableUntil,
    show: (view) => {
      if (isDeleted()) return Promise.reject(new Error('Unknown Message'));
      shown.push({ at: clock.now(), view });
      return Promise.resolve({ messageId: '9' });
    },
    removeMessage: () => Promise.resolve(),
  };
  const message = new ProgressMessage(target, { channels, goesOnIn: '3', clock });
  return { clock, channels, shown, message };
}

describe('progress', () => {
  test('is shown at once, then every two seconds at most, the newest alone', async () => {
    const { clock, shown, message } = bench();
    message.report(progress(1));
    message.report(progress(2));
    await settled();
    for (const done of [3, 4, 5]) message.report(progress(done));
    await clock.goTo(1999);
    expect(shown).toHaveLength(1);
    await clock.goTo(2000);
    message.report(progress(6));
    await clock.goTo(4000);
    expect(shown).toEqual([
      { at: 0, view: progress(1) },
      { at: 2000, view: progress(5) },
      { at: 4000, view: progress(6) },
    ]);
  });

  test('that says the same is not sent again', async () => {
    const { clock, shown, message } = bench();
    for (const time of [0, 2000, 4000]) {
      message.report(progress(1));
      await clock.goTo(time);
    }
    expect(shown).toHaveLength(1);
  });

  test('is shown again after it said the same for a while', async () => {
    const { clock, shown, message } = bench();
    for (const [time, done] of [
      [0, 1],
      [3000, 1],
      [6000, 1],
      [9000, 2],
    ] as const) {
      await clock.goTo(time);
      message.report(progress(done));
    }
    await settled();
    expect(shown.map(({ at }) => at)).toEqual([0, 9000]);
  });

  test('gives way to the outcome, which does not wait', async () => {
    const { clock, shown, message } = bench();
    message.report(progress(1));
    await settled();
    message.report(progress(2));
    const finished = message.finish(notice('Done'));
    message.report(progress(3));
    await finished;
    await clock.goTo(minute);
    expect(shown.map(({ view }) => view)).toEqual([progress(1), notice('Done')]);
  });

  test('goes on in a message of the channel when the answer can no longer be changed', async () => {
    const { clock, channels, shown, message } = bench(15 * minute);
    message.report(progress(1));
    await settled();
    // Nothing is reported meanwhile.
    await clock.goTo(15 * minute);
    expect(channels.views.get('3/1')).toEqual(progress(1));
    expect(shown.at(-1)?.view).toEqual(notice(say('member.goes-on-in', { channel: named('channel', '3') })));
    message.report(progress(2));
    await clock.goTo(15 * minute + 2000);
    expect(channels.views.get('3/1')).toEqual(progress(2));
    await clock.goTo(40 * minute);
    await message.finish(notice('Done'));
    expect(channels.views).toEqual(new Map([['3/1', notice('Done')]]));
    expect(shown).toHaveLength(2);
  });

  test('says that its outcome cannot be shown where the bot may not write', async () => {
    const { clock, channels, shown, message } = bench(15 * minute);
    channels.unreachable.set('3', { kind: 'unreachable', isGone: false, why: 'I lack "Send Messages" in #news' });
    message.report(progress(1));
    await clock.goTo(15 * minute);
    const { heading } = shown.at(-1)?.view as ListView;
    expect(inEnglish(heading)).toBe(
      'The work goes on, but its outcome cannot be shown here any longer: I lack "Send Messages" in #news.',
    );
    await clock.goTo(40 * minute);
    await message.finish(notice('Done'));
    expect([shown.length, channels.views.size]).toEqual([2, 0]);
  });

  test('that cannot be shown for a moment is shown later', async () => {
    let isDeleted = true;
    const { clock, message, shown } = bench(Infinity, () => isDeleted);
    message.report(progress(1));
    await settled();
    isDeleted = false;
    message.report(progress(2));
    await clock.goTo(2000);
    expect(shown.map(({ view }) => view)).toEqual([progress(2)]);
  });

  test('goes on in the channel where its answer was deleted', async () => {
    const { channels, clock, message } = bench(15 * minute, () => true);
    message.report(progress(1));
    await clock.goTo(15 * minute);
    await message.finish(notice('Done'));
    expect(channels.views).toEqual(new Map([['3/1', notice('Done')]]));
  });
});
