import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay } from '../../commands/read-day.js';
import { suggestDays } from '../../commands/day-option.js';
import { dayOfDate, type Day } from '../../src/domain/day.js';
import { folded } from '../../src/language/fold.js';
import { formatting } from '../../src/language/formatting.js';
import { plainText } from '../../src/language/in-words.js';
import { languages } from '../../src/language/language.js';
import { say } from '../../src/language/say.js';

/** A Sunday. */
const now = new Date('2026-11-22T12:00:00Z');
const read = (text: string): (Day | null)[] => [readDay(text, 'first', now), readDay(text, 'last', now)];

describe('in the language of whoever types', () => {
  test.each([
    // Spanish
    ['hoy', '2026-11-22', '2026-11-22'],
    ['ayer', '2026-11-21', '2026-11-21'],
    ['anteayer', '2026-11-20', '2026-11-20'],
    ['últimos 7 días', '2026-11-16', '2026-11-22'],
    ['los ultimos 7 dias', '2026-11-16', '2026-11-22'],
    ['los 7 últimos días', '2026-11-16', '2026-11-22'],
    ['última semana', '2026-11-16', '2026-11-22'],
    ['la semana pasada', '2026-11-09', '2026-11-15'],
    ['este mes', '2026-11-01', '2026-11-30'],
    ['el año pasado', '2025-01-01', '2025-12-31'],
    ['hace 3 días', '2026-11-19', '2026-11-19'],
    ['desde hace 3 días', '2026-11-19', '2026-11-19'],
    ['mayo de 2024', '2024-05-01', '2024-05-31'],
    ['MAYO 2024', '2024-05-01', '2024-05-31'],
    ['en mayo de 2024', '2024-05-01', '2024-05-31'],
    ['3 de mayo de 2024', '2024-05-03', '2024-05-03'],
    ['el viernes, 3 de mayo de 2024', '2024-05-03', '2024-05-03'],
    ['1.º de mayo de 2024', '2024-05-01', '2024-05-01'],
    ['primero de mayo de 2024', '2024-05-01', '2024-05-01'],
    ['setiembre de 2024', '2024-09-01', '2024-09-30'],
    ['desde el lunes', '2026-11-16', '2026-11-16'],
    ['el domingo pasado', '2026-11-15', '2026-11-15'],
    ['domingo', '2026-11-22', '2026-11-22'],
    ['del 3 al 5 de mayo de 2024', '2024-05-03', '2024-05-05'],
    ['de mayo a julio de 2024', '2024-05-01', '2024-07-31'],
    ['entre mayo y julio de 2024', '2024-05-01', '2024-07-31'],
    ['año 2024', '2024-01-01', '2024-12-31'],
    ['desde el 13/05/2024', '2024-05-13', '2024-05-13'],
    // French
    ['aujourd’hui', '2026-11-22', '2026-11-22'],
    ["aujourd'hui", '2026-11-22', '2026-11-22'],
    ['hier', '2026-11-21', '2026-11-21'],
    ['avant-hier', '2026-11-20', '2026-11-20'],
    ['7 derniers jours', '2026-11-16', '2026-11-22'],
    ['les 12 derniers mois', '2025-11-23', '2026-11-22'],
    ['la semaine dernière', '2026-11-09', '2026-11-15'],
    ['ce mois-ci', '2026-11-01', '2026-11-30'],
    ['l’année dernière', '2025-01-01', '2025-12-31'],
    ['il y a 3 jours', '2026-11-19', '2026-11-19'],
    ['mai 2024', '2024-05-01', '2024-05-31'],
    ['fevrier 2024', '2024-02-01', '2024-02-29'],
    ['août 2024', '2024-08-01', '2024-08-31'],
    ['mois d’août 2024', '2024-08-01', '2024-08-31'],
    ['1er mai 2024', '2024-05-01', '2024-05-01'],
    ['le vendredi 3 mai 2024', '2024-05-03', '2024-05-03'],
    ['depuis lundi', '2026-11-16', '2026-11-16'],
    ['jusqu’au 3 mai 2024', '2024-05-03', '2024-05-03'],
    ['du 28 décembre au 3 janvier 2025', '2024-12-28', '2025-01-03'],
    // German
    ['heute', '2026-11-22', '2026-11-22'],
    ['gestern', '2026-11-21', '2026-11-21'],
    ['vorgestern', '2026-11-20', '2026-11-20'],
    ['letzte 7 Tage', '2026-11-16', '2026-11-22'],
    ['die letzten 12 Monate', '2025-11-23', '2026-11-22'],
    ['letzte Woche', '2026-11-09', '2026-11-15'],
    ['diesen Monat', '2026-11-01', '2026-11-30'],
    ['letztes Jahr', '2025-01-01', '2025-12-31'],
    ['vor 3 Tagen', '2026-11-19', '2026-11-19'],
    ['vor einem Jahr', '2025-01-01', '2025-12-31'],
    ['seit 3 Tagen', '2026-11-19', '2026-11-19'],
    ['Mai 2024', '2024-05-01', '2024-05-31'],
    ['Maerz 2024', '2024-03-01', '2024-03-31'],
    ['Jänner 2024', '2024-01-01', '2024-01-31'],
    ['3. Mai 2024', '2024-05-03', '2024-05-03'],
    ['Freitag, 3. Mai 2024', '2024-05-03', '2024-05-03'],
    ['seit Montag', '2026-11-16', '2026-11-16'],
    ['letzten Sonntag', '2026-11-15', '2026-11-15'],
    ['3. Mai', '2026-05-03', '2026-05-03'],
    ['Dezember', '2025-12-01', '2025-12-31'],
    ['29. Februar', '2024-02-29', '2024-02-29'],
    ['3. bis 5. Mai 2024', '2024-05-03', '2024-05-05'],
    ['Dezember 2023 bis Mai', '2023-12-01', '2024-05-31'],
    ['zwischen 2022 und 2024', '2022-01-01', '2024-12-31'],
    ['seit 2024-05-26', '2024-05-26', '2024-05-26'],
    ['seit 13.05.2024', '2024-05-13', '2024-05-13'],
    // Arabic
    ['اليوم', '2026-11-22', '2026-11-22'],
    ['أمس', '2026-11-21', '2026-11-21'],
    ['امس', '2026-11-21', '2026-11-21'],
    ['أول أمس', '2026-11-20', '2026-11-20'],
    ['آخر 7 أيام', '2026-11-16', '2026-11-22'],
    ['آخر ٧ أيام', '2026-11-16', '2026-11-22'],
    ['آخر يومين', '2026-11-21', '2026-11-22'],
    ['الأيام ال7 الماضية', '2026-11-16', '2026-11-22'],
    ['الأسبوع الماضي', '2026-11-09', '2026-11-15'],
    ['هذا الشهر', '2026-11-01', '2026-11-30'],
    ['العام الماضي', '2025-01-01', '2025-12-31'],
    ['قبل 3 أيام', '2026-11-19', '2026-11-19'],
    ['منذ ٣ أيام', '2026-11-19', '2026-11-19'],
    ['مايو 2024', '2024-05-01', '2024-05-31'],
    ['مايو ٢٠٢٤', '2024-05-01', '2024-05-31'],
    ['٢٠٢٤-٠٥-٢٦', '2024-05-26', '2024-05-26'],
    ['ابريل 2024', '2024-04-01', '2024-04-30'],
    ['كانون الثاني 2024', '2024-01-01', '2024-01-31'],
    ['تشرين الأول 2024', '2024-10-01', '2024-10-31'],
    ['3 آب 2024', '2024-08-03', '2024-08-03'],
    ['جانفي 2024', '2024-01-01', '2024-01-31'],
    ['جويلية 2024', '2024-07-01', '2024-07-31'],
    ['غشت 2024', '2024-08-01', '2024-08-31'],
    ['شتنبر 2024', '2024-09-01', '2024-09-30'],
    ['أيار/مايو 2024', '2024-05-01', '2024-05-31'],
    ['شهر أيار من عام 2024', '2024-05-01', '2024-05-31'],
    ['الجمعة 3 مايو 2024', '2024-05-03', '2024-05-03'],
    ['منذ الاثنين', '2026-11-16', '2026-11-16'],
    ['من 3 إلى 5 مايو 2024', '2024-05-03', '2024-05-05'],
    ['عام 2024', '2024-01-01', '2024-12-31'],
    // Hebrew
    ['היום', '2026-11-22', '2026-11-22'],
    ['אתמול', '2026-11-21', '2026-11-21'],
    ['שלשום', '2026-11-20', '2026-11-20'],
    ['7 הימים האחרונים', '2026-11-16', '2026-11-22'],
    ['ב־7 הימים האחרונים', '2026-11-16', '2026-11-22'],
    ['השבוע שעבר', '2026-11-09', '2026-11-15'],
    ['בשבוע שעבר', '2026-11-09', '2026-11-15'],
    ['החודש', '2026-11-01', '2026-11-30'],
    ['בשנה שעברה', '2025-01-01', '2025-12-31'],
    ['לפני 3 ימים', '2026-11-19', '2026-11-19'],
    ['לפני יומיים', '2026-11-20', '2026-11-20'],
    ['מאי 2024', '2024-05-01', '2024-05-31'],
    ['במאי 2024', '2024-05-01', '2024-05-31'],
    ['3 במאי 2024', '2024-05-03', '2024-05-03'],
    ['ה-3 במאי 2024', '2024-05-03', '2024-05-03'],
    ['יום שישי, 3 במאי 2024', '2024-05-03', '2024-05-03'],
    ['מיום שני', '2026-11-16', '2026-11-16'],
    ['מאז יום ב׳', '2026-11-16', '2026-11-16'],
    ['שנת 2024', '2024-01-01', '2024-12-31'],
    ['בין מאי ליולי 2024', '2024-05-01', '2024-07-31'],
  ])('reads %j', (text, first, last) => {
    expect(read(text)).toEqual([first, last]);
  });

  test.each([
    ...[
      'pronto',
      'mayo de 2024 🙂',
      '32 de mayo de 2024',
      '31 de abril de 2024',
      'lunes, 3 de mayo de 2024',
      'últimos días',
    ],
    ...['bientôt', '30 février 2024', 'mai juin 2024', 'les jours', 'lundi 3 mai 2024', 'mardi mai 2024'],
    ...['bald', '3. Mai 2024 3. Juni 2024', 'Mai 24', 'letzte 0 Tage', 'letzte 9999 Jahre', 'Montag, 3. Mai 2024'],
    ...['قريبا', '٣/٥/٢٠٢٤', '31 نيسان 2024', 'آخر', 'الاثنين 3 مايو 2024'],
    ...['בקרוב', '31 באפריל 2024', 'הימים האחרונים', 'יום שני, 3 במאי 2024'],
    ...['03/05/2024', '03.05.2024', '03-05-2024', '3/5', '3.5.24', 'seit 03.05.2024', 'del 5 al 3 de mayo de 2024'],
    ...['gestern '.repeat(9), 'ב'.repeat(80), 'و'.repeat(80), '3 '.repeat(40)],
  ])('takes %j for no day', (text) => {
    expect(read(text)).toEqual([null, null]);
  });
});

const day = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2026, 10, 22) / 86_400_000 })
  .map((days) => dayOfDate(new Date(days * 86_400_000)));
const someLanguage = fc.constantFrom(...languages);

function lastOfMonth(first: Day): Day {
  const [year, month] = first.split('-').map(Number) as [number, number];
  return dayOfDate(new Date(Date.UTC(year, month, 0)));
}

describe('what the bot words', () => {
  test('is read back to the same days, in every language', () => {
    fc.assert(
      fc.property(day, day, someLanguage, (one, other, language) => {
        const [first, last] = one <= other ? [one, other] : [other, one];
        const { days, month } = formatting(language);
        const said = (...message: Parameters<typeof plainText>): string => plainText(...message);
        expect(read(formatting(language).day(first))).toEqual([first, first]);
        expect(read(days(first, last))).toEqual([first, last]);
        expect(read(month(first))).toEqual([`${first.slice(0, 7)}-01`, lastOfMonth(first)]);
        expect(read(said(say('member.between-days', { first, last }), language))).toEqual([first, last]);
        expect(read(said(say('member.since-day', { day: first }), language))[0]).toBe(first);
        expect(read(said(say('member.until-day', { day: first }), language))[1]).toBe(first);
      }),
      { numRuns: 150 },
    );
  });

  test('is read back without accents, in capitals and with other spaces too', () => {
    fc.assert(
      fc.property(day, someLanguage, (one, language) => {
        const worded = formatting(language).day(one);
        for (const typed of [folded(worded), worded.toUpperCase(), worded.replaceAll(' ', '\u202f')]) {
          expect(read(typed)).toEqual([one, one]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('names as an age a time that holds the day so far back', () => {
    const units = { day: 1, week: 7 } as const;
    for (const language of languages) {
      for (const [unit, length] of Object.entries(units)) {
        for (const count of [1, 2, 3, 10, 11, 100]) {
          const [first, last] = read(formatting(language).ago(count, unit as 'day'));
          const back = dayOfDate(new Date(now.getTime() - count * length * 86_400_000));
          expect([language, unit, count, first! <= back && back <= last!]).toEqual([language, unit, count, true]);
          if (unit === 'day') expect(first).toBe(last);
        }
      }
      for (const count of [1, 2, 3, 11]) {
        const month = dayOfDate(new Date(Date.UTC(2026, 10 - count, 1)));
        expect(read(formatting(language).ago(count, 'month'))).toEqual([month, lastOfMonth(month)]);
        expect(read(formatting(language).ago(count, 'year'))[0]).toBe(`${2026 - count}-01-01`);
      }
    }
  });

  test('is accepted as a suggestion that is typed by hand, whichever language was chosen', () => {
    const newest = '2024-05-26' as Day;
    for (const edge of ['first', 'last'] as const) {
      for (const { name, value } of suggestDays('', { edge, now, newest })) {
        for (const language of languages) {
          expect([language, readDay(plainText(name, language), edge, now)]).toEqual([
            language,
            readDay(value, edge, now),
          ]);
        }
      }
    }
  });
});
