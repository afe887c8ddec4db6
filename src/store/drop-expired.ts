import { answerExpiryOf } from './answer-expiry.js';
import { auditRetentionDays } from './audit-store.js';
import { answerRetentionDays } from './answer-store.js';
import { lastLookDays } from './last-look-store.js';
import { pendingActHours } from './pending-act-store.js';
import { conversationExpiryOf } from './sqlite-conversation-store.js';
import type { Connection } from './sqlite-connection.js';
import { memberColumns } from './sqlite-privacy-store.js';
import { askersOfNothing } from './sqlite-unanswered-store.js';
import { unansweredRetentionDays } from './unanswered-store.js';

const hour = 3_600_000;
const day = 24 * hour;

/** What each table keeps for how long, in milliseconds; what refers to a row goes with it. */
const retentions = [
  { table: 'audit', column: 'at', keptFor: auditRetentionDays * day },
  { table: 'unanswered', column: 'at', keptFor: unansweredRetentionDays * day },
  { table: 'pending_act', column: 'at', keptFor: pendingActHours * hour },
  { table: 'last_look', column: 'at', keptFor: lastLookDays * day },
] as const;

/** Members of whom nothing else is kept any more. */
const memberOfNothing = `DELETE FROM member WHERE ${memberColumns
  .map(({ table, column }) => `NOT EXISTS (SELECT 1 FROM ${table} WHERE ${column} = member.number)`)
  .join(' AND ')}`;

/** Deletes what nothing refers to any more. */
export function orphansOf(connection: Connection): () => void {
  const deletions = [askersOfNothing, memberOfNothing].map((statement) => connection.prepare(statement));
  return () => {
    for (const deletion of deletions) deletion.run();
  };
}

/** Deletes what is past its retention also where nothing new comes, which would push it out. */
export function expiryOf(connection: Connection, now: () => Date): () => void {
  const deletions = retentions.map(({ table, column, keptFor }) => ({
    keptFor,
    deletion: connection.prepare(`DELETE FROM ${table} WHERE ${column} < ?`),
  }));
  const expireAnswers = answerExpiryOf(connection);
  const dropConversations = conversationExpiryOf(connection);
  const dropOrphans = orphansOf(connection);
  return () => {
    connection.transaction(() => {
      for (const { keptFor, deletion } of deletions) deletion.run(now().getTime() - keptFor);
      expireAnswers(now().getTime() - answerRetentionDays * day);
      dropConversations(now());
      dropOrphans();
    })();
  };
}
