import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role, RoleSpan } from '../../src/domain/span.js';
import { sentencesOf } from '../../src/domain/sentences.js';
import { splitPassages } from '../../src/ingest/split-passages.js';
import { expectTimeToGrow } from '../support/processor-time.js';

interface Parts {
  readonly text: string;
  readonly spans: readonly RoleSpan[];
  readonly language: null;
}

function articleOf(blocks: readonly (readonly [Role, string])[]): Parts {
  let text = '';
  const spans: RoleSpan[] = [];
  for (const [role, block] of blocks) {
    if (text !== '') text += '\n\n';
    spans.push({ role, start: text.length, end: text.length + block.length });
    text += block;
  }
  return { text, spans, language: null };
}

function wordCounts(article: Parts): number[] {
  return splitPassages(article).map(({ start, end }) => article.text.slice(start, end).split(/\s+/).length);
}

/** A sentence of so many words. */
function sentence(words: number): string {
  return `The ${'word '.repeat(words - 2)}end.`;
}

describe('splitPassages', () => {
  it('makes one passage of a short article', () => {
    expect(
      wordCounts(
        articleOf([
          ['body', sentence(30)],
          ['body', sentence(40)],
        ]),
      ),
    ).toEqual([70]);
  });

  it('leaves no small tail', () => {
    const counts = wordCounts(articleOf(Array.from({ length: 11 }, () => ['body', sentence(22)] as const)));
    expect(counts.reduce((sum, words) => sum + words)).toBe(242);
    expect(Math.min(...counts)).toBeGreaterThan(80);
  });

  it('prefers to cut between paragraphs', () => {
    const article = articleOf([
      ['body', `${sentence(30)} ${sentence(30)} ${sentence(30)}`],
      ['body', `${sentence(30)} ${sentence(30)} ${sentence(30)} ${sentence(30)}`],
    ]);
    expect(wordCounts(article)).toEqual([90, 120]);
  });

  it('keeps an endless sentence whole', () => {
    expect(
      wordCounts(
        articleOf([
          ['body', sentence(900)],
          ['body', sentence(50)],
        ]),
      ),
    ).toEqual([900, 50]);
  });

  it('never crosses a subhead, a caption or a correction, and makes no passage of them', () => {
    const article = articleOf([
      ['headline', 'A headline'],
      ['body', sentence(20)],
      ['subhead', 'A subhead'],
      ['body', sentence(21)],
      ['caption', 'A caption.'],
      ['body', sentence(22)],
      ['correction', 'Correction: It was five.'],
    ]);
    expect(wordCounts(article)).toEqual([20, 21, 22]);
  });

  it('never crosses text that stands outside every span', () => {
    const text = `${sentence(20)}\nAdvertisement\n${sentence(20)}`;
    const first = text.indexOf('\n');
    const second = text.lastIndexOf('\n') + 1;
    const spans: RoleSpan[] = [
      { role: 'body', start: 0, end: first },
      { role: 'body', start: second, end: text.length },
    ];
    expect(splitPassages({ text, spans, language: null })).toEqual([
      { start: 0, end: first },
      { start: second, end: text.length },
    ]);
  });

  it('makes one passage of headline and deck where there is no body', () => {
    const article = articleOf([
      ['headline', 'A headline'],
      ['deck', 'A deck.'],
      ['caption', 'A caption.'],
    ]);
    expect(splitPassages(article)).toEqual([{ start: 0, end: 'A headline\n\nA deck.'.length }]);
  });

  it('counts words in scripts without spaces', () => {
    const article = articleOf([['body', '船が港で沈んだ。'.repeat(200)]]);
    expect(splitPassages(article).length).toBeGreaterThan(4);
  });

  it('holds every body sentence exactly once, whole and in order', () => {
    const role = fc.constantFrom<Role>('body', 'body', 'body', 'subhead', 'caption', 'correction');
    const block = fc.array(fc.integer({ min: 2, max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(role, block), { maxLength: 12 }), (drafts) => {
        const article = articleOf(drafts.map(([kind, lengths]) => [kind, lengths.map(sentence).join(' ')] as const));
        const passages = splitPassages(article);
        const body = article.spans.filter((span) => span.role === 'body');
        const expected = body.flatMap((span) => sentencesOf(article.text, span));
        expect(passages.flatMap((passage) => sentencesOf(article.text, passage))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('splits a megabyte in time that grows with its length', () => {
    const split = (words: number): void => {
      const article = articleOf([
        ['body', 'Yes. No. '.repeat(words / 4).trim()],
        ['body', sentence(words)],
      ]);
      expect(splitPassages(article).length).toBeGreaterThan(words / 500);
    };
    expectTimeToGrow(split, { size: 100_000 });
  });
});
