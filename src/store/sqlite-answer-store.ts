import type { ArticleId } from '../domain/article.js';
import type { Day } from '../domain/day.js';
import type { Note } from '../domain/quote.js';
import {
  answerRetentionDays,
  spansPerAnswer,
  type AnswerSpan,
  type ArticleSpan,
  type AnswerStore,
  type NewAnswer,
  type Sharing,
  type ShownWhere,
  type LastingAnswer,
  type StoredAnswer,
} from './answer-store.js';
import { answerExpiryOf } from './answer-expiry.js';
import { userIdOf, type Members } from './members.js';
import type { Connection } from './sqlite-connection.js';

interface AnswerRow {
  readonly id: number;
  readonly guild_id: string | null;
  readonly channel_id: string;
  readonly message_id: string | null;
  /** The asker's id. */
  readonly asker: string | null;
  readonly is_public: 0 | 1;
  /** `null`: the asker may not share it; then the next is `null` too. */
  readonly sources_differ: 0 | 1 | null;
  readonly asks_about_now: 0 | 1 | null;
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

export function createSqliteAnswerStore(connection: Connection, now: () => Date, members: Members): AnswerStore {
  return new SqliteAnswerStore(connection, now, members);
}

class SqliteAnswerStore implements AnswerStore {
  readonly #connection: Connection;
  readonly #now: () => Date;
  readonly #members: Members;
  readonly #statements: ReturnType<typeof prepareStatements>;
  readonly #expire: (oldest: number) => void;

  constructor(connection: Connection, now: () => Date, members: Members) {
    this.#connection = connection;
    this.#members = members;
    this.#now = now;
    this.#statements = prepareStatements(connection);
    this.#expire = answerExpiryOf(connection);
  }

  addAnswer(answer: NewAnswer): number {
    if (answer.spans.length > spansPerAnswer) {
      throw new RangeError(`an answer keeps at most ${spansPerAnswer} spans, not ${answer.spans.length}`);
    }
    return this.#connection.transaction(() => {
      const createdAt = this.#now().getTime();
      const asker = this.#members.numberOf(answer.askerId);
      this.#expire(createdAt - answerRetentionDays * 86_400_000);
      const id = Number(this.#statements.addAnswer.run({ ...answerRow(answer, createdAt), asker }).lastInsertRowid);
      answer.spans.forEach((span, position) => this.#statements.addSpan.run(spanRow(id, position, span)));
      return id;
    })();
  }

  answer(id: number): StoredAnswer | null {
    const row = this.#statements.answer.get(id) as AnswerRow | undefined;
    if (row === undefined || row.channel_id === '' || this.#isPast(row)) return null;
    const spans = this.#statements.spans.all(id) as SpanRow[];
    return storedAnswer(row, spans.map(answerSpan));
  }

  lastingAnswer(id: number): LastingAnswer | null {
    const row = this.#statements.answer.get(id) as AnswerRow | undefined;
    if (row === undefined || row.is_answered === 0) return null;
    const isPast = this.#isPast(row);
    if (isPast && (row.is_public === 0 || row.guild_id === null)) return null;
    const spans = (this.#statements.spans.all(id) as SpanRow[]).map(answerSpan);
    const { guildId, isPublic, askerId, createdAt } = storedAnswer(row, spans);
    return { id, guildId, isPublic, askerId: isPast ? null : askerId, spans, createdAt };
  }

  answerIn(messageId: string): StoredAnswer | null {
    const id = this.#statements.answerIn.get(messageId) as { readonly id: number } | undefined;
    return id === undefined ? null : this.answer(id.id);
  }

  recordSent(id: number, messageId: string | null): void {
    this.#statements.setMessage.run(messageId, id);
  }

  recordShown(id: number, shown: readonly ArticleSpan[], where: ShownWhere): void {
    const isInMessage = where === 'message' ? 1 : 0;
    this.#connection.transaction(() => {
      for (const { articleId, start, end } of shown) {
        this.#statements.addShown.run({ id, articleId, start, end, isInMessage });
      }
    })();
  }

  shown(id: number): readonly ArticleSpan[] {
    const rows = this.#statements.shown.all(id) as ShownRow[];
    return rows.map((row) => ({ articleId: row.article_id as ArticleId, start: row.start, end: row.end }));
  }

  noteShared(id: number): void {
    this.#statements.noteShared.run(id);
  }

  removeAnswer(id: number): void {
    this.#statements.removeAnswer.run(id);
  }

  #isPast(row: AnswerRow): boolean {
    return row.created_at < this.#now().getTime() - answerRetentionDays * 86_400_000;
  }
}

function prepareStatements(connection: Connection) {
  return {
    addAnswer: connection.prepare(
      `INSERT INTO answer (guild_id, channel_id, asker_id, is_public, sources_differ, asks_about_now, outlet, since, until,
         generation, is_answered, created_at)
       VALUES (@guildId, @channelId, @asker, @isPublic, @sourcesDiffer, @asksAboutNow, @outlet, @since, @until,
         @generation, @isAnswered, @createdAt)`,
    ),
    addSpan: connection.prepare(
      `INSERT INTO answer_span
       VALUES (@id, @position, @articleId, @start, @end, @highlightStart, @highlightEnd, @notes, @alsoIn)`,
    ),
    answer: connection.prepare(`SELECT *, ${userIdOf('asker_id')} AS asker FROM answer WHERE id = ?`),
    answerIn: connection.prepare('SELECT id FROM answer WHERE message_id = ? ORDER BY id DESC LIMIT 1'),
    spans: connection.prepare('SELECT * FROM answer_span WHERE answer_id = ? ORDER BY position'),
    setMessage: connection.prepare('UPDATE answer SET message_id = ? WHERE id = ?'),
    addShown: connection.prepare(
      `INSERT INTO shown_span
       SELECT id, @articleId, @start, @end, @isInMessage FROM answer WHERE id = @id
       ON CONFLICT DO UPDATE SET is_in_message = max(is_in_message, excluded.is_in_message)`,
    ),
    shown: connection.prepare('SELECT * FROM shown_span WHERE answer_id = ? ORDER BY article_id, start, "end"'),
    noteShared: connection.prepare('UPDATE answer SET sources_differ = NULL, asks_about_now = NULL WHERE id = ?'),
    removeAnswer: connection.prepare('DELETE FROM answer WHERE id = ?'),
  };
}

function answerRow(answer: NewAnswer, createdAt: number): Record<string, string | number | null> {
  const { guildId, channelId, sharing, filters, generation } = answer;
  return {
    guildId,
    channelId,
    isPublic: Number(answer.isPublic),
    sourcesDiffer: sharing === null ? null : Number(sharing.sourcesDiffer),
    asksAboutNow: sharing === null ? null : Number(sharing.asksAboutNow),
    ...filters,
    generation,
    isAnswered: Number(answer.isAnswered),
    createdAt,
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
    askerId: row.asker,
    isPublic: row.is_public === 1,
    sharing: sharingOf(row),
    filters: { outlet: row.outlet, since: row.since as Day | null, until: row.until as Day | null },
    generation: row.generation,
    isAnswered: row.is_answered === 1,
    spans,
    createdAt: new Date(row.created_at),
  };
}

function sharingOf(row: AnswerRow): Sharing | null {
  if (row.sources_differ === null) return null;
  return { sourcesDiffer: row.sources_differ === 1, asksAboutNow: row.asks_about_now === 1 };
}
