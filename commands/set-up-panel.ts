import type { GuildSettings } from '../src/store/guild-settings-store.js';
import { say } from '../src/language/say.js';
import type { MessageKey } from '../src/language/translation.js';
import { piecesOf, type Message, type Wording } from '../src/language/wording.js';
import type { CommandParts } from './command.js';
import type { ButtonControl, ControlRow } from './controls.js';
import { notice } from './notice.js';
import type { Asker } from './reply-target.js';
import { whereToAllow } from './settings.js';
import { settingFields, type SettingField } from './settings-fields.js';
import type { ListView } from './view.js';

/** Settings that the set-up asks for. */
export type SetUpStep = 'channels' | 'role' | 'answers' | 'shared';

export const setUpActions = {
  channels: 'setup-channels',
  role: 'setup-role',
  answers: 'setup-answers',
  shared: 'setup-shared',
  source: 'setup-source',
  add: 'setup-add',
  done: 'setup-done',
} as const;

const labels: Readonly<Record<SetUpStep, MessageKey>> = {
  channels: 'moderation.channels',
  role: 'moderation.role',
  answers: 'moderation.answers',
  shared: 'moderation.shared',
};

/** The same setting in `/settings`. */
export function stepField(step: SetUpStep): SettingField {
  const field = settingFields.find(({ label }) => label.key === labels[step]);
  if (field === undefined) throw new Error(`/settings has no field ${labels[step]}`);
  return field;
}

type PanelParts = Pick<CommandParts, 'settings' | 'firstArticles' | 'desks'>;

/** All steps in one message, as they stand. It holds nothing of its own, so it goes on after a restart. */
export function setUpPanel({ settings, firstArticles, desks }: PanelParts, { guildId }: Asker): ListView {
  const current = settings.settings(guildId ?? '');
  const sources = desks.of(guildId ?? '').sources().length;
  const offered: Wording[] = firstArticles.areOffered ? [settingLine('shared', current)] : [];
  const lines: Wording[] = [
    settingLine('channels', current),
    settingLine('role', current),
    settingLine('answers', current),
    say('moderation.sources-of-articles', { sources }),
    ...offered,
    ...(current.moderatorRoleId === null ? [] : [whereToAllow]),
  ];
  return notice(say('moderation.set-up'), lines, { rows: rowsOf(current, firstArticles.areOffered) });
}

function settingLine(step: SetUpStep, settings: GuildSettings): Wording {
  const { label, inWords } = stepField(step);
  return [say('moderation.field', { label }), ' ', ...piecesOf(inWords(settings))];
}

function rowsOf(settings: GuildSettings, areOffered: boolean): ControlRow[] {
  const { editor } = stepField('channels');
  const channels: ControlRow = {
    kind: 'channel-select',
    action: setUpActions.channels,
    ...{ id: 0, n: 0, least: 0 },
    placeholder: say('moderation.channels-placeholder'),
    ...(editor.kind === 'channels' && {
      most: editor.most,
      channelKinds: editor.channelKinds,
      chosenIds: editor.chosen(settings),
    }),
  };
  const role: ControlRow = {
    kind: 'role-select',
    action: setUpActions.role,
    ...{ id: 0, n: 0, least: 0 },
    placeholder: say('moderation.role-placeholder'),
    chosenIds: settings.moderatorRoleId === null ? [] : [settings.moderatorRoleId],
  };
  const button = (action: string, label: Message, n = 0): ButtonControl => ({
    kind: 'button',
    action,
    id: 0,
    n,
    label,
  });
  const isPublic = settings.answers === 'public';
  const isUsed = settings.usesSharedCorpus === true;
  const articles = [
    { ...button(setUpActions.source, say('moderation.add-first-source')), look: 'primary' as const },
    ...(areOffered
      ? [
          button(
            setUpActions.shared,
            say(isUsed ? 'moderation.do-not-use-shared-articles' : 'moderation.use-shared-articles'),
            isUsed ? 2 : 1,
          ),
        ]
      : []),
  ];
  const answers = [
    { ...button(setUpActions.answers, say('moderation.public-answers'), 1), isDisabled: isPublic },
    { ...button(setUpActions.answers, say('moderation.private-answers'), 2), isDisabled: !isPublic },
  ];
  return [channels, role, answers, articles, [button(setUpActions.done, say('moderation.finish'))]];
}

/** In place of the panel. */
export function setUpDone({ settings, firstArticles, desks }: PanelParts, guildId: string): ListView {
  const sources = desks.of(guildId).sources().length;
  const { usesSharedCorpus } = settings.settings(guildId);
  const isSharedUsed = firstArticles.areOffered && usesSharedCorpus === true;
  return notice(say('moderation.set-up-done'), [from(sources, isSharedUsed), say('moderation.change-anything')]);
}

/** What is answered from. */
function from(sources: number, isSharedUsed: boolean): Message {
  if (sources > 0) return say('moderation.answers-from-sources', { sources, isSharedUsed });
  return say(isSharedUsed ? 'moderation.answers-from-shared' : 'moderation.answers-from-nothing');
}
