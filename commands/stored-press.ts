import { say } from '../src/language/say.js';
import type { StoredAnswer } from '../src/store/answer-store.js';
import { refused, type CommandParts, type Press, type Refusal } from './command.js';

/** The answer that a button belongs to; one sentence when it is no longer kept, or belongs to another guild. */
export function answerOf(parts: CommandParts, press: Press): Refusal | { kind: 'found'; answer: StoredAnswer } {
  const answer = parts.answers.answer(press.id);
  if (answer?.guildId !== press.asker.guildId) {
    return refused(say('answer.button-gone'));
  }
  return { kind: 'found', answer };
}

export const goneText = say('answer.quote-gone');
