/** Half-open range `[start, end)` in UTF-16 code units of one article's text; never splits a grapheme. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a stretch of an article is. Only `body` may be quoted as a statement; the others only under their name. */
export type Role = 'headline' | 'deck' | 'subhead' | 'caption' | 'correction' | 'body';

/** One block (a paragraph, a headline …) of an article. Text outside every block is debris and is never quoted. */
export interface RoleSpan extends Span {
  readonly role: Role;
}

export function spanLength(span: Span): number {
  return span.end - span.start;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** White space that no combining mark or joiner makes a visible grapheme of. */
const leadingBlank = /^(?:[\t\n\v\f\r\u2028\u2029]|\s(?![\p{M}\p{Emoji_Modifier}\u200c\u200d]))+/u;

/** The span without white space at either end, on grapheme boundaries; `null` when nothing else is in it. */
export function trimSpan(text: string, span: Span): Span | null {
  const slice = textOf(text, span);
  const blank = leadingBlank.exec(slice)?.[0].length ?? 0;
  const end = span.start + slice.trimEnd().length;
  const start = span.start + blank;
  return start < end ? { start, end } : null;
}
