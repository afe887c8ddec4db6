import { describe, expect, test } from 'vitest';
import type { OptionDefinition } from '../../commands/command.js';
import { registerCommands, type CommandApi, type ListedCommands } from '../../src/discord/registration.js';

/** One command with one option, and one in the menu of a message. */
function listed(option: object = {}, description = 'Asks'): ListedCommands {
  const question = { name: 'question', description: 'What?', type: 'prose', ...option } as OptionDefinition;
  return {
    commands: [{ definition: { name: 'ask', description, options: [question] } }],
    messageCommands: [{ name: 'Ask the sources' }],
  };
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
      kept = (JSON.parse(text) as object[]).map((command) => ({ id: '1', nsfw: false, ...command })).reverse();
      return Promise.resolve();
    },
  };
}

const everywhere = { applicationId: '1', guildId: null };

describe('commands are registered', () => {
  test('once, and not again while they are the same', async () => {
    const api = discord();
    const wanted = listed({ hasSuggestions: true, maxLength: 400, isRequired: true });
    expect(await registerCommands(api, wanted, everywhere)).toBe(true);
    expect(await registerCommands(api, wanted, everywhere)).toBe(false);
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
    ['one command less', listed(), { ...listed(), messageCommands: [] }],
  ])('again with %s', async (_, before, after) => {
    const api = discord();
    await registerCommands(api, before, everywhere);
    expect(await registerCommands(api, after, everywhere)).toBe(true);
    expect(await registerCommands(api, after, everywhere)).toBe(false);
  });
});
