import type { MarkdownNode, Match, Reader, Rule } from './nodes.js';

const heading = / *(#{1,3})[^\S\n]+([^\n]*\S[^\n]*)(?:\n|$)/y;
const subtext = / *-#[^\S\n]+([^\n]*\S[^\n]*)(?:\n|$)/y;
const quoteOfRest = / *>>> ([\s\S]*)/y;
const quoteLines = / *> [^\n]*(?:\n *> [^\n]*)*\n?/y;
const item = /^( *)([-*]|\d{1,9}\.) +(?=\S)/;

/** What begins at the start of a line: headings, subtext, quotes, lists. Tried in this order. */
export const blockRules: readonly Rule[] = [headingAt, subtextAt, quoteAt, listAt];

function headingAt(reader: Reader, start: number): Match | null {
  const found = execAt(heading, reader.text, start);
  if (found === null) return null;
  const level = found[1]!.length as 1 | 2 | 3;
  return { length: found[0].length, nodes: [{ kind: 'heading', level, children: lineInside(reader, found[2]!) }] };
}

function subtextAt(reader: Reader, start: number): Match | null {
  const found = execAt(subtext, reader.text, start);
  if (found === null) return null;
  return { length: found[0].length, nodes: [{ kind: 'subtext', children: lineInside(reader, found[1]!) }] };
}

function lineInside({ setting, parseInside }: Reader, line: string): readonly MarkdownNode[] {
  return parseInside(line.trim(), { ...setting, isLineStart: false });
}

/** `> ` line by line, or `>>> ` up to the end. Inside a quote they are text. */
function quoteAt(reader: Reader, start: number): Match | null {
  const { text, setting, parseInside } = reader;
  if (setting.isInQuote) return null;
  const rest = execAt(quoteOfRest, text, start);
  const found = rest ?? execAt(quoteLines, text, start);
  if (found === null) return null;
  const inner = rest?.[1] ?? found[0].replace(/\n$/, '').replace(/^ *> /gm, '');
  const children = parseInside(inner, { ...setting, isInQuote: true, isLineStart: true });
  return { length: found[0].length, nodes: [{ kind: 'quote', children }] };
}

/**
 * Items of the same indentation; deeper lines belong to the item above them, where deeper items make a list of their
 * own. An empty line, or one that is neither deeper nor an item, ends the list.
 */
function listAt(reader: Reader, start: number): Match | null {
  const { text, setting, parseInside } = reader;
  const first = item.exec(lineAt(text, start));
  if (first === null) return null;
  const indent = first[1]!.length;
  const items: string[][] = [];
  let end = start;
  while (end < text.length) {
    const line = lineAt(text, end);
    const found = item.exec(line);
    if (found?.[1]!.length === indent) items.push([line.slice(found[0].length)]);
    else if (items.length > 0 && isDeeper(line, indent)) items.at(-1)!.push(outdented(line, indent + 2));
    else break;
    end += line.length + 1;
  }
  const inside = items.map((lines) => parseInside(lines.join('\n'), { ...setting, isLineStart: true }));
  const node: MarkdownNode = {
    kind: 'list',
    start: /\d/.test(first[2]!) ? Number.parseInt(first[2]!, 10) : null,
    items: inside,
  };
  return { length: Math.min(end, text.length) - start, nodes: [node] };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end);
}

function isDeeper(line: string, indent: number): boolean {
  return line.trim() !== '' && line.startsWith(' '.repeat(indent + 1));
}

function outdented(line: string, width: number): string {
  let cut = 0;
  while (cut < width && line[cut] === ' ') cut++;
  return line.slice(cut);
}

function execAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}
