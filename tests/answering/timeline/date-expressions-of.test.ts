import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, daysBetween, type Day } from '../../../src/domain/day.js';
import { pairQuotations } from '../../../src/domain/quotations.js';
import type { DateContext, DateExpression } from '../../../src/answering/timeline/date-expression.js';
import { dateExpressionsOf } from '../../../src/answering/timeline/date-expressions-of.js';

/** A Wednesday. */
const wednesday = '2025-03-12';

function read(sentence: string, context: Partial<DateContext> = {}): readonly DateExpression[] {
  const { quotations, unclosed } = pairQuotations(sentence, { start: 0, end: sentence.length });
  const marks = [...quotations, ...unclosed];
  return dateExpressionsOf(sentence, {
    publishedAt: wednesday,
    updatedAt: null,
    before: '',
    quotations: marks,
    ...context,
  });
}

/** `words = reading`, for each expression: a day, `first..last`, or the reason why it is left as it was said. */
function told(sentence: string, context: Partial<DateContext> = {}): string[] {
  return read(sentence, context).map(({ text, reading }) => {
    if (reading.kind === 'unresolved') return `${text} = ${reading.reason}`;
    return `${text} = ${reading.from === reading.to ? reading.from : `${reading.from}..${reading.to}`}`;
  });
}

type Case = readonly [sentence: string, ...expressions: string[]];

const stated: readonly Case[] = [
  ['The dam at Orrin was opened on 7 October 2023.', '7 October 2023 = 2023-10-07'],
  ['The dam at Orrin was opened on October 7, 2023.', 'October 7, 2023 = 2023-10-07'],
  ['The dam was opened on the 7th of October, 2023.', 'the 7th of October, 2023 = 2023-10-07'],
  ['The dam was opened on Oct. 7, 2023.', 'Oct. 7, 2023 = 2023-10-07'],
  ['The log of 2024-02-29 is lost.', '2024-02-29 = 2024-02-29'],
  ['He was born on Saturday, 7 October 2023, in Orrin.', 'Saturday, 7 October 2023 = 2023-10-07'],
  ['He was born on Friday, 7 October 2023, in Orrin.', 'Friday, 7 October 2023 = two-readings'],
  ['It will open on 31 February 2026.', '31 February 2026 = two-readings'],
  ['The mill burned in May 2019.', 'May 2019 = 2019-05-01..2019-05-31'],
  ['The mill burned in 1987.', '1987 = 1987-01-01..1987-12-31'],
  ['“We built it in 1987,” she said.', '1987 = 1987-01-01..1987-12-31'],
  ['Since 2007 the guild has run the town.', '2007 = bounded'],
  ['By 2030 the valley will be dry.', '2030 = bounded'],
  ['The mill had 2025 looms and 1987 spindles.'],
  ['They sold in 2,000 shops and paid 1999.50 crowns.'],
];

const weekdays: readonly Case[] = [
  ['The council of Orrin voted on Tuesday.', 'Tuesday = 2025-03-11'],
  ['The council voted Tuesday.', 'Tuesday = 2025-03-11'],
  ['The council voted on Wednesday.', 'Wednesday = 2025-03-12'],
  ['On Saturday, the council voted.', 'Saturday = 2025-03-08'],
  ['On Saturday night the dam burst.', 'Saturday night = 2025-03-08'],
  ['The council on Monday approved the plan.', 'Monday = 2025-03-10'],
  ['The dam held, Ada Lorne said on Monday.', 'Monday = 2025-03-10'],
  ['“The dam will hold,” Ada Lorne said Monday.', 'Monday = 2025-03-10'],
  ['Ada Lorne told the Orrin Post on Monday that the dam would hold.', 'Monday = 2025-03-10'],
  ['The sixth victim was found by divers on Saturday.', 'Saturday = 2025-03-08'],
  // A day off, by a zone or by an update, and it would be tomorrow.
  ['The council voted on Thursday.', 'Thursday = two-readings'],
  ['The council will vote on Friday.', 'Friday = 2025-03-14'],
  ['The council is scheduled to vote on Friday.', 'Friday = 2025-03-14'],
  ['On Friday, the council will vote.', 'Friday = 2025-03-14'],
  ['The council will vote on Wednesday.', 'Wednesday = two-readings'],
  ['The council will vote on Tuesday.', 'Tuesday = two-readings'],
  ['The council will not vote on Friday.', 'Friday = tense'],
  ['The council said it would vote on Friday.', 'Friday = tense'],
  ['The council agreed to meet on Friday.', 'Friday = tense'],
  ['The council may meet on Friday.', 'Friday = tense'],
  ['If the council met on Friday, it did so in secret.', 'Friday = tense'],
  ['The council denied reports of talks resuming in Orrin on Friday.', 'Friday = tense'],
  ['The council announced a strike on Friday.', 'Friday = tense'],
  ['The strike was planned for Friday.', 'Friday = tense'],
  ['The fair is held on Friday.', 'Friday = tense'],
  ['The brewery will show its new beer, Orrin Restored, Friday.', 'Friday = tense'],
  ['The Orrin-based band plays on Friday.', 'Friday = tense'],
  ['A vote to be held on Friday was called off.', 'Friday = tense'],
  ['The council votes on Friday.', 'Friday = tense'],
  ['A hearing on Friday is open to all.', 'Friday = tense'],
  ["Friday's vote was close.", "Friday's = tense"],
  ['The mill stays shut until Friday.', 'Friday = bounded'],
  ['Owners must hand in the tapes by Friday.', 'Friday = bounded'],
  ['The mill was shut from Monday to Friday.', 'Monday = bounded', 'Friday = bounded'],
  ['The council meets on Mondays.', 'Mondays = recurring'],
  ['The council met every Monday.', 'every Monday = recurring'],
  ['The council met on a Monday.', 'a Monday = recurring'],
  ['The council met again the following Monday.', 'the following Monday = elsewhere'],
  ['The council met last Saturday.', 'last Saturday = 2025-03-08'],
  ['The council met last Monday.', 'last Monday = two-readings'],
  ['The council will meet next Tuesday.', 'next Tuesday = 2025-03-18'],
  ['The council will meet next Friday.', 'next Friday = two-readings'],
  ['Shops were full on Black Friday.'],
  ['He told the Sunday Times that he was ill.'],
  ['“We met on Monday,” she said.', 'Monday = in-speech'],
  ['“We met on Monday and the door was open.', 'Monday = in-speech'],
  ['The dam that fell in June was rebuilt on Monday.', 'June = 2024-06-01..2024-06-30', 'Monday = elsewhere'],
  ['The dam was rebuilt on Monday after it fell in 2019.', 'Monday = 2025-03-10', '2019 = 2019-01-01..2019-12-31'],
];

const withoutYear: readonly Case[] = [
  ['The letter was sent on 4 March.', '4 March = 2025-03-04'],
  ['The letter was sent on March 4.', 'March 4 = 2025-03-04'],
  ['The letter was sent on December 20.', 'December 20 = 2024-12-20'],
  ['The letter was sent on August 20.', 'August 20 = two-readings'],
  ['The letter will be sent on April 4.', 'April 4 = 2025-04-04'],
  ['The letter may be sent on April 4.', 'April 4 = tense'],
  ['The letter of Tuesday, March 4, is lost.', 'Tuesday, March 4 = 2025-03-04'],
  ['The letter of Tuesday, 4 April, is lost.', 'Tuesday, 4 April = two-readings'],
  ['The June 4 vote was close.', 'June 4 = tense'],
  ['The war began on October 7.', 'October 7 = day-name'],
  ['The towers fell on September 11.', 'September 11 = day-name'],
  ['The mill closed in January.', 'January = 2025-01-01..2025-01-31'],
  ['The mill closed in November.', 'November = 2024-11-01..2024-11-30'],
  ['The mill closed in March.', 'March = two-readings'],
  ['The mill closed in April.', 'April = two-readings'],
  ['The mill will close in May.', 'May = 2025-05-01..2025-05-31'],
  ['The mill may close in May.', 'May = tense'],
  ['He hoped to close the mill in May.', 'May = tense'],
  ['Strikers marched down the hill, which may close.'],
  ['Crowds left for Fourth of July picnics.'],
];

const counted: readonly Case[] = [
  ['The mill burned down yesterday.', 'yesterday = 2025-03-11'],
  ['The council said today that the mill was safe.', 'today = 2025-03-12'],
  ['The mill burned earlier today.', 'earlier today = 2025-03-12'],
  ['The mill, built in haste, is used today.', 'today = tense'],
  ['The council will vote tomorrow.', 'tomorrow = 2025-03-13'],
  ['The council voted last night.', 'last night = 2025-03-11'],
  ['“I saw it yesterday,” she said.', 'yesterday = in-speech'],
  ['The council met last week.', 'last week = 2025-03-02..2025-03-09'],
  ['The council will meet next week.', 'next week = 2025-03-16..2025-03-23'],
  ['In the last week the lake fell.'],
  ['The mill closed last month.', 'last month = 2025-02-01..2025-02-28'],
  ['The mill closed earlier this month.', 'this month = 2025-03-01..2025-03-31'],
  ['The mill closed last year.', 'last year = 2024-01-01..2024-12-31'],
  ['The mill will close next year.', 'next year = 2026-01-01..2026-12-31'],
  ['The mill closed three days ago.', 'three days ago = 2025-03-08..2025-03-10'],
  ['The mill closed two weeks ago.', 'two weeks ago = 2025-02-22..2025-03-02'],
  ['The mill closed more than two years ago.', 'two years ago = bounded'],
  ['The mill had closed two days earlier.', 'two days earlier = elsewhere'],
  ['The mill closed the next day.', 'the next day = elsewhere'],
  ['The mill closed over the weekend.', 'over the weekend = two-readings'],
  ['The mill closed last summer.', 'last summer = two-readings'],
  ['He reads USA Today.'],
];

describe('dateExpressionsOf', () => {
  test.each(stated)('a year in the text: %s', (sentence, ...expected) => {
    expect(told(sentence)).toEqual(expected);
  });
  test.each(stated)('a year in the text needs no date of the article: %s', (sentence, ...expected) => {
    expect(told(sentence, { publishedAt: null })).toEqual(expected);
  });
  test.each(weekdays)('a weekday: %s', (sentence, ...expected) => {
    expect(told(sentence)).toEqual(expected);
  });
  test.each(withoutYear)('a day or month without a year: %s', (sentence, ...expected) => {
    expect(told(sentence)).toEqual(expected);
  });
  test.each(counted)('counted from the article: %s', (sentence, ...expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  test.each([...weekdays, ...withoutYear, ...counted].filter(([, ...expected]) => expected.length === 1))(
    'counts nothing from an article without a date: %s',
    (sentence) => {
      for (const { reading, text } of read(sentence, { publishedAt: null })) {
        if (/\d{4}/.test(text)) continue;
        expect(reading.kind).toBe('unresolved');
      }
    },
  );

  test('leaves a day alone that an update may have been counted from', () => {
    const updatedAt = '2025-03-14T08:00:00+01:00';
    expect(told('The council voted on Monday.', { updatedAt })).toEqual(['Monday = 2025-03-10']);
    expect(told('The council voted on Wednesday.', { updatedAt })).toEqual(['Wednesday = 2025-03-12']);
    expect(told('The council voted yesterday.', { updatedAt })).toEqual(['yesterday = two-readings']);
    expect(told('The council will vote on Friday.', { updatedAt })).toEqual(['Friday = two-readings']);
  });

  test('gives two days where the time of publication is in UTC and late or early', () => {
    expect(told('The mill burned yesterday.', { publishedAt: '2025-03-12T02:00:00Z' })).toEqual([
      'yesterday = 2025-03-10..2025-03-11',
    ]);
    expect(told('The mill burned yesterday.', { publishedAt: '2025-03-12T22:00:00Z' })).toEqual([
      'yesterday = 2025-03-11..2025-03-12',
    ]);
    expect(told('The mill burned yesterday.', { publishedAt: '2025-03-12T02:00:00+09:00' })).toEqual([
      'yesterday = 2025-03-11',
    ]);
  });

  test('leaves a day alone in a paragraph that tells of another year', () => {
    const before = 'In 2019 the mill caught fire for the first time. ';
    expect(told('On Monday, the roof fell.', { before })).toEqual(['Monday = elsewhere']);
    expect(told('In May, the roof fell.', { before })).toEqual(['May = elsewhere']);
  });

  test('tells when somebody spoke from when something was', () => {
    const [speech] = read('The dam held, Ada Lorne said on Monday.');
    const [event] = read('The dam burst on Monday.');
    expect([speech?.isOfSpeech, event?.isOfSpeech]).toEqual([true, false]);
  });

  test('gives spans that hold the words, whatever the sentence', () => {
    const words = fc.constantFrom(
      ...'the council on in May Monday last week 7 October , 2023 voted will said “ ” two days ago yesterday 2019 .'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (parts) => {
        const sentence = parts.join(' ');
        let end = 0;
        for (const date of read(sentence)) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(sentence.slice(date.start, date.end)).toBe(date.text);
          end = date.end;
        }
      }),
      { numRuns: 200 },
    );
  });

  test('gives a past weekday at most five days back, on that weekday, from any day', () => {
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    const days = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2030-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.nat(6), (date, weekday) => {
        const published = dayOf(date.toISOString())!;
        const [expression] = read(`The council voted on ${names[weekday]!}.`, { publishedAt: published });
        const { reading } = expression!;
        const expected = lastBefore(published, weekday);
        if (daysBetween(expected, published) > 5) expect(reading.kind).toBe('unresolved');
        else expect(reading).toMatchObject({ from: expected, to: expected });
      }),
    );
  });
});

/** The slow way: day by day back to the weekday. */
function lastBefore(day: Day, weekday: number): Day {
  for (let back = 0; ; back++) {
    const date = new Date(Date.parse(`${day}T12:00:00Z`) - back * 86_400_000);
    if (date.getUTCDay() === weekday) return dayOf(date.toISOString())!;
  }
}
