import { recordAct } from './acts-log.js';
import { refused, type CommandParts, type PlainButton } from './command.js';
import type { ButtonControl } from './controls.js';
import { say } from '../src/language/say.js';
import type { Text } from '../src/language/wording.js';
import { notice } from './notice.js';
import { answerOf } from './stored-press.js';

const settleAction = 'settle';

export function settleButtonOf(answerId: number, label: Text = say('moderation.settle')): ButtonControl {
  return { kind: 'button', action: settleAction, id: answerId, n: 0, label };
}

/** "Settle": closes the open reports of an answer. */
export function settleButton(parts: CommandParts): PlainButton {
  return {
    needsArticles: false,
    action: settleAction,
    audience: 'moderators',
    prepare(press) {
      const found = answerOf(parts, press);
      if (found.kind === 'refused') return refused(say('moderation.reports-gone'));
      const { id, guildId } = found.answer;
      return {
        kind: 'ready',
        visibility: 'in-place',
        run: async (target) => {
          const settled = parts.feedback.settle(id);
          const outcome =
            settled === 0 ? say('moderation.settled-already') : say('moderation.settled', { reports: settled });
          await target.show(notice(outcome));
          if (settled > 0 && guildId !== null) {
            await recordAct(parts, target.asker, {
              guildId,
              act: 'settle reports',
              target: `answer ${id}`,
              outcome: reportsAsNoted(settled),
            });
          }
        },
      };
    },
  };
}

/** "1 report", as the log of acts keeps it. */
export function reportsAsNoted(count: number): string {
  return count === 1 ? '1 report' : `${count} reports`;
}
