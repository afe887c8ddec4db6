import type { RESTOptions } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { carefulRequests, usualTimes, type RequestTimes } from '../../src/discord/careful-requests.js';

type MakeRequest = RESTOptions['makeRequest'];
type Outcome = number | Error | 'silence';

const base = 'https://discord.example/api/v10';
const callback = `${base}/interactions/123/token/callback`;
const times: RequestTimes = { attempt: 20, lastAttempt: 100, pauses: [1, 1, 1], limited: 1000, limitedCallback: 200 };
const resetError = new Error('read ECONNRESET');

/** Answers each attempt in turn: a status, an error, or never. */
function server(outcomes: readonly Outcome[], body = '{"code":0}'): { send: MakeRequest; attempts: () => number } {
  let attempts = 0;
  const send: MakeRequest = (_, init) => {
    const outcome = outcomes[attempts++]!;
    if (outcome instanceof Error) return Promise.reject(outcome);
    if (typeof outcome === 'number') {
      const headers = { 'content-type': 'application/json', 'x-ratelimit-limit': '5' };
      return Promise.resolve(new Response(outcome === 204 ? null : body, { status: outcome, headers }));
    }
    return new Promise((_resolve, reject) => {
      init.signal!.addEventListener('abort', () => {
        reject(new Error('aborted'));
      });
    });
  };
  return { send, attempts: () => attempts };
}

async function run(
  { send }: { send: MakeRequest },
  url: string,
  init: { method: string; body?: string | FormData },
): Promise<number | string> {
  return carefulRequests(times, send)(url, { ...init, signal: new AbortController().signal }).then(
    (response) => response.status,
    (error: unknown) => (error as Error).message,
  );
}

describe('carefulRequests', () => {
  test.each(['GET', 'PUT', 'PATCH', 'DELETE'])('repeats a %s that failed', async (method) => {
    const flaky = server([503, resetError, 200]);
    expect(await run(flaky, `${base}/x`, { method })).toBe(200);
    expect(flaky.attempts()).toBe(3);
  });

  test('gives up after four attempts with what the last one said', async () => {
    const broken = server([500, 500, 500, 502, 200]);
    expect(await run(broken, `${base}/x`, { method: 'GET' })).toBe(502);
    expect(await run(server([resetError, resetError, resetError, resetError]), `${base}/x`, { method: 'GET' })).toBe(
      'read ECONNRESET',
    );
  });

  test.each(['{"content":"x"}', '{"content":"\\"enforce_nonce\\":true"}'])('sends a POST of %s once', async (body) => {
    const flaky = server([503, 200]);
    expect(await run(flaky, `${base}/webhooks/1/token`, { method: 'POST', body })).toBe(503);
    expect(flaky.attempts()).toBe(1);
  });

  test('repeats a message with an enforced nonce', async () => {
    const body = '{"content":"x","nonce":"1","enforce_nonce":true}';
    expect(await run(server([502, 200]), `${base}/channels/1/messages`, { method: 'POST', body })).toBe(200);
  });

  test('repeats the answer to an interaction, and takes "already acknowledged" for done', async () => {
    expect(await run(server([502, 400], '{"code":40060}'), callback, { method: 'POST', body: '{}' })).toBe(204);
    expect(await run(server([502, 400], '{"code":50035}'), callback, { method: 'POST', body: '{}' })).toBe(400);
    expect(await run(server([400], '{"code":40060}'), callback, { method: 'POST', body: '{}' })).toBe(400);
  });

  test.each([
    ['{"content":"x","nonce":"1","enforce_nonce":true}', 200, 2],
    ['{"content":"x"}', 503, 1],
  ])('with files beside it goes by the nonce of %s', async (payload, status, attempts) => {
    const body = new FormData();
    body.append('files[0]', new Blob(['"enforce_nonce":true']), 'a.txt');
    body.append('payload_json', payload);
    const flaky = server([503, 200]);
    expect(await run(flaky, `${base}/channels/1/messages`, { method: 'POST', body })).toBe(status);
    expect(flaky.attempts()).toBe(attempts);
  });

  test('takes "not found" for done when a deletion was repeated, and only then', async () => {
    expect(await run(server([502, 404]), `${base}/x`, { method: 'DELETE' })).toBe(204);
    expect(await run(server([404]), `${base}/x`, { method: 'DELETE' })).toBe(404);
  });

  test('tries again where no answer comes, well within the three seconds of an interaction', async () => {
    const silent = server(['silence', 204]);
    expect(await run(silent, callback, { method: 'POST', body: '{}' })).toBe(204);
    expect(silent.attempts()).toBe(2);
    const [firstPause] = usualTimes.pauses;
    expect(2 * usualTimes.attempt + firstPause!).toBeLessThan(3000);
  });
});

interface Canned {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const json = { 'content-type': 'application/json' };
const limited: Canned = { status: 429, headers: { ...json, 'retry-after': '0.001' } };
const webhook = `${base}/webhooks/1/token`;

/** A sender over canned answers; after the last it answers 204. It remembers the addresses that were asked. */
function canned(answers: readonly Canned[]): {
  ask: (url: string, method?: string) => Promise<number | string>;
  asked: string[];
} {
  const asked: string[] = [];
  const send = carefulRequests(times, (url) => {
    const answer = answers[asked.length] ?? { status: 204 };
    asked.push(url);
    return Promise.resolve(new Response(answer.body ?? null, { status: answer.status, headers: answer.headers ?? {} }));
  });
  const ask = (url: string, method = 'POST'): Promise<number | string> =>
    send(url, { method, body: '{}', signal: new AbortController().signal }).then(
      ({ status }) => status,
      (error: unknown) => (error as Error).name,
    );
  return { ask, asked };
}

describe('after a 429', () => {
  test.each<[string, Canned]>([
    ['with Retry-After', limited],
    ['with the time in the body alone', { status: 429, headers: json, body: '{"retry_after":0.001,"global":false}' }],
    ['with the time of the bucket alone', { status: 429, headers: { ...json, 'x-ratelimit-reset-after': '0.001' } }],
    ['without any time', { status: 429, headers: json, body: '{}' }],
    ['of a shared limit', { status: 429, headers: { ...limited.headers, 'x-ratelimit-scope': 'shared' } }],
    ['of the global limit', { status: 429, headers: { ...limited.headers, 'x-ratelimit-global': 'true' } }],
    ['whose time is a date', { status: 429, headers: { ...json, 'retry-after': 'Sun, 22 Nov 2026 12:00:00 GMT' } }],
    ['whose body is a page', { status: 429, headers: { 'content-type': 'text/html' }, body: '<html>slow down</html>' }],
  ])('%s a follow-up is sent again, because it was not carried out', async (_, answer) => {
    const { ask, asked } = canned([answer, answer]);
    expect(await ask(webhook)).toBe(204);
    expect(asked).toHaveLength(3);
  });

  test('a follow-up that then fails is not', async () => {
    const { ask, asked } = canned([limited, { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>' }]);
    expect(await ask(webhook)).toBe(502);
    expect(asked).toHaveLength(2);
  });

  test('"already acknowledged" still says that the attempt before was carried out', async () => {
    const { ask } = canned([{ status: 503 }, limited, { status: 400, headers: json, body: '{"code":40060}' }]);
    expect(await ask(callback)).toBe(204);
  });

  test('the pauses grow where Discord does not say how long, and end', async () => {
    const { ask, asked } = canned(Array.from({ length: 100 }, () => ({ status: 429, headers: json, body: '{}' })));
    expect(await ask(webhook)).toBe('LimitedTooLongError');
    // The margin alone is 50 ms of the second that may be waited.
    expect(asked.length).toBeLessThanOrEqual(21);
  });

  test('what would wait for too long is given up at once, an answer to an interaction sooner', async () => {
    const long = { status: 429, headers: { ...json, 'retry-after': '3600' } };
    expect(await canned([long]).ask(webhook)).toBe('LimitedTooLongError');
    const half = { status: 429, headers: { ...json, 'retry-after': '0.5' } };
    expect(await canned([half]).ask(callback)).toBe('LimitedTooLongError');
    expect(await canned([half]).ask(webhook)).toBe(204);
  });

  test('of the global limit nothing else is sent meanwhile, but for interactions, which stand outside it', async () => {
    const global = { status: 429, headers: { ...json, 'retry-after': '3600', 'x-ratelimit-scope': 'global' } };
    const { ask, asked } = canned([global]);
    await ask(`${base}/channels/1/messages`);
    expect(await ask(`${base}/gateway/bot`, 'GET')).toBe('LimitedTooLongError');
    expect(await ask(webhook)).toBe(204);
    expect(await ask(callback)).toBe(204);
    expect(asked).toHaveLength(3);
  });

  test('of the edge before the API nothing at all is sent meanwhile', async () => {
    const shutOut = {
      status: 429,
      headers: { 'content-type': 'text/html', 'retry-after': '3600' },
      body: '<html>1015',
    };
    const { ask, asked } = canned([shutOut]);
    await ask(webhook);
    for (const url of [callback, webhook, `${base}/gateway/bot`]) expect(await ask(url)).toBe('LimitedTooLongError');
    expect(asked).toHaveLength(1);
  });

  test('of one bucket the others go on', async () => {
    const { ask, asked } = canned([{ status: 429, headers: { ...json, 'retry-after': '3600' } }]);
    await ask(webhook);
    expect(await ask(`${base}/channels/1/messages`)).toBe(204);
    expect(asked).toHaveLength(2);
  });
});

test.each([401, 403])('answers %i are not asked for without end', async (status) => {
  const { ask, asked } = canned(Array.from({ length: 6000 }, () => ({ status, headers: json, body: '{}' })));
  for (let count = 0; count < 5000; count++) expect(await ask(webhook)).toBe(status);
  expect(await ask(webhook)).toBe('LimitedTooLongError');
  expect(asked).toHaveLength(5000);
});

test.each([500, 502, 429, 403])(
  'a page instead of JSON with %i reaches the caller as an answer or one sentence',
  async (status) => {
    const { ask } = canned(
      Array.from({ length: 30 }, () => ({ status, headers: { 'content-type': 'text/html' }, body: '<html>' })),
    );
    expect([status, 'LimitedTooLongError']).toContain(await ask(webhook, 'PATCH'));
  },
);
