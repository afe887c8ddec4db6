import { say } from '../src/language/say.js';
import { refused, type CommandParts, type PlainButton } from './command.js';
import { mayRemove } from './moderator.js';

/** "Remove answer": for whoever asked, and for moderators. */
export function removeButton({ answers, settings }: CommandParts): PlainButton {
  return {
    needsArticles: false,
    action: 'remove',
    isOfAnswer: true,
    prepare({ asker, id: answerId }) {
      const answer = answers.answer(answerId);
      const isForeign = answer !== null && answer.guildId !== asker.guildId;
      const isAsker = answer !== null && answer.askerId === asker.userId;
      if (isForeign || !(isAsker || mayRemove(asker, settings))) {
        return refused(say('member.only-asker-removes'));
      }
      return {
        kind: 'ready',
        visibility: 'in-place',
        run: async (target) => {
          await target.removeMessage();
          answers.removeAnswer(answerId);
        },
      };
    },
  };
}
