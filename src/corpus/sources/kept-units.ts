import type { FileReading } from '../../store/file-reading.js';
import type { FetchedPage } from '../../store/source-store.js';
import type { Source, SourceSpec } from '../../domain/source.js';
import type { Page } from '../../ingest/page.js';
import type { PageReader } from '../corpus-parts.js';
import type { SeenSignature, Unit, UnitLook } from '../unit.js';
import { hostOf, identityOf } from './page-address.js';
import type { SourceCache } from './source-cache.js';

export interface KeptContext {
  readonly cache: Pick<SourceCache, 'fetchedBytes' | 'saveFetched' | 'uploadBytes'>;
  readonly reader: Pick<PageReader, 'pagesOf'>;
  readonly now: () => Date;
}

/** A page that was fetched. `page.hash` is not `null`. */
export function fetchedUnit(page: FetchedPage, source: number, { cache, reader, now }: KeptContext): Unit {
  const bytes = (): Uint8Array | null => cache.fetchedBytes(page.url);
  const { url, finalUrl, mediaType, charset, robotsTags, hash } = page;
  const at = page.fetchedAt ?? page.checkedAt;
  return {
    source,
    path: url,
    origin: { kind: 'fetched', host: hostOf(finalUrl), at },
    options: { url: finalUrl, charset, robotsTags, at: new Date(at) },
    problem: page.state === 'ok' ? null : page.problem,
    look: (readings) => {
      const known = knownReading(readings, hash);
      if (known !== null) return Promise.resolve(known);
      if (bytes() === null)
        return Promise.resolve({
          kind: 'unreadable',
          reason: 'the site lets nobody keep it, and it was not fetched anew',
        });
      return Promise.resolve({ kind: 'changed', signature: { ...signatureNow(now), hash: hash ?? '' } });
    },
    pages: (signal) =>
      reader.pagesOf(
        bytes() ?? new Uint8Array(0),
        { path: url, mediaType, url: finalUrl },
        { ...(signal !== undefined && { signal }) },
      ),
    identify: (article) => ({ ...article, url: identityOf(article.url, finalUrl) }),
    mayBeKept: (read, article) =>
      article?.directives?.mayArchive !== false && (article !== null || !mayForbid(read, robotsTags)),
    forget: () => {
      const isKept = bytes() !== null;
      if (isKept) cache.saveFetched(page, null);
      return isKept;
    },
  };
}

/** A file that a moderator sent. */
export function uploadUnit(
  { id, spec }: Source & { readonly spec: Extract<SourceSpec, { kind: 'upload' }> },
  { cache, reader, now }: KeptContext,
): Unit {
  const path = uploadPath(spec.name);
  return {
    source: id,
    path,
    origin: { kind: 'upload' },
    options: {},
    problem: null,
    look: (readings) => {
      const known = knownReading(readings, spec.hash);
      return Promise.resolve(known ?? { kind: 'changed', signature: { ...signatureNow(now), hash: spec.hash } });
    },
    pages: (signal) => {
      const place = { path, mediaType: spec.mediaType, url: null };
      return reader.pagesOf(cache.uploadBytes(id) ?? new Uint8Array(0), place, {
        ...(signal !== undefined && { signal }),
      });
    },
    identify: (article) => article,
    mayBeKept: () => true,
    // What was erased of an upload is dropped with its source.
    forget: () => false,
  };
}

/** Of a page that gave no article nobody knows what it asks: the word alone is taken for its wish. */
function mayForbid({ bytes }: Page, robotsTags: readonly string[]): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return [...robotsTags, text].some((part) => /noarchive|nocache/i.test(part));
}

/** Where the article of an upload stands; names of uploads differ. */
export function uploadPath(name: string): string {
  return `uploads/${name}`;
}

function knownReading(readings: readonly FileReading[], hash: string | null): UnitLook | null {
  const known = readings.find((reading) => reading.hash === hash);
  return known === undefined ? null : { kind: 'unchanged', reading: known.id };
}

/** No file system describes it: the hash alone tells whether it changed. */
function signatureNow(now: () => Date): SeenSignature {
  return { size: 0, modifiedAt: 0, changedAt: 0, seenAt: now().getTime() };
}
