import { describe, expect, test } from 'vitest';
import { daysNamedIn, daysWithoutLimit } from '../../commands/days-named.js';
import { renderView } from '../../src/discord/render-view.js';
import { withoutIsolates } from '../../src/language/isolate.js';
import { inEnglish } from '../../src/language/in-words.js';
import { languages } from '../../src/language/language.js';
import type { Day } from '../../src/domain/day.js';
import { articleOf } from '../support/articles.js';
import { answerQuote, asUsual, quoted, quoteOf, unanswered } from './fake-ask-service.js';

const clock = { now: new Date('2026-11-22T12:00:00Z'), newest: '2024-06-20' as Day };
const blocks = ['The mayor of Skarn said that the quay will stay.', 'In 2022 the mayor wept.'];
const from = (publishedAt: string | null) =>
  articleOf({ title: 'The quay', outlet: 'Skarn Post', publishedAt, blocks });
const [quay, wept] = blocks as [string, string];

function saidOf(question: string, ...quotes: [publishedAt: string | null, words: string][]): string | null {
  const shown = quotes.map(([publishedAt, words], index) => answerQuote(index + 1, quoteOf(from(publishedAt), words)));
  const days = daysWithoutLimit(quoted(shown), daysNamedIn(question, clock));
  return days === null ? null : inEnglish(days);
}

describe('days that a first question names', () => {
  test.each([
    'What did the mayor say in May 2024?',
    'Was sagte die Bürgermeisterin im Mai 2024?',
    '¿Qué dijo la alcaldesa en mayo de 2024?',
    'Qu’a dit la maire en mai 2024 ?',
    'ماذا قالت رئيسة البلدية في مايو 2024؟',
    'מה אמרה ראש העיר במאי 2024?',
  ])('are told where a quote is of others: %j', (question) => {
    expect(saidOf(question, ['2024-06-12', quay])).toBe('May 2024');
    expect(saidOf(question, ['2024-05-12', quay], ['2024-06-12', quay])).toBe('May 2024');
    expect(saidOf(question, [null, quay])).toBe('May 2024');
    expect(saidOf(question, ['2024-05-12', quay])).toBeNull();
  });

  test('need no word where the quotes tell of them, where none is named, and where nothing was found', () => {
    expect(saidOf('Why did the mayor weep in 2022?', ['2024-06-12', wept])).toBeNull();
    expect(saidOf('Why did the mayor weep in 2022?', ['2024-06-12', quay])).toBe('1 January 2022 to 31 December 2022');
    expect(saidOf('Why did the mayor weep?', ['2024-06-12', wept])).toBeNull();
    expect(saidOf('Did 2000 people march?', ['2024-06-12', wept])).toBeNull();
    expect(saidOf('Which rules has the constructor 2024?', ['2024-06-12', wept])).toBeNull();
    expect(daysWithoutLimit(unanswered(), daysNamedIn('What was said in May 2024?', clock))).toBeNull();
  });

  test('are told in every language, with the options that do limit', () => {
    const quote = answerQuote(1, quoteOf(from('2024-06-12'), quay));
    const answer = quoted([quote]);
    const days = daysWithoutLimit(answer, daysNamedIn('What was said in May 2024?', clock));
    const entries = [{ kind: 'quote', quote }] as const;
    const lines = languages.map((language) => {
      const view = { ...asUsual, kind: 'answer', answer, answerId: 7, entries, days } as const;
      const { content } = renderView(view, { today: '2026-11-22' as Day, language });
      return withoutIsolates(content.split('\n')[0]!).replace(/^\u200f/, '');
    });
    expect(lines).toEqual([
      'The days named here (May 2024) are looked for as words and limit nothing; `since` and `until` of `/ask` do.',
      'Los días nombrados aquí (mayo de 2024) se buscan como palabras y no limitan nada; `desde` y `hasta` de `/preguntar` sí.',
      "Les jours nommés ici (mai 2024) sont cherchés comme des mots et ne limitent rien\u202f; pour limiter, il y a `depuis` et `jusqu'au` de `/demander`.",
      'Die hier genannten Tage (Mai 2024) werden als Wörter gesucht und begrenzen nichts; das tun `seit` und `bis` von `/fragen`.',
      'الأيام المذكورة هنا (مايو 2024) يُبحث عنها ككلمات ولا تحدّ البحث؛ أما الخياران `since` و`until` في `/ask` فيحدّانه.',
      'הימים שצוינו כאן (מאי 2024) מחופשים כמילים ואינם מגבילים את החיפוש; `since` ו־`until` של `/ask` מגבילים אותו.',
    ]);
  });
});
