import type { IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import type { Clock } from './clock.js';
import type { Connections, ExchangeRequest } from './exchange.js';
import { failed, failureOf, slow, type Failure } from './failures.js';
import type { Politeness } from './politeness.js';
import { readRetryAfter } from './response-headers.js';
import type { Refusal } from './url-rules.js';

/** The network time of one page, its redirects and repeats included; waiting for one's turn is not counted. */
export interface TimeLeft {
  readonly whole: number;
  /** In milliseconds, counted down. */
  left: number;
}

export interface GetRequest extends Pick<
  ExchangeRequest,
  'url' | 'headers' | 'limit' | 'wantsBody' | 'keepsBeginning' | 'signal'
> {
  readonly time: TimeLeft;
}

export interface Answered {
  readonly kind: 'answered';
  readonly response: IncomingMessage;
  readonly status: number;
  readonly body: Uint8Array | null;
}

export type Got = Answered | Refusal | Failure;

interface PatientRequestsParts {
  readonly connections: Connections;
  readonly politeness: Politeness;
  readonly clock: Clock;
  readonly lookupFor: (url: URL) => LookupFunction;
  /** Milliseconds until the head of a response must be there. */
  readonly headTime: number;
  /** Milliseconds before the second, third … attempt, give or take half; one attempt more than there are pauses. */
  readonly pauses: readonly number[];
}

/** A `Retry-After` beyond it is taken for it, in seconds. */
const longestRetryAfter = 86_400;

/**
 * GETs that wait for their turn and are repeated when the network or the server fails. A server that is overloaded (429, 503,
 * anything with `Retry-After`) is left alone by all requests meanwhile; any other failure holds up its own request only.
 */
export class PatientRequests {
  constructor(private readonly parts: PatientRequestsParts) {}

  /** Rejects with the reason of the request's signal only. */
  async get(request: GetRequest): Promise<Got> {
    const { politeness, clock, pauses } = this.parts;
    const { host } = request.url;
    for (let attempt = 0; ; attempt++) {
      const pause = (pauses[Math.min(attempt, pauses.length - 1)] ?? 0) * (0.5 + clock.random());
      const got = await politeness.inTurn(host, request.signal, () => this.#attempt(request, pause));
      if (got.kind === 'closed') return failed(got.reason, { retryAfter: got.retryAfter });
      const isOver = got.kind !== 'failed' || !got.isRetryable || attempt >= pauses.length || request.time.left <= 0;
      if (isOver) {
        politeness.note(host, got.kind !== 'failed' || got.isAnswer);
        return got;
      }
      if (got.retryAfter === null) await clock.sleep(pause, request.signal);
    }
  }

  async #attempt(request: GetRequest, pause: number): Promise<Got> {
    const { connections, headTime, lookupFor } = this.parts;
    const { url, time, limit, signal } = request;
    if (time.left <= 0) return failed(slow(url.host, time.whole));
    const startedAt = performance.now();
    try {
      const { response, body } = await connections.exchange({
        ...request,
        lookup: lookupFor(url),
        headTime,
        wholeTime: time.left,
      });
      return this.#read(url.host, { kind: 'answered', response, status: response.statusCode!, body }, pause);
    } catch (error) {
      signal.throwIfAborted();
      return failureOf(error, { host: url.host, limit, time: time.whole });
    } finally {
      time.left -= performance.now() - startedAt;
    }
  }

  /** An answer that asks for another try becomes a failure, and keeps everybody from the host for as long as it asks. */
  #read(host: string, answered: Answered, pause: number): Answered | Failure {
    const { status, response } = answered;
    if (!isTemporary(status)) return answered;
    const asked = readRetryAfter(response.headers['retry-after'], Date.now());
    const isOverloaded = status === 429 || status === 503 || asked !== null;
    const reason = temporaryReason(host, status);
    if (!isOverloaded) return failed(reason, { isRetryable: true, isAnswer: true });
    const retryAfter = Math.max(Math.min(asked ?? 0, longestRetryAfter), pause / 1000);
    this.parts.politeness.pause(host, retryAfter * 1000, reason);
    return failed(reason, { retryAfter: Math.ceil(retryAfter), isRetryable: true, isAnswer: true });
  }
}

function isTemporary(status: number): boolean {
  return status >= 500 || status === 429 || status === 408 || status === 425;
}

function temporaryReason(host: string, status: number): string {
  if (status === 429) return `${host} asks for fewer requests (429)`;
  return status === 503 ? `${host} is overloaded or closed for now (503)` : `${host} failed (${status})`;
}
