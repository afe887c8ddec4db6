import type { Connection } from './sqlite-connection.js';

/** Of an answer that everybody in a guild saw: these stay as the spans that its id is verified by. */
const isLasting = 'is_public = 1 AND is_answered = 1 AND guild_id IS NOT NULL';
/** A stripped answer has no channel. The index by age holds the others alone, so that this costs what is past. */
const isPast = "created_at < ? AND channel_id <> ''";

/** Tables with what else is kept of an answer. */
const ofAnswer = ['shown_span', 'answer_mark', 'answer_view', 'to_blank', 'vote', 'report'] as const;

/**
 * Takes from answers made before `oldest` (milliseconds since 1970) who asked, where, with which filters, and what was
 * said of them; those that not everybody saw go altogether. Inside a transaction.
 */
export function answerExpiryOf(connection: Connection): (oldest: number) => void {
  const statements = [
    `DELETE FROM answer WHERE ${isPast} AND NOT (${isLasting})`,
    ...ofAnswer.map((table) => `DELETE FROM ${table} WHERE answer_id IN (SELECT id FROM answer WHERE ${isPast})`),
    `UPDATE answer SET channel_id = '', message_id = NULL, asker_id = NULL, sources_differ = NULL, asks_about_now = NULL,
       outlet = NULL, since = NULL, until = NULL WHERE ${isPast}`,
  ].map((statement) => connection.prepare(statement));
  return (oldest) => {
    for (const statement of statements) statement.run(oldest);
  };
}
