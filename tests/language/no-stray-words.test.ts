import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Two words side by side, as people are told something. */
const sentence = /\p{L}{2,},? \p{Ll}{2,}/u;

/** What nobody who asks is told: logs, defects, statements of SQL, what Discord lists (its words stand in `commands.ts` of each language). */
const unsaid = /^(?:new )?(?:.*logger\.\w+|warn|info|debug|Error|RangeError|TypeError|.*\.(?:prepare|exec))$/;
const unsaidProperties = new Set(['definition', 'description', 'menu', 'name', 'act']);
/** What those who run the bot read on their terminal, in English. */
const forOperators =
  /^src\/discord\/(?:close-codes|login-error|client|careful-requests|connection|connection-log)\.ts$/;

/** Said in logs and in rows of the audit log, which are data, and to whoever reads the source. */
const notForMembers = new Set([
  'an interaction reached us too late to be answered',
  'another process with this token answered an interaction before us: run one alone',
  'fetch failed',
  'held change …',
  'change settings',
  'it was one already',
  // Choices that Discord lists.
  'Site map',
  'One page, or several',
  // Why each permission is asked for.
  'to see that it is mentioned',
  'to answer a mention',
  'to answer a mention in a thread',
  'to answer as a reply',
  'bot applications.commands',
]);

function sentencesIn(node: ts.Node): string[] {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return [];
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    if (unsaid.test(node.expression.getText())) return [];
  }
  if (ts.isPropertyAssignment(node) && unsaidProperties.has(node.name.getText())) return [];
  if (ts.isStringLiteralLike(node)) return sentence.test(node.text) ? [node.text] : [];
  if (ts.isTemplateExpression(node)) {
    const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    const own = sentence.test(parts.join(' … ')) ? [parts.join('…')] : [];
    return [...own, ...node.templateSpans.flatMap(({ expression }) => sentencesIn(expression))];
  }
  return node.getChildren().flatMap(sentencesIn);
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

test('whatever people are told in Discord stands in the catalogues', () => {
  const stray = ['commands', 'src/discord']
    .flatMap(filesIn)
    .filter((path) => !forOperators.test(path))
    .flatMap((path) => {
      const tree = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true);
      return sentencesIn(tree)
        .filter((text) => !notForMembers.has(text))
        .map((text) => `${path}: ${text}`);
    });
  expect(stray).toEqual([]);
});

test('this check sees a sentence, and passes over what is logged', () => {
  const source = "refused('Ask me later'); refused(`${name} sank yesterday`); logger.warn({}, 'gave up on it');";
  expect(sentencesIn(ts.createSourceFile('a.ts', source, ts.ScriptTarget.ES2022, true))).toEqual([
    'Ask me later',
    '… sank yesterday',
  ]);
});
