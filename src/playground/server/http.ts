import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, unreadableBody } from './api-error.js';

export type Json = Record<string, unknown>;

export interface ApiRequest {
  readonly method: string;
  /** Path below `/api/v10`. */
  readonly path: string;
  /** What the pattern's `:names` matched. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly isAuthorized: boolean;
}

/** `undefined` = 204 without a body. */
export type Handler = (request: ApiRequest) => unknown;

export interface Route {
  readonly method: string;
  /** e.g. `/channels/:channelId/messages`. */
  readonly pattern: string;
  /** Routes whose token stands in the path need no bot token. */
  readonly isOpen?: boolean;
  readonly handle: Handler;
}

export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw unreadableBody();
  }
}

export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { readonly route: Route; readonly params: Record<string, string> } | null {
  for (const route of routes) {
    const params = route.method === method ? matchPattern(route.pattern, path) : null;
    if (params !== null) return { route, params };
  }
  return null;
}

function matchPattern(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const actual = given[index]!;
    if (part.startsWith(':')) params[part.slice(1)] = actual;
    else if (part !== actual) return null;
  }
  return params;
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (body === undefined) {
    response.writeHead(204).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

export function sendError(response: ServerResponse, error: unknown): void {
  if (error instanceof ApiError) sendJson(response, error.status, error.body());
  else sendJson(response, 500, { message: `the playground itself failed: ${String(error)}`, code: 0 });
}
