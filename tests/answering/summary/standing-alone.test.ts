import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/answering/summary/body-sentences.js';
import { openingRun, standingRun, type StandingRun } from '../../../src/answering/summary/standing-alone.js';
import { articleOf, type Block } from '../../support/articles.js';

const rest = (): Promise<void> => Promise.resolve();

/** The run of the sentence that begins so, as text. */
async function runAt(
  blocks: readonly Block[],
  opening: string,
  title: string | null = null,
): Promise<{ text: string; run: StandingRun } | null> {
  const source = await readSource(articleOf({ blocks, title }), rest);
  const index = source.sentences.findIndex(({ text }) => text.startsWith(opening));
  expect(index).toBeGreaterThanOrEqual(0);
  const run = standingRun(source, index);
  return run === null ? null : { text: source.article.text.slice(run.start, run.end), run };
}

const loan = 'The council of Maravel approved a loan of 30 million crowns on Thursday.';
const talks = 'Norvane Lines opened talks with the union in Ostrand on Monday.';

describe('a sentence is taken with what its meaning needs', () => {
  test('one that stands alone comes alone, however short its paragraph', async () => {
    expect((await runAt([`${loan} ${talks}`], 'Norvane'))?.text).toBe(talks);
  });

  test('one that opens with a pronoun brings its neighbour', async () => {
    expect((await runAt([`${loan} It will be paid back in twelve years.`], 'It will'))?.text).toBe(
      `${loan} It will be paid back in twelve years.`,
    );
  });

  test('its neighbour stands in the paragraph before', async () => {
    const found = await runAt([talks, loan, 'The move had been put off twice.'], 'The move');
    expect(found?.text).toBe(`${loan}\n\nThe move had been put off twice.`);
    expect(found?.run).toMatchObject({ first: 1, last: 2 });
  });

  test('a denial behind it, across a paragraph break', async () => {
    const found = await runAt([loan, 'The mayor denied that there was any loan.'], 'The council');
    expect(found?.text).toContain('The mayor denied');
    expect(found?.run.isDisputed).toBe(true);
  });

  test('what became of it', async () => {
    const offer = 'Norvane Lines offered each family 40,000 crowns as a first payment.';
    const end = 'The offer ran out at midnight on 30 April.';
    expect((await runAt([`${offer} ${end} ${talks}`], 'Norvane Lines offered'))?.text).toBe(`${offer} ${end}`);
  });

  test('the dead of one side with those of the other', async () => {
    const killed = 'Divers said that 35 people were killed at the quay on Saturday.';
    const own = 'The coast guard confirmed the deaths of two of its men in Westering.';
    expect((await runAt([`${killed} ${own}`], 'The coast'))?.text).toBe(`${killed} ${own}`);
  });
});

test('the first sentence may name what the headline names', async () => {
  const lead = 'The inquiry in Maravel spent all of Wednesday on a group chat.';
  expect((await runAt([lead], 'The inquiry', 'Inquiry hears a clerk'))?.text).toBe(lead);
  expect(await runAt([lead], 'The inquiry')).toBeNull();
});

describe('a sentence is given up', () => {
  test('that opens the article with a pronoun', async () => {
    expect(await runAt(['They won the cup of Maravel on Sunday.', loan], 'They won')).toBeNull();
  });

  test('whose neighbour stands beyond a subhead or a caption', async () => {
    expect(await runAt([loan, ['subhead', 'Twelve years'], 'It will be paid back slowly.'], 'It will')).toBeNull();
    expect(await runAt([loan, ['caption', 'The hall.'], 'It will be paid back slowly.'], 'It will')).toBeNull();
  });

  test('that leans on a long chain', async () => {
    const chain = Array.from({ length: 9 }, (_, i) => `It was counted again in round ${i}.`);
    expect(await runAt([[loan, ...chain].join(' ')], 'It was counted again in round 8')).toBeNull();
  });
});

test('where nothing stands alone, the opening is taken and marked as naming nobody', async () => {
  const source = await readSource(articleOf({ blocks: ['They won the cup on Sunday. It was cold.'] }), rest);
  expect(openingRun(source, 0)).toMatchObject({ start: 0, first: 0, last: 0, speakerUnnamed: true });
});
