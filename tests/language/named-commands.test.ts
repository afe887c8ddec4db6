import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandSet } from '../../commands/registry.js';
import { commandBodies } from '../../src/discord/registration.js';
import { languages, type Language } from '../../src/language/language.js';
import { openParts } from '../commands/command-bench.js';

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'src', 'language');

interface Part {
  readonly name: string;
  readonly type?: number;
  readonly options?: readonly Part[];
}

const [subcommand, menu] = [1, 3];

/** By the function that makes a piece of it, whatever Discord lists, as the catalogues name it. */
type Listed = Readonly<Record<'command' | 'commandGroup' | 'option' | 'menuCommand', ReadonlySet<string>>>;

function listedIn(bodies: readonly Part[]): Listed {
  const typed = bodies.filter(({ type }) => type !== menu);
  const isGroup = ({ options = [] }: Part): boolean => options.some(({ type }) => type === subcommand);
  const called = typed.flatMap((body) =>
    isGroup(body) ? body.options!.map((part) => ({ ...part, name: `${body.name} ${part.name}` })) : [body],
  );
  return {
    command: new Set(called.map(({ name }) => name)),
    commandGroup: new Set(typed.filter(isGroup).map(({ name }) => name)),
    option: new Set(called.flatMap(({ name, options = [] }) => options.map((part) => `${name} ${part.name}`))),
    menuCommand: new Set(bodies.filter(({ type }) => type === menu).map(({ name }) => name)),
  };
}

let opened: ReturnType<typeof openParts>;
let listed: Listed;
beforeAll(() => {
  opened = openParts();
  listed = listedIn(commandBodies({ ...commandSet(opened.parts), translations: {} }) as readonly Part[]);
});
afterAll(() => {
  opened.close();
});

/** The sources of one catalogue, without the table of what Discord lists. */
function sourcesOf(language: Language): readonly (readonly [file: string, text: string])[] {
  return readdirSync(join(folder, language))
    .filter((file) => file !== 'commands.ts')
    .map((file) => [file, readFileSync(join(folder, language, file), 'utf8')] as const);
}

describe.each(languages)('in %s', (language) => {
  test('every command that is named is one that Discord lists', () => {
    const named = sourcesOf(language).flatMap(([file, text]) =>
      [...text.matchAll(/\b(command|commandGroup|option|menuCommand)\(\s*'([^']+)'/g)].map(
        ([, kind, path]) => [file, kind as keyof Listed, path!] as const,
      ),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter(([, kind, path]) => !listed[kind].has(path))).toEqual([]);
  });

  test('none is named by letters, which would be wrong for readers whose Discord is in another language', () => {
    const bare = sourcesOf(language).flatMap(([file, text]) =>
      text
        .split('\n')
        .filter((line) => !/^(?:import|\s*\/?\*)/.test(line))
        .flatMap((line) => line.match(/(?<![\p{L}\p{N}.:/*<}?)\]])\/\p{L}[\p{L}-]*(?![\p{L}/])/gu) ?? [])
        .map((found) => [file, found] as const),
    );
    expect(bare).toEqual([]);
  });
});
