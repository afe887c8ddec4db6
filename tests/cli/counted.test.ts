import { expect, test } from 'vitest';
import { counted } from '../../src/cli/counted.js';

test('a number stands with its noun in the form that it asks for', () => {
  expect([0, 1, 1_204].map((number) => counted(number, 'article'))).toEqual([
    '0 articles',
    '1 article',
    '1,204 articles',
  ]);
  expect([1, 2].map((number) => counted(number, 'entry', 'entries'))).toEqual(['1 entry', '2 entries']);
});
