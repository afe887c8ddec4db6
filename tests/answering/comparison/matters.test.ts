import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { casualtyCountsIn } from '../../../src/answering/comparison/casualty-counts.js';
import { mattersOf } from '../../../src/answering/comparison/matters.js';
import { isSameMatter, matchedOf } from '../../../src/answering/comparison/same-matter.js';
import { toldOf, type Told, type TellingRules } from '../../../src/answering/comparison/told.js';
import { readSource } from '../../../src/answering/summary/body-sentences.js';
import { standingRun } from '../../../src/answering/summary/standing-alone.js';
import { articleOf } from '../../support/articles.js';

const common = new Set(['orlan', 'flood']);
const rest = (): Promise<void> => Promise.resolve();
const rules: TellingRules = { common, copyGroupOf: (id) => id, rest };

const words = fc.constantFrom('dam', 'gate', 'meadow', 'Selby', 'Harrow', 'boat', 'cellar', 'roof', 'tuesday', 'Orlan');
const sentences = fc
  .tuple(fc.array(words, { minLength: 3, maxLength: 7 }), fc.integer({ min: 2, max: 4 }), fc.boolean())
  .map(([list, number, isOfDeath]) =>
    isOfDeath
      ? `The flood killed ${number} people near ${list.join(' and ')}.`
      : `The flood reached the ${list.join(' and the ')} of Orlan.`,
  );

async function toldOfAll(texts: readonly string[], isOfCounts: boolean): Promise<Told[]> {
  const told: Told[] = [];
  for (const [at, text] of texts.entries()) {
    const article = articleOf({ path: `${at}.md`, publishedAt: '2025-03-04', blocks: [text] });
    const source = await readSource(article, rest);
    const run = standingRun(source, 0)!;
    const [count] = casualtyCountsIn(text);
    if (!isOfCounts) told.push(toldOf({ source, index: 0, relevance: 1 }, run, null));
    else if (count !== undefined) told.push(toldOf({ source, index: 0, relevance: 1 }, run, count));
  }
  return told;
}

/** Each sentence held against every leading one before it. */
function slowLeads(all: readonly Told[]): Told[] {
  const leads: Told[] = [];
  for (const told of all)
    if (!leads.some((lead) => isSameMatter(matchedOf(lead, common), matchedOf(told, common)))) leads.push(told);
  return leads;
}

describe('matters', () => {
  test.each([true, false])('are those of holding each sentence against all (of counts: %s)', async (isOfCounts) => {
    await fc.assert(
      fc.asyncProperty(fc.array(sentences, { maxLength: 14 }), async (texts) => {
        const told = await toldOfAll(texts, isOfCounts);
        const matters = await mattersOf(told, rules);
        expect(matters.map(({ tellings: [lead] }) => lead.told)).toEqual(slowLeads(told));
      }),
      { numRuns: 60 },
    );
  });

  describe('of very many sentences', () => {
    let told: Told[];
    beforeAll(async () => {
      const texts = Array.from(
        { length: 120 },
        (_, n) => `The flood killed ${n + 2} people near gate ${n % 9} of the dam.`,
      );
      told = await toldOfAll(texts, true);
    });

    test('are found in turns of one sentence each', async () => {
      let turns = 0;
      const counting = (): Promise<void> => {
        turns++;
        return rest();
      };
      await mattersOf(told, { ...rules, rest: counting });
      expect(turns).toBeGreaterThanOrEqual(2 * told.length);
    });

    test('are no longer looked for once that is called off', async () => {
      let turns = 0;
      const calledOff = new Error('called off');
      const stopping = (): Promise<void> => (++turns > 50 ? Promise.reject(calledOff) : Promise.resolve());
      await expect(mattersOf(told, { ...rules, rest: stopping })).rejects.toBe(calledOff);
      expect(turns).toBe(51);
    });
  });
});
