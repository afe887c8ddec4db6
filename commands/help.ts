import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';
import type { PlainCommand } from './command.js';
import { notice } from './notice.js';

/** Each a line of its own. */
const helpLines: readonly Message[] = [
  say('member.help-ask'),
  say('member.help-mention'),
  say('member.help-verify'),
  say('member.help-views'),
  say('member.help-buttons', {
    more: say('answer.more-quotes'),
    context: say('member.help-context'),
    card: say('answer.article'),
    useful: say('answer.useful'),
    report: say('answer.report'),
    share: say('answer.share'),
  }),
  say('member.help-further', { further: say('answer.ask-further') }),
  say('member.help-exact'),
  say('member.help-state'),
  say('member.help-language'),
];

/** What a mention without a question is told. */
export const shortHelp = say('member.help-short');

export function helpCommand(): PlainCommand {
  return {
    needsArticles: false,
    definition: { name: 'help', description: 'How to ask, and what the answers mean', options: [] },
    prepare: ({ asker }) => ({
      kind: 'ready',
      visibility: 'private',
      run: async (target) => {
        const lacking = asker.permissionNote === null ? [] : [asker.permissionNote];
        await target.show(notice(say('member.help-quotes'), [...helpLines, ...lacking]));
      },
    }),
  };
}
