import type { NewAnswer } from '../src/store/answer-store.js';
import { blankAnswer } from './blank-answers.js';
import type { CommandParts } from './command.js';
import { spansOf } from './quote-entries.js';
import type { ReplyTarget } from './reply-target.js';
import type { View } from './view.js';

/** Keeps what the buttons of a view will need, and shows it; of what could not be sent nothing is kept. Resolves with its id. */
export async function showKept(
  parts: CommandParts,
  target: ReplyTarget,
  {
    kept,
    viewOf,
  }: {
    readonly kept: Pick<NewAnswer, 'isPublic' | 'sharing' | 'filters' | 'generation' | 'isAnswered' | 'spans'>;
    readonly viewOf: (answerId: number) => View;
  },
): Promise<number> {
  const { answers, blanking, languages } = parts;
  const { guildId, channelId, userId: askerId } = target.asker;
  const answerId = answers.addAnswer({ guildId, channelId, askerId, ...kept });
  languages.noteAnswer(answerId, target.language);
  try {
    const { messageId } = await target.show(viewOf(answerId), (quotes) => {
      answers.recordShown(answerId, spansOf(quotes), 'message');
    });
    answers.recordSent(answerId, messageId);
  } catch (error) {
    answers.removeAnswer(answerId);
    throw error;
  }
  // An article was erased while it was on its way.
  if (blanking.isDue(answerId)) await blankAnswer(parts, answerId);
  return answerId;
}
