import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charsetOfHtml, decodeBytes, normaliseText } from '../../src/ingest/normalise.js';

function utf16(text: string, order: 'le' | 'be', hasMark: boolean): Uint8Array {
  const little = Buffer.from(`${hasMark ? '\ufeff' : ''}${text}`, 'utf16le');
  return order === 'le' ? little : little.swap16();
}

describe('decodeBytes', () => {
  const text = 'The ramp fell — “at noon,” she said. Café.';

  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeBytes(Buffer.from(text))).toBe(text);
    expect(decodeBytes(Buffer.from(`\ufeff${text}`))).toBe(text);
  });

  it.each(['le', 'be'] as const)('reads UTF-16 %s with and without a byte order mark', (order) => {
    expect(decodeBytes(utf16(text, order, true))).toBe(text);
    expect(decodeBytes(utf16(text, order, false))).toBe(text);
  });

  it('reads Windows-1252 where bytes are no UTF-8', () => {
    expect(decodeBytes(Uint8Array.from([0x93, 0x41, 0x94, 0x20, 0x97, 0x20, 0x80, 0xe9]))).toBe('“A” — €é');
  });

  it('follows a stated charset where bytes are no UTF-8', () => {
    const cyrillic = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect(decodeBytes(cyrillic, { charset: 'windows-1251' })).toBe('Привет');
    expect(decodeBytes(cyrillic, { charset: 'no-such-charset' })).toBe('Ïðèâåò');
  });

  it('prefers valid UTF-8 to what a page wrongly states', () => {
    expect(decodeBytes(Buffer.from('Café'), { charset: 'windows-1251' })).toBe('Café');
  });

  it('finds the charset that an HTML page states', () => {
    expect(charsetOfHtml(Buffer.from('<meta charset="iso-8859-2">'))).toBe('iso-8859-2');
    expect(charsetOfHtml(Buffer.from('<meta http-equiv=Content-Type content="text/html; charset=koi8-r">'))).toBe(
      'koi8-r',
    );
    expect(charsetOfHtml(Buffer.from('<p>charset=utf-8'))).toBeNull();
  });
});

describe('normaliseText', () => {
  it.each([
    ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['soft hyphens', 'vol\u00adunteers', 'volunteers'],
    ['zero-width spaces and marks inside', 'a\u200bgree\ufeffd\u2060', 'agreed'],
    ['bidi controls', '\u202eevil\u202c \u2066x\u2069 \u200e\u200f', 'evil x '],
    ['control characters', 'a\u0000b\u0007c\u001bd\u0090', 'abcd'],
    ['spaces of other widths', '5\u00a0000\u202fkm\u2009x\ty', '5 000 km x y'],
    ['decomposed letters', 'cafe\u0301', 'café'],
    ['lone surrogates', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
  ])('normalises %s', (_, given, expected) => {
    expect(normaliseText(given)).toBe(expected);
  });

  it('keeps the joiners that spell words', () => {
    for (const text of ['می\u200cخواهم', 'क्\u200dष', '👩\u200d🚒']) expect(normaliseText(text)).toBe(text);
  });

  it('changes nothing when done twice, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});
