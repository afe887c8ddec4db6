import { describe, expect, test } from 'vitest';
import type { OpenStores } from './answer-store-contract.js';
import { idOf, newAnswer, storesBench } from './stores-bench.js';

/** What every `FeedbackStore` does. */
export function feedbackStoreContract(open: OpenStores): void {
  describe('as a FeedbackStore', () => {
    const bench = storesBench(open);
    const [wilma, otto, mara] = [idOf(3), idOf(4), idOf(5)];

    test('counts one vote a member, and takes it back', () => {
      const { answers, feedback } = bench.stores();
      const id = answers.addAnswer(newAnswer());
      expect([feedback.toggleUseful(id, wilma), feedback.toggleUseful(id, otto)]).toEqual([true, true]);
      expect(feedback.useful(id)).toBe(2);
      expect(feedback.toggleUseful(id, wilma)).toBe(false);
      expect(feedback.useful(id)).toBe(1);
    });

    test('keeps one report a member, with the last reason', () => {
      const { answers, feedback } = bench.stores();
      const id = answers.addAnswer(newAnswer());
      expect(feedback.report(id, wilma, 'misleading')).toBe('new');
      expect(feedback.report(id, wilma, 'misleading')).toBe('same');
      expect(feedback.report(id, wilma, 'out-of-date')).toBe('changed');
      expect(feedback.report(id, otto, 'out-of-date')).toBe('new');
      expect(feedback.reported(idOf(1), 0, 10)).toEqual({
        reported: [
          {
            answerId: id,
            channelId: idOf(2),
            messageId: null,
            isPublic: true,
            reasons: new Map([['out-of-date', 2]]),
            since: new Date('2026-11-22T12:00:00Z'),
          },
        ],
        total: 1,
      });
    });

    test('notes nothing of an answer that is gone', () => {
      const { answers, feedback } = bench.stores();
      const id = answers.addAnswer(newAnswer());
      feedback.toggleUseful(id, otto);
      feedback.report(id, otto, 'misleading');
      answers.removeAnswer(id);
      expect([feedback.toggleUseful(id, wilma), feedback.report(id, wilma, 'misleading')]).toEqual([false, 'same']);
      expect([feedback.useful(id), feedback.reported(idOf(1), 0, 10).total]).toEqual([0, 0]);
    });

    test('queues the answers of one guild, first come first, page by page', () => {
      const { answers, feedback } = bench.stores();
      const ids = Array.from({ length: 3 }, () => answers.addAnswer(newAnswer()));
      const foreign = answers.addAnswer(newAnswer({ guildId: idOf(9) }));
      for (const id of [ids[1]!, foreign, ids[0]!, ids[2]!]) {
        feedback.report(id, wilma, 'wrong-source');
        bench.pass(1000);
      }
      feedback.report(ids[2]!, otto, 'misleading');
      const page = (offset: number) => feedback.reported(idOf(1), offset, 2);
      expect(page(0).reported.map(({ answerId }) => answerId)).toEqual([ids[1], ids[0]]);
      expect(page(2).reported.map(({ answerId, reasons }) => [answerId, reasons.size])).toEqual([[ids[2], 2]]);
      expect(page(2).total).toBe(3);
    });

    test('settles what was reported so far, not what is reported later', () => {
      const { answers, feedback } = bench.stores();
      const id = answers.addAnswer(newAnswer());
      feedback.report(id, wilma, 'misleading');
      feedback.report(id, otto, 'misleading');
      expect(feedback.openReports(id)?.reasons).toEqual(new Map([['misleading', 2]]));
      expect(feedback.openReports(id + 1)).toBeNull();
      expect([feedback.settle(id), feedback.settle(id)]).toEqual([2, 0]);
      expect(feedback.openReports(id)).toBeNull();
      expect(feedback.reported(idOf(1), 0, 10)).toEqual({ reported: [], total: 0 });
      expect(feedback.report(id, otto, 'misleading')).toBe('same');
      expect(feedback.report(id, mara, 'misleading')).toBe('new');
      expect(feedback.reported(idOf(1), 0, 10).reported[0]!.reasons).toEqual(new Map([['misleading', 1]]));
    });
  });
}
