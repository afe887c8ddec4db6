import type { Quote } from '../domain/quote.js';
import { spanLength, type Span } from '../domain/span.js';
import { escapedUnits } from './escape.js';

/**
 * Each line prefixed, so that a paragraph break does not end the block. The answering sentence is also bold.
 * @param underlined offsets in the article, in order and disjoint. `isPlain`: no sentence is bold.
 */
export function blockQuote(
  quote: Quote,
  { underlined = [], isPlain = false }: { readonly underlined?: readonly Span[]; readonly isPlain?: boolean } = {},
): string[] {
  const units = escapedUnits(quote.text);
  const isPartial = spanLength(quote.highlight) < quote.text.length;
  const bold = isPartial && !isPlain ? [quote.highlight] : [];
  const lines: string[] = [];
  let start = quote.start;
  for (const line of quote.text.split('\n')) {
    const end = start + line.length;
    const show = ({ start: from, end: to }: Span): string => units.slice(from - quote.start, to - quote.start).join('');
    const marked = (span: Span): string => withMarks(quote, span, { mark: '__', spans: underlined, show });
    lines.push(`> ${withMarks(quote, { start, end }, { mark: '**', spans: bold, show: marked })}`);
    start = end + 1;
  }
  return lines;
}

/** A stretch of one line, with a mark around what lies in `spans`; blanks alone are not marked. */
function withMarks(
  { text, start: offset }: Quote,
  line: Span,
  {
    mark,
    spans,
    show,
  }: { readonly mark: string; readonly spans: readonly Span[]; readonly show: (span: Span) => string },
): string {
  let shown = '';
  let at = line.start;
  for (const span of spans) {
    const [start, end] = [Math.max(span.start, at), Math.min(span.end, line.end)];
    if (start >= end || text.slice(start - offset, end - offset).trim() === '') continue;
    shown += `${show({ start: at, end: start })}${mark}${show({ start, end })}${mark}`;
    at = end;
  }
  return shown + show({ start: at, end: line.end });
}
