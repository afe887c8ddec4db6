import type { ReportedAnswer } from '../src/store/feedback-store.js';
import { recordAct } from './acts-log.js';
import { refused, type CommandParts, type PlainButton, type PlainCommand, type SelectAction } from './command.js';
import type { ControlRow, StringSelect } from './controls.js';
import { prepareQuotes } from './more.js';
import { notice } from './notice.js';
import { offsetOf, pagerRow, perPage, rangeInWords } from './paged.js';
import { linkToAnswer, reasonsInWords } from './report-words.js';
import { reportsAsNoted } from './settle.js';
import { showing } from './showing.js';
import type { ListView } from './view.js';
import { say } from '../src/language/say.js';
import { moment, named, type Message } from '../src/language/wording.js';

const pageAction = 'reports';
const openAction = 'reports-open';
const settleAction = 'reports-settle';

/** `/moderation reports`: answers with open reports, the one reported first before the others. */
export function reportsCommand(parts: CommandParts): PlainCommand {
  return {
    needsArticles: false,
    audience: 'moderators',
    definition: { name: 'reports', description: 'Answers that members reported', options: [] },
    prepare: ({ asker: { guildId } }) => showing('private', () => queue(parts, guildId ?? '', 1)),
  };
}

export function reportsPage(parts: CommandParts): PlainButton {
  return {
    needsArticles: false,
    audience: 'moderators',
    action: pageAction,
    prepare: ({ asker: { guildId }, n }) => showing('in-place', () => queue(parts, guildId ?? '', n)),
  };
}

/** The quotes of a reported answer, also of one that only its asker saw. */
export function reportOpened(parts: CommandParts): SelectAction {
  return {
    needsArticles: true,
    audience: 'moderators',
    action: openAction,
    prepare: (selection) =>
      prepareQuotes(
        parts,
        { ...selection, id: Number(selection.values[0]), n: 1 },
        { quotesAre: 'answer', heading: say('moderation.quotes-of-reported') },
      ),
  };
}

/** Closes the reports of one answer and shows what is left. */
export function reportsSettled(parts: CommandParts): SelectAction {
  return {
    needsArticles: false,
    audience: 'moderators',
    action: settleAction,
    prepare: ({ asker, values, n }) => {
      const { guildId } = asker;
      const answerId = Number(values[0]);
      if (guildId === null || parts.answers.answer(answerId)?.guildId !== guildId) {
        return refused(say('moderation.reports-gone'));
      }
      return {
        kind: 'ready',
        visibility: 'in-place',
        run: async (target) => {
          const settled = parts.feedback.settle(answerId);
          await target.show(queue(parts, guildId, n));
          const outcome = reportsAsNoted(settled);
          await recordAct(parts, asker, { guildId, act: 'settle reports', target: `answer ${answerId}`, outcome });
        },
      };
    },
  };
}

function queue({ feedback }: CommandParts, guildId: string, page: number): ListView {
  const offset = offsetOf(page, feedback.reported(guildId, 0, 0).total);
  const { reported, total } = feedback.reported(guildId, offset, perPage);
  if (total === 0) return notice(say('moderation.no-reports'));
  const at = { offset, total };
  const lines = reported.map((answer, index) =>
    say('moderation.report-line', {
      place: offset + index + 1,
      answer: linkToAnswer(answer, guildId),
      channel: named('channel', answer.channelId),
      reasons: reasonsInWords(answer.reasons),
      useful: feedback.useful(answer.answerId),
      at: moment(answer.since, 'ago'),
    }),
  );
  const rows: ControlRow[] = [
    choose(openAction, { placeholder: say('moderation.look-at-answer'), reported, at }),
    choose(settleAction, { placeholder: say('moderation.settle-an-answer'), reported, at }),
    ...pagerRow({ action: pageAction, id: 0 }, at),
  ];
  return notice(say('moderation.reports', { range: rangeInWords(at) }), lines, { rows });
}

function choose(
  action: string,
  {
    placeholder,
    reported,
    at: { offset },
  }: {
    readonly placeholder: Message;
    readonly reported: readonly ReportedAnswer[];
    readonly at: { readonly offset: number };
  },
): StringSelect {
  const choices = reported.map(({ answerId, reasons }, index) => ({
    value: String(answerId),
    label: say('moderation.choice', { place: offset + index + 1, what: reasonsInWords(reasons) }),
  }));
  return { kind: 'select', action, id: 0, n: Math.min(offset / perPage + 1, 999), placeholder, choices };
}
