import { describe, expect, it } from 'vitest';
import { ArticleSentences } from '../../src/answering/article-sentences.js';
import { widenQuote, type WidenedQuote } from '../../src/answering/widen-quote.js';
import type { Article } from '../../src/domain/article.js';
import { articleOf, type Block } from '../support/articles.js';

/** Long enough that a paragraph is not shown whole only for being short. */
const filler =
  'Engineers from the port authority spent the whole of the following fortnight measuring the piers one after the other, from the old customs house to the last bollard of the grain quay. Their tables fill eleven ring binders, which stand on a shelf in the basement of the town hall and can be read there on two afternoons of every week. Nobody has yet asked to see them.';

function widen(blocks: readonly Block[], highlighted: string): { text: string; quote: WidenedQuote } | null {
  const article: Article = articleOf({ blocks });
  const split = new ArticleSentences(article);
  for (let block = 0; block < split.blockCount; block++) {
    const sentence = split.block(block)!.sentences.findIndex((span) => split.text(span).includes(highlighted));
    if (sentence === -1) continue;
    const quote = widenQuote(split, { block, sentence });
    return quote === null ? null : { text: split.text(quote), quote };
  }
  throw new Error(`no sentence holds ${highlighted}`);
}

describe('widenQuote', () => {
  it('begins no later than the sentence that names the speaker of a quotation', () => {
    const paragraph = `${filler} “We shall close the north pier,” said Odile Varga, the harbour master. “Nothing will be left of it.”`;
    const widened = widen([paragraph], 'Nothing will be left');
    expect(widened?.text).toMatch(/^“We shall close the north pier,” said Odile Varga/);
    expect(widened?.quote.speakerUnnamed).toBe(false);
  });

  it('takes in what a pronoun points to', () => {
    const paragraph = `${filler} Tomas Brill runs the dredging firm. He has asked the council for two million crowns.`;
    expect(widen([paragraph], 'two million crowns')?.text).toMatch(/^Tomas Brill runs/);
  });

  it('goes on until the antecedent is there', () => {
    const paragraph = `${filler} The council voted on the ferry levy. The move was opposed by six members. It takes effect in autumn.`;
    expect(widen([paragraph], 'takes effect')?.text).toMatch(/^The council voted/);
  });

  it('says that the speaker is not named where the paragraph does not name one', () => {
    const widened = widen(['“We will not pay,” he said.'], 'We will not pay');
    expect(widened?.quote.speakerUnnamed).toBe(true);
  });

  it('knows the speaker who stands right behind the closing mark, in a paragraph with an open one', () => {
    const paragraph = `${filler} "The quay is the day after the day. He called for patience. "The pier depends on pressure," Varga declared.`;
    expect(widen([paragraph], 'depends on pressure')?.quote.speakerUnnamed).toBe(false);
  });

  it('gives a quotation that is never closed no speaker', () => {
    const paragraph = `${filler} Mayor Ilse Korn spoke first. "The quay is the day after the flood. It was rebuilt in one summer.`;
    expect(widen([paragraph], 'The quay is the day')?.quote.speakerUnnamed).toBe(true);
  });

  it('never begins or ends inside a quotation', () => {
    const paragraph = `${filler} “The crane was old. It was checked in May. It was to be replaced,” said Pia Lund, the foreman. ${filler}`;
    const text = widen([paragraph], 'checked in May')!.text;
    expect(text.startsWith('“The crane was old.')).toBe(true);
    expect(text).toContain('said Pia Lund, the foreman.');
  });

  it('takes in the denial in the next paragraph', () => {
    const widened = widen(
      [
        `${filler} The ministry stated that it had found fuel drums beneath the school.`,
        'The school board denied that any drum had been stored there.',
        filler,
      ],
      'fuel drums',
    );
    expect(widened?.text).toMatch(/denied that any drum had been stored there\.$/);
    expect(widened?.quote.isDisputed).toBe(true);
  });

  it('takes in the denial in the sentence before', () => {
    const paragraph = `${filler} Ferryline denied the account of the crew. According to the crew, the gate had been open since noon. ${filler}`;
    expect(widen([paragraph], 'open since noon')?.text).toContain('Ferryline denied the account');
  });

  it('takes in a refusal to confirm', () => {
    const paragraph = `${filler} Two sailors are missing, a trade paper wrote. The coast guard could not confirm the number. ${filler}`;
    const widened = widen([paragraph], 'Two sailors');
    expect(widened?.text).toContain('could not confirm');
    expect(widened?.quote.isDisputed).toBe(true);
  });

  it('drops a sentence whose denial stands behind a caption', () => {
    const blocks: Block[] = [
      `${filler} The union claimed that forty drivers had been dismissed.`,
      ['caption', 'Drivers at the depot gate.'],
      'The company denied that anyone had been dismissed.',
    ];
    expect(widen(blocks, 'forty drivers')).toBeNull();
  });

  it('does not look for a denial under the next subhead', () => {
    const blocks: Block[] = [
      `${filler} The union counts forty drivers.`,
      ['subhead', 'WEATHER'],
      'The mayor denied that it would rain.',
    ];
    const widened = widen(blocks, 'forty drivers');
    expect(widened?.quote.isDisputed).toBe(false);
    expect(widened?.text).not.toContain('mayor');
  });

  it('shows a short paragraph whole', () => {
    const paragraph = 'The bridge opened in May. Nine barges passed on the first day. The toll is four crowns.';
    expect(widen([paragraph], 'Nine barges')?.text).toBe(paragraph);
  });

  it('leaves the rest of a long paragraph out where the meaning does not need it', () => {
    const paragraph = `${filler} A crossing costs four crowns. ${filler}`;
    expect(widen([paragraph], 'four crowns')?.text).toBe('A crossing costs four crowns.');
  });
});
