import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { arabic } from '../../src/language/ar/arabic.js';
import type { CommandTable } from '../../src/language/command-words.js';
import { germanCommands } from '../../src/language/de/commands.js';
import { german } from '../../src/language/de/german.js';
import { english } from '../../src/language/en/english.js';
import { spanishCommands } from '../../src/language/es/commands.js';
import { spanish } from '../../src/language/es/spanish.js';
import { frenchCommands } from '../../src/language/fr/commands.js';
import { french } from '../../src/language/fr/french.js';
import { hebrew } from '../../src/language/he/hebrew.js';
import type { Language } from '../../src/language/language.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Every text that the catalogue of a language writes; values stand in it as `…`. */
function textsOf(language: Language): string[] {
  const folder = join(root, 'src', 'language', language);
  return readdirSync(folder)
    .filter((name) => name !== 'commands.ts')
    .flatMap((name) => textsIn(ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), latest, true)));
}

const latest = ts.ScriptTarget.ES2022;

const namedExactly = new Set(['formatting', 'ago', 'code', 'command', 'commandGroup', 'option', 'menuCommand']);

function textsIn(node: ts.Node): string[] {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return [];
  if (ts.isPropertyAssignment(node)) return textsIn(node.initializer);
  // `formatting('fr')`, `ago(3, 'day')`, what is typed exactly, what Discord lists, and values that are told apart.
  if (ts.isCallExpression(node) && namedExactly.has(node.expression.getText())) return [];
  if (ts.isBinaryExpression(node) && node.operatorToken.getText() === '===') return [];
  if (ts.isCaseClause(node)) return node.statements.flatMap(textsIn);
  if (ts.isElementAccessExpression(node)) return textsIn(node.expression);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    const whole = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
    return [whole, ...node.templateSpans.flatMap(({ expression }) => textsIn(expression))];
  }
  return node.getChildren().flatMap(textsIn);
}

/** What is written in Latin letters in every language: names, formats, commands, what is typed. */
const namesEverywhere =
  /«[^»]*»|״[^״]*״|\/[a-z]+(?: [a-z]+)?|`[^`]*`|^(?:since|until|View Channels|Send Messages in Threads|Read Message History)$|\b(?:Discord|Markdown|JSON(?: Feed)?|CSV|BibTeX|RIS|RSS|PDF|URL|UTC|Atom|Apps|Manage Server|Send Messages|robots\.txt|ID|id|https?|MB|ms|GB|kB|HTML|DNS|IP|IPv4|IPv6|HTTP|XML|OPML|ZIP|gzip|PNG|JPEG|GIF|JavaScript|Unicode|FETCH_ALLOW_HOSTS)\b/g;

test.each(['ar', 'he'] as const)('no English stands in %s', (language) => {
  const texts = textsOf(language);
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.filter((text) => /\p{sc=Latn}{2,}/u.test(text.replace(namesEverywhere, '')))).toEqual([]);
});

test.each(['es', 'fr', 'de', 'ar', 'he'] as const)(
  'no text of %s has marks of direction put in by hand',
  (language) => {
    expect(textsOf(language).filter((text) => /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text))).toEqual([]);
  },
);

test.each([
  ['es', spanish],
  ['fr', french],
  ['de', german],
  ['ar', arabic],
  ['he', hebrew],
] as const)('nothing of %s was left in English', (_, catalogue) => {
  const isSentence = (text: unknown): boolean => typeof text === 'string' && text.split(' ').length > 2;
  // Permissions are called as Discord calls them, which speaks neither Arabic nor Hebrew.
  const isOfDiscord = (key: string): boolean => key.startsWith('member.permission-');
  const same = Object.entries(english).filter(
    ([key, text]) => isSentence(text) && !isOfDiscord(key) && catalogue[key as keyof typeof english] === text,
  );
  expect(same.map(([key]) => key)).toEqual([]);
});

describe('commands that are named in a text', () => {
  const englishNames = new Set(Object.keys(spanishCommands).map((path) => path.replace('.', ' ')));
  const namesOf = (table: CommandTable): Set<string> =>
    new Set(
      Object.keys(table).map((path) => {
        const [command = '', subcommand] = path.split('.');
        const own = table[command]?.name ?? '';
        return subcommand === undefined ? own : `${own} ${table[path]!.name}`;
      }),
    );
  test.each([
    ['en', englishNames],
    ['es', namesOf(spanishCommands)],
    ['fr', namesOf(frenchCommands)],
    ['de', namesOf(germanCommands)],
    ['ar', englishNames],
    ['he', englishNames],
  ] as const)('are called so in %s', (language, names) => {
    const named = textsOf(language).flatMap((text) =>
      [...text.matchAll(/(?<![\p{L}\p{N}/:.*<])\/(\p{L}[\p{L}-]*)(?![\p{L}/-])(?: (\p{L}[\p{L}-]*))?/gu)].map(
        ([, command, subcommand]) => [command!, subcommand] as const,
      ),
    );
    const isKnown = ([command, subcommand]: readonly [string, string | undefined]): boolean =>
      // What follows a command may be the next word of the sentence.
      names.has(command) || (subcommand !== undefined && names.has(`${command} ${subcommand}`));
    expect(named.filter((one) => !isKnown(one))).toEqual([]);
  });
});
