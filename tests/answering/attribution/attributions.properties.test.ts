import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributionsOf } from '../../../src/answering/attribution/attributions-of.js';
import { quotesIn } from '../../../src/answering/attribution/quotes-in.js';
import { verifyQuote } from '../../../src/domain/quote.js';
import { contains } from '../../../src/domain/span.js';
import { articleOf } from '../../support/articles.js';
import { expectTimeToGrow } from '../../support/processor-time.js';

const words = [
  'Ida', 'Brandt', 'Tom', 'Rill', 'the mayor', 'she', 'he', 'said', 'told', 'called', 'that', 'according to', 'the dam', 'held', 'who',
  'and', 'of', 'a', '“', '”', '"', "'", '‘', '’', '«', '»', '„', '「', '」', ',', '.', '?', ':', '—', '(', ')', "Brandt's", 'on Monday', '…', '𝔇ie', 'é',
]; // prettier-ignore
const paragraph = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 })
  .chain((parts) => fc.constantFrom(' ', ' ', '').map((space) => parts.join(space)))
  .filter((text) => text.trim() !== '' && text === text.trim());

test('whatever the marks, every span is a part of its article, and every quote can be verified', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (blocks) => {
      const article = articleOf({ blocks });
      for (const { content, clause, cue, speaker, block } of attributionsOf(article)) {
        for (const span of content) {
          expect(contains(article.spans[block]!, span)).toBe(true);
          expect(span.start).toBeLessThan(span.end);
        }
        for (const span of [clause, cue, speaker, speaker?.resolved]) {
          if (span != null) expect(contains({ start: 0, end: article.text.length }, span)).toBe(true);
        }
        for (const [i, span] of content.entries()) {
          if (i > 0) expect(content[i - 1]!.end).toBeLessThanOrEqual(span.start);
        }
      }
      for (const said of quotesIn(article)) {
        verifyQuote(said.quote, article);
        for (const slice of said.content) {
          expect(contains(said.quote, slice)).toBe(true);
          expect(article.text.slice(slice.start, slice.end)).toBe(slice.text);
        }
      }
    }),
    { numRuns: 300, examples: [[[', the dam told Ida', 'Ida']], [['Ida', ', the mayor told Tom']]] },
  );
});

test('a paragraph of 40,000 words of marks and cues is no burden', () => {
  const read = (times: number): void => {
    attributionsOf(articleOf({ blocks: ['“a” said, Ida Brandt told the mayor, who said that '.repeat(times)] }));
  };
  expectTimeToGrow(read, { size: 4_000 });
});
