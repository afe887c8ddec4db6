import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Politeness, type PolitenessOptions } from '../../src/fetching/politeness.js';
import { Turns } from '../../src/fetching/turns.js';
import { fetcherFor, page, startRawSite, startSite, status, testClock, type Answer } from './site.js';

const never = new AbortController().signal;

function politeness(options: Partial<PolitenessOptions> = {}): Politeness {
  return new Politeness({ delay: 1000, atOnce: 8, longestWait: 60_000, clock: testClock(), ...options });
}

describe('Turns', () => {
  test('never lets in more than allowed, keeps the order, and loses no place to those who give up', async () => {
    const step = fc.constantFrom('take', 'release', 'give up');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.array(step, { maxLength: 40 }), async (atOnce, steps) => {
        const turns = new Turns(atOnce);
        const waiting: { id: number; giveUp: AbortController }[] = [];
        const inside: number[] = [];
        const expected: number[] = [];
        let waitingIds: number[] = [];
        let next = 0;
        const admit = (): void => {
          while (expected.length < atOnce && waitingIds.length > 0) expected.push(waitingIds.shift()!);
        };
        for (const what of steps) {
          if (what === 'take') {
            const id = next++;
            const giveUp = new AbortController();
            waiting.push({ id, giveUp });
            waitingIds.push(id);
            turns.take(giveUp.signal).then(
              () => inside.push(id),
              () => undefined,
            );
          } else if (what === 'release' && expected.length > 0) {
            inside.shift();
            expected.shift();
            turns.release();
          } else if (what === 'give up' && waitingIds.length > 0) {
            const id = waitingIds.at(-1)!;
            waitingIds = waitingIds.slice(0, -1);
            waiting.find((waiter) => waiter.id === id)!.giveUp.abort(new Error('gave up'));
          }
          admit();
          await new Promise(setImmediate);
          expect(inside).toEqual(expected);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('Politeness', () => {
  test('lets one request at a time to a host, and waits between them', async () => {
    const clock = testClock();
    const polite = politeness({ clock });
    const log: string[] = [];
    const ask = (name: string) => async (): Promise<void> => {
      log.push(`${name} starts at ${clock.now() - 1_000_000}`);
      clock.advance(300);
      await Promise.resolve();
      log.push(`${name} ends`);
    };
    await Promise.all(['a', 'b', 'c'].map((name) => polite.inTurn('news.example', never, ask(name))));
    expect(log).toEqual(['a starts at 0', 'a ends', 'b starts at 1300', 'b ends', 'c starts at 2600', 'c ends']);
  });

  test('asks several hosts side by side, up to a number', async () => {
    const polite = politeness({ atOnce: 3 });
    let running = 0;
    let most = 0;
    const open: (() => void)[] = [];
    const asking = Array.from({ length: 5 }, (_, i) =>
      polite.inTurn(`${i}.example`, never, async () => {
        most = Math.max(most, ++running);
        await new Promise<void>((resolve) => open.push(resolve));
        running--;
      }),
    );
    for (let ended = 0; ended < 5; ended++) {
      await new Promise(setImmediate);
      open.shift()!();
    }
    await Promise.all(asking);
    expect(most).toBe(3);
  });

  test('gives the turn on when a request throws, or is given up while it waits', async () => {
    const polite = politeness();
    await expect(polite.inTurn('a.example', never, () => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
    const giveUp = new AbortController();
    giveUp.abort(new Error('gave up'));
    await expect(polite.inTurn('a.example', giveUp.signal, () => Promise.resolve(1))).rejects.toThrow('gave up');
    expect(await polite.inTurn('a.example', never, () => Promise.resolve(2))).toBe(2);
  });

  test('takes the longer of the setting and what a site asks for', async () => {
    const clock = testClock();
    const polite = politeness({ clock });
    polite.slowDown('slow.example', 5000);
    polite.slowDown('fast.example', 10);
    for (const host of ['slow.example', 'fast.example']) {
      for (let i = 0; i < 2; i++) await polite.inTurn(host, never, () => Promise.resolve());
    }
    expect(clock.slept).toEqual([5000, 1000]);
  });

  test('waits out a short pause, and says no to a long one', async () => {
    const clock = testClock();
    const polite = politeness({ clock, delay: 0 });
    polite.pause('a.example', 60_000, 'a.example asks for a pause');
    expect(await polite.inTurn('a.example', never, () => Promise.resolve('asked'))).toBe('asked');
    expect(clock.slept).toEqual([60_000]);
    polite.pause('a.example', 60_001, 'a.example asks for a pause');
    const closed = { kind: 'closed', reason: 'a.example asks for a pause', retryAfter: 61 };
    expect(await polite.inTurn('a.example', never, () => Promise.resolve('asked'))).toEqual(closed);
    clock.advance(60_001);
    expect(await polite.inTurn('a.example', never, () => Promise.resolve('asked'))).toBe('asked');
  });

  test('leaves a host alone that did not answer ten times in a row', async () => {
    const polite = politeness();
    const ask = (): Promise<unknown> => polite.inTurn('a.example', never, () => Promise.resolve('asked'));
    for (let i = 0; i < 9; i++) polite.note('a.example', false);
    polite.note('a.example', true);
    for (let i = 0; i < 9; i++) polite.note('a.example', false);
    expect(await ask()).toBe('asked');
    polite.note('a.example', false);
    expect(await ask()).toMatchObject({
      kind: 'closed',
      reason: 'a.example did not answer 10 times in a row and is left alone for a while',
    });
  });

  test('remembers a pause among thousands of other hosts', async () => {
    const polite = politeness({ delay: 0 });
    polite.pause('a.example', 90_000, 'a.example asks for a pause');
    for (let i = 0; i < 2500; i++) await polite.inTurn(`${i}.example`, never, () => Promise.resolve());
    expect(await polite.inTurn('a.example', never, () => Promise.resolve())).toMatchObject({ kind: 'closed' });
  });
});

describe('a request that fails', () => {
  test.each([500, 502, 503, 408, 425, 429])('is repeated twice, with growing pauses: %d', async (code) => {
    const clock = testClock();
    let left = 2;
    const site = await startSite((response, request) => {
      (left-- > 0 ? status(code) : page('<p>'))(response, request);
    });
    const outcome = await fetcherFor([site], { clock }).fetch({ url: site.origin, accept: 'page' });
    expect(outcome).toMatchObject({ kind: 'fetched' });
    expect(clock.slept.map(Math.round)).toEqual([1000, 4000]);
  });

  test('is not repeated for ever', async () => {
    const site = await startSite(status(500));
    const outcome = await fetcherFor([site]).fetch({ url: site.origin, accept: 'page' });
    expect(outcome).toEqual({ kind: 'failed', reason: `${site.host} failed (500)`, retryAfter: null });
    expect(site.paths).toHaveLength(3);
  });

  test.each([0, 0.999])('pauses with a jitter of half: %d', async (random) => {
    const clock = { ...testClock(), random: () => random };
    const site = await startSite(status(500));
    await fetcherFor([site], { clock }).fetch({ url: site.origin, accept: 'page' });
    expect(clock.slept.map(Math.round)).toEqual(random === 0 ? [500, 2000] : [1499, 5996]);
  });

  test('is repeated no sooner than the site asks', async () => {
    const clock = testClock();
    const answers: Answer[] = [status(429, { 'retry-after': '30' }), page('<p>')];
    const site = await startSite((response, request) => {
      answers.shift()!(response, request);
    });
    const outcome = await fetcherFor([site], { clock }).fetch({ url: site.origin, accept: 'page' });
    expect(outcome).toMatchObject({ kind: 'fetched' });
    expect(clock.slept).toEqual([30_000]);
  });

  test('is given up, with everything else for the host, when the site asks for a long pause', async () => {
    const clock = testClock();
    const site = await startSite(status(503, { 'retry-after': '3600' }));
    const fetcher = fetcherFor([site], { clock });
    const reason = `${site.host} is overloaded or closed for now (503)`;
    expect(await fetcher.fetch({ url: `${site.origin}/1`, accept: 'page' })).toEqual({
      kind: 'failed',
      reason,
      retryAfter: 3600,
    });
    expect(await fetcher.fetch({ url: `${site.origin}/2`, accept: 'page' })).toEqual({
      kind: 'failed',
      reason,
      retryAfter: 3600,
    });
    expect(site.paths).toEqual(['/1']);
    clock.advance(3_600_000);
    await fetcher.fetch({ url: `${site.origin}/3`, accept: 'page' });
    expect(site.paths).toEqual(['/1', '/3']);
  });

  test('believes no pause of years', async () => {
    const site = await startSite(status(429, { 'retry-after': '999999999' }));
    expect(await fetcherFor([site]).fetch({ url: site.origin, accept: 'page' })).toMatchObject({ retryAfter: 86_400 });
  });

  test('does not hold up the other pages of its host', async () => {
    const clock = testClock();
    const sleeping: (() => void)[] = [];
    const held = { ...clock, sleep: () => new Promise<void>((resolve) => sleeping.push(resolve)) };
    const site = await startSite({ '/broken': status(500), '/fine': page('<p>') });
    const fetcher = fetcherFor([site], { clock: held, limits: { pauses: [1000] } });
    const broken = fetcher.fetch({ url: `${site.origin}/broken`, accept: 'page' });
    expect(await fetcher.fetch({ url: `${site.origin}/fine`, accept: 'page' })).toMatchObject({ kind: 'fetched' });
    while (sleeping.length === 0) await new Promise(setImmediate);
    sleeping.shift()!();
    expect(await broken).toMatchObject({ kind: 'failed' });
  });
});

describe('a host', () => {
  test('whose connections break is left alone after ten pages, one that answers with errors is not', async () => {
    const limits = { pauses: [] };
    const broken = await startRawSite((socket) => socket.destroy());
    const failing = await startSite(status(500));
    const fetcher = fetcherFor([broken, failing], { limits });
    for (const site of [broken, failing]) {
      for (let i = 0; i < 12; i++) await fetcher.fetch({ url: `${site.origin}/${i}`, accept: 'page' });
    }
    // The first page was asked for again at once: its connection had brought robots.txt before.
    expect(new Set(broken.paths).size).toBe(10);
    expect(failing.paths).toHaveLength(12);
  });
});

describe('a request that is given up', () => {
  test('ends wherever it is, with the reason of its signal', async () => {
    const giveUp = new AbortController();
    const site = await startRawSite((socket, request) => {
      if (request.includes('/body')) socket.write('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n<p>');
      setImmediate(() => {
        giveUp.abort(new Error('cancelled'));
      });
    });
    const fetcher = fetcherFor([site]);
    const requests = ['/body', '/queued', '/queued-too'].map((path) =>
      fetcher.fetch({ url: site.origin + path, accept: 'page', signal: giveUp.signal }),
    );
    expect((await Promise.allSettled(requests)).map((one) => one.status === 'rejected' && String(one.reason))).toEqual(
      Array(3).fill('Error: cancelled'),
    );
    expect(site.paths).toEqual(['/body']);
    await expect(fetcher.fetch({ url: site.origin, accept: 'page', signal: giveUp.signal })).rejects.toThrow(
      'cancelled',
    );
  });

  test('leaves the others of its host alone, also while robots.txt is read for all', async () => {
    const giveUp = new AbortController();
    const open: (() => void)[] = [];
    const site = await startSite({
      '/robots.txt': (response, request) => {
        open.push(() => {
          status(404)(response, request);
        });
      },
      '/b': page('<p>'),
    });
    const fetcher = fetcherFor([site]);
    const a = fetcher.fetch({ url: `${site.origin}/a`, accept: 'page', signal: giveUp.signal });
    const b = fetcher.fetch({ url: `${site.origin}/b`, accept: 'page' });
    while (open.length === 0) await new Promise(setImmediate);
    giveUp.abort(new Error('cancelled'));
    await expect(a).rejects.toThrow('cancelled');
    open.shift()!();
    expect(await b).toMatchObject({ kind: 'fetched' });
    expect(site.paths).toEqual(['/b']);
  });

  test('ends when the fetcher is closed', async () => {
    const fetcherClosed = 'the fetcher was closed';
    const site = await startRawSite(() => void fetcher.close());
    const fetcher = fetcherFor([site]);
    await expect(fetcher.fetch({ url: site.origin, accept: 'page' })).rejects.toThrow(fetcherClosed);
    await expect(fetcher.fetch({ url: site.origin, accept: 'page' })).rejects.toThrow(fetcherClosed);
  });
});
