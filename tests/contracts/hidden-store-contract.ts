import { describe, expect, test } from 'vitest';
import { nothingHidden } from '../../src/domain/hidden.js';
import type { NewHidden } from '../../src/store/hidden-store.js';
import type { OpenStores } from './answer-store-contract.js';
import { articleIdOf, idOf, storesBench } from './stores-bench.js';

/** What every `HiddenStore` does. */
export function hiddenStoreContract(open: OpenStores): void {
  describe('as a HiddenStore', () => {
    const bench = storesBench(open);
    const [here, elsewhere] = [idOf(1), idOf(9)];
    const article: NewHidden = { kind: 'article', articleId: articleIdOf(1), article: 'aa' };
    const quote: NewHidden = {
      kind: 'quote',
      articleId: articleIdOf(2),
      span: { start: 4, end: 90 },
      sentences: ['b1', 'b2'],
    };

    test('hides in one guild alone, and shows again', () => {
      const { hidden } = bench.stores();
      const ids = [hidden.hide(here, article), hidden.hide(here, quote)];
      expect(hidden.hidden(here)).toEqual({ articles: new Set(['aa']), sentences: new Set(['b1', 'b2']) });
      expect(hidden.hidden(elsewhere)).toEqual(nothingHidden);
      expect(hidden.unhide(elsewhere, ids[1]!)).toBe(false);
      expect([hidden.unhide(here, ids[1]!), hidden.unhide(here, ids[1]!)]).toEqual([true, false]);
      expect(hidden.hidden(here)).toEqual({ articles: new Set(['aa']), sentences: new Set() });
    });

    test('hides the same once', () => {
      const { hidden } = bench.stores();
      for (const item of [article, quote]) expect(hidden.hide(here, item)).toBe(hidden.hide(here, item));
      expect(hidden.list(here, 0, 10).total).toBe(2);
    });

    test('keeps a sentence hidden that two hidden quotes share until both are shown again', () => {
      const { hidden } = bench.stores();
      const first = hidden.hide(here, quote);
      hidden.hide(here, { ...quote, span: { start: 4, end: 60 }, sentences: ['b1'] });
      hidden.unhide(here, first);
      expect(hidden.hidden(here).sentences).toEqual(new Set(['b1']));
    });

    test('lists them, the newest first, page by page', () => {
      const { hidden } = bench.stores();
      const [first, second] = [hidden.hide(here, article), hidden.hide(here, quote)];
      const at = new Date('2026-11-22T12:00:00Z');
      expect(hidden.list(here, 0, 1)).toEqual({ items: [{ ...quote, id: second, at }], total: 2 });
      expect(hidden.list(here, 1, 1)).toEqual({ items: [{ ...article, id: first, at }], total: 2 });
      expect([hidden.item(here, second), hidden.item(elsewhere, second)]).toEqual([{ ...quote, id: second, at }, null]);
    });
  });
}
