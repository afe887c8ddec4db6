import type { Article, ArticleId } from '../../domain/article.js';
import { pageKeyHash } from '../../domain/tombstone.js';
import type { SearchableCorpus } from '../../retrieval/searchable-corpus.js';

/** Members that may have taken the place of one article; two lines of one file may share their title. */
const mostVersions = 50;

/**
 * What stands in the place of a stored article in this generation: itself, the member that superseded it, or the only
 * member of the same page; `null`: nothing does. Looks at every entry, and reads those of the same page alone.
 */
export function newestOf(corpus: Pick<SearchableCorpus, 'article' | 'entries'>, former: Article): Article | null {
  const page = pageKeyHash(former);
  const ids: ArticleId[] = [];
  for (const { id, sourceKey, title } of corpus.entries()) {
    if (id === former.id) return former;
    const mayBeSame = sourceKey === former.sourceKey || (title !== null && title === former.title);
    if (mayBeSame && pageKeyHash({ sourceKey, title }) === page) ids.push(id);
  }
  const successor = ids.find((id) => supersedes(corpus, id, former.id)) ?? (ids.length === 1 ? ids[0]! : null);
  return successor === null ? null : corpus.article(successor);
}

function supersedes(corpus: Pick<SearchableCorpus, 'article'>, id: ArticleId, former: ArticleId): boolean {
  let next = corpus.article(id)?.supersedes ?? null;
  for (let steps = 0; next !== null && steps < mostVersions; steps++) {
    if (next === former) return true;
    next = corpus.article(next)?.supersedes ?? null;
  }
  return false;
}
