import { badQuestion } from '../src/answering/answer-question.js';
import { maxQuestionLength } from '../src/answering/question.js';
import { noFilters } from '../src/domain/filters.js';
import { say } from '../src/language/say.js';
import type { Text } from '../src/language/wording.js';
import { admit, turnedAway } from './admission.js';
import { answerInChannel } from './answer-in-channel.js';
import { refused, type CommandParts, type MessageCommand } from './command.js';

/** "Ask the sources", in the menu of a message: looks for what answers or tells more of it, for whoever asks. */
export function askAboutMessage(parts: CommandParts): MessageCommand {
  return {
    name: 'Ask the sources',
    prepare({ ask, asker, text }) {
      const bad = badText(text);
      if (bad !== null) return refused(bad);
      const admitted = admit(parts, asker, { text, wants: 'private' });
      if (admitted.kind === 'turned-away') return turnedAway(admitted);
      // The words are somebody else's.
      const question = { ask, text, about: null, filters: noFilters, admitted, mayBeKept: false, conversation: null };
      return {
        kind: 'ready',
        visibility: 'private',
        run: (target) => answerInChannel(parts, target, question),
      };
    },
  };
}

/** One sentence for a message that cannot be asked about; `null` for one that can. */
function badText(text: string): Text | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return say('answer.message-wordless');
  if (text.length > maxQuestionLength) {
    return say('answer.message-long', { length: text.length, most: maxQuestionLength });
  }
  return badQuestion(text);
}
