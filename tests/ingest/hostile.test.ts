import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimSpan } from '../../src/domain/span.js';
import type { MediaType } from '../../src/ingest/page.js';
import { parsePage } from '../../src/ingest/parse-page.js';
import { splitPassages } from '../../src/ingest/split-passages.js';
import { expectTimeToGrow, repeatedTo } from '../support/processor-time.js';
import { articleIn, blocksOf, pageOf } from './parse-file.js';

const mediaTypes: readonly MediaType[] = ['text/plain', 'text/markdown', 'text/html', 'application/json'];
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** As a page of each media type would hold it. */
function asPage(text: string, mediaType: MediaType): ReturnType<typeof pageOf> {
  return pageOf(mediaType === 'application/json' ? JSON.stringify({ text }) : text, mediaType);
}

function expectSoundSpans(text: string, spans: readonly { start: number; end: number }[]): void {
  const boundaries = new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));
  let previousEnd = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(previousEnd);
    expect(boundaries.has(span.start) && boundaries.has(span.end)).toBe(true);
    expect(trimSpan(text, span)).toEqual({ start: span.start, end: span.end });
    previousEnd = span.end;
  }
}

describe('parsePage', () => {
  const pieces = fc.constantFrom(
    ...[
      'The ramp fell at noon, the office said.',
      'Share on:',
      'Home >',
      '# ',
      '## A head',
      '> ',
      '- ',
      '\n',
      '\n\n',
      '---',
      'title: x',
    ],
    ...[
      '<p>',
      '</p>',
      '<h1>',
      '<div class=share>',
      '<br>',
      '&amp;',
      '&#x301;',
      '<script>',
      '</script>',
      '**',
      '_',
      '```',
      '[a](b)',
    ],
    ...[
      '\u0301',
      '\u00ad',
      '\ud800',
      '👩\u200d🚒',
      ' ',
      'Correction: It was five.',
      'By Ada North',
      '4 March 2025',
      '\u202e',
      '|',
    ],
  );
  const anyText = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
  );

  it.each(mediaTypes)('gives sound spans and passages for any %s', (mediaType) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parsePage(asPage(text, mediaType));
        if (parsed.kind === 'rejected') return;
        const { article } = parsed;
        expect(article.spans.length).toBeGreaterThan(0);
        expect(article.text.isWellFormed()).toBe(true);
        expectSoundSpans(article.text, article.spans);
        expectSoundSpans(article.text, splitPassages(article));
      }),
      { numRuns: 150 },
    );
  });

  it.each(mediaTypes)('reads any bytes as %s without failing', (mediaType) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['article', 'rejected']).toContain(parsePage(pageOf(bytes, mediaType)).kind);
      }),
      { numRuns: 100 },
    );
  });

  it('reads 100,000 nested elements in time that grows with their number', () => {
    const read = (depth: number): void => {
      const bottom = `<p>${'The bottom is reached, the divers said. '.repeat(10)}</p>`;
      const html = `<body>${'<div>'.repeat(depth)}${bottom}${'</div>'.repeat(depth)}</body>`;
      expect(articleIn(pageOf(html, 'text/html')).text).toContain('The bottom is reached');
    };
    expectTimeToGrow(read, { size: 100_000 });
  });

  it.each([
    ['text/plain', 'a '],
    ['text/plain', 'Home > '],
    ['text/plain', 'a\n'],
    ['text/plain', '“a. '],
    ['text/plain', '.'],
    ['text/plain', '. '],
    ['text/plain', 'A. '],
    ['text/markdown', '*a **b '],
    ['text/markdown', '[a](b'],
    ['text/markdown', '> '],
    ['text/markdown', '- '],
    ['text/markdown', '<a '],
    ['text/markdown', '\n- x\n  '],
    ['text/markdown', '| a '],
    ['text/markdown', '`'],
    ['text/html', '<p>a'],
    ['text/html', '<time datetime=x>'],
    ['text/html', '<x-time>'],
    ['text/html', '<b'],
    ['text/html', '<!--'],
    ['text/html', '&amp'],
    ['text/html', '<a href="'],
    ['text/html', '<table><tr><td>'],
  ] as const)('reads 100 kB of %s made of %j in time that grows with its length', (mediaType, unit) => {
    const read = (size: number): void => {
      const parsed = parsePage(pageOf(repeatedTo(unit, size), mediaType));
      if (parsed.kind === 'article') splitPassages(parsed.article);
    };
    expectTimeToGrow(read, { size: 100_000 });
  });

  it.each([
    ['a title', (blanks: string) => `A dam${blanks}bursts\n`],
    ['a byline', (blanks: string) => `A dam bursts\nBy Ada${blanks}North\n`],
    ['a sentence', (blanks: string) => `“It${blanks}burst,” she said.\n`],
  ])('reads %s with 50,000 blanks in it in time that grows with their number', (_, around) => {
    const rest = 'The ramp fell at noon, the harbour office said on Monday in a note. '.repeat(9);
    const read = (blanks: number): void => {
      splitPassages(articleIn(pageOf(around(' '.repeat(blanks)) + rest, 'text/plain')));
    };
    expectTimeToGrow(read, { size: 50_000 });
  });

  it('reads lists nested in lists without end', () => {
    const read = (depth: number): void => {
      const items = Array.from({ length: depth }, (_, level) => `${' '.repeat(2 * level)}- The ramp fell at noon.`);
      expect(articleIn(pageOf(items.join('\n'), 'text/markdown')).text).toContain('The ramp fell at noon.');
    };
    // The list itself grows with the square of its depth.
    expectTimeToGrow(read, { size: 500, order: 2 });
  });

  it('quotes nothing of scripts, styles, templates, comments or attributes', () => {
    const html = `<body><article><h1>A quiet day in Hale</h1>
      <script>var s = "SECRET one";</script><style>p::after { content: "SECRET two" }</style>
      <template><p>SECRET three</p></template><noscript>SECRET four</noscript><!-- SECRET five -->
      <p title="SECRET six" onclick="alert('SECRET seven')">Nothing happened in Hale on Monday, the police said, and nothing is expected.</p>
      <p data-nosnippet>SECRET eight stands in a paragraph that asks not to be quoted anywhere.</p>
      <p style="display:none">SECRET nine is hidden from readers of the page altogether.</p>
      <iframe srcdoc="<p>SECRET ten</p>"></iframe><textarea>SECRET eleven</textarea></article></body>`;
    const article = articleIn(pageOf(html, 'text/html'));
    expect(article.text).not.toContain('SECRET');
    expect(blocksOf(article).at(-1)![1]).toMatch(/^Nothing happened in Hale/);
  });

  it('is not taken in by front matter that is broken, endless or a bomb', () => {
    const body = 'The ramp fell at noon, the harbour office said on Monday in a short note.';
    const bomb = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(10)}]`).join('\n');
    for (const matter of [
      'title: "unclosed\noutlet: The Herald',
      `a0: &a0 x\n${bomb}`,
      '- a\n- b',
      'x'.repeat(100_000),
    ]) {
      expect(articleIn(pageOf(`---\n${matter}\n---\n${body}`, 'text/markdown')).text).toContain(body);
    }
    expect(articleIn(pageOf(`---\ntitle: "unclosed\noutlet: The Herald\n---\n${body}`, 'text/markdown')).outlet).toBe(
      'The Herald',
    );
  });

  it('rejects binary data and blank pages, and says why', () => {
    expect(parsePage(pageOf(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]), 'text/plain'))).toEqual({
      kind: 'rejected',
      reason: 'not text but a PDF',
    });
    for (const mediaType of ['text/plain', 'text/markdown', 'text/html'] as const) {
      expect(parsePage(pageOf(' \n\u200b\n ', mediaType))).toEqual({ kind: 'rejected', reason: 'no text' });
    }
  });
});
