import { describe, expect, test } from 'vitest';
import { mostUnanswered, unansweredRetentionDays } from '../../src/store/unanswered-store.js';
import type { OpenStores } from './answer-store-contract.js';
import { day, idOf, storesBench } from './stores-bench.js';

/** What every `UnansweredStore` does. */
export function unansweredStoreContract(open: OpenStores): void {
  describe('as an UnansweredStore', () => {
    const bench = storesBench(open);
    const [here, elsewhere] = [idOf(1), idOf(9)];
    const [wilma, otto] = [idOf(3), idOf(4)];
    const texts = () =>
      bench
        .stores()
        .unanswered.list(here, 0, 10)
        .questions.map(({ text, askers }) => [text, askers]);

    test('counts members, not how often one asks or how it is written', () => {
      const { unanswered } = bench.stores();
      unanswered.note(here, wilma, 'Who rows  the boat?');
      unanswered.note(here, wilma, 'who rows the boat');
      expect(texts()).toEqual([['Who rows  the boat?', 1]]);
      unanswered.note(here, otto, 'WHO rows the boat?!');
      expect(texts()).toEqual([['Who rows  the boat?', 2]]);
      expect(unanswered.list(elsewhere, 0, 10)).toEqual({ questions: [], total: 0 });
    });

    test('lists first what most members asked, then what was asked last, page by page', () => {
      const { unanswered } = bench.stores();
      for (const text of ['One?', 'Two?', 'Three?']) {
        unanswered.note(here, wilma, text);
        bench.pass(1000);
      }
      unanswered.note(here, otto, 'Two?');
      expect(texts().map(([text]) => text)).toEqual(['Two?', 'Three?', 'One?']);
      expect(unanswered.list(here, 2, 10)).toMatchObject({ questions: [{ text: 'One?' }], total: 3 });
    });

    test('forgets what nobody asked for long', () => {
      const { unanswered } = bench.stores();
      unanswered.note(here, wilma, 'One?');
      bench.pass(unansweredRetentionDays * day);
      expect(texts()).toHaveLength(1);
      bench.pass(1);
      expect(texts()).toEqual([]);
    });

    test('keeps so many of a guild at most', () => {
      const { unanswered } = bench.stores();
      unanswered.note(elsewhere, wilma, 'Elsewhere?');
      for (let n = 0; n <= mostUnanswered; n++) {
        unanswered.note(here, wilma, `Question ${n}?`);
        bench.pass(1);
      }
      const { questions, total } = unanswered.list(here, mostUnanswered - 1, 10);
      expect([total, questions.map(({ text }) => text)]).toEqual([mostUnanswered, ['Question 1?']]);
      expect(unanswered.list(elsewhere, 0, 10).total).toBe(1);
    });

    test('clears one question, or all of a guild', () => {
      const { unanswered } = bench.stores();
      for (const text of ['One?', 'Two?', 'Three?']) unanswered.note(here, wilma, text);
      const { id } = unanswered.list(here, 0, 1).questions[0]!;
      expect([unanswered.clear(elsewhere, id), unanswered.clear(here, id), unanswered.clear(here, null)]).toEqual([
        0, 1, 2,
      ]);
      expect(texts()).toEqual([]);
    });
  });
}
