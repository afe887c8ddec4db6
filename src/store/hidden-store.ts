import type { ArticleId } from '../domain/article.js';
import type { Hidden } from '../domain/hidden.js';
import type { Span } from '../domain/span.js';

/** What moderators chose never to see again in their guild. Hashes alone: of the words nothing is kept. */
export type NewHidden =
  | {
      readonly kind: 'article';
      readonly articleId: ArticleId;
      /** `articleKey` of the article, the same for every revision of it. */
      readonly article: string;
    }
  | {
      readonly kind: 'quote';
      /** The revision that showed it, and where it stood there. */
      readonly articleId: ArticleId;
      readonly span: Span;
      /** `hiddenKey` of each of its sentences. */
      readonly sentences: readonly string[];
    };

export type HiddenItem = NewHidden & { readonly id: number; readonly at: Date };

export interface HiddenPage {
  /** The newest first. */
  readonly items: readonly HiddenItem[];
  readonly total: number;
}

/** Port: hidden quotes and articles, guild by guild. */
export interface HiddenStore {
  /** Asked with every question. */
  hidden(guildId: string): Hidden;
  /** Gives its id; that of the former one when the same is hidden already. */
  hide(guildId: string, item: NewHidden): number;
  /** `null`: there is none in this guild. */
  item(guildId: string, id: number): HiddenItem | null;
  /** `false`: there was none in this guild. */
  unhide(guildId: string, id: number): boolean;
  /** From the one at `offset` on. */
  list(guildId: string, offset: number, limit: number): HiddenPage;
}
