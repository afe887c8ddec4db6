import { Client, DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { LimitedTooLongError } from '../../src/discord/careful-requests.js';
import { loginError } from '../../src/discord/login-error.js';
import { UserError } from '../../src/domain/errors.js';

const apiUrl = 'http://127.0.0.1:4000/api';
const request = { body: undefined, files: undefined };
const failedWith = (status: number) => new HTTPError(status, 'x', 'GET', `${apiUrl}/v10/gateway/bot`, request);
const refusedWith = (status: number) =>
  new DiscordAPIError({ code: 0, message: 'x' }, 0, status, 'GET', `${apiUrl}/v10/gateway/bot`, request);

describe('loginError', () => {
  test.each([
    [new Error('connect ECONNREFUSED'), null, 'Discord cannot be reached: check the network, and start again.'],
    [
      new Error('connect ECONNREFUSED'),
      apiUrl,
      `The Discord API at ${apiUrl} cannot be reached: check DISCORD_API_URL and the network, and start again.`,
    ],
    [failedWith(503), null, 'Discord is in trouble (status 503): start again in a few minutes.'],
    [
      refusedWith(404),
      apiUrl,
      `The Discord API at ${apiUrl} answered with status 404, which Discord's API would not: check that DISCORD_API_URL is the base of the API, such as https://discord.com/api.`,
    ],
    [
      refusedWith(403),
      null,
      "Discord answered with status 403, which Discord's API would not: a proxy or a firewall may stand between, so check the network.",
    ],
    [
      new LimitedTooLongError(3_600_000),
      null,
      'Discord takes no requests from here for 60 minutes: start the bot again after that, not before.',
    ],
    [
      new LimitedTooLongError(59_000),
      null,
      'Discord takes no requests from here for 1 minute: start the bot again after that, not before.',
    ],
  ])('words %s at %s', (cause, url, sentence) => {
    const error = loginError(cause, { sentence: null, apiUrl: url });
    expect(error).toBeInstanceOf(UserError);
    expect([error.message, error.cause]).toEqual([sentence, cause]);
  });

  test('says what the gateway closed for, unless the token is what was refused', async () => {
    const sentence = 'Too many shards.';
    expect(loginError(new Error('closed'), { sentence, apiUrl: null }).message).toBe(sentence);
    const refusal: unknown = await new Client({ intents: [] }).login('').catch((error: unknown) => error);
    expect(loginError(refusal, { sentence, apiUrl: null }).message).toMatch(/^Discord refused the token/);
  });
});
