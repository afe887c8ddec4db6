import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIApplicationCommand,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { localised } from '../../../src/playground/server/command-localisation.js';
import {
  firstProblem,
  openDraft,
  optionsGiven,
  relisted,
  withOption,
  withText,
} from '../../../src/playground/web/composer/command-draft.js';
import { commandEntries, searchCommands, titleOf } from '../../../src/playground/web/composer/command-search.js';
import { draftOf, textOf } from '../../../src/playground/web/composer/command-text.js';
import { popupOfField, popupOfFurther, popupOfText } from '../../../src/playground/web/composer/popup.js';
import { hereOf } from '../../../src/playground/web/here.js';
import { messageMenu } from '../../../src/playground/web/menu/message-menu.js';
import { reduce } from '../../../src/playground/web/state.js';
import { command, message, snapshot } from './examples.js';

const { String: Text, Subcommand } = ApplicationCommandOptionType;
const spanish = (name: string, description?: string) => ({
  name_localizations: { 'es-ES': name },
  ...(description === undefined ? {} : { description_localizations: { 'es-ES': description } }),
});

const registered: readonly APIApplicationCommand[] = [
  {
    ...command('summary', 'What carries most', [
      { type: Text, name: 'topic', description: 'What about', required: true, ...spanish('tema', 'De qué') },
      {
        type: Text,
        name: 'length',
        description: 'How much',
        ...spanish('extensión', 'Cuánto'),
        choices: [
          { name: 'brief', value: 'brief', ...spanish('breve') },
          { name: 'long', value: 'long', ...spanish('largo') },
        ],
      },
    ]),
    ...spanish('resumen', 'Lo más importante'),
  },
  {
    ...command('corpus', 'Tends them', [
      { type: Subcommand, name: 'refresh', description: 'Reads anew', ...spanish('actualizar', 'Vuelve a leer') },
    ]),
    ...spanish('acervo', 'Los cuida'),
  },
  {
    ...command('Check this', '', []),
    type: ApplicationCommandType.Message,
    ...spanish('Contrastar esto'),
  },
];
const listedIn = (locale: string) => registered.map((one) => localised(one, locale));

const here = hereOf(reduce(null, snapshot)!);
const entries = commandEntries(listedIn('es-419'));
const [summary, refresh] = entries;
const rowsOf = (popup: { rows: readonly { label: string; detail: string }[] } | null) =>
  popup?.rows.map(({ label, detail }) => [label, detail]);

describe('a command in the language of the page', () => {
  it('is shown so, with its subcommands and what it requires', () => {
    expect(rowsOf(popupOfText({ text: '/', caret: 1 }, entries, []))).toEqual([
      ['/resumen tema', 'Lo más importante'],
      ['/acervo actualizar', 'Vuelve a leer'],
    ]);
  });

  it.each([
    ['re', ['resumen', 'acervo actualizar']],
    ['summ', ['resumen']],
    ['corpus ref', ['acervo actualizar']],
    ['acervo', ['acervo actualizar']],
    ['vuelve', ['acervo actualizar']],
  ])('is found by "%s"', (typed, found) => {
    expect(searchCommands(entries, typed).map(titleOf)).toEqual(found);
  });

  it.each(['/resumen ayer ', '/summary ayer', '/resumen tema: ayer', '/resumen topic: ayer', '/summary tema: ayer'])(
    'is read from "%s", and the server is told its default names',
    (text) => {
      const draft = draftOf(text, entries)!;
      expect(draft.entry.path).toEqual(['summary']);
      expect(optionsGiven(draft, here)).toEqual([{ name: 'topic', value: 'ayer' }]);
      expect(textOf(draft)).toBe('/resumen tema: ayer');
    },
  );

  it('sends the value of what was chosen by the name that is shown', () => {
    const draft = withText(withOption(withText(openDraft(summary!), 'topic', 'x'), 'length'), 'length', 'breve');
    expect(optionsGiven(draft, here)).toEqual([
      { name: 'topic', value: 'x' },
      { name: 'length', value: 'brief' },
    ]);
    expect(optionsGiven(openDraft(refresh!), here)).toEqual([{ name: 'refresh', options: [] }]);
  });

  it('shows its options so, and what is wrong with them', () => {
    const draft = openDraft(summary!);
    for (const sought of ['', 'ext', 'len']) {
      expect(rowsOf(popupOfFurther(draft, sought))).toEqual([['extensión', 'Cuánto']]);
    }
    const length = withOption(draft, 'length').fields[1]!;
    const popup = popupOfField(length, here, null);
    expect([popup.label, popup.hint, rowsOf(popup)]).toEqual([
      'extensión',
      'Cuánto',
      [
        ['breve', ''],
        ['largo', ''],
      ],
    ]);
    expect(firstProblem(draft, here)?.sentence).toContain('tema: ');
  });

  it('is what a draft becomes that was begun in another', () => {
    const begun = withText(openDraft(commandEntries(listedIn('en-US'))[0]!), 'topic', 'ayer');
    expect(textOf(begun)).toBe('/summary topic: ayer');
    expect(textOf(relisted(begun, entries))).toBe('/resumen tema: ayer');
    expect(relisted(begun, [refresh!])).toBe(begun);
  });
});

it('the menu of a message shows its commands in the language of the page', () => {
  const nothing = () => undefined;
  const items = messageMenu(message('1'), {
    commands: listedIn('es-ES'),
    personId: '7',
    mayModerate: false,
    reply: nothing,
    copy: nothing,
    act: nothing,
    actCommand: nothing,
  });
  expect(items.at(-1)?.label).toBe('Contrastar esto');
});
