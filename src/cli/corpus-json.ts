import type { SourceWithSize } from '../corpus/acts/sources.js';
import type { ActedArticle } from '../corpus/acts/switch-members.js';
import type { JobOutcomes } from '../corpus/corpus-job.js';
import { sourceInWords } from '../domain/source.js';

/** A source with the same keys whatever its kind. */
export function sourceJson({ id, spec, addedAt, lastReadAt, problem, articles }: SourceWithSize): object {
  return {
    id,
    kind: spec.kind,
    name: sourceInWords(spec),
    urls: spec.kind === 'urls' ? spec.urls : 'url' in spec ? [spec.url] : [],
    pattern: spec.kind === 'site-map' ? spec.pattern : null,
    maxAgeDays: spec.kind === 'site-map' ? spec.maxAgeDays : null,
    mediaType: spec.kind === 'upload' ? spec.mediaType : null,
    addedAt,
    lastReadAt,
    problem,
    articles,
  };
}

export function articlesJson(articles: readonly ActedArticle[]): object[] {
  return articles.map(({ articleId, title, outlet, path, url }) => ({ articleId, title, outlet, path, url }));
}

/** `articles` is how many stay only because the change is held. */
export function changeJson({
  id,
  kind,
  source,
  path,
  articles,
  reason,
  at,
  decision,
  decidedAt,
}: JobOutcomes['discard-held']): object {
  return { id, kind, source, path, articles: articles.length, reason, at, decision, decidedAt };
}
