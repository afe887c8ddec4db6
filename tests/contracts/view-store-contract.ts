import { describe, expect, test } from 'vitest';
import { say } from '../../src/language/say.js';
import { lastLookDays } from '../../src/store/last-look-store.js';
import type { KeptView } from '../../src/store/view-store.js';
import type { OpenStores } from './answer-store-contract.js';
import { day, idOf, newAnswer, storesBench } from './stores-bench.js';

const view: KeptView = {
  kind: 'timeline',
  head: [say('views.timeline-omitted', { dated: 2, undated: 0 })],
  lines: [
    {
      above: [say('views.basis-said', { words: { kind: 'slice', start: 3, end: 9, text: null } })],
      below: ['x'],
      marked: [{ start: 1, end: 2 }],
    },
  ],
};

/** What every `ViewStore` and every `LastLookStore` does. */
export function viewStoresContract(open: OpenStores): void {
  describe('as a ViewStore', () => {
    const bench = storesBench(open);
    test('gives a view back as it was kept, as long as its answer is kept', () => {
      const { answers, views } = bench.stores();
      const [id, other] = [answers.addAnswer(newAnswer()), answers.addAnswer(newAnswer())];
      views.keep(id, view);
      expect([views.view(id), views.view(other)]).toEqual([view, null]);
      answers.removeAnswer(id);
      expect(views.view(id)).toBeNull();
      views.keep(id, view);
      expect(views.view(id)).toBeNull();
    });
  });

  describe('as a LastLookStore', () => {
    const bench = storesBench(open);
    const [here, wilma] = [idOf(1), idOf(3)];
    test('knows the last time of a member in a guild and in direct messages, each apart', () => {
      const { lastLooks } = bench.stores();
      expect(lastLooks.lastLook(here, wilma)).toBeNull();
      for (const guildId of [here, null]) lastLooks.noteLook(guildId, wilma);
      bench.pass(day);
      lastLooks.noteLook(here, wilma);
      expect(lastLooks.lastLook(here, wilma)).toEqual(new Date('2026-11-23T12:00:00Z'));
      expect(lastLooks.lastLook(null, wilma)).toEqual(new Date('2026-11-22T12:00:00Z'));
      expect([lastLooks.lastLook(here, idOf(4)), lastLooks.lastLook(idOf(9), wilma)]).toEqual([null, null]);
    });

    test('forgets a time past its retention', () => {
      const { lastLooks } = bench.stores();
      lastLooks.noteLook(here, wilma);
      bench.pass(lastLookDays * day + 1);
      expect(lastLooks.lastLook(here, wilma)).toBeNull();
    });
  });
}
