import type { ArticleId } from '../domain/article.js';
import type { ArticleSpan } from './answer-store.js';
import type { Mark, MarkState, MarkStore } from './mark-store.js';
import type { Connection } from './sqlite-connection.js';

interface MarkRow {
  readonly article_id: string;
  /** `''`: the article is gone. */
  readonly revision: string;
  readonly state: MarkState;
}

interface SpanRow {
  readonly article_id: string;
  readonly start: number;
  readonly end: number;
}

export function createSqliteMarkStore(connection: Connection, now: () => Date): MarkStore {
  const showing = connection
    .prepare(
      `SELECT DISTINCT answer.id FROM shown_span JOIN answer ON answer.id = answer_id
       WHERE article_id = @articleId AND is_in_message = 1 AND is_public = 1 AND message_id IS NOT NULL
         AND (@guildId IS NULL OR guild_id = @guildId)
       ORDER BY answer.id DESC`,
    )
    .pluck();
  const anyShown = connection.prepare(
    `SELECT 1 FROM shown_span JOIN answer ON answer.id = answer_id
     WHERE is_in_message = 1 AND is_public = 1 AND message_id IS NOT NULL
       AND (@guildId IS NULL OR guild_id = @guildId) LIMIT 1`,
  );
  const inMessage = connection.prepare(
    'SELECT * FROM shown_span WHERE answer_id = ? AND is_in_message = 1 ORDER BY article_id, start, "end"',
  );
  const marks = connection.prepare('SELECT * FROM answer_mark WHERE answer_id = ? ORDER BY article_id');
  const mark = connection.prepare(
    `INSERT INTO answer_mark SELECT id, @articleId, @revision, @state, @at, 0 FROM answer WHERE id = @answerId
     ON CONFLICT DO UPDATE SET revision = @revision, state = @state, at = @at, is_told = 0 WHERE revision <> @revision`,
  );
  const untold = connection
    .prepare('SELECT DISTINCT answer_id FROM answer_mark WHERE is_told = 0 ORDER BY answer_id DESC')
    .pluck();
  const noteTold = connection.prepare('UPDATE answer_mark SET is_told = 1 WHERE answer_id = ?');
  return {
    answersShowing: (articleId, guildId) => showing.all({ articleId, guildId }) as number[],
    isAnyShown: (guildId) => anyShown.get({ guildId }) !== undefined,
    inMessage: (answerId) => (inMessage.all(answerId) as SpanRow[]).map(spanOf),
    marks: (answerId) => (marks.all(answerId) as MarkRow[]).map(markOf),
    untold: () => untold.all() as number[],
    noteTold(answerId) {
      noteTold.run(answerId);
    },
    mark(answerId, { articleId, revision, state }) {
      const row = { answerId, articleId, revision: revision ?? '', state, at: now().getTime() };
      return mark.run(row).changes > 0;
    },
  };
}

function spanOf({ article_id, start, end }: SpanRow): ArticleSpan {
  return { articleId: article_id as ArticleId, start, end };
}

function markOf({ article_id, revision, state }: MarkRow): Mark {
  return {
    articleId: article_id as ArticleId,
    revision: revision === '' ? null : (revision as ArticleId),
    state,
  };
}
