import { describe, expect, test } from 'vitest';
import type { OptionDefinition } from '../../commands/command-options.js';
import type { CommandTranslations } from '../../src/discord/command-localisation.js';
import { RegisteredCommands } from '../../src/discord/registered-commands.js';
import { registerCommands, type CommandApi, type ListedCommands } from '../../src/discord/registration.js';

/** One command with one option, and one in the menu of a message. */
function listed(option: object = {}, description = 'Asks'): ListedCommands {
  const question = { name: 'question', description: 'What?', type: 'prose', ...option } as OptionDefinition;
  return {
    commands: [{ definition: { name: 'ask', description, options: [question] } }],
    messageCommands: [{ name: 'Ask the sources' }],
    translations: {},
  };
}

/** The same, of whose question the names in other languages are known, by locale. */
function translated(names: Readonly<Record<string, string>>): ListedCommands {
  const tables = Object.entries(names).map(([locale, name]) => [
    locale,
    { 'ask.question': { name, description: name } },
  ]);
  return { ...listed(), translations: Object.fromEntries(tables) as CommandTranslations };
}

/** Keeps what is put, and gives it back as Discord does: in another order, with more fields, without `false`. */
function discord(): CommandApi & { puts: number } {
  let kept: unknown[] = [];
  return {
    puts: 0,
    get: () => Promise.resolve(kept),
    put(_, { body }) {
      this.puts += 1;
      const text = JSON.stringify(body, (_key, value: unknown) => (value === false ? undefined : value));
      kept = (JSON.parse(text) as object[])
        .map((command, index) => ({ id: String(index + 7), nsfw: false, ...command }))
        .reverse();
      return Promise.resolve(kept);
    },
  };
}

const number = { type: 'number', least: 1, most: 8 };

function choice(value: string): object {
  return { type: 'choice', choices: [{ label: value, value }] };
}

function channel(kind: string): object {
  return { type: 'channel', channelKinds: [kind] };
}

/** One command of nothing but subcommands. */
function group(names: readonly string[], extra: object = { defaultPermissions: 'manage-server' }): ListedCommands {
  const definition = { name: 'library', description: 'Tends the library', ...extra };
  const subcommands = names.map((name) => ({ definition: { name, description: name, options: [] } }));
  return { commands: [{ definition, subcommands }], messageCommands: [], translations: {} };
}

const everywhere = { applicationId: '1', guildId: null };

describe('commands are registered', () => {
  test('once, and not again while they are the same', async () => {
    const api = discord();
    const wanted = listed({ hasSuggestions: true, maxLength: 400, isRequired: true });
    expect(await registerCommands(api, wanted, everywhere)).toMatchObject({ isChanged: true });
    expect(await registerCommands(api, wanted, everywhere)).toMatchObject({ isChanged: false });
    expect(api.puts).toBe(1);
  });

  test.each<[string, ListedCommands, ListedCommands]>([
    ['another description', listed(), listed({}, 'Looks up')],
    ['another name of an option', listed(), listed({ name: 'words' })],
    ['suggestions', listed(), listed({ hasSuggestions: true })],
    ['no suggestions any more', listed({ hasSuggestions: true }), listed()],
    ['another greatest length', listed({ maxLength: 400 }), listed({ maxLength: 300 })],
    ['no greatest length any more', listed({ maxLength: 400 }), listed()],
    ['an option that need not be given any more', listed({ isRequired: true }), listed()],
    ['other least and greatest numbers', listed(number), listed({ ...number, most: 9 })],
    ['no least number any more', listed(number), listed({ type: 'number', most: 8 })],
    ['another choice', listed(choice('red')), listed(choice('blue'))],
    ['no choices any more', listed(choice('red')), listed({ type: 'text' })],
    ['other kinds of channels', listed(channel('text')), listed(channel('voice'))],
    ['all kinds of channels', listed(channel('text')), listed({ type: 'channel' })],
    ['another language', listed(), translated({ 'es-ES': 'pregunta' })],
    ['another name in it', translated({ 'es-ES': 'pregunta' }), translated({ 'es-ES': 'cuestión' })],
    ['one language less', translated({ 'es-ES': 'a', fr: 'b' }), translated({ 'es-ES': 'a' })],
    ['a subcommand more', group(['add']), group(['add', 'erase'])],
    ['other members who see it', group(['add']), group(['add'], {})],
    ['one command less', listed(), { ...listed(), messageCommands: [] }],
  ])('again with %s', async (_, before, after) => {
    const api = discord();
    await registerCommands(api, before, everywhere);
    expect(await registerCommands(api, after, everywhere)).toMatchObject({ isChanged: true });
    expect(await registerCommands(api, after, everywhere)).toMatchObject({ isChanged: false });
  });
});

test('the ids of commands that are typed are known, whether they were registered now or before', async () => {
  const api = discord();
  const ids = new Map([['ask', '7']]);
  expect(await registerCommands(api, listed(), everywhere)).toEqual({ isChanged: true, ids });
  expect(await registerCommands(api, listed(), everywhere)).toEqual({ isChanged: false, ids });
});

describe('commands are listed', () => {
  const ids = new Map([['ask', '7']]);
  const asker = { guildId: '2', locale: 'fr', guildLocale: 'en-US' };

  test('to nobody before they are registered', () => {
    expect(new RegisteredCommands().listingFor(asker)).toEqual({ language: 'fr', ids: new Map() });
  });

  test.each([
    ['everywhere', null, asker, 'fr', ids],
    ['in the server that they are registered in', '2', asker, 'fr', ids],
    ['in no other', '3', asker, 'fr', new Map()],
    ['in no direct conversation then', '2', { ...asker, guildId: null }, 'fr', new Map()],
    ['in the locale of the server where none is told', null, { ...asker, locale: null }, 'en', ids],
    ['in English where no table has the locale', null, { ...asker, locale: 'ja' }, 'en', ids],
    ['in a language that nobody knows', null, { guildId: null, locale: null, guildLocale: null }, null, ids],
  ])('%s', (_, guildId, whoever, language, listedIds) => {
    const registered = new RegisteredCommands();
    registered.know(ids, guildId);
    expect(registered.listingFor(whoever)).toEqual({ language, ids: listedIds });
  });
});

test('what is for moderators is not listed in direct conversations; a guild alone is told nothing of places', async () => {
  const bodies: unknown[] = [];
  const api: CommandApi = {
    get: () => Promise.resolve([]),
    put: (_, { body }) => {
      bodies.push(body);
      return Promise.resolve();
    },
  };
  await registerCommands(api, group(['add']), everywhere);
  await registerCommands(api, group(['add']), { applicationId: '1', guildId: '2' });
  const option = { type: 1, name: 'add', description: 'add', options: [] };
  const body = { type: 1, name: 'library', description: 'Tends the library', options: [option] };
  const listedBody = { ...body, default_member_permissions: '32' };
  expect(bodies).toEqual([[{ ...listedBody, contexts: [0], integration_types: [0] }], [listedBody]]);
});
