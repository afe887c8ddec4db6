import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiError, blockedByEdge, methodNotAllowed, unauthorized, unknownEndpoint } from './api-error.js';
import { usualLocale } from './client-locales.js';
import { banned, EdgeError, failureOf } from './edge.js';
import type { RestFault } from './fault.js';
import type { RestFaults } from './rest-faults.js';
import { matchRoute, sendJson, sendResult, type Route } from './http.js';
import { bucketHeaders, limitedBody, limitedHeaders, RateLimited, type RateLimits } from './rate-limits.js';
import { readBody, type RequestBody } from './request-body.js';

export interface RecordedRequest {
  readonly method: string;
  /** Below `/api/v10`. */
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
}

interface TrafficParts {
  readonly routes: readonly Route[];
  readonly token: string;
  readonly faults: RestFaults;
  /** `null` = requests are not limited. */
  readonly limits: RateLimits | null;
  readonly now: () => number;
  /** While `true`, nothing is answered: connections end. */
  readonly isDown: () => boolean;
  readonly onAnswered: () => void;
  /** An endpoint was asked for that this Discord does not know, or not with that method. */
  readonly onUnknown: (endpoint: string) => void;
  /** A mistake of the playground's own, which the bot saw as a 500. */
  readonly onFailure: (error: unknown) => void;
}

const apiPrefix = '/api/v10';
/** How many requests are remembered. */
const rememberedRequests = 10_000;
/** Seconds, of a 429 that was asked for without a time. */
const usualRetryAfter = 1;
/** `DiscordBot (url, version)`, as the documentation asks for. */
const userAgent = /^DiscordBot \([^,]+, [^)]+\)/;

interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly isAuthorized: boolean;
  readonly locale: string;
  /** Or what is wrong with it, which matters once the request is known to be allowed. */
  readonly content: RequestBody | ApiError;
}

/** REST requests: finds the route, holds to the limits, keeps a record, and breaks on demand. */
export class Traffic {
  /** Oldest first. */
  readonly requests: RecordedRequest[] = [];

  constructor(private readonly parts: TrafficParts) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { faults, isDown } = this.parts;
    const { method, path, query } = addressOf(request);
    const content = await contentOf(request);
    if (content === null) return;
    const delay = faults.delay(method, path);
    // Keeps no process alive: the server does, until it is closed.
    if (delay > 0) await wait(delay, undefined, { ref: false });
    if (isDown()) {
      response.destroy();
      return;
    }
    try {
      failIfAsked(faults.failure(method, path, 'before'));
      this.letIn(request);
      const isAuthorized = request.headers.authorization === `Bot ${this.parts.token}`;
      const locale = String(request.headers['x-discord-locale'] ?? usualLocale);
      const result = this.handle({ method, path, query, isAuthorized, locale, content }, response);
      failIfAsked(faults.failure(method, path, 'after'));
      sendResult(response, result);
    } catch (error) {
      if (!sendError(response, error)) this.parts.onFailure(error);
    }
    this.remember({ method, path, body: content instanceof ApiError ? null : content.body, response });
  }

  /** What Discord's edge looks at before the API does. */
  private letIn(request: IncomingMessage): void {
    const timeLeft = this.parts.limits?.banLeft() ?? 0;
    if (timeLeft > 0) throw banned(timeLeft);
    if (!userAgent.test(request.headers['user-agent'] ?? '')) throw blockedByEdge();
  }

  private handle(arrived: Arrived, response: ServerResponse): unknown {
    const { method, path, query, content, isAuthorized, locale } = arrived;
    const found = matchRoute(this.parts.routes, method, path);
    if (found.kind !== 'found') {
      this.parts.onUnknown(`${method} ${path}`);
      throw found.kind === 'wrong-method' ? methodNotAllowed() : unknownEndpoint(`${method} ${path}`);
    }
    const { route, params } = found;
    if (route.isOpen !== true && !isAuthorized) throw unauthorized();
    this.limit(route, params, response);
    if (content instanceof ApiError) throw content;
    return route.handle({ method, path, query, locale, ...content, params });
  }

  /** Puts the state of the bucket on the answer, whatever it will be. @throws RateLimited */
  private limit(route: Route, params: Readonly<Record<string, string>>, response: ServerResponse): void {
    const { limits, now } = this.parts;
    if (limits === null) return;
    if (route.isOpen !== true) limits.takeGlobal();
    const state = limits.take(route, params);
    const time = now();
    for (const [name, value] of Object.entries(bucketHeaders(state, time))) response.setHeader(name, value);
    if (state.isExceeded) throw new RateLimited(state.resetAt - time, 'user');
  }

  private remember(done: Omit<RecordedRequest, 'status'> & { readonly response: ServerResponse }): void {
    const { response, ...request } = done;
    const status = response.statusCode;
    const isShared = response.getHeader('x-ratelimit-scope') === 'shared';
    if (status === 401 || status === 403 || (status === 429 && !isShared)) this.parts.limits?.countInvalid();
    this.requests.push({ ...request, status });
    if (this.requests.length > rememberedRequests) this.requests.shift();
    this.parts.onAnswered();
  }
}

/** `null`: the client went away while it was sending. */
async function contentOf(request: IncomingMessage): Promise<RequestBody | ApiError | null> {
  try {
    return await readBody(request);
  } catch (error) {
    return error instanceof ApiError ? error : null;
  }
}

/** `false`: the error is none of Discord's, but a mistake of the playground's own. */
function sendError(response: ServerResponse, error: unknown): boolean {
  if (error instanceof ApiError) sendJson(response, error.status, error.body());
  else if (error instanceof EdgeError) {
    response.writeHead(error.status, { 'content-type': error.content.type, ...error.headers }).end(error.content.text);
  } else if (error instanceof RateLimited) {
    for (const [name, value] of Object.entries(limitedHeaders(error))) response.setHeader(name, value);
    sendJson(response, 429, limitedBody(error));
  } else {
    sendJson(response, 500, { message: `the playground itself failed: ${String(error)}`, code: 0 });
    return false;
  }
  return true;
}

function failIfAsked(fault: RestFault | null): void {
  if (fault === null) return;
  if (fault.status !== 429) throw failureOf(fault.status);
  throw new RateLimited((fault.retryAfter ?? usualRetryAfter) * 1000, fault.scope ?? 'user');
}

function addressOf(request: IncomingMessage): { method: string; path: string; query: URLSearchParams } {
  const [path = '', query] = (request.url ?? '/').split('?', 2);
  const decoded = decodePath(path);
  return {
    method: request.method ?? 'GET',
    path: decoded.startsWith(apiPrefix) ? decoded.slice(apiPrefix.length) : decoded,
    query: new URLSearchParams(query),
  };
}

/** Clients write `@original` as `%40original`. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
