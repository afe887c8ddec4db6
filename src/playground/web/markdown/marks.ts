import type { MarkKind, Match, Reader } from './nodes.js';

/** Ends (exclusive) of a mark and of what is in it; `null`: the mark is not closed. */
interface Extent {
  readonly innerEnd: number;
  readonly end: number;
}

const wordUnit = /\w/;
const blank = /\s/;

/**
 * `*`, `**`, `_`, `__`: of those that match, the longest; emphasis before strong before underline when equal. The
 * conditions are those of simple-markdown, on which Discord's client is built.
 */
export function emphasisAt(reader: Reader, start: number): Match | null {
  const unit = reader.text[start]!;
  const isDouble = reader.text[start + 1] === unit;
  const single = unit === '*' ? starEmphasis(reader.text, start) : underscoreEmphasis(reader.text, start);
  const double = isDouble ? pairExtent(reader, start, unit + unit) : null;
  if (single === null && double === null) return null;
  if (double === null || (single !== null && single.end >= double.end)) return emphasis(reader, start, single!);
  return marked(reader, start, { kind: unit === '*' ? 'strong' : 'underline', extent: double, width: 2 });
}

/** `~~` */
export function strikeAt(reader: Reader, start: number): Match | null {
  if (!reader.text.startsWith('~~', start)) return null;
  const extent = plainExtent(reader, start, '~~');
  return extent === null ? null : marked(reader, start, { kind: 'strike', extent, width: 2 });
}

/** `||` */
export function spoilerAt(reader: Reader, start: number): Match | null {
  if (!reader.text.startsWith('||', start)) return null;
  const extent = plainExtent(reader, start, '||');
  return extent === null ? null : marked(reader, start, { kind: 'spoiler', extent, width: 2 });
}

function emphasis(reader: Reader, start: number, extent: Extent): Match {
  const { text, setting, parseInside } = reader;
  const inner = parseInside(text.slice(start + 1, extent.innerEnd), {
    ...setting,
    isLineStart: false,
    isInEmphasis: true,
  });
  const nodes = setting.isInEmphasis ? inner : [{ kind: 'emphasis' as const, children: inner }];
  return { length: extent.end - start, nodes };
}

function marked(
  { text, setting, parseInside }: Reader,
  start: number,
  { kind, extent, width }: { readonly kind: MarkKind; readonly extent: Extent; readonly width: number },
): Match {
  const inner = text.slice(start + width, extent.innerEnd);
  const children = parseInside(inner, { ...setting, isLineStart: false });
  return { length: extent.end - start, nodes: [{ kind, children }] };
}

/** No blank behind the first star; a star alone behind a blank closes nothing and ends the search. */
function starEmphasis(text: string, start: number): Extent | null {
  if (start + 1 >= text.length || blank.test(text[start + 1]!)) return null;
  for (let at = start + 1; at < text.length;) {
    const unit = text[at]!;
    if (unit === '\\') at += 2;
    else if (unit !== '*') at += 1;
    else if (text[at + 1] === '*') at += 2;
    else return at > start + 1 && !blank.test(text[at - 1]!) ? { innerEnd: at, end: at + 1 } : null;
  }
  return null;
}

/** The second underscore stands before no letter or digit; `snake_case_names` stay. */
function underscoreEmphasis(text: string, start: number): Extent | null {
  for (let at = start + 1; at < text.length;) {
    const unit = text[at]!;
    if (unit === '\\') at += 2;
    else if (unit !== '_') at += 1;
    else if (text[at + 1] === '_') at += 2;
    else return at > start + 1 && !wordUnit.test(text[at + 1] ?? ' ') ? { innerEnd: at, end: at + 1 } : null;
  }
  return null;
}

/** Up to the first `mark` that no further `unit` of it follows, at least one character on, escaped ones passed over. */
function pairExtent({ text, endless }: Reader, start: number, mark: string): Extent | null {
  if (endless.has(mark)) return null;
  const from = start + mark.length;
  for (let at = from; at < text.length;) {
    if (text[at] === '\\') at += 2;
    else if (at > from && text.startsWith(mark, at) && text[at + mark.length] !== mark[0]) {
      return { innerEnd: at, end: at + mark.length };
    } else at += 1;
  }
  endless.add(mark);
  return null;
}

/** Up to the next `mark`, backslashes or none. */
function plainExtent({ text, endless }: Reader, start: number, mark: string): Extent | null {
  if (endless.has(mark)) return null;
  const innerEnd = text.indexOf(mark, start + mark.length + 1);
  if (innerEnd !== -1) return { innerEnd, end: innerEnd + mark.length };
  endless.add(mark);
  return null;
}
