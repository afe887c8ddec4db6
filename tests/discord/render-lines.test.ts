import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinesView, ViewLine } from '../../commands/view.js';
import { readBack, shownQuotes } from '../../src/discord/read-back.js';
import { renderLines } from '../../src/discord/render-lines.js';
import type { Article } from '../../src/domain/article.js';
import { dayOf } from '../../src/domain/day.js';
import { quoteFrom } from '../../src/domain/quote.js';
import { answerQuote, searched } from '../commands/fake-ask-service.js';
import { gazette, ledger } from '../e2e/harbour-articles.js';
import { articleOf } from '../support/articles.js';

const today = dayOf('2026-11-22')!;
const reader = { today, language: 'en' } as const;

function lineOf(
  number: number,
  article: Article,
  extra: Partial<ViewLine> & { readonly block?: number } = {},
): ViewLine {
  const { block = 0, ...given } = extra;
  const span = article.spans[block]!;
  const entry = { kind: 'quote', quote: answerQuote(number, quoteFrom(article, span, span)) } as const;
  return { entry, above: [], below: [], marked: [], ...given };
}

function viewOf(lines: readonly ViewLine[], extra: Partial<LinesView> = {}): LinesView {
  return {
    ...{ kind: 'lines', of: 'timeline', answerId: 7, head: ['On “ferries”: 2 entries.'], lines, searched },
    ...{ sourcesDiffer: false, asksAboutNow: false, isAside: false, isPrivate: false, canShare: false },
    ...{ why: null, sharedBy: null, files: [], canAskFurther: false, ...extra },
  };
}

function labelsOf(view: LinesView): string[] {
  return renderLines(view, reader).components.flatMap(({ components }) =>
    components.map((component) => ('label' in component ? (component.label ?? '') : '')),
  );
}

const [told, denied] = [lineOf(1, ledger, { block: 1 }), lineOf(2, ledger, { block: 2 })];
const elsewhere = lineOf(3, gazette);

describe('a view of lines', () => {
  test('says once where lines of one article stand, and of each where there are several', () => {
    const one = renderLines(viewOf([told, denied]), reader).content;
    expect(one.match(/Ferries to Skarn Island stop on Monday/g)).toHaveLength(1);
    expect(one).toMatch(/^\*\*2\.\*\*\n> /m);
    const several = renderLines(viewOf([told, denied, elsewhere]), reader).content;
    expect(several.match(/^\*\*\d\.\*\* (Port Merrin Ledger|Skarn Gazette) · /gm)).toHaveLength(3);
  });

  test('puts no head of its own between "As printed by" and the words', () => {
    const { content } = renderLines(viewOf([{ ...told, above: ['Matter A'] }, denied]), reader);
    expect(content).toMatch(/\*\*Matter A\*\*\n\*\*1\.\*\* Port Merrin Ledger/);
    expect(content.match(/^As printed by Port Merrin Ledger:\n> /gm)).toHaveLength(2);
  });

  test('says what its labels say only once: the note of it stands in other views and in exports', () => {
    const noted = (of: LinesView['of']): boolean => {
      const { entry } = told;
      if (entry.kind !== 'quote') throw new Error('no quote');
      const line: ViewLine = { ...told, entry: { ...entry, quote: { ...entry.quote, notes: ['reported'] } } };
      return renderLines(viewOf([line], { of }), reader).content.includes("reports someone's words");
    };
    expect((['summary', 'timeline', 'comparison', 'who'] as const).map(noted)).toEqual([true, false, true, false]);
  });

  test('says a head once for the lines that it holds for, the first of them bold', () => {
    const above = ['26 May 2024', 'These differ in number: compare them.'];
    const lines = [
      { ...told, above },
      { ...denied, above: ['26 May 2024'] },
      { ...elsewhere, above: ['Without a date', 'x'] },
    ];
    const { content } = renderLines(viewOf(lines), reader);
    expect(content.match(/^\*\*26 May 2024\*\*$/gm)).toHaveLength(1);
    expect(content.match(/^These differ/gm)).toHaveLength(1);
    expect(content).toMatch(/^\*\*Without a date\*\*\nx\n\*\*3\.\*\* Skarn Gazette/m);
  });

  test('shows three lines in public and the others behind a button that names the next', () => {
    const lines = Array.from({ length: 5 }, (_, index) => lineOf(index + 1, gazette));
    const { content, components } = renderLines(viewOf(lines), reader);
    expect(shownQuotes(content)).toHaveLength(3);
    expect(JSON.stringify(components)).toContain('v1:lines:7:4');
    expect(labelsOf(viewOf(lines))).toContain('More quotes (2)');
    expect(labelsOf(viewOf(lines, { isPrivate: true }))).not.toContain('Remove answer');
  });

  test('names a source that differs and has no room', () => {
    const long = articleOf({ outlet: 'Skarn Gazette', blocks: [`${'word '.repeat(220)}end.`] });
    const lines = [
      lineOf(1, long),
      lineOf(2, articleOf({ outlet: 'Tarn Times', blocks: [`${'other '.repeat(180)}end.`] })),
    ];
    const { content } = renderLines(viewOf(lines, { sourcesDiffer: true }), reader);
    expect(content).toContain('Another source differs and did not fit here');
    const both = renderLines(viewOf([told, elsewhere], { sourcesDiffer: true }), reader);
    expect(both.content).not.toContain('did not fit');
  });

  test('says nothing in the words of an article whose quote may not be shown', () => {
    const link = {
      ...told,
      entry: { ...told.entry, kind: 'link', reason: 'limit' } as ViewLine['entry'],
      below: ['Figure: “14”.'],
    };
    const { content, quotes } = renderLines(viewOf([link]), reader);
    expect([content.includes('Figure'), quotes]).toEqual([false, []]);
  });

  test('shows a correction once for each article', () => {
    const note = articleOf({
      outlet: 'Skarn Gazette',
      blocks: ['One line.', 'Another.', ['correction', 'Correction: two.']],
    });
    const correction = quoteFrom(note, note.spans[2]!, note.spans[2]!);
    const lines = [0, 1].map((block): ViewLine => {
      const quote = quoteFrom(note, note.spans[block]!, note.spans[block]!);
      return {
        ...lineOf(1, note),
        entry: { kind: 'quote', quote: answerQuote(block + 1, quote, { corrections: [correction] }) },
      };
    });
    expect(shownQuotes(renderLines(viewOf(lines), reader).content)).toEqual([
      'One line.',
      'Correction: two.',
      'Another.',
    ]);
  });

  test('keeps every limit and shows each quote as it is stored, whatever is in it', () => {
    const signs = fc.constantFrom(
      '*',
      '_',
      '> ',
      '\n',
      '`',
      '# ',
      '- ',
      '@everyone ',
      '\u202E',
      '𝒜',
      'שלום',
      'مرحبا',
      '[x](y)',
      '||',
    );
    const prose = fc.array(fc.oneof(signs, fc.string({ unit: 'grapheme', maxLength: 60 })), {
      minLength: 1,
      maxLength: 60,
    });
    const words = prose.map((parts) => parts.join(' ')).filter((text) => text.trim() !== '' && text.isWellFormed());
    const article = fc
      .record({ title: words, outlet: fc.option(words), block: words })
      .map(({ title, outlet, block }) => articleOf({ title, outlet, blocks: [block.trim()] }));
    const line = fc.record({
      article,
      above: fc.array(words, { maxLength: 3 }),
      below: fc.array(words, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), words, fc.boolean(), (given, head, isPrivate) => {
        const lines = given.map(({ article: one, above, below }, index) => lineOf(index + 1, one, { above, below }));
        const rendered = renderLines(viewOf(lines, { head: [head], isPrivate, sourcesDiffer: true }), reader);
        expect(rendered.content.length).toBeLessThanOrEqual(2000);
        expect(rendered.components.length).toBeLessThanOrEqual(5);
        const byId = new Map(given.map(({ article: one }) => [one.id, one]));
        expect(readBack(rendered, (id) => byId.get(id) ?? null)).toEqual([]);
        if (isPrivate) return;
        expect(rendered.quotes.length).toBeLessThanOrEqual(3);
        expect(rendered.quotes.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(1200);
      }),
      { numRuns: 60 },
    );
  });
});
