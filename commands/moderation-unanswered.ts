import { unansweredRetentionDays } from '../src/store/unanswered-store.js';
import { recordAct } from './acts-log.js';
import { refused, type CommandParts, type PlainButton, type PlainCommand, type SelectAction } from './command.js';
import type { ControlRow } from './controls.js';
import { notice } from './notice.js';
import { offsetOf, pagerRow, perPage, rangeInWords } from './paged.js';
import type { ReplyTarget } from './reply-target.js';
import { showing } from './showing.js';
import type { ListView } from './view.js';
import { say } from '../src/language/say.js';
import { moment } from '../src/language/wording.js';

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
        ? refused(say('moderation.in-server-alone'))
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
        ? refused(say('moderation.in-server-alone'))
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
  const state = isKept
    ? say('moderation.unanswered-kept-for', { days: unansweredRetentionDays })
    : say('moderation.unanswered-off');
  if (total === 0) return notice(say('moderation.no-unanswered'), [state]);
  const at = { offset, total };
  const lines = listed.map(({ text, askers, lastAskedAt }, index) =>
    say('moderation.unanswered-question', {
      place: offset + index + 1,
      question: text,
      askers,
      at: moment(lastAskedAt, 'ago'),
    }),
  );
  const choices = listed.map(({ id, text }, index) => ({
    value: String(id),
    label: say('moderation.choice', { place: offset + index + 1, what: text }),
  }));
  const n = Math.min(offset / perPage + 1, 999);
  const rows: ControlRow[] = [
    { kind: 'select', action: clearAction, id: 0, n, placeholder: say('moderation.clear-question'), choices },
    [{ kind: 'button', action: clearAllAction, id: 0, n: 0, label: say('moderation.clear-all'), look: 'danger' }],
    ...pagerRow({ action: pageAction, id: 0 }, at),
  ];
  return notice(say('moderation.unanswered-list', { range: rangeInWords(at) }), [...lines, state], { rows });
}
