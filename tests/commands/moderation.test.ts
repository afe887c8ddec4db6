import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordAct } from '../../commands/acts-log.js';
import type { Command, SlashCommand } from '../../commands/command.js';
import { commandSet } from '../../commands/registry.js';
import type { ButtonControl } from '../../commands/controls.js';
import type { ListView } from '../../commands/view.js';
import { settingFields } from '../../commands/settings-fields.js';
import { inEnglish, plainText } from '../../src/language/in-words.js';
import { languages } from '../../src/language/language.js';
import { isMessage, type Text } from '../../src/language/wording.js';
import { defaultSettings } from '../../src/store/guild-settings-store.js';
import { askerOf, openParts, plainTarget, ready } from './command-bench.js';
import { FakeAskService } from './fake-ask-service.js';

let opened: ReturnType<typeof openParts>;
beforeEach(() => {
  opened = openParts();
});
afterEach(() => {
  opened.close();
});

const callable = (command: SlashCommand): readonly Command[] =>
  'subcommands' in command ? command.subcommands : [command];

describe('what is for moderators', () => {
  test('says so at every step, so that the dispatcher asks', () => {
    const { commands, buttons, selects, forms } = commandSet(opened.parts);
    const ofModerators = commands.filter(({ definition }) => definition.defaultPermissions === 'manage-server');
    expect(ofModerators.flatMap(callable).map(({ audience }) => audience)).not.toContain(undefined);
    const audienceOf = (action: string) =>
      [...buttons, ...selects, ...forms].find((one) => one.action === action)?.audience ?? 'everyone';
    const acts = [
      ...['hide', 'unhide', 'hidden', 'settle', 'reports', 'reports-open', 'reports-settle', 'audit'],
      ...['unanswered', 'unanswered-clear', 'unanswered-clear-all'],
      ...['settings-open', 'settings-pick', 'settings-choose', 'settings-write', 'settings-back'],
    ];
    expect(acts.filter((action) => audienceOf(action) !== 'moderators')).toEqual([]);
  });

  test('has names of its own', () => {
    const { commands, buttons, selects, forms } = commandSet(opened.parts);
    for (const names of [
      commands.map(({ definition }) => definition.name),
      ...[buttons, selects, forms].map((actions) => actions.map(({ action }) => action)),
    ]) {
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('an act', () => {
  const act = { guildId: '2', act: 'hide quote', target: 'hidden 4', outcome: 'done' };

  test('is noted with who and what, and told in the log channel, where there is one', async () => {
    const { parts, channels } = opened;
    expect(await recordAct(parts, askerOf(), act)).toBeNull();
    expect(channels.views.size).toBe(0);
    parts.settings.change('2', { logChannelId: '50' });
    await recordAct(parts, null, { ...act, target: null });
    expect([...channels.views.keys()]).toEqual(['50/1']);
    const { entries } = parts.audit.page('2', null, 10);
    expect(entries.map(({ actorId, target }) => [actorId, target])).toEqual([
      [null, null],
      ['1', 'hidden 4'],
    ]);
  });

  test('is noted although the log channel cannot be reached, and that is given back', async () => {
    const { parts, channels } = opened;
    parts.settings.change('2', { logChannelId: '50' });
    const unreachable = { kind: 'unreachable', isGone: true, why: 'the channel is deleted' } as const;
    channels.unreachable.set('50', unreachable);
    expect(await recordAct(parts, askerOf(), act)).toEqual(unreachable);
    expect(parts.audit.page('2', null, 10).entries).toHaveLength(1);
  });
});

describe('the log of acts', () => {
  test('turns its pages without losing an act to those that come meanwhile', async () => {
    const { parts } = opened;
    const add = (n: number) =>
      parts.audit.add({ guildId: '2', actorId: '1', act: `act ${n}`, target: null, outcome: 'done' });
    for (let n = 1; n <= 14; n++) add(n);
    const page = commandSet(parts).buttons.find(({ action }) => action === 'audit')!;
    const shownBy = async (id: number): Promise<string> => {
      const { target, views } = plainTarget();
      const press = { asker: askerOf(), id, n: 0, action: 'audit', ask: new FakeAskService([]) };
      await ready(page.prepare(press)).run(target);
      return JSON.stringify(views);
    };
    const newest = await shownBy(0);
    add(15);
    const older = await shownBy(Number(/"id":(\d+)/.exec(newest)![1]));
    const namedIn = (shown: string) => [...shown.matchAll(/act (\d+)"/g)].map(([, n]) => Number(n));
    expect([...namedIn(newest), ...namedIn(older)]).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });
});

describe('the fields of the settings', () => {
  test('are few enough and short enough for Discord', () => {
    expect(settingFields.length).toBeLessThanOrEqual(25);
    for (const language of languages) {
      const length = (text: Text) => plainText(text, language).length;
      for (const { label, description, editor } of settingFields) {
        expect(length(label)).toBeLessThanOrEqual(45);
        expect(length(description)).toBeLessThanOrEqual(100);
        if (editor.kind === 'text') expect(length(editor.prompt)).toBeLessThanOrEqual(45);
        if (editor.kind === 'text') expect(length(editor.placeholder)).toBeLessThanOrEqual(100);
        if (editor.kind === 'choices') expect(editor.choices.length).toBeLessThanOrEqual(9);
      }
    }
  });

  test('read back what they show in a form', () => {
    const settings = {
      ...defaultSettings,
      cooldown: 20,
      publicAnswersPerHour: 4,
      blockedWords: ['old harbour', 'capstan'],
    };
    for (const { editor } of settingFields) {
      if (editor.kind !== 'text') continue;
      for (const given of [settings, defaultSettings]) {
        const read = editor.read(editor.written(given));
        if (isMessage(read)) throw new Error(inEnglish(read));
        expect(given).toMatchObject(read);
      }
    }
  });

  test('hold the language of a server, of six or left to Discord', async () => {
    const { parts } = opened;
    const set = commandSet(parts);
    const press = { asker: askerOf({ mayManageServer: true }), ask: new FakeAskService([]) };
    const n = settingFields.length;
    const open = set.selects.find(({ action }) => action === 'settings-open')!;
    const { target, views } = plainTarget();
    await ready(open.prepare({ ...press, action: 'settings-open', id: 0, n: 0, values: [String(n)] })).run(target);
    const rows = (views[0] as ListView).rows as readonly (readonly ButtonControl[])[];
    expect(rows.map((row) => row.length)).toEqual([5, 3]);
    const choose = set.buttons.find(({ action }) => action === 'settings-choose')!;
    const chosen: (string | null)[] = [];
    for (const { id } of rows.flat().slice(0, -1)) {
      await ready(choose.prepare({ ...press, action: 'settings-choose', id, n })).run(target);
      chosen.push(parts.settings.settings('2').language);
    }
    expect(chosen).toEqual([...languages, null]);
  });
});
