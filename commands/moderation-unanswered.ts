import { unansweredRetentionDays } from '../src/store/unanswered-store.js';
import { recordAct } from './acts-log.js';
import { refused, type CommandParts, type PlainButton, type PlainCommand, type SelectAction } from './command.js';
import type { ControlRow } from './controls.js';
import { notice } from './notice.js';
import { offsetOf, pagerRow, perPage, rangeInWords } from './paged.js';
import type { ReplyTarget } from './reply-target.js';
import { showing } from './showing.js';
import type { ListView } from './view.js';
import { code, moment, type Wording } from '../src/language/wording.js';

const pageAction = 'unanswered';
const clearAction = 'unanswered-clear';
const clearAllAction = 'unanswered-clear-all';

/** `/moderation unanswered`: what was asked in vain, without names, where moderators switched it on. */
export function unansweredCommand(parts: CommandParts): PlainCommand {
  return {
    needsArticles: false,
    audience: 'moderators',
    definition: { name: 'unanswered', description: 'Questions that found no answer, without names', options: [] },
    prepare: ({ asker: { guildId } }) => showing('private', () => questions(parts, guildId ?? '', 1)),
  };
}

export function unansweredPage(parts: CommandParts): PlainButton {
  return {
    needsArticles: false,
    audience: 'moderators',
    action: pageAction,
    prepare: ({ asker: { guildId }, n }) => showing('in-place', () => questions(parts, guildId ?? '', n)),
  };
}

export function clearSelected(parts: CommandParts): SelectAction {
  return {
    needsArticles: false,
    audience: 'moderators',
    action: clearAction,
    prepare: ({ asker: { guildId }, values, n }) =>
      guildId === null
        ? refused('This works in a server alone.')
        : {
            kind: 'ready',
            visibility: 'in-place',
            run: (target) => clear(parts, target, { guildId, id: Number(values[0]), page: n }),
          },
  };
}

export function clearAllButton(parts: CommandParts): PlainButton {
  return {
    needsArticles: false,
    audience: 'moderators',
    action: clearAllAction,
    prepare: ({ asker: { guildId } }) =>
      guildId === null
        ? refused('This works in a server alone.')
        : {
            kind: 'ready',
            visibility: 'in-place',
            run: (target) => clear(parts, target, { guildId, id: null, page: 1 }),
          },
  };
}

async function clear(
  parts: CommandParts,
  target: ReplyTarget,
  { guildId, id, page }: { readonly guildId: string; readonly id: number | null; readonly page: number },
): Promise<void> {
  const cleared = parts.unanswered.clear(guildId, id);
  await target.show(questions(parts, guildId, page));
  const outcome = cleared === 1 ? '1 question' : `${cleared} questions`;
  await recordAct(parts, target.asker, { guildId, act: 'clear unanswered', target: null, outcome });
}

function questions({ unanswered, settings }: CommandParts, guildId: string, page: number): ListView {
  const offset = offsetOf(page, unanswered.list(guildId, 0, 0).total);
  const { questions: listed, total } = unanswered.list(guildId, offset, perPage);
  const isKept = settings.settings(guildId).keepsUnanswered;
  const state: Wording = isKept
    ? `Kept without names for ${unansweredRetentionDays} days after they were last asked.`
    : ['Not kept in this server; ', code('/settings'), ' switches it on.'];
  if (total === 0) return notice('No unanswered questions.', [state]);
  const at = { offset, total };
  const lines = listed.map(({ text, askers, lastAskedAt }, index): Wording => [
    `${offset + index + 1}. “${text}” · ${askers === 1 ? '1 member' : `${askers} members`} · `,
    moment(lastAskedAt, 'ago'),
  ]);
  const choices = listed.map(({ id, text }, index) => ({
    value: String(id),
    label: `${offset + index + 1}: ${text}`.slice(0, 100).toWellFormed(),
  }));
  const n = Math.min(offset / perPage + 1, 999);
  const rows: ControlRow[] = [
    { kind: 'select', action: clearAction, id: 0, n, placeholder: 'Clear a question', choices },
    [{ kind: 'button', action: clearAllAction, id: 0, n: 0, label: 'Clear all', look: 'danger' }],
    ...pagerRow({ action: pageAction, id: 0 }, at),
  ];
  return notice(`Unanswered questions, ${rangeInWords(at)}:`, [...lines, state], { rows });
}
