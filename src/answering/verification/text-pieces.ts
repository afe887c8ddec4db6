import { sentencesOf } from '../../domain/sentences.js';
import { trimSpan, type Span } from '../../domain/span.js';

/** What an ellipsis is written as; with brackets or without. */
const ellipsis = /\[\s?(?:…|\.{3,})\s?\]|\(\s?(?:…|\.{3,})\s?\)|…|\.{3,}|(?:\s\.){3,}/gu;

/** The stretches of a text between its ellipses, without those that hold no letter or digit. */
export function betweenEllipses(text: string, span: Span): Span[] {
  const stretches: Span[] = [];
  let at = span.start;
  for (const { 0: mark, index } of text.slice(span.start, span.end).matchAll(ellipsis)) {
    stretches.push({ start: at, end: span.start + index });
    at = span.start + index + mark.length;
  }
  stretches.push({ start: at, end: span.end });
  return stretches.flatMap((stretch) => {
    const trimmed = trimSpan(text, stretch);
    return trimmed !== null && /[\p{L}\p{N}]/u.test(text.slice(trimmed.start, trimmed.end)) ? [trimmed] : [];
  });
}

/** The sentences of a text, paragraph by paragraph; marks without a word go to the sentence before. */
export function sentencesIn(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  for (const paragraph of paragraphsOf(text, span)) {
    for (const sentence of sentencesOf(text, paragraph)) {
      const previous = sentences.at(-1);
      const hasWord = /[\p{L}\p{N}]/u.test(text.slice(sentence.start, sentence.end));
      if (hasWord || previous === undefined) sentences.push(sentence);
      else sentences[sentences.length - 1] = { start: previous.start, end: sentence.end };
    }
  }
  return sentences;
}

function paragraphsOf(text: string, span: Span): Span[] {
  const paragraphs: Span[] = [];
  let at = span.start;
  for (const { 0: gap, index } of text.slice(span.start, span.end).matchAll(/[^\S\n]*(?:\r?\n[^\S\n]*){2,}/g)) {
    paragraphs.push({ start: at, end: span.start + index });
    at = span.start + index + gap.length;
  }
  return [...paragraphs, { start: at, end: span.end }];
}

const pairs: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ["'", "'"],
  ['‘', '’'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
];

/** What stands inside the one pair of quotation marks around a text; `null` where there is none. */
export function insideMarks(text: string, span: Span): Span | null {
  const open = text[span.start];
  const close = text[span.end - 1];
  if (span.end - span.start < 3 || !pairs.some(([first, last]) => first === open && last === close)) return null;
  const inner = text.slice(span.start + 1, span.end - 1);
  if (inner.includes(open!) || inner.includes(close!)) return null;
  return trimSpan(text, { start: span.start + 1, end: span.end - 1 });
}
