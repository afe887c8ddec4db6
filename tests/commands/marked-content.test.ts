import { describe, expect, it } from 'vitest';
import { marksApart, withMarks as withMarksIn, type QuoteMark } from '../../commands/marked-content.js';
import { shownQuotes } from '../../src/discord/read-back.js';
import { languages } from '../../src/language/language.js';

const answer = '**1.** Skarn Post\n> The ferry sank.\n\nArticles last refreshed today.';

const withMarks = (content: string, marks: readonly QuoteMark[]) => withMarksIn(content, marks, 'en');

describe('a message whose quotes changed', () => {
  it('tells it on top, the gravest first', () => {
    const marked = withMarks(answer, [
      { number: 1, state: 'unchanged' },
      { number: 2, state: 'corrected' },
      { number: 3, state: 'corrected' },
    ]);
    expect(marked).toBe(
      '**Corrected since:** quotes 2 and 3. The article says it differently now, or carries a correction.\n' +
        '**Updated since:** quote 1. The article was updated; this passage is unchanged.\n\n' +
        answer,
    );
  });

  it('tells the newest alone, and nothing once there is nothing to tell', () => {
    const once = withMarks(answer, [{ number: 1, state: 'unchanged' }])!;
    const twice = withMarks(once, [{ number: 1, state: 'withdrawn' }])!;
    expect(twice).toBe(`**Withdrawn since:** quote 1. The article is no longer among the sources.\n\n${answer}`);
    expect(withMarks(twice, [])).toBe(answer);
    expect(withMarks(answer, [])).toBe(answer);
  });

  it('gives up explanations, then what is unchanged, before it gives up a quote', () => {
    const long = `> ${'x'.repeat(1_900)}`;
    const marks = [
      { number: 1, state: 'corrected' as const },
      { number: 2, state: 'unchanged' as const },
    ];
    expect(withMarks(long, marks)).toBe(`**Corrected since:** quote 1.\n**Updated since:** quote 2.\n\n${long}`);
    const longer = `> ${'x'.repeat(1_950)}`;
    expect(withMarks(longer, marks)).toBe(`**Corrected since:** quote 1.\n\n${longer}`);
  });

  it('has no room for it when it is full, so that it is told apart with its address', () => {
    expect(withMarks('x'.repeat(1_990), [{ number: 1, state: 'corrected' }])).toBeNull();
    expect(marksApart([{ number: 1, state: 'corrected' }], { address: 'https://example.org/1', language: 'en' })).toBe(
      '**Corrected since:** quote 1. The article says it differently now, or carries a correction.\n' +
        'This is about my answer at https://example.org/1',
    );
  });

  it('keeps a blank first line of ours apart from an answer that begins like one', () => {
    const quoting = '> **Corrected since:** said the mayor.';
    expect(withMarks(quoting, [])).toBe(quoting);
  });

  it('is told anew in place of what was told in any language', () => {
    for (const before of languages) {
      for (const after of languages) {
        for (const state of ['corrected', 'withdrawn', 'unchanged'] as const) {
          const once = withMarksIn(answer, [{ number: 1, state }], before)!;
          expect(once).not.toBe(answer);
          expect(shownQuotes(once)).toEqual(shownQuotes(answer));
          const twice = withMarksIn(once, [{ number: 2, state: 'withdrawn' }], after)!;
          expect(twice).toBe(withMarksIn(answer, [{ number: 2, state: 'withdrawn' }], after));
          expect(withMarksIn(twice, [], after)).toBe(answer);
        }
      }
    }
  });

  it('tells it in the language of the answer', () => {
    const marks = [1, 2, 3].map((number) => ({ number, state: 'corrected' as const }));
    expect(withMarksIn(answer, marks, 'es')).toContain('**Corregido después:** citas 1, 2 y 3. El artículo');
    expect(withMarksIn(answer, marks, 'fr')).toContain('**Corrigé depuis\u202f:** citations 1, 2 et 3. L’article');
  });

  it('gives an address that nothing clings to', () => {
    for (const language of languages) {
      const apart = marksApart([{ number: 1, state: 'corrected' }], { address: 'https://example.org/1', language });
      expect(apart).toMatch(/ https:\/\/example\.org\/1$/);
    }
  });
});
