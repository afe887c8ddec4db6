import { reportReasons, type ReportReason } from '../src/store/feedback-store.js';
import type { StoredAnswer } from '../src/store/answer-store.js';
import { tellLog } from './acts-log.js';
import { refused, type CommandParts, type PlainButton, type SelectAction } from './command.js';
import type { ControlRow, StringSelect } from './controls.js';
import { hideRow } from './hide.js';
import { isModeratorOf } from './moderator.js';
import { notice } from './notice.js';
import type { ReplyTarget } from './reply-target.js';
import { linkToAnswer, reasonsInWords, reportWords } from './report-words.js';
import { settleButtonOf } from './settle.js';
import { answerOf } from './stored-press.js';
import { say } from '../src/language/say.js';
import { named } from '../src/language/wording.js';

/** "Useful": one vote a member; once more takes it back. */
export function usefulButton(parts: CommandParts): PlainButton {
  return {
    needsArticles: false,
    action: 'useful',
    isOfAnswer: true,
    prepare(press) {
      const found = answerOf(parts, press);
      if (found.kind === 'refused') return found;
      return {
        kind: 'ready',
        visibility: 'private',
        run: async (target) => {
          const isNoted = parts.feedback.toggleUseful(found.answer.id, press.asker.userId);
          await target.show(notice(say(isNoted ? 'member.useful-noted' : 'member.useful-taken-back')));
        },
      };
    },
  };
}

/** "Report…": opens the reasons for whoever presses and, for moderators, what they can hide. */
export function reportButton(parts: CommandParts): PlainButton {
  return {
    needsArticles: false,
    action: 'report',
    isOfAnswer: true,
    prepare(press) {
      const found = answerOf(parts, press);
      if (found.kind === 'refused') return found;
      if (press.asker.guildId === null) return refused(say('member.reports-need-a-server'));
      const { answer } = found;
      const rows: ControlRow[] = [reasonSelect(answer.id)];
      if (isModeratorOf(press.asker, parts.settings)) rows.push(hideRow(answer));
      return {
        kind: 'ready',
        visibility: 'private',
        run: async (target) => {
          await target.show(notice(say('member.what-is-wrong'), [], { rows }));
        },
      };
    },
  };
}

const reasonAction = 'report-reason';

function reasonSelect(answerId: number): StringSelect {
  return {
    kind: 'select',
    action: reasonAction,
    id: answerId,
    n: 0,
    placeholder: say('member.choose-what-is-wrong'),
    choices: reportReasons.map((value) => ({ value, ...reportWords[value] })),
  };
}

/** The reason of a report. One a member and answer: choosing again changes it. */
export function reasonSelected(parts: CommandParts): SelectAction {
  return {
    needsArticles: false,
    action: reasonAction,
    isOfAnswer: true,
    prepare(selection) {
      const found = answerOf(parts, selection);
      if (found.kind === 'refused') return found;
      const reason = reportReasons.find((one) => one === selection.values[0]);
      if (reason === undefined) return refused(say('member.choose-a-reason'));
      return {
        kind: 'ready',
        visibility: 'in-place',
        run: (target) => report(parts, target, { answer: found.answer, reason }),
      };
    },
  };
}

async function report(
  parts: CommandParts,
  target: ReplyTarget,
  { answer, reason }: { readonly answer: StoredAnswer; readonly reason: ReportReason },
): Promise<void> {
  const outcome = parts.feedback.report(answer.id, target.asker.userId, reason);
  await target.show(notice(say(outcome === 'same' ? 'member.reported-before' : 'member.reported')));
  if (outcome === 'same' || answer.guildId === null) return;
  const reported = parts.feedback.openReports(answer.id);
  if (reported === null) return;
  await tellLog(
    parts,
    answer.guildId,
    notice(
      say('member.reported-in-log', {
        answer: linkToAnswer(reported, answer.guildId),
        channel: named('channel', reported.channelId),
        reasons: reasonsInWords(reported.reasons),
      }),
      [],
      { rows: [[settleButtonOf(answer.id)]] },
    ),
  );
}
