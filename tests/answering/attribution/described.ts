import { attributionsOf } from '../../../src/answering/attribution/attributions-of.js';
import { articleOf, type Block } from '../../support/articles.js';

/** One attribution in words: kind, speaker (with the full name where it is known), cue, content. */
export interface Described {
  readonly kind: string;
  readonly by: string | null;
  readonly name: string | null;
  readonly cue: string | null;
  readonly said: string;
}

/** What an article of these blocks says that people said. */
export function described(...blocks: Block[]): Described[] {
  const article = articleOf({ blocks });
  return attributionsOf(article).map(({ kind, speaker, cue, content }) => {
    const textOf = ({ start, end }: { readonly start: number; readonly end: number }): string =>
      article.text.slice(start, end);
    return {
      kind,
      by: speaker === null ? null : textOf(speaker),
      name: speaker?.resolved == null ? null : textOf(speaker.resolved),
      cue: cue === null ? null : textOf(cue),
      said: content.map(textOf).join(' … '),
    };
  });
}
