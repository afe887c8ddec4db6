import { describe, expect, test } from 'vitest';
import type { OpenStores } from './answer-store-contract.js';
import { articleIdOf, idOf, newAnswer, storesBench } from './stores-bench.js';

/** What every `BlankingStore` does. */
export function blankingStoreContract(open: OpenStores): void {
  describe('as a BlankingStore', () => {
    const bench = storesBench(open);
    const span = { articleId: articleIdOf(1), start: 3, end: 40 };
    const shown = (extra: Parameters<typeof newAnswer>[0] = {}, where: 'message' | 'aside' = 'message') => {
      const { answers } = bench.stores();
      const id = answers.addAnswer(newAnswer(extra));
      answers.recordShown(id, [span], where);
      return id;
    };

    test('notes what everybody in the guild sees, and what is just being sent', () => {
      const { answers, blanking } = bench.stores();
      const [sent, inFlight, foreign] = [shown(), shown(), shown({ guildId: idOf(9) })];
      shown({ isPublic: false });
      shown({}, 'aside');
      answers.recordSent(sent, idOf(50));
      answers.recordSent(foreign, idOf(51));
      expect(blanking.note([articleIdOf(1), articleIdOf(2)], idOf(1))).toEqual([inFlight, sent]);
      expect([inFlight, sent, foreign].map((id) => blanking.isDue(id))).toEqual([true, true, false]);
      expect(blanking.due()).toEqual([sent]);
      answers.recordSent(inFlight, idOf(52));
      expect(blanking.due()).toEqual([inFlight, sent]);
      expect(blanking.note([articleIdOf(1)], null)).toEqual([foreign, inFlight, sent]);
    });

    test('keeps what is noted until its answer is gone', () => {
      const { answers, blanking } = bench.stores();
      const id = shown();
      answers.recordSent(id, idOf(50));
      blanking.note([articleIdOf(1)], null);
      answers.removeAnswer(id);
      expect([blanking.due(), blanking.isDue(id)]).toEqual([[], false]);
    });
  });
}
