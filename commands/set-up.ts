import { recordAct } from './acts-log.js';
import {
  refused,
  type CommandParts,
  type FormAction,
  type PlainButton,
  type Prepared,
  type Refusal,
  type SelectAction,
} from './command.js';
import { say } from '../src/language/say.js';
import { addFromAddress } from './corpus-add.js';
import { isModeratorOf } from './moderator.js';
import type { Asker, PressTarget } from './reply-target.js';
import { stepField, setUpActions, setUpDone, setUpPanel, type SetUpStep } from './set-up-panel.js';
import { settingAct, settingAsNoted } from './settings-fields.js';
import type { ListView } from './view.js';

/**
 * What a moderator is shown beside the outcome of a command while the guild has nothing to answer from: the set-up, for
 * them alone. Once for each of them while the bot runs, and always with `/settings`; never where articles are there, nor
 * once somebody finished it. Nobody else is shown anything.
 */
export function createSetUpOffer({
  settings,
  firstArticles,
  desks,
  recent,
}: CommandParts): (asker: Asker, command: string) => ListView | null {
  return (asker, command) => {
    const { guildId, userId } = asker;
    if (guildId === null || settings.settings(guildId).isSetUp || !isModeratorOf(asker, settings)) return null;
    if (recent.wasOffered(guildId, userId) && command !== 'settings') return null;
    // Who found articles is noted too: for them it is looked no more.
    recent.noteOffered(guildId, userId);
    if (!firstArticles.areMissing(guildId)) return null;
    return setUpPanel({ settings, firstArticles, desks }, asker);
  };
}

export function setUpButtons(parts: CommandParts): readonly PlainButton[] {
  const answers: PlainButton = step(setUpActions.answers, ({ asker, n }) =>
    changing(parts, { asker, step: 'answers', change: { answers: n === 1 ? 'public' : 'private' } }),
  );
  const shared: PlainButton = step(setUpActions.shared, ({ asker, n }) =>
    changing(parts, { asker, step: 'shared', change: { usesSharedCorpus: n === 1 } }),
  );
  const source: PlainButton = step(setUpActions.source, () => ({
    kind: 'form',
    form: {
      action: setUpActions.add,
      id: 0,
      n: 0,
      title: say('moderation.first-source'),
      inputs: [
        {
          name: 'address',
          label: say('moderation.first-source-address'),
          placeholder: 'https://',
          most: 2_000,
        },
      ],
    },
  }));
  const done: PlainButton = step(setUpActions.done, ({ asker }) => finishing(parts, asker));
  return [answers, shared, source, done];
}

export function setUpSelects(parts: CommandParts): readonly SelectAction[] {
  const of = (name: 'channels' | 'role'): SelectAction => ({
    needsArticles: false,
    audience: 'moderators',
    action: setUpActions[name],
    prepare: ({ asker, values }) => {
      const { editor } = stepField(name);
      if (editor.kind !== 'channels' && editor.kind !== 'role') return refused(say('moderation.other-set-up'));
      return changing(parts, { asker, step: name, change: editor.change(values) });
    },
  });
  return [of('channels'), of('role')];
}

/** The first source goes the way of `/corpus add`, in a message of its own: the set-up stays where it is. */
export function setUpForms(parts: CommandParts): readonly FormAction[] {
  return [
    {
      needsArticles: false,
      audience: 'moderators',
      action: setUpActions.add,
      prepare: ({ text }) => addFromAddress(parts, text('address')),
    },
  ];
}

function step(action: string, prepare: PlainButton['prepare']): PlainButton {
  return { needsArticles: false, audience: 'moderators', action, prepare };
}

type Change = Parameters<CommandParts['settings']['change']>[1];

function changing(
  parts: CommandParts,
  { asker, step: name, change }: { readonly asker: Asker; readonly step: SetUpStep; readonly change: Change },
): Refusal | Prepared<PressTarget> {
  const { guildId } = asker;
  if (guildId === null) return refused(say('moderation.in-server-alone'));
  return {
    kind: 'ready',
    visibility: 'in-place',
    run: async (target) => {
      parts.settings.change(guildId, change);
      await target.show(setUpPanel(parts, asker));
      const setting = settingAsNoted(stepField(name).label);
      await recordAct(parts, asker, { guildId, act: settingAct, target: setting, outcome: 'done' });
    },
  };
}

function finishing(parts: CommandParts, asker: Asker): Refusal | Prepared<PressTarget> {
  const { guildId } = asker;
  if (guildId === null) return refused(say('moderation.in-server-alone'));
  return {
    kind: 'ready',
    visibility: 'in-place',
    run: async (target) => {
      parts.settings.change(guildId, { isSetUp: true });
      await target.show(setUpDone(parts, guildId));
      await recordAct(parts, asker, { guildId, act: 'set up', target: null, outcome: 'done' });
    },
  };
}
