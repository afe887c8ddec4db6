import { describe, expect, it } from 'vitest';
import type { ParsedArticle } from '../../src/domain/article.js';
import { pageOfPdf } from '../../src/ingest/parse-pdf.js';
import { parsePage } from '../../src/ingest/parse-page.js';
import { pdfBomb, pdfFile, type PdfLine } from '../support/pdf-file.js';

const wall = [
  'The council of Port Ellery closed the harbour wall on Monday after divers found',
  'three cracks below the waterline. Engineers had warned of the dam-',
  'age since the spring, and boats were moved to the outer basin within a day.',
];
const ferry = [
  'The ferry to Gull Island sails from the northern quay until further notice, the',
  'harbour office said.',
];

function column(lines: readonly string[], top: number, left = 72): PdfLine[] {
  return lines.map((text, index) => ({ x: left, y: top - 14 * index, text }));
}

async function articleOf(bytes: Uint8Array): Promise<ParsedArticle> {
  const page = await pageOfPdf({ path: 'wall.pdf', bytes });
  if ('reason' in page) throw new Error(page.reason);
  const parsed = parsePage(page);
  if (parsed.kind === 'rejected') throw new Error(parsed.reason);
  return parsed.article;
}

const usual = { time: 20_000, memory: 500_000_000 };

async function reasonOf(bytes: Uint8Array, limits = usual): Promise<string | null> {
  const page = await pageOfPdf({ path: 'wall.pdf', bytes }, { limits });
  return 'reason' in page ? page.reason : null;
}

describe('a PDF', () => {
  it('gives its paragraphs, with words that its lines part put together', async () => {
    const bytes = pdfFile([
      [{ x: 72, y: 780, size: 20, text: 'Harbour wall closed' }, ...column(wall, 740), ...column(ferry, 680)],
    ]);
    expect((await articleOf(bytes)).text.split('\n\n')).toEqual([
      'Harbour wall closed',
      'The council of Port Ellery closed the harbour wall on Monday after divers found three cracks below the waterline. ' +
        'Engineers had warned of the damage since the spring, and boats were moved to the outer basin within a day.',
      'The ferry to Gull Island sails from the northern quay until further notice, the harbour office said.',
    ]);
  });

  it('takes its title from its properties, unless that is the name of a file or a program', async () => {
    const page = [[...column(wall, 740)]];
    expect((await articleOf(pdfFile(page, { title: 'Harbour wall closed' }))).title).toBe('Harbour wall closed');
    const name = await articleOf(pdfFile(page, { title: 'Microsoft Word - wall final.docx' }));
    expect(name.title).toBeNull();
  });

  it('leaves out what stands at the head and the foot of its pages', async () => {
    const pages = [1, 2, 3].map((number) => [
      { x: 72, y: 810, size: 9, text: `Port Ellery Courier, issue ${number + 40}` },
      ...column(wall, 740),
      { x: 290, y: 30, size: 9, text: `- ${number} -` },
    ]);
    const { text } = await articleOf(pdfFile(pages));
    expect(text).not.toMatch(/Courier|- \d -/);
    expect(text.match(/The council of Port Ellery/g)).toHaveLength(3);
  });

  it('does not run the scripts in it', async () => {
    const catalogue = '/OpenAction << /S /JavaScript /JS (this.title = "run"; app.alert\\(1\\);) >>';
    expect((await articleOf(pdfFile([column(wall, 740)], { catalogue }))).text).toContain('three cracks');
  });

  it.each([
    [
      'that asks for a password',
      pdfFile([column(wall, 740)], { isEncrypted: true }),
      'a PDF that is protected by a password',
    ],
    ['without text', pdfFile([[], []]), 'a PDF without text, probably a scan'],
    ['of nonsense', new TextEncoder().encode('%PDF-1.4 but no more'), 'a PDF that is damaged'],
    ['that is none', new TextEncoder().encode('Only words.'), 'not a PDF'],
    ['of too many pages', pdfFile(Array.from({ length: 301 }, () => [])), 'a PDF of more than 300 pages'],
  ])('%s is rejected with one clause', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });

  it('that takes too long is given up', async () => {
    expect(await reasonOf(pdfFile([column(wall, 740)]), { ...usual, time: 0 })).toBe(
      'a PDF that takes longer than 0 s to read',
    );
  });

  it('under which the process grows beyond the limit is given up, and one within it is read', async () => {
    const reasonWhenGrownBy = async (bytes: number): Promise<string | null> => {
      const readings = [1_000_000_000];
      const memoryInUse = (): number => readings.pop() ?? 1_000_000_000 + bytes;
      const page = await pageOfPdf({ path: 'wall.pdf', bytes: pdfFile([column(wall, 740)]) }, { memoryInUse });
      return 'reason' in page ? page.reason : null;
    };
    expect(await reasonWhenGrownBy(500_000_001)).toBe('a PDF that takes more than 500 MB of memory to read');
    expect(await reasonWhenGrownBy(500_000_000)).toBe(null);
  });

  it('that inflates without end is given up before it fills the memory', async () => {
    expect(await reasonOf(pdfBomb(), { ...usual, memory: 100_000_000 })).toBe(
      'a PDF that takes more than 100 MB of memory to read',
    );
  });

  it('is not read on when that is called off', async () => {
    const bytes = pdfFile([column(wall, 740)]);
    const before = AbortSignal.abort(new Error('called off'));
    await expect(pageOfPdf({ path: 'wall.pdf', bytes }, { signal: before })).rejects.toThrow('called off');
    const stop = new AbortController();
    const reading = pageOfPdf({ path: 'wall.pdf', bytes }, { signal: stop.signal });
    stop.abort(new Error('called off later'));
    await expect(reading).rejects.toThrow('called off later');
  });

  it('leaves its bytes as they were', async () => {
    const bytes = pdfFile([column(wall, 740)]);
    const copy = bytes.slice();
    await pageOfPdf({ path: 'wall.pdf', bytes });
    expect(bytes).toEqual(copy);
  });

  it('that goes by its name alone gives no article', () => {
    const page = {
      path: 'wall.pdf',
      mediaType: 'application/pdf',
      bytes: new TextEncoder().encode('Only words.'),
      hash: '',
    } as const;
    expect(parsePage(page)).toEqual({ kind: 'rejected', reason: 'not a PDF' });
  });
});
