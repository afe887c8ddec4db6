import { expect, test } from 'vitest';
import { privateSentence } from '../../src/discord/answer-interaction.js';
import { unescapeShown } from '../../src/discord/escape.js';

test('shows a sentence whole that Discord takes', () => {
  const sentence = `${'a'.repeat(1_998)}.*`;
  expect(privateSentence(sentence.slice(1)).content).toBe(`${'a'.repeat(1_997)}.\\*`);
});

test.each([
  ['plain', 'a'.repeat(5_000)],
  ['escaped', '*_'.repeat(1_000)],
  ['of pairs', '🌫'.repeat(1_500)],
  ['of pairs, one unit later', `a${'🌫'.repeat(1_500)}`],
])('cuts what Discord would refuse: %s', (_, sentence) => {
  const { content } = privateSentence(sentence);
  expect(content.length).toBeLessThanOrEqual(2_000);
  expect(content.length).toBeGreaterThan(1_990);
  expect(content.isWellFormed()).toBe(true);
  expect(content.endsWith('…')).toBe(true);
  expect(sentence.startsWith(unescapeShown(content.slice(0, -1)))).toBe(true);
});
