import type { ArticleId } from '../domain/article.js';
import type { Day } from '../domain/day.js';
import type { Note } from '../domain/quote.js';
import {
  answerRetentionDays,
  spansPerAnswer,
  type AnswerSpan,
  type ArticleSpan,
  type BotStore,
  type NewAnswer,
  type StoredAnswer,
} from './bot-store.js';
import { openForWriting, type Connection, type SchemaStamp } from './sqlite-connection.js';

/** "VtBo" */
const stamp: SchemaStamp = { applicationId: 0x5674_426f, version: 1, what: 'bot database' };

const schema = `
  CREATE TABLE answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT,
    channel_id TEXT NOT NULL,
    message_id TEXT,
    asker_id TEXT NOT NULL,
    outlet TEXT,
    since TEXT,
    until TEXT,
    generation INTEGER,
    is_answered INTEGER NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX answer_by_age ON answer (created_at);
  CREATE TABLE answer_span (
    answer_id INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
    position INTEGER NOT NULL,
    article_id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    highlight_start INTEGER NOT NULL,
    highlight_end INTEGER NOT NULL,
    notes TEXT NOT NULL,
    also_in TEXT NOT NULL,
    PRIMARY KEY (answer_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE shown_span (
    answer_id INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
    article_id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (answer_id, article_id, start, "end")
  ) STRICT, WITHOUT ROWID;
`;

interface AnswerRow {
  readonly id: number;
  readonly guild_id: string | null;
  readonly channel_id: string;
  readonly message_id: string | null;
  readonly asker_id: string;
  readonly outlet: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly generation: number | null;
  readonly is_answered: 0 | 1;
  readonly created_at: number;
}

interface ShownRow {
  readonly article_id: string;
  readonly start: number;
  readonly end: number;
}

interface SpanRow extends ShownRow {
  readonly highlight_start: number;
  readonly highlight_end: number;
  readonly notes: string;
  readonly also_in: string;
}

export interface BotStoreOptions {
  /** Path of `bot.db`; made where there is none. */
  readonly path: string;
  readonly now: () => Date;
}

/** @throws UserError when the file is foreign, damaged or of a newer version. */
export function createSqliteBotStore({ path, now }: BotStoreOptions): BotStore {
  return new SqliteBotStore(
    openForWriting(path, stamp, (connection) => connection.exec(schema)),
    now,
  );
}

class SqliteBotStore implements BotStore {
  readonly #connection: Connection;
  readonly #now: () => Date;
  readonly #statements: ReturnType<typeof prepareStatements>;

  constructor(connection: Connection, now: () => Date) {
    this.#connection = connection;
    this.#now = now;
    this.#statements = prepareStatements(connection);
  }

  addAnswer(answer: NewAnswer): number {
    if (answer.spans.length > spansPerAnswer) {
      throw new RangeError(`an answer keeps at most ${spansPerAnswer} spans, not ${answer.spans.length}`);
    }
    return this.#connection.transaction(() => {
      const createdAt = this.#now().getTime();
      this.#statements.prune.run(createdAt - answerRetentionDays * 86_400_000);
      const { guildId, channelId, askerId, filters, generation } = answer;
      const { outlet, since, until } = filters;
      const isAnswered = answer.isAnswered ? 1 : 0;
      const row = { guildId, channelId, askerId, outlet, since, until, generation, isAnswered, createdAt };
      const id = Number(this.#statements.addAnswer.run(row).lastInsertRowid);
      answer.spans.forEach((span, position) => this.#statements.addSpan.run(spanRow(id, position, span)));
      return id;
    })();
  }

  answer(id: number): StoredAnswer | null {
    const row = this.#statements.answer.get(id) as AnswerRow | undefined;
    if (row === undefined || this.#isPast(row)) return null;
    const spans = this.#statements.spans.all(id) as SpanRow[];
    return storedAnswer(row, spans.map(answerSpan));
  }

  recordSent(id: number, sent: { readonly messageId: string | null; readonly shown: readonly ArticleSpan[] }): void {
    this.#connection.transaction(() => {
      this.#statements.setMessage.run(sent.messageId, id);
      this.recordShown(id, sent.shown);
    })();
  }

  recordShown(id: number, shown: readonly ArticleSpan[]): void {
    this.#connection.transaction(() => {
      for (const { articleId, start, end } of shown) this.#statements.addShown.run({ id, articleId, start, end });
    })();
  }

  shown(id: number): readonly ArticleSpan[] {
    const rows = this.#statements.shown.all(id) as ShownRow[];
    return rows.map((row) => ({ articleId: row.article_id as ArticleId, start: row.start, end: row.end }));
  }

  removeAnswer(id: number): void {
    this.#statements.removeAnswer.run(id);
  }

  close(): void {
    this.#connection.close();
  }

  #isPast(row: AnswerRow): boolean {
    return row.created_at < this.#now().getTime() - answerRetentionDays * 86_400_000;
  }
}

function prepareStatements(connection: Connection) {
  return {
    prune: connection.prepare('DELETE FROM answer WHERE created_at < ?'),
    addAnswer: connection.prepare(
      `INSERT INTO answer (guild_id, channel_id, asker_id, outlet, since, until, generation, is_answered, created_at)
       VALUES (@guildId, @channelId, @askerId, @outlet, @since, @until, @generation, @isAnswered, @createdAt)`,
    ),
    addSpan: connection.prepare(
      `INSERT INTO answer_span
       VALUES (@id, @position, @articleId, @start, @end, @highlightStart, @highlightEnd, @notes, @alsoIn)`,
    ),
    answer: connection.prepare('SELECT * FROM answer WHERE id = ?'),
    spans: connection.prepare('SELECT * FROM answer_span WHERE answer_id = ? ORDER BY position'),
    setMessage: connection.prepare('UPDATE answer SET message_id = ? WHERE id = ?'),
    addShown: connection.prepare(
      `INSERT OR IGNORE INTO shown_span
       SELECT id, @articleId, @start, @end FROM answer WHERE id = @id`,
    ),
    shown: connection.prepare('SELECT * FROM shown_span WHERE answer_id = ? ORDER BY article_id, start, "end"'),
    removeAnswer: connection.prepare('DELETE FROM answer WHERE id = ?'),
  };
}

function spanRow(id: number, position: number, span: AnswerSpan): Record<string, string | number> {
  const { articleId, start, end, highlight } = span;
  return {
    id,
    position,
    articleId,
    start,
    end,
    highlightStart: highlight.start,
    highlightEnd: highlight.end,
    notes: JSON.stringify(span.notes),
    alsoIn: JSON.stringify(span.alsoIn),
  };
}

function answerSpan(row: SpanRow): AnswerSpan {
  return {
    articleId: row.article_id as ArticleId,
    start: row.start,
    end: row.end,
    highlight: { start: row.highlight_start, end: row.highlight_end },
    notes: JSON.parse(row.notes) as Note[],
    alsoIn: JSON.parse(row.also_in) as string[],
  };
}

function storedAnswer(row: AnswerRow, spans: readonly AnswerSpan[]): StoredAnswer {
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    messageId: row.message_id,
    askerId: row.asker_id,
    filters: { outlet: row.outlet, since: row.since as Day | null, until: row.until as Day | null },
    generation: row.generation,
    isAnswered: row.is_answered === 1,
    spans,
    createdAt: new Date(row.created_at),
  };
}
