import { trimSpan } from '../domain/span.js';

/** Lines of a text that belong together, as offsets; `[start, end)` is without white space at either end. */
export interface TextBlock {
  readonly start: number;
  readonly end: number;
}

interface Line extends TextBlock {
  /** Whether a blank line stands before it. */
  readonly isSetOff: boolean;
}

const longestWrappedLine = 120;
const shortestWrappedLine = 40;

/**
 * The paragraphs of a plain text. A line is a paragraph of its own, as it is in texts copied from pages, unless the
 * text was wrapped at a width: then lines are joined up to the next blank line.
 */
export function paragraphsOf(text: string): TextBlock[] {
  const lines = linesOf(text);
  if (!isWrapped(text, lines)) return lines;
  const width = longestOf(lines);
  const paragraphs: TextBlock[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last !== undefined && !line.isSetOff && continues(text, last, { line, width })) {
      paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end };
    } else {
      paragraphs.push({ start: line.start, end: line.end });
    }
  }
  return paragraphs;
}

/** Length of the longest line that may be a wrapped one. */
function longestOf(lines: readonly Line[]): number {
  return lines.reduce(
    (longest, { start, end }) => (end - start > longestWrappedLine ? longest : Math.max(longest, end - start)),
    0,
  );
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let isSetOff = true;
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = trimSpan(text, { start, end });
    if (line !== null) lines.push({ ...line, isSetOff });
    isSetOff = line === null;
    start = end + 1;
  }
  return lines;
}

const mostSampledPairs = 400;

/** Wrapped at a width: hardly any line is long, and lines go on in lower case where the last one had no room left. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  const pairs = lines
    .slice(0, mostSampledPairs)
    .map((line, index) => [line, lines[index + 1]] as const)
    .filter((pair): pair is readonly [Line, Line] => pair[1]?.isSetOff === false);
  if (pairs.length < 2) return false;
  const long = lines.filter((line) => line.end - line.start > longestWrappedLine).length;
  if (long > lines.length / 20) return false;
  const runOn = pairs.filter(
    ([line, next]) =>
      !/[.!?:"”’]$/u.test(text.slice(line.end - 1, line.end)) &&
      /^\p{Ll}/u.test(text.slice(next.start, next.start + 2)),
  );
  return runOn.length >= pairs.length * 0.25;
}

interface Continuation {
  readonly line: Line;
  readonly width: number;
}

/** The line before had no room for the first word of this one, and is no heading or list item of its own. */
function continues(text: string, paragraph: TextBlock, { line, width }: Continuation): boolean {
  const lastLineStart = Math.max(paragraph.start, text.lastIndexOf('\n', paragraph.end - 1) + 1);
  const lastLength = paragraph.end - lastLineStart;
  if (/^(?:[-•*·]|\d{1,2}[.)]) /u.test(text.slice(line.start, line.start + 5))) return false;
  const firstWord = /^\S+/.exec(text.slice(line.start, line.start + width))?.[0].length ?? 0;
  return lastLength >= shortestWrappedLine && lastLength + 1 + firstWord > width * 0.9;
}
