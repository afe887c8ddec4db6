import type { ArticleId } from '../domain/article.js';
import type { ArticleSpan } from './answer-store.js';

/** What became of a quoted passage since (HONESTY 15). */
export type MarkState = 'unchanged' | 'corrected' | 'withdrawn';

export interface Mark {
  /** The revision that the answer quotes. */
  readonly articleId: ArticleId;
  /** The revision that the mark speaks of; `null`: the article is gone. */
  readonly revision: ArticleId | null;
  readonly state: MarkState;
}

/** Port: which messages quote an article, and what they were told of it since. */
export interface MarkStore {
  /** Ids of public answers whose message is known and shows words of the revision, the newest first; of one guild or of all (`null`). */
  answersShowing(articleId: ArticleId, guildId: string | null): readonly number[];
  /** Whether such an answer shows words of any article. */
  isAnyShown(guildId: string | null): boolean;
  /** What stands in the message itself, without what its buttons opened. */
  inMessage(answerId: number): readonly ArticleSpan[];
  /** The newest mark of each article that the answer quotes. */
  marks(answerId: number): readonly Mark[];
  /** Answers with a mark that their message does not tell yet, the newest first. */
  untold(): readonly number[];
  /** Notes that the message tells what became of its quotes, or never will. */
  noteTold(answerId: number): void;
  /** `false`: the newest mark of the article speaks of this revision already, or the answer is gone; nothing is noted then. */
  mark(answerId: number, mark: Mark): boolean;
}
