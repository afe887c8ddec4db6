import { describe, expect, test } from 'vitest';
import { formatVerification } from '../../src/cli/format-verification.js';
import { layoutFor } from '../../src/cli/terminal-output.js';
import { verificationJson } from '../../src/cli/verification-json.js';
import { articleOf } from '../support/articles.js';
import { harbour, verified } from '../answering/verification/harbour.js';
import { contract } from './contract.js';

const layout = layoutFor({ isTty: false, columns: 80, hasColour: false, now: new Date('2026-05-26T12:00:00Z') });

async function printed(text: string, articles = harbour): Promise<string> {
  return formatVerification(await verified(text, articles), layout);
}

async function onOneLine(text: string): Promise<string> {
  return (await printed(text)).replace(/\s+/g, ' ');
}

const texts = {
  exact: 'The ferry to Pellan sails at dawn.',
  relaxed: 'the ferry to Pellan sails at dawn.',
  part: 'within public buildings like chapels and schools',
  near: 'She meets Ida Brandt next week.',
  missing: 'A whale swam past Marrow.',
  pieces: 'The ferry to Pellan sails at dawn. Nobody was hurt. A whale swam past Marrow.',
  empty: ' ',
} as const;

describe('formatVerification', () => {
  test('says exact of an exact text alone, and verified of none', async () => {
    expect(await printed(texts.exact)).toMatch(/^Exact: a whole sentence, character for character\./);
    for (const text of Object.values(texts).filter((one) => one !== texts.exact && one !== texts.pieces)) {
      expect(await printed(text)).not.toMatch(/exact/i);
    }
    for (const text of Object.values(texts)) expect(await printed(text)).not.toMatch(/verified/i);
  });

  test('names what was relaxed', async () => {
    expect(await printed(texts.relaxed)).toContain('written differently (capital letters)');
  });

  test('names a denial that was cut off in its first line', async () => {
    expect(await printed(texts.part)).toMatch(/^The text leaves out “denied” \(a denial\)/);
  });

  test('names a denial that only the second place has, and shows that place', async () => {
    const out = await onOneLine('The owners claimed to have found 14 crates of stolen copper near the chapel.');
    expect(out).toMatch(
      /^In another of these places a sentence beside it may deny or limit it: “denied” \(a denial\)\./,
    );
    expect(out).toContain('The dockers denied storing anything');
    const part = await onOneLine('14 crates of stolen copper near the chapel');
    expect(part).toMatch(/^In one place or another the text leaves out “claimed”/);
    expect(part).toContain('The dockers denied storing anything');
  });

  test('names a change in its first line', async () => {
    expect(await printed(texts.near)).toMatch(/^Name: the article has “Bram Ostel”, the text has “Ida Brandt”\./);
  });

  test('tells in how many articles nothing was found, and that silence is no denial', async () => {
    expect(await onOneLine(texts.missing)).toContain(
      'Not found in 6 articles (2 March 2024 to 26 May 2024; 4 without a date) of “memory”, generation 1; that does not mean that it was never said.',
    );
  });

  test('says of pieces first that they do not stand together', async () => {
    const out = await onOneLine(texts.pieces);
    expect(out).toMatch(/^The text as a whole stands in no article\. The 3 pieces below do not stand together/);
    expect(out).toContain('Piece 2: “Nobody was hurt.” Exact');
  });

  test('tells bad input in one sentence', async () => {
    expect(await printed(texts.empty)).toMatch(/^The text is empty; paste the words/);
    expect(await printed('a'.repeat(5_000))).toMatch(/^The text has 5,000 characters; at most 4,000/);
  });

  test('sends no control character of an article or of the text to the terminal', async () => {
    const hostile = [articleOf({ blocks: ['The \u001b[31mred rope\u001b[0m of Orrin may snap, the master said.'] })];
    for (const text of [
      'of Orrin may snap',
      'the \u001b[31mred rope\u001b[0m of Orrin must\u202e snap, the master said.',
    ]) {
      const out = await printed(text, hostile);
      expect(out).toContain('rope');
      // eslint-disable-next-line no-control-regex -- control characters are what it is about
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    }
  });
});

describe('verificationJson', () => {
  test.each(Object.entries(texts))('keeps the contract for a text that is %s', async (_, text) => {
    contract.verify(JSON.parse(JSON.stringify(verificationJson(await verified(text)))));
  });

  test('calls a changed day a date', async () => {
    const { matches } = verificationJson(await verified('The school stays open until Friday.'));
    expect(matches[0]!.changes).toEqual([{ kind: 'date', from: 'Wednesday', to: 'Friday' }]);
  });

  test('gives what a part leaves out as changes, its weightiest word first', async () => {
    const { verdict, matches } = verificationJson(await verified(texts.part));
    expect(verdict).toBe('part');
    expect(matches[0]!.text).toMatch(/^The dockers denied storing anything .*\.$/);
    expect(matches[0]!.changes).toEqual([
      { kind: 'negation', from: 'denied', to: null },
      { kind: 'removed', from: 'The dockers denied storing anything', to: null },
    ]);
  });
});
