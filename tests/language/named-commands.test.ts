import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { germanCommands } from '../../src/language/de/commands.js';
import { spanishCommands } from '../../src/language/es/commands.js';
import { frenchCommands } from '../../src/language/fr/commands.js';
import type { CommandTable } from '../../src/language/command-words.js';

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'src', 'language');

/** Discord lists commands in English to whoever reads the languages that it lacks. */
const english: CommandTable = Object.fromEntries(
  Object.keys(spanishCommands).map((path) => [path, { name: path.split('.').at(-1)! }]),
);
const tables = { en: english, es: spanishCommands, fr: frenchCommands, de: germanCommands, ar: english, he: english };

/** Commands as the words of one language name them, such as `corpus` and, after it, `añadir` or any other word. */
function namedIn(language: string): readonly (readonly [file: string, command: string, next: string])[] {
  return readdirSync(join(folder, language)).flatMap((file) => {
    const text = readFileSync(join(folder, language, file), 'utf8');
    return [...text.matchAll(/(?<![\p{L}\p{N}.:/*<}])\/([\p{L}][\p{L}-]*)(?: ([\p{L}-]+))?/gu)].map(
      ([, command, next = '']) => [file, command!, next] as const,
    );
  });
}

describe.each(Object.entries(tables))('in %s', (language, table) => {
  test('every command is called as Discord lists it', () => {
    const commands = Object.keys(table).filter((path) => /^[a-z-]+$/.test(path));
    const known = new Map(commands.map((path) => [table[path]!.name, path]));
    const named = namedIn(language);
    expect(named.filter(([, command]) => !known.has(command))).toEqual([]);
    const misnamed = named.filter(([, command, next]) => {
      const subcommand = table[`${known.get(command)!}.${next}`];
      return subcommand !== undefined && subcommand.name !== next;
    });
    expect(misnamed).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });
});
