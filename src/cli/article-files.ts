import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { shortHash, type ParsedArticle } from '../domain/article.js';
import type { MediaType, Page, Rejected } from '../ingest/page.js';
import { parsePage } from '../ingest/parse-page.js';
import { readPages } from '../ingest/read-folder.js';
import { whyUnreadable } from '../ingest/unreadable.js';
import type { CommandContext } from './command-context.js';

/** What one input gave: an article, or why it gave none. */
export type ArticleOutcome = { readonly path: string } & (
  { readonly article: ParsedArticle } | { readonly error: string }
);

const standardInput = '-';

/** The articles of one file in order: one, or as many as a `.jsonl` has lines. `-` is standard input. */
export async function* articlesIn(
  file: string,
  { url }: { readonly url?: string },
  context: CommandContext,
): AsyncGenerator<ArticleOutcome> {
  for await (const page of pagesOf(file, context)) {
    if ('reason' in page) {
      yield { path: page.path, error: page.reason };
      continue;
    }
    const parsed = parsePage(page, url === undefined ? {} : { url });
    yield parsed.kind === 'rejected'
      ? { path: page.path, error: parsed.reason }
      : { path: page.path, article: parsed.article };
  }
}

async function* pagesOf(file: string, context: CommandContext): AsyncGenerator<Page | Rejected> {
  if (file === standardInput) {
    yield pageOfBytes(await context.readStandardInput());
    return;
  }
  const absolutePath = resolve(file);
  try {
    const entry = await stat(absolutePath);
    if (entry.isDirectory()) {
      yield { path: file, reason: 'it is a folder; name its files' };
      return;
    }
    const found = { path: basename(file), absolutePath, size: entry.size };
    for await (const page of readPages(found, { signal: context.signal })) {
      yield { ...page, path: file + page.path.slice(found.path.length) };
    }
  } catch (error) {
    context.signal.throwIfAborted();
    yield { path: file, reason: `unreadable (${whyUnreadable(error)})` };
  }
}

/** Standard input has no name to tell its kind by: what begins like a page of the web is one. */
function pageOfBytes(bytes: Uint8Array): Page {
  const opening = Buffer.from(bytes.subarray(0, 1_000)).toString('latin1');
  const isMarkup = /^[^\w<]*<(?:!doctype|html|head|body|!--|\?xml|meta|article|div|p\b)/i.test(opening);
  const mediaType: MediaType = isMarkup ? 'text/html' : 'text/plain';
  return { path: standardInput, mediaType, bytes, hash: shortHash(bytes) };
}
