import type { ArticleId } from '../domain/article.js';

/** Port: public messages whose words are to be taken away, since an article that they quote was erased. */
export interface BlankingStore {
  /**
   * Notes the public answers that show words of one of the articles, those too whose message is only being sent; of one
   * guild or of all (`null`). Gives the ids of all of these that are due now, the newest first.
   */
  note(articleIds: readonly ArticleId[], guildId: string | null): readonly number[];
  /** Whether the message of an answer is to be blanked. */
  isDue(answerId: number): boolean;
  /** Answers whose message is known and to be blanked, the newest first. What is noted goes with its answer. */
  due(): readonly number[];
}
