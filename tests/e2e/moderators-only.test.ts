import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Audience, Command, CommandParts, CommandSet, SlashCommand } from '../../commands/command.js';
import { corpusActs } from '../../commands/corpus.js';
import type { ControlRow } from '../../commands/controls.js';
import { notice } from '../../commands/notice.js';
import { commandSet } from '../../commands/registry.js';
import { Bench, isEphemeral } from './bot-on-playground.js';

/** What everybody may use; whatever else there is, and whatever comes, is for moderators. */
const forEverybody: ReadonlySet<string> = new Set([
  ...[
    'ask',
    'verify',
    'sources',
    'article',
    'help',
    'status',
    'privacy',
    'language',
    'language-choose',
    'summary',
    'timeline',
    'compare',
    'who',
  ],
  ...['more', 'checkmore', 'context', 'checkcontext', 'card', 'checkcard', 'nearest', 'remove'],
  ...[
    'useful',
    'report',
    'report-reason',
    'share',
    'confirm',
    'cancel',
    'lines',
    'export',
    'verified',
    'export-as',
    'ask-further',
    'further-question',
    'new-topic',
  ],
]);

let bench: Bench;
let parts: CommandParts;
let set: CommandSet;

beforeEach(async () => {
  bench = await Bench.open([], {
    commandSet: (given) => {
      parts = given;
      set = commandSet(given);
      return { ...set, commands: [...set.commands, showcase] };
    },
  });
});
afterEach(() => bench.close());

/** Shows every select in public, in messages of five. */
const showcase: Command = {
  needsArticles: false,
  definition: {
    name: 'showcase',
    description: 'Shows selects',
    options: [{ name: 'page', description: 'Which', type: 'number', isRequired: true }],
  },
  prepare: (input) => ({
    kind: 'ready',
    visibility: 'public',
    run: async (target) => {
      const first = (input.number('page')! - 1) * 5;
      const rows = guarded(set.selects).slice(first, first + 5);
      const choices = [{ label: 'one', value: '1' }];
      const rowOf = (action: string): ControlRow => ({
        kind: 'select',
        action,
        id: 1,
        n: 1,
        placeholder: 'x',
        choices,
      });
      await target.show(notice('Selects', [], { rows: rows.map(({ action }) => rowOf(action)) }));
    },
  }),
};

function guarded<Action extends { readonly action: string; readonly audience?: Audience }>(
  actions: readonly Action[],
): Action[] {
  return actions.filter(({ action, audience }) => audience === 'moderators' || !forEverybody.has(action));
}

const refusal = /^This is for moderators: members who may manage this server/;

function expectRefused(what: string, message: APIMessage): void {
  expect([what, isEphemeral(message), message.content]).toEqual([what, true, expect.stringMatching(refusal)]);
}

/** Names of all that can be called. */
function callable(commands: readonly SlashCommand[]): { readonly name: string; readonly command: Command }[] {
  return commands.flatMap((command) =>
    'subcommands' in command
      ? command.subcommands.map((sub) => ({ name: `${command.definition.name} ${sub.definition.name}`, command: sub }))
      : [{ name: command.definition.name, command }],
  );
}

const sample: Readonly<Record<string, string | number>> = { text: 'x', prose: 'x', number: 1 };

test('what is new is either for moderators or known to be for everybody', () => {
  const open = [...set.buttons, ...set.selects, ...set.forms].filter(({ audience }) => audience !== 'moderators');
  expect(open.map(({ action }) => action).filter((action) => !forEverybody.has(action))).toEqual([]);
});

test('a member is refused at every command for moderators', async () => {
  const called = callable(set.commands).filter(({ name }) => !forEverybody.has(name.split(' ')[0]!));
  expect(called.length).toBeGreaterThan(12);
  const crew = bench.playground.world.addRole(bench.guild, 'Crew', 0n).id;
  bench.playground.world.setRole(bench.guild, bench.member, { roleId: crew, isHeld: true });
  for (const name of new Set(called.map((one) => one.name.split(' ')[0]!))) {
    bench.playground.openCommand({ name, guildId: bench.guild, roleId: crew });
  }
  for (const { name, command } of called) {
    const options = command.definition.options
      .filter(({ isRequired }) => isRequired === true)
      .map((option) => ({
        name: option.name,
        value: option.type === 'choice' ? option.choices[0]!.value : (sample[option.type] ?? true),
      }));
    const [root = '', sub] = name.split(' ');
    const given = sub === undefined ? options : [{ name: sub, options }];
    const place = { userId: bench.member, channelId: bench.channel };
    const interaction = bench.playground.runCommand({ name: root, options: given, ...place });
    expectRefused(name, await bench.playground.until(() => bench.settled(interaction)));
  }
});

test('a member is refused at every button and select of moderators', async () => {
  const shown = await bench.run('help');
  const buttons = guarded(set.buttons);
  expect(buttons.length).toBeGreaterThan(4);
  for (const { action } of buttons) {
    const press = { messageId: shown.id, customId: `v1:${action}:1:1`, userId: bench.member, isForged: true };
    const interaction = bench.playground.pressButton(press);
    expectRefused(action, await bench.playground.until(() => bench.changed(interaction, shown)));
  }
  const selects = guarded(set.selects);
  expect(selects.length).toBeGreaterThan(4);
  for (let page = 1; (page - 1) * 5 < selects.length; page++) {
    const place = { userId: bench.member, channelId: bench.channel };
    const opened = bench.playground.runCommand({ name: 'showcase', options: { page }, ...place });
    const message = await bench.playground.until(() => bench.settled(opened));
    for (const { action } of selects.slice((page - 1) * 5, page * 5)) {
      const choice = { messageId: message.id, customId: `v1:${action}:1:1`, values: ['1'], userId: bench.member };
      const interaction = bench.playground.choose(choice);
      expectRefused(action, await bench.playground.until(() => bench.changed(interaction, message)));
    }
  }
});

test('a member is refused at the confirmations of moderators, of their own too', async () => {
  const shown = await bench.run('help');
  const acts = corpusActs(parts);
  expect(acts.map(({ audience }) => audience)).toEqual(acts.map(() => 'moderators'));
  for (const askerId of [bench.owner, bench.member]) {
    for (const { name } of acts) {
      const id = parts.pendingActs.add({ guildId: bench.guild, askerId, act: name, subject: '1' });
      const press = { messageId: shown.id, customId: `v1:confirm:${id}:0`, userId: bench.member, isForged: true };
      const interaction = bench.playground.pressButton(press);
      const { content } = await bench.playground.until(() => bench.changed(interaction, shown));
      const isOwn = askerId === bench.member;
      expect([name, content]).toEqual([
        name,
        expect.stringMatching(isOwn ? refusal : /^Only the person who asked and moderators can decide this/),
      ]);
      expect(parts.pendingActs.find(id)).not.toBeNull();
    }
  }
});
