import { inEnglish } from '../language/in-words.js';
import { say } from '../language/say.js';
import type { Message } from '../language/wording.js';
import type { Article, ArticleId, Origin } from './article.js';

/** Where a quote stands. Built from the stored article alone, inside `quoteFrom`. `null` = unknown. */
export interface Citation {
  readonly articleId: ArticleId;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  /** In English words: how the article came here (HONESTY 5). */
  readonly origin: string;
  readonly url: string | null;
  readonly path: string;
  /** Url with a text fragment that leads to the highlighted sentence; `null` without a url. */
  readonly link: string | null;
}

/** "file; outlet as stated in it", "invented sample" … @param outlet `undefined`: what is known of it stands beside. */
export function originInWords(origin: Origin, outlet?: string | null): Message {
  switch (origin.kind) {
    case 'file':
      if (outlet === undefined) return say('answer.origin-file');
      return outlet === null ? say('answer.origin-file-unstated') : say('answer.origin-file-stated');
    case 'sample':
      return say('answer.origin-sample');
    case 'fetched':
      return say('answer.origin-fetched', { host: origin.host, day: origin.at.slice(0, 10) });
    case 'upload':
      if (outlet === undefined) return say('answer.origin-upload');
      return outlet === null ? say('answer.origin-upload-unstated') : say('answer.origin-upload-stated');
  }
}

export function citationOf(article: Article, link: string | null): Citation {
  const { id: articleId, title, outlet, author, publishedAt, updatedAt, url, path } = article;
  const origin = inEnglish(originInWords(article.origin, outlet));
  return { articleId, title, outlet, author, publishedAt, updatedAt, origin, url, path, link };
}
