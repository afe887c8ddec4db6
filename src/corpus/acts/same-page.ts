import { textKeyHash, pageKeyHash, type Tombstone } from '../../domain/tombstone.js';
import type { ArticleId } from '../../domain/article.js';
import type { ArticleSummary, CorpusStore } from '../../store/corpus-store.js';

/** The revisions of one page, and what a tombstone of it is made of. */
export interface SamePage {
  /** Every stored revision, by number; of every generation. */
  readonly revisions: readonly ArticleSummary[];
  readonly mark: Pick<Tombstone, 'of' | 'hash'>;
}

/**
 * All stored revisions of an article's page. Lines of one file that share a title can't be told apart by it: of such a
 * line only the same text counts.
 */
export function samePage(store: CorpusStore, id: ArticleId, members: ReadonlySet<number>): SamePage | null {
  const article = store.article(id);
  if (article === null) return null;
  const hash = pageKeyHash(article);
  const revisions = [...store.everySummary()].filter((summary) => pageKeyHash(summary) === hash);
  const live = new Set(revisions.filter(({ number }) => members.has(number)).map((summary) => summary.id));
  if (live.size < 2) return { revisions, mark: { of: 'page', hash } };
  const text = textKeyHash(article);
  const same = revisions.filter(({ number }) => textKeyHash(store.articleByNumber(number)!) === text);
  return { revisions: same, mark: { of: 'text', hash: text } };
}
