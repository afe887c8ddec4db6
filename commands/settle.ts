import { recordAct } from './acts-log.js';
import { refused, type CommandParts, type PlainButton } from './command.js';
import type { ButtonControl } from './controls.js';
import { notice } from './notice.js';
import { answerOf } from './stored-press.js';

const settleAction = 'settle';

export function settleButtonOf(answerId: number, label = 'Settle'): ButtonControl {
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
      if (found.kind === 'refused') return refused('This answer is no longer kept, and its reports went with it.');
      const { id, guildId } = found.answer;
      return {
        kind: 'ready',
        visibility: 'in-place',
        run: async (target) => {
          const settled = parts.feedback.settle(id);
          await target.show(notice(settled === 0 ? 'Settled already.' : `Settled (${reportsInWords(settled)}).`));
          if (settled > 0 && guildId !== null) {
            await recordAct(parts, target.asker, {
              guildId,
              act: 'settle reports',
              target: `answer ${id}`,
              outcome: reportsInWords(settled),
            });
          }
        },
      };
    },
  };
}

/** "1 report" */
export function reportsInWords(count: number): string {
  return count === 1 ? '1 report' : `${count} reports`;
}
