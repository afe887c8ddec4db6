import { describe, expect, it } from 'vitest';
import { pageOfPdf } from '../../src/ingest/parse-pdf.js';
import { parsePage } from '../../src/ingest/parse-page.js';
import { pdfFile, type PdfLine } from '../support/pdf-file.js';

const wall = [
  'The council of Port Ellery closed the harbour wall on Monday after divers found',
  'three cracks below the waterline. Engineers had warned of the dam-',
  'age since the spring, and boats were moved to the outer basin within a day.',
];
const ferry = ['The ferry to Gull Island sails from the northern quay until further notice, the', 'harbour office said.'];

function column(lines: readonly string[], top: number, left = 72): PdfLine[] {
  return lines.map((text, index) => ({ x: left, y: top - 14 * index, text }));
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const page = await pageOfPdf({ path: 'wall.pdf', bytes });
  if ('reason' in page) throw new Error(page.reason);
  const parsed = parsePage(page);
  if (parsed.kind === 'rejected') throw new Error(parsed.reason);
  return parsed.article.text;
}


describe('a PDF', () => {
  it('gives its paragraphs, with words that its lines part put together', async () => {
    const bytes = pdfFile([[{ x: 72, y: 780, size: 20, text: 'Harbour wall closed' }, ...column(wall, 740), ...column(ferry, 680)]]);
    expect((await textOf(bytes)).split('\n\n')).toEqual([
      'Harbour wall closed',
      'The council of Port Ellery closed the harbour wall on Monday after divers found three cracks below the waterline. ' +
        'Engineers had warned of the damage since the spring, and boats were moved to the outer basin within a day.',
      'The ferry to Gull Island sails from the northern quay until further notice, the harbour office said.',
    ]);
  });
});
