import type { Article } from '../../domain/article.js';
import { wordChanges } from '../../domain/word-changes.js';
import type { SearchableCorpus } from '../../retrieval/searchable-corpus.js';

/** A version whose place a newer one took. Of its words nothing is told: answers come from the newest alone. */
export interface FormerVersion {
  readonly article: Article;
  /** Places at which the next version reads differently. */
  readonly changes: number;
}

/** Versions told of one article. */
const mostVersions = 20;

/** The versions that stood in the place of an article before it, newest first. What was erased ends them. */
export function versionsOf(corpus: Pick<SearchableCorpus, 'article'>, newest: Article): readonly FormerVersion[] {
  const versions: FormerVersion[] = [];
  let next = newest;
  while (next.supersedes !== null && versions.length < mostVersions) {
    const former = corpus.article(next.supersedes);
    if (former === null) break;
    const { changes, more } = wordChanges(former.text, next.text);
    versions.push({ article: former, changes: changes.length + more });
    next = former;
  }
  return versions;
}
