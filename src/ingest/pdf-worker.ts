/** Thread in which one PDF is read: its data are the bytes. Started by `parse-pdf.ts`, which ends it when it takes too long. */
import { parentPort, workerData } from 'node:worker_threads';
import { getResolvedPDFJS } from 'unpdf';
import { linesOfPages, type PdfPage, type PdfRun } from './pdf-lines.js';
import { paragraphsOfLines } from './pdf-paragraphs.js';
import { mostPages, mostText, type PdfOutcome } from './pdf-outcome.js';

/** What is asked of pdf.js. */
interface PdfJs {
  readonly VerbosityLevel: { readonly ERRORS: number };
  readonly getDocument: (source: Readonly<Record<string, unknown>>) => { readonly promise: Promise<PdfDocument> };
}

interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfDocumentPage>;
  getMetadata(): Promise<{ readonly info: object }>;
}

interface PdfDocumentPage {
  getViewport(options: { readonly scale: number }): { readonly height: number };
  getTextContent(): Promise<{ readonly items: readonly (TextItem | { readonly type: string })[] }>;
  cleanup(): void;
}

interface TextItem {
  readonly str: string;
  /** Scale and turn of the letters, then their place. */
  readonly transform: readonly [number, number, number, number, number, number];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

parentPort!.postMessage(await read(workerData as Uint8Array));

async function read(bytes: Uint8Array): Promise<PdfOutcome> {
  try {
    const { getDocument, VerbosityLevel } = (await getResolvedPDFJS()) as PdfJs;
    // No font is loaded and no code is made of one: only the text is of interest.
    const document = await getDocument({
      data: bytes,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
    return await readDocument(document);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { kind: 'rejected', reason: isLocked ? 'a PDF that is protected by a password' : 'a PDF that is damaged' };
  }
}

async function readDocument(document: PdfDocument): Promise<PdfOutcome> {
  if (document.numPages > mostPages) return { kind: 'rejected', reason: `a PDF of more than ${mostPages} pages` };
  const pages: PdfPage[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(document, number);
    length += page.runs.reduce((sum, { text }) => sum + text.length, 0);
    if (length > mostText)
      return { kind: 'rejected', reason: `a PDF of more than ${mostText / 1_000_000} million characters` };
    pages.push(page);
  }
  const paragraphs = paragraphsOfLines(linesOfPages(pages));
  return { kind: 'text', title: await titleOf(document), text: paragraphs.join('\n\n') };
}

async function readPage(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  return { height, runs: items.flatMap((item) => ('str' in item ? runsOf(item) : [])) };
}

/** What stands upright alone: stamps and names of files along an edge are turned. */
function runsOf({ str, transform, width, height, hasEOL }: TextItem): PdfRun[] {
  const [a, b, , , x, y] = transform;
  if (str.trim() !== '' && Math.abs(b) > 0.2 * Math.abs(a)) return [];
  return [{ text: str, x, y, width, size: height, endsLine: hasEOL }];
}

async function titleOf(document: PdfDocument): Promise<string | null> {
  const { info } = await document.getMetadata();
  const title = 'Title' in info ? info.Title : null;
  return typeof title === 'string' && title.trim() !== '' ? title : null;
}
