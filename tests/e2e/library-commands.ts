import type {
  ButtonAction,
  CommandParts,
  CommandSet,
  ConfirmedAct,
  FormAction,
  PlainCommand,
  SelectAction,
} from '../../commands/command.js';
import { cancelButton, confirmButton, confirmFirst } from '../../commands/confirm.js';
import type { ControlRow, Form } from '../../commands/controls.js';
import { notice } from '../../commands/notice.js';
import type { ListView } from '../../commands/view.js';
import { named, strong, type Wording } from '../../src/language/wording.js';

/** One subcommand for each thing that a command can do; for moderators alone. */
export function libraryCommands(parts: CommandParts): CommandSet {
  return {
    commands: [
      {
        definition: {
          name: 'library',
          description: 'Tends the library',
          defaultPermissions: 'manage-server',
        },
        subcommands: [given(), panel(), edit(), erase(parts), shelf(), picture(), work()],
      },
    ],
    messageCommands: [],
    buttons: [openForm, tick, shelfPage, confirmButton(parts, [eraseAct]), cancelButton(parts)],
    selects: [chosen],
    forms: [note],
  };
}

/** Lines that are shown at once, to whoever asked. */
function telling(
  name: string,
  linesOf: (input: Parameters<PlainCommand['prepare']>[0]) => readonly Wording[],
): PlainCommand {
  return {
    needsArticles: false,
    audience: 'moderators',
    definition: { name, description: `Tells of ${name}`, options: [] },
    prepare: (input) => ({
      kind: 'ready',
      visibility: 'private',
      run: async (target) => {
        await target.show(notice(`About ${name}`, linesOf(input)));
      },
    }),
  };
}

function given(): PlainCommand {
  const command = telling('given', (input) => [
    ['text ', strong(input.text('text') ?? 'none')],
    `number ${String(input.number('number'))}, flag ${String(input.flag('flag'))}, choice ${String(input.text('choice'))}`,
    `channel ${JSON.stringify(input.channel('channel'))}`,
    `role ${JSON.stringify(input.role('role'))}`,
    `member ${JSON.stringify(input.member('member'))}`,
    `file ${JSON.stringify(input.attachment('file'))}`,
    `asker ${JSON.stringify(input.asker)}`,
  ]);
  const options = [
    { name: 'text', description: 'A text', type: 'text' },
    { name: 'number', description: 'A number', type: 'number', least: 1, most: 9 },
    { name: 'flag', description: 'A flag', type: 'flag' },
    { name: 'choice', description: 'A choice', type: 'choice', choices: [{ label: 'Red ink', value: 'red' }] },
    { name: 'channel', description: 'A channel', type: 'channel', channelKinds: ['text', 'announcement'] },
    { name: 'role', description: 'A role', type: 'role' },
    { name: 'member', description: 'A member', type: 'member' },
    { name: 'file', description: 'A file', type: 'attachment' },
  ] as const;
  return { ...command, definition: { ...command.definition, options } };
}

const controls: readonly ControlRow[] = [
  {
    kind: 'select',
    action: 'chosen',
    id: 1,
    n: 1,
    placeholder: 'Ink',
    choices: [
      { label: 'Red', value: 'red' },
      { label: 'Blue', value: 'blue', isChosen: true },
    ],
  },
  {
    kind: 'channel-select',
    action: 'chosen',
    id: 1,
    n: 2,
    placeholder: 'Rooms',
    channelKinds: ['text'],
    least: 0,
    most: 3,
  },
  { kind: 'role-select', action: 'chosen', id: 1, n: 3, placeholder: 'Keeper', least: 0 },
  [
    { kind: 'button', action: 'open-form', id: 7, n: 0, label: 'Write a note' },
    { kind: 'button', action: 'tick', id: 7, n: 0, label: 'Tick', look: 'primary' },
  ],
];

function panel(): PlainCommand {
  return {
    ...telling('panel', () => []),
    prepare: () => ({
      kind: 'ready',
      visibility: 'private',
      run: async (target) => {
        await target.show(notice('The panel', [], { rows: controls }));
      },
    }),
  };
}

const chosen: SelectAction = {
  needsArticles: false,
  action: 'chosen',
  audience: 'moderators',
  prepare: ({ n, values }) => ({
    kind: 'ready',
    visibility: 'in-place',
    run: async (target) => {
      const names: Wording = n === 2 ? values.map((id) => named('channel', id)) : values.join(', ');
      await target.show(notice(`Chosen in ${n}:`, [names], { rows: controls }));
    },
  }),
};

const tick: ButtonAction = {
  needsArticles: false,
  action: 'tick',
  audience: 'moderators',
  prepare: ({ id }) => ({
    kind: 'ready',
    visibility: 'in-place',
    run: async (target) => {
      await target.show(notice(`Ticked ${id}`));
    },
  }),
};

const form: Form = {
  action: 'note',
  id: 7,
  n: 0,
  title: 'A note',
  inputs: [
    { name: 'words', label: 'What it says', isLong: true, isRequired: true, most: 200 },
    { name: 'by', label: 'Who says so', value: 'the keeper' },
  ],
};

const openForm: ButtonAction = {
  needsArticles: false,
  action: 'open-form',
  audience: 'moderators',
  prepare: () => ({ kind: 'form', form }),
};

function edit(): PlainCommand {
  return { ...telling('edit', () => []), prepare: () => ({ kind: 'form', form }) };
}

const note: FormAction = {
  needsArticles: false,
  action: 'note',
  audience: 'moderators',
  prepare: ({ id, text }) =>
    text('words') === 'nothing'
      ? { kind: 'refused', text: 'A note of *nothing* is no note.' }
      : {
          kind: 'ready',
          visibility: 'in-place',
          run: async (target) => {
            await target.show(notice(`Note ${id}`, [text('words'), `said by ${text('by')}`]));
          },
        },
};

/** What "Yes" did, in order. */
export const erased: string[] = [];

const eraseAct: ConfirmedAct = {
  name: 'library-erase',
  audience: 'moderators',
  run: async (target, subject) => {
    erased.push(subject);
    await target.show(notice(`Erased ${subject}`));
  },
};

function erase(parts: CommandParts): PlainCommand {
  const definition = {
    name: 'erase',
    description: 'Erases a book',
    options: [{ name: 'open', description: 'For all to see', type: 'flag' }],
  } as const;
  return {
    ...telling('erase', () => []),
    definition,
    prepare: (input) => ({
      kind: 'ready',
      visibility: input.flag('open') ? 'public' : 'private',
      run: (target) =>
        confirmFirst(parts, target, {
          act: 'library-erase',
          subject: 'book 12',
          lines: [['This erases ', strong('book *12*'), ' for good.']],
          yes: 'Yes, erase',
          isFinal: true,
        }),
    }),
  };
}

const shelfLines = Array.from({ length: 45 }, (_, index) => `Book ${index + 1}`);

function shelfView(page: number): ListView {
  const pager = { action: 'shelf', id: 0 };
  return { ...notice('On the shelf:', shelfLines), page, pager };
}

function shelf(): PlainCommand {
  return {
    ...telling('shelf', () => []),
    prepare: () => ({
      kind: 'ready',
      visibility: 'private',
      run: async (target) => {
        await target.show(shelfView(1));
      },
    }),
  };
}

const shelfPage: ButtonAction = {
  needsArticles: false,
  action: 'shelf',
  audience: 'moderators',
  prepare: ({ n }) => ({
    kind: 'ready',
    visibility: 'in-place',
    run: async (target) => {
      await target.show(shelfView(n));
    },
  }),
};

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function picture(): PlainCommand {
  return {
    ...telling('picture', () => []),
    prepare: () => ({
      kind: 'ready',
      visibility: 'private',
      run: async (target) => {
        const file = (name: string) => ({ name, bytes: pixel, altText: `The ${name} of the library` });
        await target.show(notice('Before', [], { files: [file('before.png')] }));
        await target.show(notice('After', [], { files: [file('after.png')] }));
      },
    }),
  };
}

function work(): PlainCommand {
  return {
    ...telling('work', () => []),
    prepare: () => ({
      kind: 'ready',
      visibility: 'private',
      isLong: true,
      run: async (target) => {
        await target.show({
          kind: 'progress',
          stage: ['Dusting ', strong('shelf_1')],
          done: 3,
          total: 12,
          unit: 'books',
          timeLeft: 130_000,
          lines: ['1 moth found'],
          cancel: { action: 'tick', id: 9, n: 0 },
        });
      },
    }),
  };
}
