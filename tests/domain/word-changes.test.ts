import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordChanges } from '../../src/domain/word-changes.js';

const words = fc.array(fc.constantFrom('ferry', 'quay', 'noon', 'sailed', '\n\n'), { maxLength: 30 });
const unlimited = { most: Infinity, longest: Infinity };

/** Puts the changes into `text`, each at the first place from where the one before ended. */
function applied(text: string, changes: readonly { before: string; after: string }[]): number {
  const count = (part: string): number => part.split(/\s+/).filter((word) => word !== '').length;
  return count(text) + changes.reduce((sum, { before, after }) => sum + count(after) - count(before), 0);
}

describe('wordChanges', () => {
  test('finds the word that was corrected', () => {
    const before = 'The ferry carried forty people.\n\nIt sailed at noon.\n\nNobody was hurt.';
    const after = before.replace('forty', 'fourteen');
    expect(wordChanges(before, after)).toEqual({
      changes: [{ before: 'forty', after: 'fourteen' }],
      more: 0,
      isShortened: false,
    });
  });

  test('tells a paragraph that came and one that went', () => {
    const { changes } = wordChanges('First.\n\nSecond part.\n\nLast.', 'First.\n\nLast.\n\nAn end.');
    expect(changes).toEqual([
      { before: 'Second part.', after: '' },
      { before: '', after: 'An end.' },
    ]);
  });

  test('finds nothing in equal texts, however their words are spaced', () => {
    expect(wordChanges('a  ferry', 'a ferry').changes).toEqual([]);
  });

  test('accounts for every word', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(' '), b.join(' ')];
        const { changes } = wordChanges(before, after, unlimited);
        expect(applied(before, changes)).toBe(applied(after, []));
        for (const change of changes) expect(change.before).not.toBe(change.after);
      }),
    );
  });

  test('shows a bounded part and says how much it leaves out', () => {
    const numbered = (mark: string): string => Array.from({ length: 40 }, (_, i) => `${mark}${i} same`).join(' ');
    const many = wordChanges(numbered('a'), numbered('b'));
    expect([many.changes.length, many.more]).toEqual([12, 28]);
    const long = wordChanges('😀'.repeat(5_000), `x ${'😁'.repeat(5_000)}`);
    expect(long.isShortened).toBe(true);
    for (const side of [long.changes[0]!.before, long.changes[0]!.after]) {
      expect(side.length).toBeLessThan(250);
      expect(side.isWellFormed()).toBe(true);
    }
  });

  test('tells what is too long to compare as one change', () => {
    const text = (mark: string): string => Array.from({ length: 3_000 }, (_, i) => `${mark}${i % 7}`).join(' ');
    expect(wordChanges(text('a'), text('b')).changes).toHaveLength(1);
  });
});
