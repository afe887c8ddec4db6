import type { GuildSettings } from '../src/store/guild-settings-store.js';
import { recordAct } from './acts-log.js';
import {
  refused,
  type CommandParts,
  type FormAction,
  type FormPrompt,
  type PlainButton,
  type PlainCommand,
  type Prepared,
  type Refusal,
  type SelectAction,
} from './command.js';
import type { ButtonControl, ControlRow } from './controls.js';
import { notice } from './notice.js';
import type { Asker, PressTarget } from './reply-target.js';
import { settingAct, settingAsNoted, settingFields, type SettingEditor, type SettingField } from './settings-fields.js';
import { showing } from './showing.js';
import type { ListView } from './view.js';
import { say } from '../src/language/say.js';
import { isMessage, piecesOf, strong, type Text, type Wording } from '../src/language/wording.js';

const openAction = 'settings-open';
const pickAction = 'settings-pick';
const chooseAction = 'settings-choose';
const writeAction = 'settings-write';
const backAction = 'settings-back';
const buttonsPerRow = 5;

/** `/settings`: what moderators set for their server, and its changing. */
export function settingsCommand(parts: CommandParts): PlainCommand {
  return {
    needsArticles: false,
    audience: 'moderators',
    definition: {
      name: 'settings',
      description: 'For moderators: where and how I answer in this server',
      defaultPermissions: 'manage-server',
      options: [],
    },
    prepare: ({ asker }) => showing('private', () => panel(parts, asker)),
  };
}

export function settingsButtons(parts: CommandParts): readonly PlainButton[] {
  const back: PlainButton = {
    needsArticles: false,
    audience: 'moderators',
    action: backAction,
    prepare: ({ asker }) => showing('in-place', () => panel(parts, asker)),
  };
  const choose: PlainButton = {
    needsArticles: false,
    audience: 'moderators',
    action: chooseAction,
    prepare: ({ asker, id, n }) => {
      const editor = fieldAt(n)?.editor;
      const change = editor === undefined ? undefined : changeOfButton(editor, id);
      return change === undefined ? refused(unknownSetting) : changing(parts, { asker, n, change });
    },
  };
  return [back, choose];
}

export function settingsSelects(parts: CommandParts): readonly SelectAction[] {
  const open: SelectAction = {
    needsArticles: false,
    audience: 'moderators',
    action: openAction,
    prepare: ({ asker, values }) => openField(parts, asker, Number(values[0])),
  };
  const pick: SelectAction = {
    needsArticles: false,
    audience: 'moderators',
    action: pickAction,
    prepare: ({ asker, values, n }) => {
      const editor = fieldAt(n)?.editor;
      if (editor?.kind !== 'channels' && editor?.kind !== 'role') return refused(unknownSetting);
      return changing(parts, { asker, n, change: editor.change(values) });
    },
  };
  return [open, pick];
}

export function settingsForms(parts: CommandParts): readonly FormAction[] {
  const write: FormAction = {
    needsArticles: false,
    audience: 'moderators',
    action: writeAction,
    prepare: (submission) => {
      const { asker, n } = submission;
      const editor = fieldAt(n)?.editor;
      if (editor?.kind !== 'text') return refused(unknownSetting);
      const change = editor.read(submission.text('value'));
      return isMessage(change) ? refused(change) : changing(parts, { asker, n, change });
    },
  };
  return [write];
}

const unknownSetting = say('moderation.unknown-setting');

/** By its number in controls, counted from 1. */
function fieldAt(n: number): SettingField | undefined {
  return settingFields[n - 1];
}

/** All settings and a way to each. @param lines what is new */
function panel({ settings }: CommandParts, { guildId, guildName }: Asker, lines: readonly Wording[] = []): ListView {
  const current = settings.settings(guildId ?? '');
  const listed = settingFields.map(({ label, inWords }): Wording => [
    say('moderation.field', { label }),
    ' ',
    ...piecesOf(inWords(current)),
  ]);
  const choices = settingFields.map(({ label, description }, index) => ({
    value: String(index + 1),
    label,
    description,
  }));
  const rows: ControlRow[] = [
    { kind: 'select', action: openAction, id: 0, n: 0, placeholder: say('moderation.change-setting'), choices },
  ];
  return notice(say('moderation.settings-of', { guild: guildName }), [...listed, ...lines], { rows });
}

function openField(parts: CommandParts, asker: Asker, n: number): Refusal | Prepared<PressTarget> | FormPrompt {
  const field = fieldAt(n);
  if (field === undefined) return refused(unknownSetting);
  const current = parts.settings.settings(asker.guildId ?? '');
  const { label, description, editor } = field;
  if (editor.kind === 'text') {
    const { prompt, placeholder, isLong, written } = editor;
    const input = { name: 'value', label: prompt, placeholder, isLong, isRequired: false, value: written(current) };
    return { kind: 'form', form: { action: writeAction, id: 0, n, title: label, inputs: [input] } };
  }
  return showing('in-place', () => notice([strong(label)], [description], { rows: editorRows(editor, n, current) }));
}

function editorRows(editor: Exclude<SettingEditor, { kind: 'text' }>, n: number, current: GuildSettings): ControlRow[] {
  const button = (label: Text, id: number) => ({ kind: 'button', action: chooseAction, id, n, label }) as const;
  const back = { kind: 'button', action: backAction, id: 0, n: 0, label: say('moderation.back') } as const;
  if (editor.kind === 'choices')
    return buttonRows([...editor.choices.map(({ label }, index) => button(label, index + 1)), back]);
  const common = { action: pickAction, id: 0, n, chosenIds: editor.chosen(current) };
  const select: ControlRow =
    editor.kind === 'role'
      ? { ...common, kind: 'role-select', placeholder: say('moderation.choose-role') }
      : {
          ...common,
          kind: 'channel-select',
          placeholder: say('moderation.choose'),
          most: editor.most,
          channelKinds: editor.channelKinds,
        };
  return [select, [button(editor.none, 1), back]];
}

/** As many in a row as Discord has. */
function buttonRows(buttons: readonly ButtonControl[]): ControlRow[] {
  const rows: ControlRow[] = [];
  for (let first = 0; first < buttons.length; first += buttonsPerRow) {
    rows.push(buttons.slice(first, first + buttonsPerRow));
  }
  return rows;
}

/** `undefined` for a button that this editor has not. */
function changeOfButton(editor: SettingEditor, id: number): Partial<GuildSettings> | undefined {
  if (editor.kind === 'choices') return editor.choices[id - 1]?.change;
  return editor.kind === 'text' ? undefined : editor.change([]);
}

function changing(
  parts: CommandParts,
  { asker, n, change }: { readonly asker: Asker; readonly n: number; readonly change: Partial<GuildSettings> },
): Refusal | Prepared<PressTarget> {
  const { guildId } = asker;
  if (guildId === null) return refused(say('moderation.in-server-alone'));
  return {
    kind: 'ready',
    visibility: 'in-place',
    run: async (target) => {
      parts.settings.change(guildId, change);
      if (change.keepsUnanswered === false) parts.unanswered.clear(guildId, null);
      const setting = fieldAt(n)?.label ?? '';
      const saved = say('moderation.saved', { setting });
      const lines = [saved, ...(change.moderatorRoleId == null ? [] : [whereToAllow])];
      await target.show(panel(parts, asker, lines));
      const act = { guildId, act: settingAct, target: settingAsNoted(setting), outcome: 'done' };
      const unreached = await recordAct(parts, asker, act);
      if (unreached === null || change.logChannelId == null) return;
      await target.show(panel(parts, asker, [saved, say('moderation.cannot-write', { why: unreached.why })]));
    },
  };
}

/** A bot cannot allow a command to a role by itself. */
export const whereToAllow = say('moderation.where-to-allow');
