import type { Article, ArticleId } from '../../domain/article.js';
import {
  articleHash,
  erasedReason,
  pageKeyHash,
  textKeyHash,
  uploadHash,
  type Tombstone,
} from '../../domain/tombstone.js';
import type { Source } from '../../domain/source.js';
import type { ArticlePlace } from '../../store/file-reading.js';
import type { ArticleSummary, CorpusStore } from '../../store/corpus-store.js';
import type { Erasure } from '../../store/generation.js';
import { samePage } from './same-page.js';

export interface ErasurePlan {
  readonly erasure: Erasure;
  /** One summary for each article, the latest reading of it. */
  readonly articles: readonly ArticleSummary[];
  readonly filesLeft: readonly string[];
}

/** Headlines, captions, marks and white space may make texts of the same body this much longer or shorter. */
const slack = 3;
/** Bytes of UTF-8 that a code unit of UTF-16 may take. */
const bytesPerUnit = 3;

/** What the erasure of an article takes with it; `null` when it is not stored. */
export function planErasure(
  store: CorpusStore,
  id: ArticleId,
  { at, members }: { readonly at: string; readonly members: ReadonlySet<number> },
): ErasurePlan | null {
  const page = samePage(store, id, members);
  if (page === null) return null;
  const contents = page.revisions.map(({ number }) => store.articleByNumber(number)!);
  const idOfText = new Map(contents.map((content) => [textKeyHash(content), content.id]));
  const revisions = page.revisions.map(({ number }) => number);
  const articles = [...new Set([...revisions, ...sameTexts(store, contents, idOfText)])].sort((a, b) => a - b);
  const summaries = articles.map((number) => store.summary(number)!);
  const ids = new Set(summaries.map((summary) => summary.id));
  const places = articles.flatMap((number) => store.placesOf(number));
  const sources = new Map(store.sources().map((source) => [source.id, source]));
  const fetched = places.filter(({ file }) => isAddress(file));
  const isWhole = ({ file, path }: ArticlePlace): boolean => path === file;
  const urls = addressesOf(store, fetched.filter(isWhole), page.mark.of === 'page' ? page.revisions : []);
  const uploads = erasedUploads(store, places, sources);
  const common = { burial: 'erased', articleId: id, at } as const;
  const tombstones: Tombstone[] = [
    { ...common, ...page.mark },
    ...[...idOfText].map(([hash, articleId]) => ({ ...common, of: 'text' as const, hash, articleId })),
    ...urls.map((url) => ({ ...common, of: 'page' as const, hash: pageKeyHash({ sourceKey: url, title: null }) })),
    ...uploads.dropped.map(({ hash }) => ({ ...common, of: 'page' as const, hash: uploadHash(hash) })),
    ...[...ids].map((articleId) => ({ ...common, of: 'article' as const, hash: articleHash(articleId), articleId })),
  ];
  return {
    erasure: {
      at,
      articles,
      tombstones,
      urls,
      bytes: fetched.filter((place) => !isWhole(place)).map(({ file }) => file),
      sources: uploads.dropped.map(({ source }) => source),
      uploads: uploads.rewritten,
      reason: erasedReason,
    },
    articles: [...new Map(summaries.map((summary) => [summary.id, summary])).values()],
    filesLeft: filesOf(places, sources),
  };
}

/** Numbers of all articles with one of these texts, wherever they stand. */
function sameTexts(store: CorpusStore, contents: readonly Article[], hashes: ReadonlyMap<string, ArticleId>): number[] {
  const lengths = contents.map(({ text }) => text.length);
  const numbers: number[] = [];
  const shortest = Math.floor(Math.min(...lengths) / slack);
  for (const { number, ...content } of store.contents(shortest, Math.max(...lengths) * bytesPerUnit * slack)) {
    if (hashes.has(textKeyHash(content))) numbers.push(number);
  }
  return numbers;
}

/**
 * Addresses under which the pages were fetched, now or once, with those that answered and those that they name
 * themselves: of a page that gives no article any more no place tells where it was fetched, only its former revisions.
 */
function addressesOf(
  store: CorpusStore,
  fetched: readonly ArticlePlace[],
  revisions: readonly ArticleSummary[],
): string[] {
  const once = revisions.map(({ path }) => path).filter((path) => isAddress(path) && !path.includes('#'));
  const asked = [...fetched.map(({ file }) => file), ...once];
  const answered = asked.map((url) => store.fetchedPage(url)?.finalUrl ?? url);
  const named = revisions.flatMap(({ url }) => (url === null ? [] : [url]));
  return [...new Set([...asked, ...answered, ...named])];
}

interface ErasedUploads {
  /** Uploads of which nothing is left, with the hash of their bytes. */
  readonly dropped: readonly { readonly source: number; readonly hash: string }[];
  readonly rewritten: ReadonlyMap<number, Uint8Array>;
}

/** Of an upload of lines the erased ones are emptied, so that the others keep their numbers; any other is dropped. */
function erasedUploads(
  store: CorpusStore,
  places: readonly ArticlePlace[],
  sources: ReadonlyMap<number, Source>,
): ErasedUploads {
  const linesOf = new Map<number, Set<number> | null>();
  for (const { source, file, path } of places) {
    if (sources.get(source)?.spec.kind !== 'upload') continue;
    if (path === file) linesOf.set(source, null);
    else linesOf.set(source, (linesOf.get(source) ?? new Set()).add(Number(path.slice(file.length + 1))));
  }
  const dropped: { readonly source: number; readonly hash: string }[] = [];
  const rewritten = new Map<number, Uint8Array>();
  for (const [source, lines] of linesOf) {
    const rest = lines === null ? null : withoutLines(store.uploadBytes(source), lines);
    const { spec } = sources.get(source)!;
    if (rest !== null) rewritten.set(source, rest);
    else if (spec.kind === 'upload') dropped.push({ source, hash: spec.hash });
  }
  return { dropped, rewritten };
}

const newline = 0x0a;

/** `lines` count from 1. `null` when no other line is left. */
function withoutLines(bytes: Uint8Array | null, lines: ReadonlySet<number>): Uint8Array | null {
  if (bytes === null) return null;
  const parts: Uint8Array[] = [];
  let isEmpty = true;
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(newline, start);
    const next = end === -1 ? bytes.length : end + 1;
    const part = lines.has(line) ? Uint8Array.of(newline) : bytes.subarray(start, next);
    isEmpty &&= part.every((byte) => byte <= 0x20);
    parts.push(part);
    start = next;
  }
  return isEmpty ? null : Uint8Array.from(Buffer.concat(parts));
}

/** Where the articles stand in folders now. */
function filesOf(places: readonly ArticlePlace[], sources: ReadonlyMap<number, Source>): string[] {
  const inFolder = places.filter(({ source, isCurrent }) => isCurrent && sources.get(source)?.spec.kind === 'folder');
  return [...new Set(inFolder.map(({ path }) => path))].sort();
}

function isAddress(file: string): boolean {
  return /^https?:\/\//i.test(file);
}
