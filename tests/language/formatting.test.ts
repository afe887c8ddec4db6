import { describe, expect, test } from 'vitest';
import { formatting } from '../../src/language/formatting.js';
import { languages } from '../../src/language/language.js';
import { named } from '../../src/language/wording.js';

describe('formatting', () => {
  test('writes days as each language does, with figures that can be compared', () => {
    expect(languages.map((language) => formatting(language).day('2024-05-26'))).toEqual([
      '26 May 2024',
      '26 de mayo de 2024',
      '26 mai 2024',
      '26. Mai 2024',
      '26 مايو 2024',
      '26 במאי 2024',
    ]);
  });

  test('writes a time, and takes days as messages hand them over', () => {
    expect(formatting('en').time('2024-05-26T10:05:00.000Z')).toBe('26 May 2024, 10:05 UTC');
    expect(formatting('ar').time('\u20682024-05-26T10:05:00.000Z\u2069')).toBe('26 مايو 2024، \u206810:05 UTC\u2069');
    expect(formatting('he').day('\u20682024-05-26\u2069')).toBe('26 במאי 2024');
  });

  test('writes a time of day in UTC, and takes what was set apart', () => {
    expect(formatting('en').time('2024-05-26T10:00:12.000Z')).toBe('26 May 2024, 10:00 UTC');
    expect(formatting('he').time('\u20682024-05-26T10:00:12.000Z\u2069')).toBe('26 במאי 2024, \u206810:00 UTC\u2069');
    expect(formatting('ar').day('\u20682024-05-26\u2069')).toBe('26 مايو 2024');
  });

  test('lists pieces as it lists words', () => {
    const [first, second] = [named('channel', '1'), named('channel', '2')];
    expect(formatting('en').andPieces([first, second, 'here'])).toEqual([first, ', ', second, ' and ', 'here']);
    expect(formatting('es').andPieces([first])).toEqual([first]);
  });

  test('joins digits and foreign names in Hebrew by its own hyphen, and its own words by none', () => {
    const { and, andPieces } = formatting('he');
    expect(and(['1', '2'])).toBe('1 ו־2');
    expect(and(['מספר', 'תאריך'])).toBe('מספר ותאריך');
    expect(and(['a ו-', 'b'])).toBe('a ו- ו־b');
    const channel = named('channel', '1');
    expect(andPieces([channel, channel])).toEqual([channel, ' ו־', channel]);
  });

  test('calls the first of a month as French does, alone and in a stretch', () => {
    const { day, days } = formatting('fr');
    expect([
      day('2025-03-01'),
      day('2025-03-11'),
      days('2025-03-01', '2025-03-05'),
      days('2025-02-28', '2025-03-01'),
    ]).toEqual(['1er mars 2025', '11 mars 2025', '1er–5 mars 2025', '28 février\u2009–\u20091er mars 2025']);
  });

  test('takes the plural that the number asks for, in Arabic one of six', () => {
    const forms = { zero: 'none', one: 'one', two: 'two', few: '# few', many: '# many', other: '# other' };
    expect([0, 1, 2, 3, 11, 100].map((count) => formatting('ar').plural(count, forms))).toEqual([
      'none',
      'one',
      'two',
      '3 few',
      '11 many',
      '100 other',
    ]);
    expect([1, 1204].map((count) => formatting('en').plural(count, { one: '# ship', other: '# ships' }))).toEqual([
      '1 ship',
      '1,204 ships',
    ]);
  });

  test('says how long ago', () => {
    expect(['day', 'week', 'month', 'year'].map((unit) => formatting('en').ago(2, unit as 'day'))).toEqual([
      '2 days ago',
      '2 weeks ago',
      '2 months ago',
      '2 years ago',
    ]);
    expect(formatting('de').ago(1, 'day')).toBe('gestern');
    expect(formatting('he').ago(2, 'week')).toBe('לפני שבועיים');
  });
});
