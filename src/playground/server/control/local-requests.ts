import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from './refusal.js';

const localNames = new Set(['127.0.0.1', 'localhost']);

/**
 * Only pages of this very address may be served and heard: a foreign page could otherwise reach it through a name of its own
 * that resolves to the loopback address, or by sending forms to it.
 *
 * @throws Refusal 403
 */
export function refuseForeign(request: IncomingMessage): void {
  const { host, origin } = request.headers;
  const port = request.socket.localPort ?? 0;
  if (host === undefined || !isLocal(`http://${host}`, port)) {
    throw new Refusal(`The playground answers at http://127.0.0.1:${port} alone.`, 403);
  }
  const isForeign = origin === undefined ? isSentByAnother(request) : !isLocal(origin, port);
  if (isForeign) throw new Refusal('The playground answers its own page alone, not one from another address.', 403);
}

/** Pictures and scripts are asked for without an origin; opening an address from a link elsewhere is harmless. */
function isSentByAnother({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  const isOwn = site === undefined || site === 'same-origin' || site === 'none';
  return !isOwn && headers['sec-fetch-mode'] !== 'navigate';
}

function isLocal(address: string, port: number): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port: named } = new URL(address);
  return protocol === 'http:' && localNames.has(hostname) && (named === '' ? 80 : Number(named)) === port;
}

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** On every answer outside the REST API. */
export function setPageHeaders(response: ServerResponse): void {
  response.setHeader('content-security-policy', pagePolicy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('cache-control', 'no-store');
}
