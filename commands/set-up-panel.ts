import type { GuildSettings } from '../src/store/guild-settings-store.js';
import { counted } from '../src/domain/counted.js';
import type { CommandParts } from './command.js';
import type { ButtonControl, ControlRow } from './controls.js';
import { notice } from './notice.js';
import type { Asker } from './reply-target.js';
import { whereToAllow } from './settings.js';
import { settingFields, type SettingField } from './settings-fields.js';
import type { ListView } from './view.js';
import { code, piecesOf, strong, type Wording } from '../src/language/wording.js';

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

const labels: Readonly<Record<SetUpStep, string>> = {
  channels: 'Channels in which I answer',
  role: 'Moderator role',
  answers: 'Answers',
  shared: 'Shared articles',
};

/** The same setting in `/settings`. */
export function stepField(step: SetUpStep): SettingField {
  const field = settingFields.find(({ label }) => label === labels[step]);
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
    [
      strong('Sources of articles:'),
      sources === 0 ? ' none yet; until then I tell whoever asks that there are no articles' : ` ${sources}`,
    ],
    ...offered,
    ...(current.moderatorRoleId === null ? [] : [whereToAllow]),
  ];
  return notice(
    'Shall we set me up? Only you see this. Skip what you like: each choice counts at once, and /settings and /corpus change it later.',
    lines,
    { rows: rowsOf(current, firstArticles.areOffered) },
  );
}

function settingLine(step: SetUpStep, settings: GuildSettings): Wording {
  const { label, inWords } = stepField(step);
  return [strong(`${label}:`), ' ', ...piecesOf(inWords(settings))];
}

function rowsOf(settings: GuildSettings, areOffered: boolean): ControlRow[] {
  const { editor } = stepField('channels');
  const channels: ControlRow = {
    kind: 'channel-select',
    action: setUpActions.channels,
    ...{ id: 0, n: 0, least: 0 },
    placeholder: 'Channels in which I answer: all',
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
    placeholder: 'A role that moderates beside Manage Server: none',
    chosenIds: settings.moderatorRoleId === null ? [] : [settings.moderatorRoleId],
  };
  const button = (action: string, label: string, n = 0): ButtonControl => ({ kind: 'button', action, id: 0, n, label });
  const isPublic = settings.answers === 'public';
  const isUsed = settings.usesSharedCorpus === true;
  const articles = [
    { ...button(setUpActions.source, 'Add the first source'), look: 'primary' as const },
    ...(areOffered
      ? [
          button(
            setUpActions.shared,
            isUsed ? 'Do not use the shared articles' : 'Use the shared articles',
            isUsed ? 2 : 1,
          ),
        ]
      : []),
  ];
  const answers = [
    { ...button(setUpActions.answers, 'Public answers', 1), isDisabled: isPublic },
    { ...button(setUpActions.answers, 'Private answers', 2), isDisabled: !isPublic },
  ];
  return [channels, role, answers, articles, [button(setUpActions.done, 'Finish')]];
}

/** In place of the panel. */
export function setUpDone({ settings, firstArticles, desks }: PanelParts, guildId: string): ListView {
  const sources = desks.of(guildId).sources().length;
  const { usesSharedCorpus } = settings.settings(guildId);
  const hasArticles = sources > 0 || (firstArticles.areOffered && usesSharedCorpus === true);
  const from: Wording = hasArticles
    ? [`I answer from ${articlesInWords(sources, usesSharedCorpus === true)}: try `, code('/ask'), '.']
    : [
        'There are no articles yet, which is what I tell whoever asks: ',
        code('/corpus add'),
        ' adds a source of them.',
      ];
  return notice('You have set me up.', [
    from,
    ['Change anything with ', code('/settings'), ' and ', code('/corpus'), '.'],
  ]);
}

function articlesInWords(sources: number, usesShared: boolean): string {
  if (sources === 0) return 'the shared articles';
  return `${counted(sources, 'source')}${usesShared ? ' and the shared articles' : ''}`;
}
