import type { ParsedArticle } from '../../domain/article.js';
import { mediaTypeOf } from '../../ingest/page.js';
import type { CommandContext } from '../command-context.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { formatArticle } from '../format-article.js';
import { articlesIn } from '../article-files.js';
import { jsonLine, printableLine } from '../printable.js';

export interface ExtractCommandOptions {
  readonly url?: string;
  readonly json?: true;
}

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
    for await (const outcome of articlesIn(file, options, context)) {
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
