import { articleFrom, shortHash } from '../domain/article.js';
import type { Page } from '../ingest/page.js';
import type { NewArticle, PageOutcome } from '../store/file-reading.js';
import type { PageReader } from './corpus-parts.js';
import type { Unit } from './unit.js';

/** Reads, parses and splits one page. A reader that fails on a page is told in the report like any unreadable page. */
export function readPage(
  page: Page,
  reader: PageReader,
  unit: Pick<Unit, 'origin' | 'options' | 'identify'>,
): PageOutcome {
  try {
    const parsed = reader.parse(page, unit.options);
    if (parsed.kind === 'rejected') return parsed;
    if (!parsed.article.text.isWellFormed()) return { kind: 'rejected', reason: 'its text is not well-formed Unicode' };
    const { origin } = unit;
    const article = articleFrom(unit.identify(parsed.article), { path: page.path, origin, supersedes: null });
    const passages = reader.split(article);
    return { kind: 'new', reading: { article, passages, digest: digestOf({ article, passages }) } };
  } catch (error) {
    return {
      kind: 'rejected',
      reason: `could not be read (${error instanceof Error ? error.message : String(error)})`,
    };
  }
}

/** Equal for readings that say the same. The place at which an article stands is no part of it: lines move in files. */
function digestOf({ article, passages }: Omit<NewArticle, 'digest'>): string {
  const { id, outlet, author, url, updatedAt, language, spans, origin } = article;
  const said = [id, outlet, author, url, updatedAt, language, origin.kind];
  if (article.directives !== undefined) said.push(JSON.stringify(article.directives));
  const places = [
    ...spans.map(({ start, end, role }) => [start, end, role]),
    ...passages.map(({ start, end }) => [start, end]),
  ];
  return shortHash(JSON.stringify([said, places]));
}
