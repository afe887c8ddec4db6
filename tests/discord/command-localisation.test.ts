import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { commandSet } from '../../commands/registry.js';
import { commandTranslations, dictionariesOf } from '../../src/discord/command-localisation.js';
import { commandBodies } from '../../src/discord/registration.js';
import { checkCommands } from '../../src/playground/server/rules/commands.js';
import { sizeOf } from '../../src/playground/server/rules/command-size.js';
import type { Json } from '../../src/playground/server/rules/rule.js';
import { openParts } from '../commands/command-bench.js';

let opened: ReturnType<typeof openParts>;
beforeAll(() => {
  opened = openParts();
});
afterAll(() => {
  opened.close();
});

const nameRule = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type Kind = 'named' | 'choice' | 'menu';

/** Whatever Discord lists, by its path, with what stands beside it. */
interface Entry {
  readonly path: string;
  readonly kind: Kind;
  /** Paths of everything on the same level, itself among them. */
  readonly level: readonly string[];
}

interface Part {
  readonly name: string;
  readonly type?: number;
  readonly value?: string;
  readonly options?: readonly Part[];
  readonly choices?: readonly Part[];
}

function bodies() {
  return commandBodies({ ...commandSet(opened.parts), translations: commandTranslations });
}

function entries(): readonly Entry[] {
  const listed = bodies() as unknown as readonly Part[];
  const [slash, menu] = [listed.filter(({ type }) => type === 1), listed.filter(({ type }) => type !== 1)];
  const level = menu.map(({ name }) => name);
  return [...below(slash, ''), ...menu.map(({ name }): Entry => ({ path: name, kind: 'menu', level }))];
}

function below(parts: readonly Part[], parent: string): readonly Entry[] {
  const pathOf = ({ name, value }: Part): string => {
    if (value !== undefined) return `${parent}=${value}`;
    return parent === '' ? name : `${parent}.${name}`;
  };
  const level = parts.map(pathOf);
  return parts.flatMap((part) => {
    const path = pathOf(part);
    const own: Entry = { path, kind: part.value === undefined ? 'named' : 'choice', level };
    return [own, ...below(part.options ?? [], path), ...below(part.choices ?? [], path)];
  });
}

describe.each(Object.entries(commandTranslations))('in %s', (_, table) => {
  test('everything that Discord lists has a name, and nothing else has', () => {
    const paths = entries().map(({ path }) => path);
    expect(Object.keys(table).sort()).toEqual(paths.sort());
  });

  test('names and descriptions are such as Discord takes', () => {
    for (const { path, kind } of entries()) {
      const { name, description } = table[path]!;
      if (kind === 'named') {
        expect(name, path).toMatch(nameRule);
        expect(name, path).toBe(name.toLowerCase());
      }
      expect(name.length, path).toBeLessThanOrEqual(kind === 'choice' ? 100 : 32);
      expect(name.trim(), path).toBe(name);
      if (kind !== 'named') expect(description, path).toBeUndefined();
      else {
        expect(description!.length, path).toBeGreaterThan(0);
        expect(description!.length, path).toBeLessThanOrEqual(100);
      }
    }
  });

  test('no two of one level have the same name, be it the English one of either', () => {
    for (const { path, level } of entries()) {
      const { name } = table[path]!;
      expect(level.filter((other) => [table[other]!.name, englishOf(other)].includes(name))).toEqual([path]);
    }
  });

  test('a command that a description names is called so', () => {
    const names = new Set(entries().map(({ path }) => calledIn(table, path)));
    for (const { description = '' } of Object.values(table)) {
      for (const [, called] of description.matchAll(/(?<!\S)\/([^,;:.]+)/gu)) {
        expect(names, description).toContain(called!.trim());
      }
    }
  });
});

/** Its own name, or the value of a choice. */
function englishOf(path: string): string {
  return path.split(/[.=]/).at(-1)!;
}

/** A command or subcommand as it is typed, such as `corpus historial`. */
function calledIn(table: (typeof commandTranslations)[string], path: string): string {
  const steps = path.split('.');
  return steps.map((_, index) => table[steps.slice(0, index + 1).join('.')]?.name).join(' ');
}

describe('the whole list', () => {
  test('is taken, and a command is within the greatest size with its longest translations', () => {
    const all = bodies() as unknown as readonly Json[];
    expect(() => {
      checkCommands(all, 'global');
    }).not.toThrow();
    expect(Math.max(...all.map(sizeOf))).toBeLessThanOrEqual(8000);
  });

  test('says its English in the locales of English too, so that no other language stands in for it', () => {
    const [ask] = bodies() as unknown as readonly [
      { name_localizations: Json; options: readonly APIApplicationCommandBasicOption[] },
    ];
    expect(ask.name_localizations).toEqual({
      'en-US': 'ask',
      'en-GB': 'ask',
      'es-ES': 'preguntar',
      'es-419': 'preguntar',
      fr: 'demander',
      de: 'fragen',
    });
    expect(ask.options[0]!.description_localizations).toMatchObject({
      'en-US': 'What do you want to know?',
      de: 'Was möchten Sie wissen?',
    });
  });
});

test('what no table has is listed as it is', () => {
  expect(dictionariesOf('shelve', { name: 'shelve', description: 'Shelves' }, commandTranslations)).toEqual({});
});
