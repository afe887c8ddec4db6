import type { ReportedAnswer, ReportReason } from '../src/store/feedback-store.js';
import { say } from '../src/language/say.js';
import { link, type FormedPiece, type Message } from '../src/language/wording.js';

export const reportWords: Readonly<Record<ReportReason, { readonly label: Message; readonly description: Message }>> = {
  misleading: { label: say('moderation.misleading'), description: say('moderation.misleading-meaning') },
  'wrong-source': { label: say('moderation.wrong-source'), description: say('moderation.wrong-source-meaning') },
  'out-of-date': { label: say('moderation.out-of-date'), description: say('moderation.out-of-date-meaning') },
  'not-an-answer': { label: say('moderation.not-an-answer'), description: say('moderation.not-an-answer-meaning') },
};

/** "misleading ×2, out of date" */
export function reasonsInWords(reasons: ReportedAnswer['reasons']): Message {
  const worded = [...reasons].map(([reason, count]) =>
    say('moderation.reason', { reason: reportWords[reason].label, count }),
  );
  return say('moderation.reasons', { reasons: worded });
}

/** A link to the message of an answer; `null` where only its asker sees it. */
export function linkToAnswer(
  { channelId, messageId, isPublic }: Pick<ReportedAnswer, 'channelId' | 'messageId' | 'isPublic'>,
  guildId: string,
): FormedPiece | null {
  if (!isPublic || messageId === null) return null;
  return link(say('moderation.an-answer'), `https://discord.com/channels/${guildId}/${channelId}/${messageId}`);
}
