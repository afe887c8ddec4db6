import { describe, expect, it } from 'vitest';
import { asSent, completed, mentionAt, searchMentions } from '../../../src/playground/web/composer/mentions.js';

const people = [
  { id: '7', name: 'wilma' },
  { id: '8', name: 'wilma brook' },
  { id: '9', name: 'otto (harbour)' },
];

describe('mentionAt', () => {
  it('finds the name that is typed at the caret', () => {
    expect(mentionAt('hello @wil', 10)).toEqual({ start: 6, typed: 'wil' });
    expect(mentionAt('@', 1)).toEqual({ start: 0, typed: '' });
    expect(mentionAt('@wilma br', 9)).toEqual({ start: 0, typed: 'wilma br' });
  });

  it('sees none in an address or before the caret', () => {
    expect(mentionAt('me@wilma', 8)).toBeNull();
    expect(mentionAt('@wilma', 0)).toBeNull();
  });
});

describe('searchMentions', () => {
  it('puts beginnings first and finds what is inside', () => {
    expect(searchMentions(people, 'o').map(({ name }) => name)).toEqual(['otto (harbour)', 'wilma brook']);
  });
});

describe('completed', () => {
  it('puts the name in place of what was typed, and the caret behind it', () => {
    expect(completed('hello @wil there', { start: 6, typed: 'wil' }, 'wilma')).toEqual({
      text: 'hello @wilma there',
      caret: 13,
    });
  });
});

describe('asSent', () => {
  it('makes real mentions, of the longest name that fits', () => {
    expect(asSent('@wilma, ask @Wilma Brook and @otto (harbour)!', people)).toBe('<@7>, ask <@8> and <@9>!');
  });

  it('leaves alone what is no mention', () => {
    for (const text of ['me@wilma.example', '@wilmas', '<@7>', '@nobody', 'wilma'])
      expect(asSent(text, people)).toBe(text);
  });
});
