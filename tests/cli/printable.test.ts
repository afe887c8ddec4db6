import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLine, printable, printableLine } from '../../src/cli/printable.js';

const obeyed = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

describe('printable', () => {
  test('shows an escape sequence instead of letting the terminal obey it', () => {
    expect(printable('\u001b]0;owned\u0007 \u009b31mred\u007f')).toBe('␛]0;owned␇ \ufffd31mred␡');
  });

  test('keeps line feeds, letters of every script, emoji and the joiners that spell words', () => {
    const text = 'שלום\nنص فارسی می\u200cشود\n👩\u200d🚒 “quoted”';
    expect(printable(text)).toBe(text);
  });

  test('lets nothing through that a terminal obeys', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !obeyed.test(printable(text))));
  });
});

test('printableLine joins lines', () => {
  expect(printableLine('one\n  two\r\nthree  four')).toBe('one two three  four');
});

describe('jsonLine', () => {
  test('says exactly the same as JSON and nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = jsonLine({ text });
        expect(JSON.parse(line)).toEqual({ text });
        expect(obeyed.test(line.slice(0, -1))).toBe(false);
      }),
    );
  });
});
