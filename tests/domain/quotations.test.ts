import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairQuotations } from '../../src/domain/quotations.js';
import { expectTimeToGrow, repeatedTo } from '../support/processor-time.js';

function pair(text: string): { quotations: string[]; unclosed: string[] } {
  const { quotations, unclosed } = pairQuotations(text, { start: 0, end: text.length });
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return { quotations: quotations.map(slice), unclosed: unclosed.map(slice) };
}

describe('pairQuotations', () => {
  it.each([
    ['curly marks', '“We go,” she said. “Now.”', ['“We go,”', '“Now.”']],
    ['straight marks', 'He called it "dull," and "that is praise."', ['"dull,"', '"that is praise."']],
    ['marks without a space before', 'she said,"We go," and left', ['"We go,"']],
    ['guillemets', '« Oui », dit-il. «No», dijo.', ['« Oui »', '«No»']],
    ['German marks', '„So“ endet es, „wie“ es begann.', ['„So“', '„wie“']],
    ['reversed guillemets', 'Er sagte »ja« und ging.', ['»ja«']],
    ['Swedish marks', 'Han sa ”ja” och gick.', ['”ja”']],
    ['corner brackets', '彼は「はい」と言った。', ['「はい」']],
    ['single marks', "He said 'no' and 'never'.", ["'no'", "'never'"]],
    ['quotations inside quotations', '“He said ‘unchanged’ to me,” he said.', ['“He said ‘unchanged’ to me,”']],
    ['British nesting', '‘He said “yes” to me,’ she said.', ['‘He said “yes” to me,’']],
    ['a dash before a mark', 'It was—"a form"—signed.', ['"a form"']],
  ])('pairs %s', (_, text, expected) => {
    expect(pair(text)).toEqual({ quotations: expected, unclosed: [] });
  });

  it.each([
    "the hostages' release and Hamas' offer",
    "It's the crews' right, isn't it? Rock 'n' roll of the '90s.",
    'The dogs’ owner can’t come. ’Tis so.',
    'He is 6\'2" tall.',
  ])('finds no quotation in %s', (text) => {
    expect(pair(text)).toEqual({ quotations: [], unclosed: [] });
  });

  it('does not end a single quotation at a plural possessive inside it', () => {
    expect(pair("She wrote 'the crews' right to stop' on it.").quotations).toEqual(["'the crews' right to stop'"]);
  });

  it('leaves a quotation unclosed that another one opens in, and still pairs that one', () => {
    const text = 'He vowed it. "It is the day after. He said so. "The release depends on it," he declared.';
    expect(pair(text)).toEqual({
      quotations: ['"The release depends on it,"'],
      unclosed: ['"It is the day after. He said so. "The release depends on it," he declared.'],
    });
  });

  it('gives an unclosed quotation the rest of its paragraph and nothing of the next', () => {
    const text = 'She went on. “If that ramp had been a\n\nThe sound failed. “Then,” he said.';
    const block = { start: 0, end: text.indexOf('\n') };
    expect(pairQuotations(text, block)).toEqual({ quotations: [], unclosed: [{ start: 13, end: block.end }] });
  });

  it('counts offsets in the whole text', () => {
    const text = 'Title\n\nHe said “yes”.';
    expect(pairQuotations(text, { start: 7, end: text.length }).quotations).toEqual([{ start: 15, end: 20 }]);
  });

  it('gives ordered, disjoint spans that begin and end with marks, for any text', () => {
    const marks = fc.constantFrom('"', "'", '“', '”', '‘', '’', '«', '»', '„', ' ', 'a', 's', '.', ',', '5', '\n');
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { quotations, unclosed } = pairQuotations(text, { start: 0, end: text.length });
        let previousEnd = 0;
        for (const { start, end } of quotations) {
          expect(start).toBeGreaterThanOrEqual(previousEnd);
          expect(text.slice(start, end)).toMatch(/^["'“”‘’«»„][^]*["'“”‘’«»„]$/u);
          previousEnd = end;
        }
        for (const { start } of unclosed) expect(text[start]).toMatch(/["“”‘«»„]/u);
      }),
    );
  });

  it('takes time in proportion to 200,000 characters of marks', () => {
    for (const unit of ['"', ' "a', '“', '”', "' ", "s' a", '„', '‘”', '“ „']) {
      const read = (size: number): void => {
        const text = repeatedTo(unit, size);
        pairQuotations(text, { start: 0, end: text.length });
      };
      expectTimeToGrow(read, { size: 200_000, what: unit });
    }
  });
});
