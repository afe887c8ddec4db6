import type { ConversationPlace } from '../src/store/conversation-store.js';
import type { Asker } from './reply-target.js';

/** Where the conversation of whoever asks is kept. */
export function placeOf({ guildId, channelId, userId: memberId }: Asker): ConversationPlace {
  return { guildId, channelId, memberId };
}
