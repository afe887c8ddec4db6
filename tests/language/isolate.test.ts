import { describe, expect, test } from 'vitest';
import { directedLine, isolated, withoutIsolates } from '../../src/language/isolate.js';

describe('what runs the other way', () => {
  test('is set apart, and the rest stays as it is', () => {
    expect(isolated('Harbour Gazette', 'ltr')).toBe('Harbour Gazette');
    expect(isolated('الميناء', 'ltr')).toBe('\u2068الميناء\u2069');
    expect(isolated('الميناء', 'rtl')).toBe('الميناء');
    expect(isolated('Harbour Gazette', 'rtl')).toBe('\u2068Harbour Gazette\u2069');
  });

  test('is a date and a command, too, which would be turned round between Arabic letters', () => {
    expect(isolated('2024-05-26', 'rtl')).toBe('\u20682024-05-26\u2069');
    expect(isolated('/ask', 'rtl')).toBe('\u2068/ask\u2069');
    expect(isolated('… —', 'rtl')).toBe('… —');
  });

  test('comes back without what set it apart', () => {
    expect(withoutIsolates(`a ${isolated('הנמל', 'ltr')} b`)).toBe('a הנמל b');
  });
});

describe('a line of a right-to-left message', () => {
  test('begins with a mark where its first letter would lay it out from the left', () => {
    expect(directedLine('**1.** Gazette · היום', 'rtl')).toBe('\u200f**1.** Gazette · היום');
    expect(directedLine('\u2068Gazette\u2069 · היום', 'rtl')).toBe('\u200f\u2068Gazette\u2069 · היום');
    expect(directedLine('היום Gazette', 'rtl')).toBe('היום Gazette');
    expect(directedLine('12', 'rtl')).toBe('12');
    expect(directedLine('Gazette', 'ltr')).toBe('Gazette');
  });
});
