import type { Article, ArticleId, Origin } from './article.js';

/** Where a quote stands. Built from the stored article alone, inside `quoteFrom`. `null` = unknown. */
export interface Citation {
  readonly articleId: ArticleId;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  /** In words: how the article came here (HONESTY 5). */
  readonly origin: string;
  readonly url: string | null;
  readonly path: string;
  /** Url with a text fragment that leads to the highlighted sentence; `null` without a url. */
  readonly link: string | null;
}

/** "file; outlet as stated in it", "invented sample" … */
function originLabel(origin: Origin, outlet: string | null): string {
  const outletPart = outlet === null ? 'outlet not stated' : 'outlet as stated in it';
  switch (origin.kind) {
    case 'file':
      return `file; ${outletPart}`;
    case 'sample':
      return 'invented sample';
    case 'fetched':
      return `fetched from ${origin.host} on ${origin.at.slice(0, 10)}`;
    case 'upload':
      return `uploaded by a moderator; ${outletPart}`;
  }
}

export function citationOf(article: Article, link: string | null): Citation {
  const { id: articleId, title, outlet, author, publishedAt, updatedAt, url, path } = article;
  const origin = originLabel(article.origin, outlet);
  return { articleId, title, outlet, author, publishedAt, updatedAt, origin, url, path, link };
}
