import type { BotDatabase } from './bot-database.js';
import { botStamp, createBotSchema } from './bot-schema.js';
import { expiryOf } from './drop-expired.js';
import { createSqliteAuditStore } from './sqlite-audit-store.js';
import { createSqliteBlankingStore } from './sqlite-blanking-store.js';
import { createSqliteAnswerStore } from './sqlite-answer-store.js';
import { createSqliteConversationStore } from './sqlite-conversation-store.js';
import { createMembers } from './members.js';
import { openForWriting } from './sqlite-connection.js';
import { createSqliteFeedbackStore } from './sqlite-feedback-store.js';
import { createSqliteGuildLifeStore } from './sqlite-guild-life-store.js';
import { createSqliteGuildSettingsStore } from './sqlite-guild-settings-store.js';
import { createSqliteHiddenStore } from './sqlite-hidden-store.js';
import { createSqliteLanguageStore } from './sqlite-language-store.js';
import { createSqliteLastLookStore } from './sqlite-last-look-store.js';
import { createSqliteMarkStore } from './sqlite-mark-store.js';
import { createSqlitePendingActStore } from './sqlite-pending-act-store.js';
import { createSqlitePrivacyStore } from './sqlite-privacy-store.js';
import { createSqliteUnansweredStore } from './sqlite-unanswered-store.js';
import { createSqliteViewStore } from './sqlite-view-store.js';

export interface BotDatabaseOptions {
  /** Path of `bot.db`; made where there is none. */
  readonly path: string;
  readonly now: () => Date;
}

/** @throws UserError when the file is foreign, damaged or of a newer version. */
export function openBotDatabase({ path, now }: BotDatabaseOptions): BotDatabase {
  const connection = openForWriting(path, botStamp, createBotSchema);
  const members = createMembers(connection);
  const dropExpired = expiryOf(connection, now);
  dropExpired();
  return {
    answers: createSqliteAnswerStore(connection, now, members),
    settings: createSqliteGuildSettingsStore(connection),
    audit: createSqliteAuditStore(connection, now, members),
    feedback: createSqliteFeedbackStore(connection, now, members),
    hidden: createSqliteHiddenStore(connection, now),
    unanswered: createSqliteUnansweredStore(connection, now, members),
    privacy: createSqlitePrivacyStore(connection, members),
    marks: createSqliteMarkStore(connection, now),
    blanking: createSqliteBlankingStore(connection),
    guilds: createSqliteGuildLifeStore(connection, now),
    pendingActs: createSqlitePendingActStore(connection, now, members),
    views: createSqliteViewStore(connection),
    languages: createSqliteLanguageStore(connection, members),
    lastLooks: createSqliteLastLookStore(connection, now, members),
    conversations: createSqliteConversationStore(connection, now, members),
    dropExpired,
    close: () => {
      connection.close();
    },
  };
}
