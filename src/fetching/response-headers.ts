import type { IncomingMessage } from 'node:http';

/** What of a response's headers outlives it. */
export interface PageHeaders {
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly robotsTags: readonly string[];
}

/** Longer ones are not kept: they would be stored with every page and sent with every request. */
const longestValidator = 1024;

export function readPageHeaders({
  headers,
  headersDistinct,
}: Pick<IncomingMessage, 'headers' | 'headersDistinct'>): PageHeaders {
  return {
    ...readContentType(headers['content-type']),
    etag: sendable(headers.etag),
    lastModified: sendable(headers['last-modified']),
    robotsTags: headersDistinct['x-robots-tag'] ?? [],
  };
}

/** `text/html; charset="UTF-8"` → `text/html` and `utf-8`. */
export function readContentType(header: string | undefined): Pick<PageHeaders, 'mediaType' | 'charset'> {
  const [essence = '', ...parameters] = (header ?? '').split(';');
  const mediaType = essence.trim().toLowerCase();
  return {
    mediaType: /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : null,
    charset: parameters.map(charsetOf).find((charset) => charset !== null) ?? null,
  };
}

function charsetOf(parameter: string): string | null {
  const [name = '', value = ''] = parameter.split('=', 2).map((part) => part.trim().toLowerCase());
  const charset = value.replace(/^["']|["']$/g, '').trim();
  return name === 'charset' && /^[^\s"']{1,40}$/.test(charset) ? charset : null;
}

/** Seconds from now, of `Retry-After` in either of its forms (RFC 9110, 10.2.3); `now` in milliseconds since 1970. */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const at = /^[a-z]{3}/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

/** A validator that may stand in a request; `null` otherwise. */
export function sendable(value: string | null | undefined): string | null {
  if (value === null || value === undefined || value === '' || value.length > longestValidator) return null;
  return /^[\t\x20-\x7e\x80-\xff]+$/.test(value) ? value : null;
}
