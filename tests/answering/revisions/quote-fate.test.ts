import { describe, expect, it } from 'vitest';
import { quoteFate } from '../../../src/answering/revisions/quote-fate.js';
import type { Span } from '../../../src/domain/span.js';
import { articleOf, type Block } from '../../support/articles.js';

const first = 'The ferry to Skarn sank on Monday. The harbour office said that 5 people died.';
const second = 'Divers search on.';

function fate(blocks: readonly Block[] | null, quoted = 'The harbour office said that 5 people died.') {
  const former = articleOf({ blocks: [first, second] });
  const start = former.text.indexOf(quoted);
  const span: Span = { start, end: start + quoted.length };
  return quoteFate(former, span, blocks === null ? null : articleOf({ blocks }));
}

describe('what was quoted', () => {
  it('is withdrawn when its article is gone', () => {
    expect(fate(null)).toBe('withdrawn');
  });

  it('is unchanged when only other sentences changed, were added or moved', () => {
    expect(fate([first, 'Divers found nothing.'])).toBe('unchanged');
    expect(fate([second, 'A new lead.', first])).toBe('unchanged');
    expect(fate([first.replace('on Monday', 'on Tuesday'), second])).toBe('unchanged');
  });

  it('is unchanged when only spacing or the style of marks differs', () => {
    expect(fate([first.replace('said that', 'said  that'), second])).toBe('unchanged');
  });

  it('is corrected when its own sentence changed by a figure or vanished', () => {
    expect(fate([first.replace('5 people', '7 people'), second])).toBe('corrected');
    expect(fate([first.replace('5 people', '15 people'), second])).toBe('corrected');
    expect(fate([second])).toBe('corrected');
  });

  it('is corrected when its sentence stands only inside a longer word', () => {
    expect(fate(['15 died.'], first.slice(0, 34))).toBe('corrected');
  });

  it('is corrected when the article carries a correction that it did not carry', () => {
    expect(fate([first, second, ['correction', 'Correction: the ferry sank on Sunday.']])).toBe('corrected');
  });

  it('is judged by every sentence that it takes in', () => {
    expect(fate([first.replace('on Monday', 'on Tuesday'), second], first)).toBe('corrected');
  });
});
