import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIApplicationCommand,
} from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { localised } from '../../../src/playground/server/command-localisation.js';
import { listedName, mentionedEntry } from '../../../src/playground/web/command-names.js';
import { command } from './examples.js';

const german = (name: string) => ({ name_localizations: { de: name } });
const registered: readonly APIApplicationCommand[] = [
  { ...command('ask', 'Asks', []), ...german('fragen') },
  {
    ...command('corpus', 'Tends them', [
      { type: ApplicationCommandOptionType.Subcommand, name: 'refresh', description: 'Reads', ...german('erneuern') },
    ]),
    ...german('korpus'),
  },
  { ...command('Check this', '', []), type: ApplicationCommandType.Message, ...german('Das prüfen') },
];
const offered = registered.map((one) => localised(one, 'de'));
const idOf = (name: string): string => registered.find((one) => one.name === name)!.id;

describe('a mention of a command', () => {
  test('opens it, or that subcommand of it, by its own name', () => {
    expect(mentionedEntry(offered, { id: idOf('ask'), name: 'ask' })).toMatchObject({ path: ['ask'] });
    expect(mentionedEntry(offered, { id: idOf('corpus'), name: 'corpus refresh' })?.shownPath).toEqual([
      'korpus',
      'erneuern',
    ]);
  });

  test.each([
    ['another id', { id: '1', name: 'ask' }],
    ['the id of another command', { id: idOf('corpus'), name: 'ask' }],
    ['the name in another language', { id: idOf('ask'), name: 'fragen' }],
    ['a command of which only subcommands can be called', { id: idOf('corpus'), name: 'corpus' }],
    ['a command in a menu', { id: idOf('Check this'), name: 'Check this' }],
  ])('opens nothing by %s', (_, mention) => {
    expect(mentionedEntry(offered, mention)).toBeNull();
  });
});

test.each([
  ['ask', false, '/fragen'],
  ['corpus', false, '/korpus'],
  ['corpus refresh', false, '/korpus erneuern'],
  ['Check this', true, 'Das prüfen'],
  ['secret', false, '/secret'],
  ['Check that', true, 'Check that'],
])('a command that was used is called as the person’s Discord lists it: %s', (name, isFromMenu, shown) => {
  expect(listedName(offered, { name, isFromMenu })).toBe(shown);
});
