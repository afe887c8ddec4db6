import { maxTextLength } from '../src/answering/verification/verification.js';
import { badText } from '../src/answering/verification/verify-text.js';
import { admit, turnedAway } from './admission.js';
import { checkText } from './check-text.js';
import { refused, type ArticleCommand, type CommandParts } from './command.js';
import { namedAnswer, verifyAnswer } from './verify-answer.js';

/** `/verify`: whether a text stands in the articles, for whoever asks. */
export function verifyCommand(parts: CommandParts): ArticleCommand {
  return {
    needsArticles: true,
    definition: {
      name: 'verify',
      description: 'Looks a text up in the articles, word for word; only you see the outcome',
      options: [
        {
          name: 'text',
          description: 'The words to look up, or an answer of mine: "answer 12", or a link to its message',
          type: 'text',
          isRequired: true,
          maxLength: maxTextLength,
        },
      ],
    },
    prepare(input) {
      const named = namedAnswer(input.text('text') ?? '');
      if (named !== null) {
        const { asker, ask } = input;
        return verifyAnswer(parts, named, { asker, ask, page: 1, visibility: 'private' });
      }
      const readings = input.readings('text');
      const bad = badText(readings[0]);
      if (bad !== null) return refused(bad.reason);
      const admitted = admit(parts, input.asker, { text: readings[0], wants: 'private' });
      if (admitted.kind === 'turned-away') return turnedAway(admitted);
      return {
        kind: 'ready',
        visibility: 'private',
        run: (target) => checkText(parts, target, { ask: input.ask, readings }),
      };
    },
  };
}
