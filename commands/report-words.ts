import type { ReportedAnswer, ReportReason } from '../src/store/feedback-store.js';
import { link, named, type Piece } from '../src/language/wording.js';

export const reportWords: Readonly<Record<ReportReason, { readonly label: string; readonly description: string }>> = {
  misleading: { label: 'Misleading', description: 'The quotes give a wrong picture of what was said' },
  'wrong-source': { label: 'Wrong source', description: 'The outlet, the date or the link is not right' },
  'out-of-date': { label: 'Out of date', description: 'Something newer says otherwise' },
  'not-an-answer': { label: 'Not an answer', description: 'The quotes do not answer the question' },
};

/** "misleading ×2, out of date" */
export function reasonsInWords(reasons: ReportedAnswer['reasons']): string {
  return [...reasons]
    .map(([reason, members]) => reportWords[reason].label.toLowerCase() + (members > 1 ? ` ×${members}` : ''))
    .join(', ');
}

/** The channel of an answer, with a link to the message where others can see it. */
export function placeOfAnswer(
  { channelId, messageId, isPublic }: Pick<ReportedAnswer, 'channelId' | 'messageId' | 'isPublic'>,
  guildId: string,
): Piece[] {
  if (!isPublic || messageId === null) return ['a private answer in ', named('channel', channelId)];
  const url = `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
  return [link('an answer', url), ' in ', named('channel', channelId)];
}
