import type { PdfLine } from './pdf-lines.js';

/** Paragraphs of the lines of a document, each in one line, with words that were parted at a line's end put together. */
export function paragraphsOfLines(lines: readonly PdfLine[]): string[] {
  const hyphens = new Hyphens(lines);
  const layout = layoutOf(lines);
  const paragraphs: string[] = [];
  let previous: PdfLine | null = null;
  for (const line of lines) {
    if (previous !== null && goesOn(previous, line, layout)) {
      paragraphs.push(hyphens.join(paragraphs.pop()!, line.text));
    } else {
      paragraphs.push(line.text);
    }
    previous = line;
  }
  return paragraphs.map((paragraph) => paragraph.replaceAll(softHyphen, ''));
}

const softHyphen = '\u00ad';

interface Layout {
  /** Distance of two lines of a paragraph, in sizes of their letters. */
  readonly leading: number;
  /** Right end of full lines, by their left end, both in steps of `step` points. */
  readonly rightEnds: ReadonlyMap<number, number>;
}

const step = 12;

function layoutOf(lines: readonly PdfLine[]): Layout {
  const gaps: number[] = [];
  const rightEnds = new Map<number, number>();
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const gap = next?.page === line.page ? (line.y - next.y) / line.size : 0;
    if (gap > 0.5 && gap < 4) gaps.push(gap);
    const column = Math.round(line.left / step);
    rightEnds.set(column, Math.max(rightEnds.get(column) ?? 0, line.right));
  });
  gaps.sort((a, b) => a - b);
  return { leading: gaps[Math.floor(gaps.length / 2)] ?? 1.2, rightEnds };
}

/** Whether `line` goes on with the paragraph that `previous` stands in. */
function goesOn(previous: PdfLine, line: PdfLine, layout: Layout): boolean {
  if (Math.abs(previous.size - line.size) > 0.1 * previous.size || startsItem(line.text)) return false;
  const gap = (previous.y - line.y) / previous.size;
  // A page or a column further on only the words can tell.
  if (line.page !== previous.page || gap < 0) return isMidSentence(previous.text, line.text);
  if (gap > layout.leading * 1.35) return false;
  const indent = (line.left - previous.left) / line.size;
  if (indent > 0.7 && indent < 6 && !isMidSentence(previous.text, line.text)) return false;
  const room = (layout.rightEnds.get(Math.round(previous.left / step)) ?? previous.right) - previous.right;
  const isShort = room > 0.15 * (previous.right - previous.left + room);
  return !isShort || !/[.!?:…]["”’»)\]]*$/u.test(previous.text);
}

function startsItem(text: string): boolean {
  return /^(?:[-–•*·‣▪]|\(?\d{1,2}[.)]) /u.test(text);
}

function isMidSentence(before: string, after: string): boolean {
  return /[\p{L}\d,;–—-]$/u.test(before) && /^[\p{Ll}\d"“(]/u.test(after);
}

/** Decides which hyphens at the ends of lines belong to their words. */
class Hyphens {
  private readonly words = new Set<string>();

  constructor(lines: readonly PdfLine[]) {
    for (const { text } of lines) {
      // The last word of a line may be the beginning of one.
      for (const word of text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?!-$)/gu) ?? [])
        this.words.add(word);
    }
  }

  join(before: string, after: string): string {
    if (before.endsWith(softHyphen)) return before.slice(0, -1) + after;
    const first = /[\p{L}\p{M}][\p{L}\p{M}-]*(?=-$)/u.exec(before.slice(-longestWord))?.[0].toLowerCase();
    const second = /^\p{Ll}[\p{L}\p{M}]*/u.exec(after)?.[0];
    if (first === undefined) return `${before} ${after}`;
    // "Baker-" before "Street" keeps it, and so does a figure.
    if (second === undefined) return before + after;
    return this.belongs(first, second) ? before + after : before.slice(0, -1) + after;
  }

  /** The document itself is the dictionary: how it writes the word elsewhere, else whether it has both halves as words. */
  private belongs(first: string, second: string): boolean {
    if (this.words.has(`${first}-${second}`)) return true;
    return !this.words.has(first + second) && this.words.has(first) && this.words.has(second);
  }
}

const longestWord = 60;
