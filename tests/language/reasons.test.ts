import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { corpusPageReasons } from '../../src/language/en/corpus-page-reasons.js';
import { corpusReasons } from '../../src/language/en/corpus-reasons.js';
import { inEnglish, plainText } from '../../src/language/in-words.js';
import { withoutIsolates } from '../../src/language/isolate.js';
import { languages } from '../../src/language/language.js';
import { reasonInWords } from '../../src/language/reason-in-words.js';
import { isMessage } from '../../src/language/wording.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What may stand where a clause has a value. */
const samples = ['1', '10 MB', 'page', 'which links none'];

/** Clauses, as they are written where they arise: arguments and properties that are reasons. */
function clausesIn(node: ts.Node): string[][] {
  const own = reasonsOf(node).flatMap(wordings);
  return [...own, ...node.getChildren().flatMap(clausesIn)];
}

function reasonsOf(node: ts.Node): readonly ts.Expression[] {
  if (ts.isCallExpression(node)) {
    const called = node.expression.getText();
    if (called === 'refused' || called === 'rejected' || called === 'failed') return node.arguments.slice(-2);
  }
  const isReason = ts.isPropertyAssignment(node) && /^(?:reason|problem)$/.test(node.name.getText());
  return isReason ? [node.initializer] : [];
}

/** Each branch of an expression, with every sample in place of its values. */
function wordings(expression: ts.Expression): string[][] {
  if (ts.isParenthesizedExpression(expression)) return wordings(expression.expression);
  if (ts.isConditionalExpression(expression)) {
    return [...wordings(expression.whenTrue), ...wordings(expression.whenFalse)];
  }
  if (ts.isBinaryExpression(expression)) return wordings(expression.right);
  if (ts.isStringLiteralLike(expression)) return /[a-z] /.test(expression.text) ? [[expression.text]] : [];
  if (!ts.isTemplateExpression(expression)) return [];
  const parts = [expression.head.text, ...expression.templateSpans.map(({ literal }) => literal.text)];
  return /[a-z] /.test(parts.join('')) ? [samples.map((sample) => parts.join(sample))] : [];
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

describe('a reason that is noted in English', () => {
  test('is known again, wherever it arises', () => {
    const noted = ['src/fetching', 'src/ingest', 'src/corpus']
      .flatMap(sourcesUnder)
      .flatMap((text) => clausesIn(ts.createSourceFile('', text, ts.ScriptTarget.ES2022, true)));
    expect(noted.length).toBeGreaterThan(60);
    expect(noted.filter((ways) => !ways.some((words) => isMessage(reasonInWords(words))))).toEqual([]);
  });

  test.each([
    'the site forbids it (403)',
    'news.example took longer than 20 s',
    'it holds no article any more: a paywall, not an article',
    '3 of 12 pages could not be fetched, the first https://news.example/a: it redirects, and 10.0.0.7 is a private address, not one of the public web',
    "unreadable (its folder can't be listed)",
    'unreadable (permission denied); what was read of it before stays',
    'an HTML page and no feed, which links the feed https://news.example/feed.xml',
    '6 of its 8 articles would go',
  ])('says the same in English as it was noted: %s', (reason) => {
    const message = reasonInWords(reason);
    expect(isMessage(message)).toBe(true);
    expect(inEnglish(message)).toBe(reason);
  });

  test('is told of in each language, the reason within it too', () => {
    const reason =
      'it holds no article any more: it redirects, and 10.0.0.7 is a private address, not one of the public web';
    const told = languages.map((language) => withoutIsolates(plainText(reasonInWords(reason), language)));
    expect(new Set(told).size).toBe(languages.length);
    for (const [i, words] of told.entries()) {
      expect(words).toContain('10.0.0.7');
      if (i > 0) expect(words).not.toMatch(/public web|private address|holds/);
    }
  });

  test('stays as it is when nobody knows it', () => {
    expect(reasonInWords('the moon was full')).toBe('the moon was full');
  });

  test('says nothing twice in English', () => {
    const wholes = [...Object.values(corpusReasons), ...Object.values(corpusPageReasons)].filter(
      (entry) => typeof entry === 'string',
    );
    expect(new Set(wholes).size).toBe(wholes.length);
  });
});
