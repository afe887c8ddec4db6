import type { FetchRequest } from './fetcher.js';
import { sendable } from './response-headers.js';

/** A validator says something only of the url that gave it: elsewhere it could call another page unchanged. */
export function validatorsFor(url: URL, request: FetchRequest): Record<string, string> {
  const from = request.finalUrl ?? request.url;
  if (!URL.canParse(from) || withoutHash(from) !== url.href) return {};
  const [etag, lastModified] = [sendable(request.etag), sendable(request.lastModified)];
  return {
    ...(etag === null ? {} : { 'If-None-Match': etag }),
    ...(lastModified === null ? {} : { 'If-Modified-Since': lastModified }),
  };
}

function withoutHash(text: string): string {
  const url = new URL(text);
  url.hash = '';
  return url.href;
}
