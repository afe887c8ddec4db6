import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiError, unauthorized } from './api-error.js';
import type { RestFault } from './fault.js';
import type { RestFaults } from './faults.js';
import { matchRoute, readBody, sendError, sendJson, type Route } from './http.js';

export interface RecordedRequest {
  readonly method: string;
  /** Below `/api/v10`. */
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
}

export const apiPrefix = '/api/v10';

/** REST requests: finds the route, keeps a record, and breaks on demand. */
export class Traffic {
  readonly requests: RecordedRequest[] = [];

  constructor(
    private readonly parts: {
      readonly routes: readonly Route[];
      readonly token: string;
      readonly faults: RestFaults;
      readonly onAnswered: () => void;
    },
  ) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { faults } = this.parts;
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const decoded = decodePath(url.pathname);
    const path = decoded.startsWith(apiPrefix) ? decoded.slice(apiPrefix.length) : decoded;
    let body: unknown = null;
    try {
      body = await readBody(request);
      const delay = faults.delay(method, path);
      if (delay > 0) await wait(delay);
      failIfAsked(faults.failure(method, path, 'before'));
      const isAuthorized = request.headers.authorization === `Bot ${this.parts.token}`;
      const result = this.handle({ method, path, query: url.searchParams, body, isAuthorized });
      failIfAsked(faults.failure(method, path, 'after'));
      sendJson(response, 200, result);
    } catch (error) {
      sendError(response, error);
    }
    this.requests.push({ method, path, body, status: response.statusCode });
    this.parts.onAnswered();
  }

  private handle(given: {
    readonly method: string;
    readonly path: string;
    readonly query: URLSearchParams;
    readonly body: unknown;
    readonly isAuthorized: boolean;
  }): unknown {
    const found = matchRoute(this.parts.routes, given.method, given.path);
    if (found === null) {
      throw new ApiError(404, 0, `the playground does not know ${given.method} ${given.path}`);
    }
    if (found.route.isOpen !== true && !given.isAuthorized) throw unauthorized();
    return found.route.handle({ ...given, params: found.params });
  }
}

function failIfAsked(fault: RestFault | null): void {
  if (fault !== null) throw new ApiError(fault.status, 0, 'a fault that was asked for');
}

/** Clients write `@original` as `%40original`. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
