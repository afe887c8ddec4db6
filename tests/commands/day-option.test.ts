import { describe, expect, test } from 'vitest';
import { dayOptionError, suggestDays } from '../../commands/day-option.js';
import { readDay } from '../../commands/read-day.js';
import type { Day } from '../../src/domain/day.js';
import { inEnglish, plainText } from '../../src/language/in-words.js';
import { withoutIsolates } from '../../src/language/isolate.js';
import { languages } from '../../src/language/language.js';

/** A Sunday. */
const now = new Date('2026-11-22T12:00:00Z');

describe('readDay', () => {
  test.each([
    ['2024-05-26', '2024-05-26', '2024-05-26'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['May 2024', '2024-05-01', '2024-05-31'],
    ['may 2024', '2024-05-01', '2024-05-31'],
    ['26 May 2024', '2024-05-26', '2024-05-26'],
    ['May 26, 2024', '2024-05-26', '2024-05-26'],
    ['May 2024 to July 2024', '2024-05-01', '2024-07-31'],
    ['today', '2026-11-22', '2026-11-22'],
    ['yesterday', '2026-11-21', '2026-11-21'],
    ['last 7 days', '2026-11-16', '2026-11-22'],
    ['past 2 weeks', '2026-11-09', '2026-11-22'],
    ['last 12 months', '2025-11-23', '2026-11-22'],
    ['this week', '2026-11-16', '2026-11-22'],
    ['last week', '2026-11-09', '2026-11-15'],
    ['this month', '2026-11-01', '2026-11-30'],
    ['last month', '2026-10-01', '2026-10-31'],
    ['last year', '2025-01-01', '2025-12-31'],
    ['since March 2025', '2025-03-01', '2025-03-31'],
    ['  2024-05-26 ', '2024-05-26', '2024-05-26'],
    ['31/12/2024', '2024-12-31', '2024-12-31'],
  ])('reads %j', (text, first, last) => {
    expect([readDay(text, 'first', now), readDay(text, 'last', now)]).toEqual([first, last]);
  });

  test.each([
    ['December', '2025-12-01'],
    ['November', '2026-11-01'],
    ['Monday', '2026-11-16'],
    ['24 December', '2025-12-24'],
  ])('takes %j without a year for the last one', (text, first) => {
    expect(readDay(text, 'first', now)).toBe(first);
  });

  test.each([
    '',
    'soon',
    'noon',
    '2024-13',
    '2024-02-30',
    'five potatoes in May 2024',
    '5/6/2024',
    '🙂',
    'May 2024 May 2023',
    'x'.repeat(6000),
    `from ${' '.repeat(80)}26 May 2024`,
  ])('takes %.30j for no day', (text) => {
    expect(readDay(text, 'first', now)).toBeNull();
  });

  test('counts in UTC wherever the bot runs', () => {
    expect(readDay('today', 'first', new Date('2026-11-22T23:59:00Z'))).toBe('2026-11-22');
    expect(readDay('yesterday', 'first', new Date('2026-11-22T00:01:00Z'))).toBe('2026-11-21');
  });
});

describe('dayOptionError', () => {
  test.each([
    ['es', '«desde» no entiende «pronto»: escriba un día como 2024-05-26, «mayo de 2024» o «últimos 7 días».'],
    [
      'fr',
      '« depuis » ne comprend pas « pronto » : écrivez un jour comme 2024-05-26, « mai 2024 » ou « 7 derniers jours ».',
    ],
    ['de', '„seit“ versteht „pronto“ nicht: Schreiben Sie einen Tag wie 2024-05-26, „Mai 2024“ oder „letzte 7 Tage“.'],
    ['ar', 'لا يفهم الخيار «since» ما كتبته: «pronto». يُرجى كتابة يوم مثل 2024-05-26 أو «مايو 2024» أو «آخر 7 أيام».'],
    ['he', 'האפשרות ״since״ אינה מבינה את ״pronto״: כתבו יום כמו 2024-05-26, ״מאי 2024״ או ״7 הימים האחרונים״.'],
  ] as const)('names what was typed and an example in %s, and the example is understood', (language, sentence) => {
    const said = withoutIsolates(plainText(dayOptionError('since', 'pronto'), language)).replaceAll('\u202f', ' ');
    expect(said).toBe(sentence);
    const examples = [...sentence.matchAll(/[«„״]\s?([^»“״]+?)\s?[»“״]/gu)].map((match) => match[1]!).slice(2);
    expect(examples).toHaveLength(2);
    for (const example of examples) expect(readDay(example, 'first', now)).not.toBeNull();
  });

  test('tells both readings of a day that can be read in two ways', () => {
    for (const typed of ['03/05/2024', '03.05.2024', '3-5-2024', '٠٣/٠٥/٢٠٢٤']) {
      const said = inEnglish(dayOptionError('until', typed));
      expect(said).toBe(`"${typed}" can be two days: write 2024-05-03 or 2024-03-05.`);
    }
    expect(plainText(dayOptionError('until', '03.05.2024'), 'de')).toBe(
      '„03.05.2024“ kann zwei Tage meinen: Schreiben Sie 2024-05-03 oder 2024-03-05.',
    );
  });

  test('says in one sentence what was typed and what to write', () => {
    expect(inEnglish(dayOptionError('since', 'soon'))).toBe(
      '"since" does not understand "soon": write a day such as 2024-05-26, "May 2024" or "last 7 days".',
    );
  });
});

describe('suggestDays', () => {
  const newest = '2024-05-26' as Day;

  test('offers common ranges and the newest months of the corpus', () => {
    const names = suggestDays('', { edge: 'first', now, newest }).map(({ name }) => inEnglish(name));
    expect(names.slice(0, 6)).toEqual([
      'today',
      'last 7 days',
      'last 30 days',
      'last 12 months',
      'May 2024',
      'April 2024',
    ]);
    expect(names.length).toBeLessThanOrEqual(25);
  });

  test('shows first how what was typed is understood', () => {
    const [first] = suggestDays('May 2024', { edge: 'last', now, newest });
    expect([inEnglish(first!.name), first!.value]).toEqual(['May 2024: 31 May 2024', '2024-05-31']);
  });

  test('offers what a language of ours calls so', () => {
    const found = suggestDays('letzte 7', { edge: 'first', now, newest });
    expect(found.map(({ name, value }) => [plainText(name, 'de'), value])).toEqual([['letzte 7 Tage', 'last 7 days']]);
    const [may] = suggestDays('mai 2024', { edge: 'first', now, newest });
    expect([plainText(may!.name, 'fr'), may!.value]).toEqual(['mai 2024 : 1er mai 2024', '2024-05-01']);
  });

  test.each([
    ['fevr', 'fr', 'février 2024'],
    ['FÉVR', 'fr', 'février 2024'],
    ['marz', 'de', 'März 2024'],
    ['ultimos 7', 'es', 'últimos 7 días'],
    ['اخر 7', 'ar', 'آخر 7 أيام'],
    ['آخر ٧', 'ar', 'آخر 7 أيام'],
    ['7 הימים', 'he', '7 הימים האחרונים'],
  ] as const)('offers %j its day, accents or not', (typed, language, name) => {
    const found = suggestDays(typed, { edge: 'first', now, newest });
    expect(found.map((one) => plainText(one.name, language))).toContain(name);
  });

  test('offers only what can be read, within the lengths that Discord takes', () => {
    const spaced = `30${' '.repeat(60)}September 2024`;
    for (const typed of ['', 'l', 'ma', spaced, 'x'.repeat(6000)]) {
      for (const { name, value } of suggestDays(typed, { edge: 'first', now, newest })) {
        expect(readDay(value, 'first', now)).not.toBeNull();
        for (const language of languages) expect(plainText(name, language).length).toBeLessThanOrEqual(100);
      }
    }
  });
});
