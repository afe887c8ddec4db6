import { constants, deflateRawSync } from 'node:zlib';

/** A line of text on a page; points, from the lower left corner. */
export interface PdfLine {
  readonly x: number;
  readonly y: number;
  /** Points; 11 unless told. */
  readonly size?: number;
  readonly text: string;
}

export interface PdfOptions {
  readonly title?: string;
  /** Further entries of the catalogue, as PDF writes them. */
  readonly catalogue?: string;
  /** Asks for a password that nobody knows. */
  readonly isEncrypted?: boolean;
}

/** Bytes of a PDF with the given pages (A4, Helvetica, characters of Latin-1 alone). */
export function pdfFile(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const tree = pages.length * 2 + 2;
  const kids = pages.map((lines) => {
    const content = lines
      .map(({ x, y, size, text }) => `BT /F1 ${size ?? 11} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
      .join('\n');
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const resources = `<< /Font << /F1 ${font} 0 R >> >>`;
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${stream} 0 R >>`,
    );
  });
  add(`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  const catalogue = add(`<< /Type /Catalog /Pages ${tree} 0 R ${options.catalogue ?? ''} >>`);
  const info = add(`<< ${options.title === undefined ? '' : `/Title (${escaped(options.title)})`} >>`);
  const trailer = [`/Root ${catalogue} 0 R`, `/Info ${info} 0 R`];
  if (options.isEncrypted === true)
    trailer.push(`/Encrypt ${add(encryption)} 0 R /ID [<00112233445566778899aabbccddeeff> <00>]`);
  return new Uint8Array(Buffer.from(written(objects, trailer.join(' ')), 'latin1'));
}

/** A PDF of 400 kB whose page is 400 MB of white space. */
export function pdfBomb(): Uint8Array {
  const megabytes = Buffer.alloc(10_000_000, ' ');
  // A full flush makes pieces that stand one after the other, so that no more than one is ever held.
  const piece = deflateRawSync(megabytes, { finishFlush: constants.Z_FULL_FLUSH }).toString('latin1');
  const packed = `\x78\x9c${piece.repeat(40)}${deflateRawSync('').toString('latin1')}`;
  const objects = [
    `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
    '<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Contents 1 0 R >>',
    '<< /Type /Pages /Kids [2 0 R] /Count 1 >>',
    '<< /Type /Catalog /Pages 3 0 R >>',
  ];
  return new Uint8Array(Buffer.from(written(objects, '/Root 4 0 R'), 'latin1'));
}

const encryption = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`;

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}

function written(objects: readonly string[], trailer: string): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
}
