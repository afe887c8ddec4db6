import { describe, expect, test } from 'vitest';
import type { OpenStores } from './answer-store-contract.js';
import { idOf, newAnswer, storesBench } from './stores-bench.js';

/** What every `LanguageStore` does. */
export function languageStoreContract(open: OpenStores): void {
  describe('as a LanguageStore', () => {
    const bench = storesBench(open);
    const [wilma, otto] = [idOf(3), idOf(4)];

    test('keeps the last choice of each member, until it is taken back', () => {
      const { languages } = bench.stores();
      expect(languages.chosen(wilma)).toBeNull();
      languages.choose(wilma, null);
      languages.choose(wilma, 'fr');
      languages.choose(otto, 'ar');
      languages.choose(wilma, 'he');
      expect([wilma, otto].map((member) => languages.chosen(member))).toEqual(['he', 'ar']);
      languages.choose(wilma, null);
      expect([wilma, otto].map((member) => languages.chosen(member))).toEqual([null, 'ar']);
    });

    test('knows the language of an answer for as long as there is the answer', () => {
      const { languages, answers } = bench.stores();
      const id = answers.addAnswer(newAnswer());
      expect(languages.ofAnswer(id)).toBeNull();
      languages.noteAnswer(id, 'es');
      languages.noteAnswer(id, 'de');
      expect(languages.ofAnswer(id)).toBe('de');
      answers.removeAnswer(id);
      languages.noteAnswer(id, 'de');
      expect(languages.ofAnswer(id)).toBeNull();
    });
  });
}
