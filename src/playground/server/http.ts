import type { ServerResponse } from 'node:http';
import { invalidForm } from './api-error.js';
import type { UploadedFile } from './request-body.js';

export type Json = Record<string, unknown>;

export interface ApiRequest {
  readonly method: string;
  /** Path below `/api/v10`. */
  readonly path: string;
  /** What the pattern's `:names` matched. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body, of a multipart one its `payload_json`; `null` = none. */
  readonly body: unknown;
  /** Those of a multipart body, in order. */
  readonly files: readonly UploadedFile[];
  /** The language that the client asks for, such as `en-US`. */
  readonly locale: string;
}

/** `undefined` = 204 without a body, an `Answer` = with its status, anything else = 200 with it. */
export type Handler = (request: ApiRequest) => unknown;

export interface RouteLimit {
  readonly limit: number;
  /** Milliseconds. */
  readonly per: number;
}

export interface Route {
  readonly method: string;
  /** e.g. `/channels/:channelId/messages`. What a name ending in `Id` matches must be a snowflake. */
  readonly pattern: string;
  /** Routes whose token stands in the path need no bot token, and are outside the global rate limit. */
  readonly isOpen?: boolean;
  /** How many requests one bucket takes; a generous number by default. */
  readonly rateLimit?: RouteLimit;
  readonly handle: Handler;
}

/** What a handler gives that answers with another status than 200 or 204. */
export class Answer {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {}
}

/** The body as an object; none counts as an empty one. @throws ApiError 50035 */
export function formOf(body: unknown): Json {
  if (body === null) return {};
  if (typeof body === 'object' && !Array.isArray(body)) return body as Json;
  throw invalidForm([
    { path: [], code: 'MODEL_TYPE_CONVERT', message: 'Only dictionaries may be used in a ModelType' },
  ]);
}

/** The body as a list of objects. @throws ApiError 50035 */
export function formsOf(body: unknown): Json[] {
  if (Array.isArray(body)) return body.map(formOf);
  throw invalidForm([{ path: [], code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' }]);
}

export type Match =
  | { readonly kind: 'found'; readonly route: Route; readonly params: Record<string, string> }
  /** The path is known, but not with this method. */
  | { readonly kind: 'wrong-method' }
  | { readonly kind: 'unknown' };

/** The first route that fits. @throws ApiError 50035 when an id in the path is no snowflake */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match {
  let isPathKnown = false;
  for (const route of routes) {
    const params = matchPattern(route.pattern, path);
    if (params === null) continue;
    isPathKnown = true;
    if (route.method !== method) continue;
    checkSnowflakes(params);
    return { kind: 'found', route, params };
  }
  return { kind: isPathKnown ? 'wrong-method' : 'unknown' };
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

function checkSnowflakes(params: Readonly<Record<string, string>>): void {
  const wrong = Object.entries(params).filter(([name, value]) => name.endsWith('Id') && !isSnowflake(value));
  if (wrong.length > 0) throw invalidForm(wrong.map(([name, value]) => notASnowflake([snakeCase(name)], value)));
}

/** Up to 64 bits in decimal. */
export function isSnowflake(value: string): boolean {
  return /^\d{1,20}$/.test(value);
}

export function notASnowflake(path: readonly (string | number)[], value: unknown) {
  return { path, code: 'NUMBER_TYPE_COERCE', message: `Value "${String(value)}" is not snowflake.` };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Sends what a handler gave. */
export function sendResult(response: ServerResponse, result: unknown): void {
  if (result === undefined) response.writeHead(204).end();
  else if (result instanceof Answer) sendJson(response, result.status, result.body);
  else sendJson(response, 200, result);
}
