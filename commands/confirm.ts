import { UserError } from '../src/domain/errors.js';
import { say } from '../src/language/say.js';
import {
  refused,
  type CommandParts,
  type ConfirmedAct,
  type PlainButton,
  type Press,
  type Refusal,
} from './command.js';
import { isModeratorOf, moderatorRefusal } from './moderator.js';
import { notice } from './notice.js';
import type { ReplyTarget } from './reply-target.js';
import type { ConfirmView } from './view.js';

export const confirmAction = 'confirm';
export const cancelAction = 'cancel';

export interface Confirmation extends Pick<ConfirmView, 'lines' | 'yes' | 'isFinal'> {
  /** Of the act that a "yes" does. */
  readonly act: string;
  /** What it is done to; the act reads it. */
  readonly subject: string;
}

/** Shows what will happen, and asks whether it shall. Kept, so that the answer counts after a restart. */
export async function confirmFirst(
  { pendingActs }: CommandParts,
  target: ReplyTarget,
  { act, subject, lines, yes, isFinal }: Confirmation,
): Promise<void> {
  const { guildId, userId: askerId } = target.asker;
  const pendingId = pendingActs.add({ guildId, askerId, act, subject });
  try {
    await target.show({ kind: 'confirm', lines, yes, isFinal, pendingId });
  } catch (error) {
    pendingActs.decide(pendingId);
    throw error;
  }
}

/** "Yes, erase": for whoever asked, and for moderators, once. What only moderators may do is asked of them again. */
export function confirmButton(parts: CommandParts, acts: readonly ConfirmedAct[]): PlainButton {
  return {
    needsArticles: false,
    action: confirmAction,
    prepare(press) {
      const pending = pendingOf(parts, press);
      if (pending.kind === 'refused') return pending;
      const act = acts.find(({ name }) => name === pending.act);
      if (act === undefined) return refused(decidedAlready);
      const notAllowed = act.audience === 'moderators' ? moderatorRefusal(press.asker, parts.settings) : null;
      if (notAllowed !== null) return refused(notAllowed);
      return {
        kind: 'ready',
        visibility: 'in-place',
        isLong: act.isLong === true,
        run: async (target) => {
          if (!parts.pendingActs.decide(press.id)) throw new UserError(decidedAlready);
          try {
            await act.run(target, pending.subject);
          } catch (error) {
            if (!(error instanceof UserError)) throw error;
            // In the place of buttons that work no more.
            await target.show(notice(error.forMembers));
          }
        },
      };
    },
  };
}

/** "Cancel", under what asks to be confirmed. */
export function cancelButton(parts: CommandParts): PlainButton {
  return {
    needsArticles: false,
    action: cancelAction,
    prepare(press) {
      const pending = pendingOf(parts, press);
      if (pending.kind === 'refused') return pending;
      return {
        kind: 'ready',
        visibility: 'in-place',
        run: async (target) => {
          if (!parts.pendingActs.decide(press.id)) throw new UserError(decidedAlready);
          await target.show(notice(say('member.cancelled')));
        },
      };
    },
  };
}

const decidedAlready = say('member.decided-already');

function pendingOf(
  { pendingActs, settings }: CommandParts,
  { asker, id }: Press,
): Refusal | { readonly kind: 'pending'; readonly act: string; readonly subject: string } {
  const pending = pendingActs.find(id);
  if (pending?.guildId !== asker.guildId) return refused(decidedAlready);
  if (pending.askerId !== asker.userId && !isModeratorOf(asker, settings)) {
    return refused(say('member.only-asker-decides'));
  }
  return { kind: 'pending', act: pending.act, subject: pending.subject };
}
