import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ShownBudget } from '../../commands/shown-budget.js';
import type { ArticleId } from '../../src/domain/article.js';
import type { ArticleSpan } from '../../src/store/answer-store.js';

const span = (articleId: string, start: number, end: number): ArticleSpan => ({
  articleId: articleId as ArticleId,
  start,
  end,
});
const limits = { characters: 1500, articleShare: 1 / 3 };

describe('a budget', () => {
  test('ends at its characters over all articles', () => {
    const budget = new ShownBudget(limits);
    const whole = { articleLength: 9000, mayPassShare: false, maxQuote: null };
    expect(budget.take([span('a', 0, 900)], whole)).toBe(true);
    expect(budget.take([span('b', 0, 601)], whole)).toBe(false);
    expect(budget.take([span('b', 0, 600)], whole)).toBe(true);
    expect(budget.take([span('c', 0, 1)], whole)).toBe(false);
  });

  test('ends at a third of an article', () => {
    const budget = new ShownBudget(limits);
    expect(budget.take([span('a', 0, 101)], { articleLength: 300, mayPassShare: false, maxQuote: null })).toBe(false);
    expect(budget.take([span('a', 0, 100)], { articleLength: 300, mayPassShare: false, maxQuote: null })).toBe(true);
    expect(budget.take([span('a', 100, 101)], { articleLength: 300, mayPassShare: true, maxQuote: null })).toBe(false);
  });

  test('lets the first quote of a short article pass its share', () => {
    const budget = new ShownBudget(limits);
    expect(budget.take([span('a', 0, 250)], { articleLength: 300, mayPassShare: true, maxQuote: null })).toBe(true);
    expect(budget.take([span('a', 250, 260)], { articleLength: 300, mayPassShare: true, maxQuote: null })).toBe(false);
  });

  test('shows no more of an article than its page allows, not even as the first quote', () => {
    const budget = new ShownBudget(limits);
    const bounds = { articleLength: 3000, mayPassShare: true, maxQuote: 100 };
    expect(budget.take([span('a', 0, 101)], bounds)).toBe(false);
    expect(budget.take([span('a', 0, 60)], bounds)).toBe(true);
    expect(budget.take([span('a', 100, 141)], bounds)).toBe(false);
    expect(budget.take([span('a', 100, 140)], bounds)).toBe(true);
    expect(budget.take([span('b', 0, 1)], { ...bounds, maxQuote: 0 })).toBe(false);
  });

  test('shows nothing again once the page of its article asks for less', () => {
    const budget = new ShownBudget(limits, [span('a', 0, 90)]);
    expect(budget.take([span('a', 0, 90)], { articleLength: 3000, mayPassShare: true, maxQuote: 0 })).toBe(false);
  });

  test('goes on from what was shown before', () => {
    const budget = new ShownBudget(limits, [span('a', 0, 1400)]);
    expect(budget.take([span('b', 0, 101)], { articleLength: 9000, mayPassShare: true, maxQuote: null })).toBe(false);
  });

  test('gives again what it gave before, even when it is used up', () => {
    const budget = new ShownBudget(limits, [span('a', 0, 1500)]);
    expect(budget.take([span('a', 20, 700)], { articleLength: 9000, mayPassShare: false, maxQuote: null })).toBe(true);
  });

  test('counts each character once, as a set of characters would', () => {
    const spans = fc.array(
      fc
        .tuple(fc.constantFrom('a', 'b'), fc.nat(60), fc.integer({ min: 1, max: 30 }))
        .map(([id, start, length]) => span(id, start, start + length)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(spans, (list) => {
        const budget = new ShownBudget({ characters: 50, articleShare: 0.4 });
        const shown = new Map<string, Set<number>>([
          ['a', new Set()],
          ['b', new Set()],
        ]);
        for (const one of list) {
          const grown = new Set(shown.get(one.articleId));
          for (let at = one.start; at < one.end; at++) grown.add(at);
          const other = shown.get(one.articleId === 'a' ? 'b' : 'a')!;
          const isNew = grown.size > shown.get(one.articleId)!.size;
          const fits = !isNew || (grown.size <= 0.4 * 100 && grown.size + other.size <= 50);
          expect(budget.take([one], { articleLength: 100, mayPassShare: false, maxQuote: null })).toBe(fits);
          if (fits) shown.set(one.articleId, grown);
        }
      }),
    );
  });
});
