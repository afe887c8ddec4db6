/** A run of text on a page, in points from the lower left corner. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
  readonly endsLine: boolean;
}

export interface PdfPage {
  readonly height: number;
  /** In the order in which the file draws them, which is that of reading in all but odd files. */
  readonly runs: readonly PdfRun[];
}

export interface PdfLine {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Of the page's height, 1 at its top. */
  readonly heightShare: number;
}

/** The lines of all pages without what stands at the head or foot of page after page. */
export function linesOfPages(pages: readonly PdfPage[]): PdfLine[] {
  const lines = pages.flatMap((page, index) => linesOfPage(page, index));
  const running = runningLines(lines, pages.length);
  return lines.filter((line) => !isInMargin(line) || !(isPageNumber(line.text) || running.has(runningKey(line))));
}

function linesOfPage({ height, runs }: PdfPage, page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let current: PdfRun[] = [];
  const end = (): void => {
    const line = lineOf(current, { page, height });
    if (line !== null) lines.push(line);
    current = [];
  };
  for (const run of runs) {
    const last = current.findLast(({ text }) => text.trim() !== '');
    if (last !== undefined && run.text.trim() !== '' && Math.abs(run.y - last.y) > 0.6 * last.size) end();
    current.push(run);
    if (run.endsLine) end();
  }
  end();
  return lines;
}

function lineOf(
  runs: readonly PdfRun[],
  { page, height }: { readonly page: number; readonly height: number },
): PdfLine | null {
  const text = runs
    .map((run) => run.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const inked = runs.filter((run) => run.text.trim() !== '');
  if (text === '' || inked.length === 0) return null;
  // The letters of most of the line: a note's small figure does not make another size.
  const main = inked.reduce((longest, run) => (run.text.length > longest.text.length ? run : longest));
  const left = inked.reduce((least, { x }) => Math.min(least, x), Infinity);
  const right = inked.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity);
  return { text, page, left, right, y: main.y, size: main.size, heightShare: main.y / height };
}

const marginShare = 0.09;

function isInMargin({ heightShare }: PdfLine): boolean {
  return heightShare > 1 - marginShare || heightShare < marginShare;
}

/** "12", "- 12 -", "Page 12 of 40", "12/40" */
function isPageNumber(text: string): boolean {
  return /^[-–—|\s]*(?:(?:page|seite|p\.)\s*)?\d{1,4}(?:\s*(?:of|von|\/|\|)\s*\d{1,4})?[-–—|\s]*$/iu.test(text);
}

/** Same words at the same height, whatever their numbers. */
function runningKey({ text, y }: PdfLine): string {
  return `${Math.round(y / 6)} ${text.toLowerCase().replace(/\d+/g, '#')}`;
}

/** Lines in the margins that stand on half of the pages, or on half of the odd or the even ones. */
function runningLines(lines: readonly PdfLine[], pages: number): Set<string> {
  const pagesOf = new Map<string, Set<number>>();
  for (const line of lines.filter(isInMargin)) {
    const key = runningKey(line);
    pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(line.page));
  }
  const least = Math.max(2, Math.ceil(pages / 4));
  return new Set([...pagesOf].filter(([, on]) => on.size >= least).map(([key]) => key));
}
