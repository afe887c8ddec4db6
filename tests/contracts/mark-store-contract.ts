import { describe, expect, test } from 'vitest';
import type { OpenStores } from './answer-store-contract.js';
import { articleIdOf, idOf, newAnswer, storesBench } from './stores-bench.js';

/** What every `MarkStore` does. */
export function markStoreContract(open: OpenStores): void {
  describe('as a MarkStore', () => {
    const bench = storesBench(open);
    const [first, second] = [articleIdOf(1), articleIdOf(2)];
    const span = { articleId: first, start: 3, end: 40 };
    const sent = (extra: Parameters<typeof newAnswer>[0] = {}) => {
      const { answers } = bench.stores();
      const id = answers.addAnswer(newAnswer(extra));
      answers.recordShown(id, [span], 'message');
      answers.recordSent(id, idOf(50));
      return id;
    };

    test('finds the public messages that show an article, the newest first', () => {
      const { answers, marks } = bench.stores();
      const [former, later, foreign] = [sent(), sent(), sent({ guildId: idOf(9) })];
      sent({ isPublic: false });
      const unsent = answers.addAnswer(newAnswer());
      answers.recordShown(unsent, [span], 'message');
      const aside = answers.addAnswer(newAnswer());
      answers.recordShown(aside, [span], 'aside');
      answers.recordSent(aside, idOf(51));
      expect(marks.answersShowing(first, null)).toEqual([foreign, later, former]);
      expect(marks.answersShowing(first, idOf(1))).toEqual([later, former]);
      expect(marks.answersShowing(second, null)).toEqual([]);
    });

    test('knows whether any message shows an article', () => {
      const { marks } = bench.stores();
      expect(marks.isAnyShown(null)).toBe(false);
      sent({ isPublic: false });
      expect(marks.isAnyShown(null)).toBe(false);
      sent();
      expect([marks.isAnyShown(null), marks.isAnyShown(idOf(1)), marks.isAnyShown(idOf(9))]).toEqual([
        true,
        true,
        false,
      ]);
    });

    test('tells what stands in the message from what its buttons opened', () => {
      const { answers, marks } = bench.stores();
      const id = sent();
      answers.recordShown(id, [{ ...span, end: 90 }], 'aside');
      answers.recordShown(id, [span], 'aside');
      expect(marks.inMessage(id)).toEqual([span]);
    });

    test('marks a message once for each revision, and keeps the newest mark', () => {
      const { marks } = bench.stores();
      const id = sent();
      const corrected = { articleId: first, revision: second, state: 'corrected' } as const;
      expect([marks.mark(id, corrected), marks.mark(id, { ...corrected, state: 'unchanged' })]).toEqual([true, false]);
      bench.pass(1);
      const gone = { articleId: first, revision: null, state: 'withdrawn' } as const;
      expect([marks.mark(id, gone), marks.mark(id, gone)]).toEqual([true, false]);
      expect(marks.marks(id)).toEqual([gone]);
      expect(marks.mark(id, corrected)).toBe(true);
      expect(marks.marks(id)).toEqual([corrected]);
    });

    test('knows which marks are not told yet', () => {
      const { marks } = bench.stores();
      const id = sent();
      expect(marks.untold()).toEqual([]);
      marks.mark(id, { articleId: first, revision: second, state: 'corrected' });
      expect(marks.untold()).toEqual([id]);
      marks.noteTold(id);
      marks.mark(id, { articleId: first, revision: second, state: 'corrected' });
      expect(marks.untold()).toEqual([]);
      marks.mark(id, { articleId: first, revision: null, state: 'withdrawn' });
      expect(marks.untold()).toEqual([id]);
    });

    test('marks nothing of an answer that is gone', () => {
      const { answers, marks } = bench.stores();
      const id = sent();
      answers.removeAnswer(id);
      expect(marks.mark(id, { articleId: first, revision: null, state: 'withdrawn' })).toBe(false);
      expect([marks.answersShowing(first, null), marks.marks(id)]).toEqual([[], []]);
    });
  });
}
