import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ParsedArticle } from '../../domain/article.js';
import { shortHash } from '../../domain/article.js';
import { mediaTypeOf, type MediaType, type Page, type Rejected } from '../../ingest/page.js';
import { parsePage } from '../../ingest/parse-page.js';
import { readPages } from '../../ingest/read-folder.js';
import { whyUnreadable } from '../../ingest/unreadable.js';
import type { CommandContext } from '../command-context.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { formatArticle } from '../format-article.js';
import { jsonLine, printableLine } from '../printable.js';

export interface ExtractCommandOptions {
  readonly url?: string;
  readonly json?: true;
}

/** What one input gave: an article, or why it gave none. */
type Outcome = { readonly path: string } & ({ readonly article: ParsedArticle } | { readonly error: string });

const standardInput = '-';

/** Shows what is read from each file, in their order. Fails when every one of them does. */
export async function extract(
  files: readonly string[],
  options: ExtractCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { output } = context;
  const isOneObject = files.length === 1 && mediaTypeOf(files[0]!) !== 'application/json';
  let read = 0;
  for (const file of files) {
    for await (const outcome of outcomesOf(file, options, context)) {
      const isRead = 'article' in outcome;
      if (isRead) read++;
      else output.writeError(`${printableLine(outcome.path)}: ${printableLine(outcome.error)}\n`);
      if (options.json && (isRead || !isOneObject))
        output.write(jsonLine(isRead ? articleJson(outcome.article) : outcome));
      if (!options.json && isRead) output.write(`${formatArticle(outcome.article, output.layout)}\n`);
    }
  }
  return read > 0 ? exitCodes.done : exitCodes.failed;
}

/** What `extract --json` prints: every key always, `null` = unknown. */
function articleJson(article: ParsedArticle): ParsedArticle {
  const { title, outlet, author, publishedAt, updatedAt, url, language, text } = article;
  const spans = article.spans.map(({ start, end, role }) => ({ start, end, role }));
  return { title, outlet, author, publishedAt, updatedAt, url, language, text, spans };
}

async function* outcomesOf(
  file: string,
  { url }: ExtractCommandOptions,
  context: CommandContext,
): AsyncGenerator<Outcome> {
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
