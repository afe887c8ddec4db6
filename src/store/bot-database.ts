import type { AuditStore } from './audit-store.js';
import type { BlankingStore } from './blanking-store.js';
import type { AnswerStore } from './answer-store.js';
import type { ConversationStore } from './conversation-store.js';
import type { FeedbackStore } from './feedback-store.js';
import type { GuildLifeStore } from './guild-life-store.js';
import type { GuildSettingsStore } from './guild-settings-store.js';
import type { HiddenStore } from './hidden-store.js';
import type { LanguageStore } from './language-store.js';
import type { LastLookStore } from './last-look-store.js';
import type { MarkStore } from './mark-store.js';
import type { PendingActStore } from './pending-act-store.js';
import type { PrivacyStore } from './privacy-store.js';
import type { UnansweredStore } from './unanswered-store.js';
import type { ViewStore } from './view-store.js';

/** What the bot remembers between two starts, concern by concern. */
export interface BotStores {
  readonly answers: AnswerStore;
  readonly settings: GuildSettingsStore;
  readonly audit: AuditStore;
  readonly feedback: FeedbackStore;
  readonly hidden: HiddenStore;
  readonly unanswered: UnansweredStore;
  readonly privacy: PrivacyStore;
  readonly marks: MarkStore;
  readonly blanking: BlankingStore;
  readonly guilds: GuildLifeStore;
  readonly pendingActs: PendingActStore;
  readonly views: ViewStore;
  readonly languages: LanguageStore;
  readonly lastLooks: LastLookStore;
  readonly conversations: ConversationStore;
}

export interface BotDatabase extends BotStores {
  /** Deletes what is past its retention. Done at each opening; to be called now and then by whoever keeps it open. */
  dropExpired(): void;
  close(): void;
}
