import { expect, test } from 'vitest';
import { unescapeShown } from '../../src/discord/escape.js';
import { renderSentence } from '../../src/discord/render-wording.js';

const reader = { language: 'en' } as const;

test('shows a sentence whole that Discord takes', () => {
  const sentence = `${'a'.repeat(1_997)}.*`;
  expect(renderSentence(sentence, reader)).toBe(`${'a'.repeat(1_997)}.\\*`);
});

test.each([
  ['plain', 'a'.repeat(5_000)],
  ['escaped', '*_'.repeat(1_000)],
  ['of pairs', '🌫'.repeat(1_500)],
  ['of pairs, one unit later', `a${'🌫'.repeat(1_500)}`],
])('cuts what Discord would refuse: %s', (_, sentence) => {
  const content = renderSentence(sentence, reader);
  expect(content.length).toBeLessThanOrEqual(2_000);
  expect(content.length).toBeGreaterThan(1_990);
  expect(content.isWellFormed()).toBe(true);
  expect(content.endsWith('…')).toBe(true);
  expect(sentence.startsWith(unescapeShown(content.slice(0, -1)))).toBe(true);
});

test('has room for the mark of its direction', () => {
  const content = renderSentence('a'.repeat(5_000), { language: 'ar' });
  expect(content).toHaveLength(2_000);
  expect(content).toMatch(/^\u200fa+…$/);
});
