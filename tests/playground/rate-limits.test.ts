import fc from 'fast-check';
import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bucketHeaders, RateLimits, RateWindow } from '../../src/playground/server/rate-limits.js';
import { startPlayground } from '../../src/playground/server/server.js';
import { EndpointBench } from './endpoint-bench.js';
import type { Reply } from './playground-client.js';

describe('a window', () => {
  /** All requests so far, gone through again for each new one: who opened a window, and how many it has taken. */
  function slowVerdicts(times: readonly number[], limit: number, per: number): boolean[] {
    return times.map((_, last) => {
      let opened: number | null = null;
      let taken = 0;
      let verdict = false;
      for (const time of times.slice(0, last + 1)) {
        if (opened === null || time - opened >= per) {
          opened = time;
          taken = 0;
        }
        verdict = taken < limit;
        if (verdict) taken += 1;
      }
      return verdict;
    });
  }

  const steps = fc.array(fc.nat(700), { maxLength: 60 });

  test('takes as many as it may, as counted by hand', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 2000 }), (waits, limit, per) => {
        let now = 0;
        const times = waits.map((wait) => (now += wait));
        const window = new RateWindow({ limit, per });
        expect(times.map((time) => window.take(time))).toEqual(slowVerdicts(times, limit, per));
      }),
    );
  });

  test('is never exceeded by a client that waits for its reset when nothing remains', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 5 }), (waits, limit) => {
        const window = new RateWindow({ limit, per: 1000 });
        let now = 0;
        for (const wait of waits) {
          now += wait;
          if (window.remaining === 0) now = Math.max(now, window.resetAt);
          expect(window.take(now)).toBe(true);
        }
      }),
    );
  });

  test('takes several at once or none of them', () => {
    const window = new RateWindow({ limit: 3, per: 1000 });
    expect([window.take(0, 2), window.take(0, 2), window.take(0, 1)]).toEqual([true, false, true]);
  });
});

test('the headers say when the window ends, to the millisecond', () => {
  const state = { bucket: 'b', limit: 5, remaining: 4, resetAt: 1_795_348_805_250, isExceeded: false };
  expect(bucketHeaders(state, 1_795_348_800_500)).toEqual({
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '4',
    'x-ratelimit-reset': '1795348805.250',
    'x-ratelimit-reset-after': '4.750',
    'x-ratelimit-bucket': 'b',
  });
});

test('ten thousand invalid requests in ten minutes shut an address out for an hour, fewer do not', () => {
  let now = 0;
  const limits = new RateLimits(() => now);
  for (let n = 0; n < 10_000; n++) limits.countInvalid();
  expect(limits.banLeft()).toBe(0);
  now = 600_000;
  for (let n = 0; n < 10_000; n++) limits.countInvalid();
  expect(limits.banLeft()).toBe(0);
  limits.countInvalid();
  expect(limits.banLeft()).toBe(3_600_000);
  now += 3_600_000;
  expect(limits.banLeft()).toBe(0);
});

describe('over HTTP', () => {
  let bench: EndpointBench;
  beforeEach(async () => {
    bench = await EndpointBench.open({ rateLimits: true });
  });
  afterEach(() => bench.close());

  const post = (channel = '{channel}') => bench.send('POST', `/channels/${channel}/messages`, { content: 'x' });
  const header = (reply: Reply, name: string) => reply.headers.get(`x-ratelimit-${name}`);

  async function times(count: number, send: () => Promise<Reply>): Promise<Reply[]> {
    const replies: Reply[] = [];
    for (let n = 0; n < count; n++) replies.push(await send());
    return replies;
  }

  test('every answer tells of its bucket, a refusal too', async () => {
    const [ok, refused] = [await post(), await bench.send('POST', '/channels/{channel}/messages', {})];
    expect([header(ok, 'limit'), header(ok, 'remaining'), header(ok, 'reset-after')]).toEqual(['5', '4', '5.000']);
    expect([refused.status, header(refused, 'remaining')]).toEqual([400, '3']);
    expect(header(refused, 'bucket')).toBe(header(ok, 'bucket'));
  });

  test('the sixth message within five seconds is refused with when to come back, and taken then', async () => {
    await times(5, post);
    bench.clock.now += 3750;
    const sixth = await post();
    expect(sixth).toMatchObject({
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 1.25, global: false },
    });
    expect([sixth.headers.get('retry-after'), header(sixth, 'scope'), header(sixth, 'global')]).toEqual([
      '2',
      'user',
      null,
    ]);
    bench.clock.now += 1250;
    expect((await post()).status).toBe(200);
    expect(bench.playground.messages()).toHaveLength(6);
  });

  test('another channel, another method and another token have buckets of their own', async () => {
    await times(5, post);
    const other = bench.world.addChannel(bench.guild.id, 'other').id;
    expect((await post(other)).status).toBe(200);
    const message = `/channels/{channel}/messages/${bench.wrote('x')}`;
    const edits = await times(6, () => bench.send('PATCH', message, { content: 'y' }));
    expect(edits.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  });

  test.each([
    ['PATCH', '/messages/@original', 200],
    ['POST', '', 200],
  ])('%s of a webhook%s is taken five times in two seconds per token', async (method, path, status) => {
    await bench.send('POST', '/applications/{bot}/commands', { name: 'ask', description: 'Asks' });
    const answer = async (): Promise<string> => {
      const place = { userId: bench.member, channelId: bench.channel.id };
      const { id, token } = bench.playground.runCommand({ name: 'ask', ...place });
      await bench.send('POST', `/interactions/${id}/${token}/callback`, { type: 4, data: { content: 'x' } });
      return token;
    };
    const send = (token: string) => bench.send(method, `/webhooks/{bot}/${token}${path}`, { content: 'y' });
    const token = await answer();
    const replies = await times(6, () => send(token));
    expect(replies.map((reply) => reply.status)).toEqual([status, status, status, status, status, 429]);
    expect((await send(await answer())).status).toBe(status);
    bench.clock.now += 2000;
    expect((await send(token)).status).toBe(status);
  });

  test('messages older than an hour are edited three times in six seconds, then 30046 comes', async () => {
    const message = `/channels/{channel}/messages/${bench.wrote('x')}`;
    bench.clock.now += 3_600_001;
    const edits = await times(4, () => bench.send('PATCH', message, { content: 'y' }));
    expect(edits.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(edits[3]!.body).toMatchObject({ code: 30046, retry_after: 6, global: false });
    bench.clock.now += 6000;
    expect((await bench.send('PATCH', message, { content: 'y' })).status).toBe(200);
  });

  test('fifty requests a second are taken, whatever they are for; interactions do not count', async () => {
    await times(25, () => bench.send('GET', '/users/@me'));
    await times(25, () => bench.send('GET', '/guilds/{guild}'));
    const refused = await bench.send('GET', '/channels/{channel}');
    expect(refused).toMatchObject({ status: 429, body: { global: true, retry_after: 1 } });
    expect([header(refused, 'global'), header(refused, 'scope')]).toEqual(['true', 'global']);
    const webhook = await bench.send('POST', '/webhooks/{bot}/no-such-token', { content: 'x' });
    expect(webhook.status).toBe(404);
    bench.clock.now += 1000;
    expect((await bench.send('GET', '/channels/{channel}')).status).toBe(200);
  });
});

test("discord.js' own queue gets through a tight bucket without a refusal", async () => {
  const playground = await startPlayground();
  try {
    const { world } = playground;
    const guild = world.addGuild('Harbour Watch', world.addPerson('orla').id);
    const channel = world.addChannel(guild.id, 'questions').id;
    const { id } = world.addMessage({ content: 'x', author: world.bot, channel_id: channel }).body;
    const rest = new REST({ api: playground.url, retries: 0 }).setToken(playground.token);
    const emojis = ['👍', '👎', '🚢', '⚓'];
    const react = (emoji: string) =>
      rest.put(`/channels/${channel}/messages/${id}/reactions/${encodeURIComponent(emoji)}/@me`);
    await Promise.all(emojis.map(react));
    expect(world.messages.get(id)!.body.reactions).toHaveLength(emojis.length);
    expect(playground.requests.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
  } finally {
    await playground.close();
  }
});
