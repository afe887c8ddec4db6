import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfPages, type PdfPage } from '../../src/ingest/pdf-lines.js';
import { paragraphsOfLines } from '../../src/ingest/pdf-paragraphs.js';

interface Line {
  readonly text: string;
  readonly y: number;
  readonly x?: number;
  readonly size?: number;
  /** Points; five a character unless told. */
  readonly width?: number;
}

function page(lines: readonly Line[]): PdfPage {
  const runs = lines.map(({ text, y, x = 70, size = 10, width = text.length * 5 }) => ({
    ...{ text, x, y, size, width },
    endsLine: true,
  }));
  return { height: 842, runs };
}

function paragraphs(...pages: (readonly Line[])[]): string[] {
  return paragraphsOfLines(linesOfPages(pages.map(page)));
}

/** Lines from the top of a page, 14 points apart. */
function lines(...texts: readonly string[]): Line[] {
  return texts.map((text, i) => ({ text, y: 700 - 14 * i }));
}

const full = 'The tide came in at noon and the boats in the outer basin rose with it';

describe('the lines of a PDF', () => {
  it('are put together of the runs at one height', () => {
    const run = { size: 10, width: 40, endsLine: false };
    const runs = [
      { ...run, text: 'The tide', x: 70, y: 700 },
      { ...run, text: ' ', x: 110, y: 700, width: 3 },
      { ...run, text: 'came in', x: 113, y: 700 },
      { ...run, text: '2', x: 153, y: 704, size: 6 },
      { ...run, text: 'at noon', x: 70, y: 686 },
    ];
    expect(linesOfPages([{ height: 842, runs }]).map(({ text }) => text)).toEqual(['The tide came in2', 'at noon']);
  });

  it('lose page numbers and what is repeated in the margins, and nothing else', () => {
    const pages = [1, 2, 3, 4].map((number) => [
      { text: `Tide tables ${number}`, y: 815 },
      { text: 'Repeated in the middle', y: 400 },
      { text: `Page ${number} of 4`, y: 30 },
    ]);
    expect(paragraphs(...pages)).toEqual(Array.from({ length: 4 }, () => 'Repeated in the middle'));
  });

  it('keep a line at the top of a single page', () => {
    expect(paragraphs([{ text: 'Tide tables', y: 815 }])).toEqual(['Tide tables']);
  });
});

describe('the paragraphs of a PDF', () => {
  it('end at a wider gap', () => {
    const below = lines(full, full).map((line) => ({ ...line, y: line.y - 45 }));
    expect(paragraphs([...lines(full, full), ...below])).toEqual([`${full} ${full}`, `${full} ${full}`]);
  });

  it('end at a short line that ends a sentence, and at no other', () => {
    expect(paragraphs(lines(full, 'and fell.', full, full))).toEqual([`${full} and fell.`, `${full} ${full}`]);
    expect(paragraphs(lines(full, 'and fell', 'again.', full))).toEqual([`${full} and fell again.`, full]);
  });

  it('begin at an indent, at another size and at a list item', () => {
    const [first, second, third] = lines(`${full}.`, full, full) as [Line, Line, Line];
    expect(paragraphs([first, { ...second, x: 90 }, third])).toEqual([`${full}.`, `${full} ${full}`]);
    expect(paragraphs([{ ...first, size: 16 }, second, third])).toEqual([`${full}.`, `${full} ${full}`]);
    expect(paragraphs(lines(full, '2. Ropes', '3. Fenders'))).toEqual([full, '2. Ropes', '3. Fenders']);
  });

  it('go on over pages and columns in the middle of a sentence alone', () => {
    expect(paragraphs(lines(full), lines('until evening.'))).toEqual([`${full} until evening.`]);
    expect(paragraphs(lines(`${full}.`), lines('Until evening.'))).toEqual([`${full}.`, 'Until evening.']);
    const column = { text: 'until evening.', y: 700, x: 320 };
    expect(paragraphs([...lines(full, full), column])).toEqual([`${full} ${full} until evening.`]);
  });

  it('have words whole that a line parted', () => {
    expect(paragraphs(lines(`${full} har-`, 'bour wall.'))).toEqual([`${full} harbour wall.`]);
    expect(paragraphs(lines(`${full} har\u00ad`, 'bour wall.'))).toEqual([`${full} harbour wall.`]);
  });

  it('keep a hyphen that the document writes elsewhere, and one between words that it has apart', () => {
    expect(paragraphs(lines('A long-term loan,', `${full} long-`, 'term loan.')).join(' ')).toMatch(
      /long-term loan\.$/,
    );
    expect(paragraphs(lines('Every year three boats sank', `${full} three-`, 'year loan.')).join(' ')).toMatch(
      /three-year loan\.$/,
    );
    expect(paragraphs(lines(`${full} Baker-`, 'Hall.'))).toEqual([`${full} Baker-Hall.`]);
    expect(paragraphs(lines(`${full} from 3-`, '4 boats.'))).toEqual([`${full} from 3- 4 boats.`]);
  });

  it('hold every character of the lines but hyphens and white space, in their order', () => {
    const word = fc.constantFrom('tide', 'Har-', 'bour', '-', 'x-ray', '3.', '•', 'noon.', 'a-', 'a\u00ad');
    const line = fc.record({
      text: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
      y: fc.integer({ min: 100, max: 740 }),
      x: fc.constantFrom(70, 90, 320),
      size: fc.constantFrom(9, 10, 16),
    });
    const inked = (text: string): string => text.replace(/[\s\u00ad-]/g, '');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (drawn) => {
        expect(inked(paragraphs(drawn).join(''))).toBe(inked(drawn.map(({ text }) => text).join('')));
      }),
    );
  });
});
