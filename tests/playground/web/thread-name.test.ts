import { expect, it } from 'vitest';
import { threadNameProblem } from '../../../src/playground/web/channel/thread-name.js';

it('takes a name of 1 to 100 characters between blanks', () => {
  expect(threadNameProblem('x')).toBeNull();
  expect(threadNameProblem(` ${'x'.repeat(100)} `)).toBeNull();
});

it('says what is wrong with others', () => {
  expect(threadNameProblem('  ')).toBe('A thread needs a name.');
  expect(threadNameProblem('x'.repeat(101))).toBe('The name of a thread has 100 characters at most; this one has 101.');
});
