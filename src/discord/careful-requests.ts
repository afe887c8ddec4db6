import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultRestOptions, type RESTOptions, type ResponseLike } from 'discord.js';
import { deadlines } from './limits.js';
import { RequestGate } from './request-gate.js';

type MakeRequest = RESTOptions['makeRequest'];

/** In milliseconds. */
export interface RequestTimes {
  /** One attempt, unless it is the last. */
  readonly attempt: number;
  /** The last attempt after failures, or the only one. */
  readonly lastAttempt: number;
  /** What is waited before the second, third … attempt; one attempt more than there are pauses. */
  readonly pauses: readonly number[];
  /** What a request waits for rate limits in all. */
  readonly limited: number;
  /** The same for the first answer to an interaction, which is worth nothing later. */
  readonly limitedCallback: number;
}

export const usualTimes: RequestTimes = {
  attempt: deadlines.attempt,
  lastAttempt: deadlines.lastAttempt,
  pauses: [150, 600, 2400],
  limited: deadlines.limited,
  limitedCallback: deadlines.callback,
};

/** Discord lets no request through for longer than is worth waiting. */
export class LimitedTooLongError extends Error {
  override readonly name = 'LimitedTooLongError';
  readonly seconds: number;

  /** `wait` in milliseconds. */
  constructor(wait: number) {
    const seconds = Math.ceil(wait / 1000);
    super(`Discord takes no such request for ${seconds} s`);
    this.seconds = seconds;
  }
}

/** Added to what Discord says, so that we are not a moment too early. */
const waitMargin = 50;
const safeMethods = new Set(['GET', 'PUT', 'PATCH', 'DELETE']);
const callbackPath = /\/interactions\/\d+\/[^/]+\/callback/;
const webhookPath = /\/webhooks\/\d+\/[^/]+/;

/** What a repeat of a request may find done by the attempt before it: code of the answer, by kind of request. */
const alreadyAcknowledged = 40060;

/**
 * Sends requests as discord.js does, and repeats those that may be repeated when the network or the server fails.
 * discord.js' own repeats are off: it also repeats a POST that may have been carried out, and so sends twice. Repeated
 * here are GET, PUT, PATCH and DELETE, a message with an enforced nonce (Discord keeps one of each), and the first
 * answer to an interaction (Discord refuses the second with 40060, which then means: done). After a 429, which says that
 * nothing was done, everything is repeated, for a bounded time; discord.js would wait for hours, and not at all where
 * Discord does not say how long.
 */
export function carefulRequests(
  times: RequestTimes = usualTimes,
  makeRequest: MakeRequest = DefaultRestOptions.makeRequest,
): MakeRequest {
  const gate = new RequestGate();
  return (url, init) => new CarefulRequest({ times, makeRequest, gate }, url, init).send();
}

interface Parts {
  readonly times: RequestTimes;
  readonly makeRequest: MakeRequest;
  readonly gate: RequestGate;
}

/** One request with its repeats. */
class CarefulRequest {
  readonly #isCallback: boolean;
  readonly #hasOwnToken: boolean;
  /** Attempts whose fate is unknown. */
  #failures = 0;
  #refusals = 0;
  #waitLeft: number;

  constructor(
    private readonly parts: Parts,
    private readonly url: string,
    private readonly init: Parameters<MakeRequest>[1],
  ) {
    this.#isCallback = callbackPath.test(url);
    this.#hasOwnToken = this.#isCallback || webhookPath.test(url);
    this.#waitLeft = this.#isCallback ? parts.times.limitedCallback : parts.times.limited;
  }

  async send(): Promise<ResponseLike> {
    const { gate, times } = this.parts;
    const attempts = isRepeatable(this.url, this.init) ? times.pauses.length + 1 : 1;
    for (;;) {
      const closedFor = gate.wait(this.#hasOwnToken);
      if (closedFor > 0) await this.#waitForLimit(closedFor);
      const response = await this.#attempt(this.#failures + 1 === attempts);
      if (response === null) {
        await sleep(times.pauses[this.#failures++], undefined, { signal: this.init.signal! });
        continue;
      }
      const wait = response.status === 429 ? await this.#readWait(response) : 0;
      gate.note(response, wait);
      if (response.status === 429) await this.#waitForLimit(wait);
      else return this.#failures === 0 ? response : await afterRepeat(response, this.url, this.init);
    }
  }

  /** `null` = may be tried again. */
  async #attempt(isLast: boolean): Promise<ResponseLike | null> {
    const { times, makeRequest } = this.parts;
    const overall = this.init.signal!;
    const signal = AbortSignal.any([overall, AbortSignal.timeout(isLast ? times.lastAttempt : times.attempt)]);
    try {
      const response = await makeRequest(this.url, { ...this.init, signal });
      if (response.status < 500 || isLast) return response;
      await response.arrayBuffer();
      return null;
    } catch (error) {
      if (isLast || overall.aborted) throw error;
      return null;
    }
  }

  /** How long a 429 asks us to stay away, and never less than after a failure. */
  async #readWait(response: ResponseLike): Promise<number> {
    const { pauses } = this.parts.times;
    const least = pauses[Math.min(this.#refusals++, pauses.length - 1)] ?? waitMargin;
    const headers = [response.headers.get('retry-after'), response.headers.get('x-ratelimit-reset-after')];
    // The body is read to its end, so that the connection can be used again.
    const text = await response.text().catch(() => '');
    const seconds = [...headers.map((value) => Number(value ?? NaN)), Number(fieldOf(text, 'retry_after'))].find(
      Number.isFinite,
    );
    return Math.max(least, (seconds ?? 0) * 1000 + waitMargin);
  }

  /** @throws LimitedTooLongError before it waits */
  async #waitForLimit(wait: number): Promise<void> {
    if (wait > this.#waitLeft) throw new LimitedTooLongError(wait);
    this.#waitLeft -= wait;
    await sleep(wait, undefined, { signal: this.init.signal! });
  }
}

function isRepeatable(url: string, { method, body }: Parameters<MakeRequest>[1]): boolean {
  if (safeMethods.has((method ?? 'GET').toUpperCase())) return true;
  return callbackPath.test(url) || /"enforce_nonce":\s*true/.test(jsonOf(body));
}

/** What a request says, with files beside it or without. */
function jsonOf(body: Parameters<MakeRequest>[1]['body']): string {
  if (typeof body === 'string') return body;
  const payload = body instanceof FormData ? body.get('payload_json') : null;
  return typeof payload === 'string' ? payload : '';
}

/** What only says that an earlier attempt was carried out is a success. */
async function afterRepeat(
  response: ResponseLike,
  url: string,
  { method }: Parameters<MakeRequest>[1],
): Promise<ResponseLike> {
  if (method?.toUpperCase() === 'DELETE' && response.status === 404) return done(response);
  if (!callbackPath.test(url) || response.status !== 400) return response;
  const text = await response.text();
  const isDone = fieldOf(text, 'code') === alreadyAcknowledged;
  return isDone ? done(response) : new Response(text, { status: 400, headers: [...response.headers] });
}

/** Without the headers of the body that is left out: discord.js would read it as JSON. */
function done(response: ResponseLike): ResponseLike {
  const headers = [...response.headers].filter(([name]) => !name.toLowerCase().startsWith('content-'));
  return new Response(null, { status: 204, headers });
}

/** `undefined` where the text is no JSON object, or has no such field. */
function fieldOf(text: string, name: string): unknown {
  try {
    return (JSON.parse(text) as Readonly<Record<string, unknown>> | null)?.[name];
  } catch {
    return undefined;
  }
}
