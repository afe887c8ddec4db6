import type { Filters } from '../domain/filters.js';

/** Hours after its last question at which a conversation is forgotten. */
export const conversationHours = 24;

/** Where somebody talks with the bot. A channel is one place and each of its threads another. */
export interface ConversationPlace {
  /** `null` in a direct conversation. */
  readonly guildId: string | null;
  /** Of the channel or thread. */
  readonly channelId: string;
  readonly memberId: string;
}

/** What a conversation is about. */
export interface ConversationTopic {
  /** Words of the questions that further ones go on from. */
  readonly words: readonly string[];
  readonly filters: Filters;
}

export interface ConversationSight {
  /** Whether the answers are for the member's eyes alone. */
  readonly isPrivate: boolean;
  /** Of the answer that is gone on from, or that was given; `null` or left out: of none. */
  readonly answerId?: number | null;
}

/** Port: what each member asks about in each place. The one thing that keeps words of a question, for hours alone. */
export interface ConversationStore {
  /**
   * The topic of the member there; `null`: none, or too long ago. Of an answer that this member was given there it is that
   * answer's, and the newest one where nothing is kept of it. For a private answer it may be a public or a private
   * one, the newer of the two; for a public answer a public one alone, so that nothing asked in private is told.
   */
  topic(place: ConversationPlace, sight: ConversationSight): ConversationTopic | null;
  /** Takes the place of the topic before it, and stays that of its answer. */
  keep(place: ConversationPlace, topic: ConversationTopic, sight: ConversationSight): void;
  /** Forgets what the member asked there, in public and in private; `false`: there was nothing. */
  end(place: ConversationPlace): boolean;
}
