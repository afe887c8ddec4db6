import { shortHash } from '../domain/article.js';
import { binaryKind } from './binary.js';
import type { ReadOptions } from './discovered-file.js';
import { mediaTypeOf, type MediaType, type Page, type Rejected } from './page.js';
import { pageOfPdf } from './parse-pdf.js';
import { linesIn } from './read-lines.js';

/** Bytes that came otherwise than from a file. */
export interface BytesPlace {
  readonly path: string;
  /** As `Content-Type` or an attachment states it, without parameters; `null` = it says nothing. */
  readonly mediaType: string | null;
  /** Where they were fetched from: its ending is looked at where the media type says too little. */
  readonly url: string | null;
}

/** The pages in bytes: a line each for JSON lines, else one. */
export async function* pagesOfBytes(
  bytes: Uint8Array,
  place: BytesPlace,
  options: ReadOptions = {},
): AsyncGenerator<Page | Rejected> {
  const { path } = place;
  const mediaType = mediaTypeOfBytes(bytes, place);
  if (bytes.length === 0) yield { path, reason: 'empty' };
  else if (mediaType === null) yield { path, reason: whyNoPage(bytes, place) };
  else if (mediaType === 'application/json') yield* linesIn(bytes, path);
  else if (mediaType === 'application/pdf') yield await pageOfPdf({ path, bytes }, options);
  else yield { path, mediaType, bytes, hash: shortHash(bytes) };
}

const statedTypes: Readonly<Record<string, MediaType>> = {
  'text/html': 'text/html',
  'application/xhtml+xml': 'text/html',
  'text/markdown': 'text/markdown',
  'text/x-markdown': 'text/markdown',
  'application/pdf': 'application/pdf',
  'application/jsonl': 'application/json',
  'application/x-ndjson': 'application/json',
  'application/jsonlines': 'application/json',
};

/** Servers state these of whatever they do not know. */
const vagueTypes: readonly (string | null)[] = [
  null,
  '',
  'text/plain',
  'application/octet-stream',
  'binary/octet-stream',
];

function mediaTypeOfBytes(bytes: Uint8Array, { path, mediaType, url }: BytesPlace): MediaType | null {
  const stated = mediaType === null ? undefined : statedTypes[mediaType];
  if (stated !== undefined) return stated;
  if (!vagueTypes.includes(mediaType)) return null;
  const byName = mediaTypeOf(url === null || !URL.canParse(url) ? path : new URL(url).pathname);
  if (byName !== null) return byName;
  if (mediaType === 'text/plain') return 'text/plain';
  return looksLikeHtml(bytes) ? 'text/html' : null;
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(
    Buffer.from(bytes.subarray(0, 2_000)).toString('latin1'),
  );
}

function whyNoPage(bytes: Uint8Array, { mediaType }: BytesPlace): string {
  const kind = binaryKind(bytes);
  if (kind !== null) return `not text but ${kind}`;
  return mediaType === null ? 'it does not say what it is' : `of a kind that is not read (${mediaType})`;
}
