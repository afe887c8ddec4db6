import { expect, test } from 'vitest';
import { topicLabel } from '../../src/answering/topic-label.js';

test.each([
  ['the ferry strike', 'the ferry strike'],
  [' The ferry stops\non Monday. ', 'The ferry stops on Monday'],
  ['Who won the election?', 'Who won the election?'],
  ['It goes on …', 'It goes on …'],
  ['توقفت العبّارة،', 'توقفت العبّارة'],
  ['...', '...'],
])('names %j as one line without the stops at its end', (topic, label) => {
  expect(topicLabel(topic)).toBe(label);
});

test('names a long one by its beginning, in whole words', () => {
  const label = topicLabel('The ferry stops on Monday, and nobody knows why. '.repeat(9));
  expect(label.length).toBeLessThanOrEqual(121);
  expect(label).toMatch(/^The ferry stops .*\p{L}…$/u);
  expect(topicLabel(`${'x'.repeat(119)}😀${'y'.repeat(99)}`)).toBe(`${'x'.repeat(119)}…`);
});
