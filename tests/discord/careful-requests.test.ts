import type { RESTOptions } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { carefulRequests, usualTimes, type RequestTimes } from '../../src/discord/careful-requests.js';

type MakeRequest = RESTOptions['makeRequest'];
type Outcome = number | Error | 'silence';

const base = 'https://discord.example/api/v10';
const callback = `${base}/interactions/123/token/callback`;
const times: RequestTimes = { attempt: 20, pauses: [1, 1, 1] };
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
  init: { method: string; body?: string },
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
