import type { IncomingMessage } from 'node:http';
import type { FetchOutcome, Wanted } from './fetcher.js';
import { readContentType } from './response-headers.js';
import { refused, type Refusal } from './url-rules.js';

export const acceptHeaders: Readonly<Record<Wanted, string>> = {
  page: 'text/html, application/xhtml+xml, application/pdf;q=0.8, text/plain;q=0.8, text/markdown;q=0.8, */*;q=0.1',
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1',
  any: '*/*',
};

const neverText =
  /^(?:image|video|audio|font|model)\/(?!svg\+xml$)|^application\/(?:zip|x-tar|wasm|msword|vnd\.ms-|vnd\.openxml|vnd\.rar|x-7z|javascript)|^text\/(?:css|javascript)$/;

/** Why a body is not read, given what its headers say; `null` = it is read. */
export function refusedMediaType(response: IncomingMessage, accept: Wanted): Refusal | null {
  const { mediaType } = readContentType(response.headers['content-type']);
  if (accept === 'any' || mediaType === null || !neverText.test(mediaType)) return null;
  return refused('media-type', `the address holds ${mediaType}, not a ${accept}`);
}

/** Whether a status brings what was asked for. */
export function isPage(status: number): boolean {
  return status === 200 || status === 203;
}

/** What every other status means that is no redirect and not temporary; `wasConditional` = a 304 makes sense. */
export function outcomeOfStatus(status: number, wasConditional: boolean): Exclude<FetchOutcome, { kind: 'fetched' }> {
  if (status === 304 && wasConditional) return { kind: 'unchanged' };
  if (status === 404) return { kind: 'gone', status, reason: 'the page was not found (404)' };
  if (status === 410) return { kind: 'gone', status, reason: 'the page was taken away for good (410)' };
  if (status === 401 || status === 407) return refused('login', `the site asks for a login (${status})`);
  if (status === 402) return refused('login', 'the site asks for a payment (402)');
  if (status === 403) return refused('status', 'the site forbids it (403)');
  if (status === 451) return refused('status', 'the site withholds it for legal reasons (451)');
  if (status >= 400) return refused('status', `the site refuses the request (${status})`);
  return { kind: 'failed', reason: `the site gave no page (${status})`, retryAfter: null };
}

const loginHost = /^(?:login|signin|accounts?|auth|sso|idp)\./;
const loginSegment =
  /^(?:log[-_]?in|sign[-_]?in|log[-_]?on|auth|authenticate|authorize|oauth2?|sso|saml2?|wp-login)(?:\.\w{2,5})?$/;

/** Whether an address is by its spelling one where readers log in; what a page itself shows is not looked at. */
export function isLogin(url: URL): boolean {
  return (
    loginHost.test(url.hostname) ||
    url.pathname
      .toLowerCase()
      .split('/')
      .some((part) => loginSegment.test(part))
  );
}
