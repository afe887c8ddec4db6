import { describe, expect, it } from 'vitest';
import { isUnknownCommand, sayable, type Said } from '../../../src/playground/web/composer/say.js';

const said = (part: Partial<Said>): ReturnType<typeof sayable> =>
  sayable({ text: 'hello', members: [{ id: '7', name: 'wilma' }], replyToId: null, uploadIds: [], ...part });

describe('sayable', () => {
  it('trims, and makes mentions real', () => {
    expect(said({ text: ' @wilma look \n' })).toEqual({ kind: 'act', act: { kind: 'say', content: '<@7> look' } });
  });

  it('carries what is replied to and what is attached', () => {
    expect(said({ replyToId: '100', uploadIds: ['5'] })).toEqual({
      kind: 'act',
      act: { kind: 'say', content: 'hello', replyToId: '100', uploadIds: ['5'] },
    });
  });

  it('takes a file without words, but not blanks alone', () => {
    expect(said({ text: '  ', uploadIds: ['5'] }).kind).toBe('act');
    expect(said({ text: ' \n ' })).toEqual({ kind: 'empty' });
  });

  it('stops at 2,000 characters', () => {
    expect(said({ text: 'x'.repeat(2000) }).kind).toBe('act');
    expect(said({ text: 'x'.repeat(2001) })).toEqual({
      kind: 'refused',
      sentence: 'A message has 2000 characters at most; this one has 2001.',
    });
  });

  it('waits for files that are still on their way', () => {
    expect(said({ uploadIds: ['5', null] }).kind).toBe('refused');
  });
});

describe('isUnknownCommand', () => {
  it('takes a slash and a word for a command, with or without more', () => {
    for (const text of ['/xyz', ' /xyz ', '/aks who fell?', '/corpus-refresh'])
      expect(isUnknownCommand(text)).toBe(true);
  });

  it('takes paths, further lines and other text for what they are', () => {
    for (const text of ['/usr/bin', '//', '/', 'either/or', '/a\nb']) expect(isUnknownCommand(text)).toBe(false);
  });
});
