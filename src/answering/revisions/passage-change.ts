import type { Article } from '../../domain/article.js';
import { overlaps, textOf, type Span } from '../../domain/span.js';
import { wordChanges, type WordChanges } from '../../domain/word-changes.js';
import { correctionsOf } from '../notes.js';
import { sentenceKey } from '../same-sentence.js';

/** How quoted words read in a later version of their article. */
export interface PassageChange {
  /** Word by word against the paragraph that is nearest; `null`: none says much the same. */
  readonly words: WordChanges | null;
  /** Corrections that the article did not carry then. */
  readonly corrections: readonly string[];
}

/** Below this share of words in common another paragraph says something else. */
const leastInCommon = 0.4;
const shownChanges = { most: 3, longest: 90 };

/** What changed in the paragraphs of a quote, whose fate is `corrected`. */
export function passageChange(former: Article, quoted: Span, newest: Article): PassageChange {
  const before = former.spans
    .filter((block) => overlaps(block, quoted))
    .map((block) => textOf(former.text, block))
    .join(' ');
  const known = new Set(wordsOf(before));
  let [nearest, share]: [string | null, number] = [null, leastInCommon];
  for (const block of newest.spans) {
    const text = textOf(newest.text, block);
    const words = new Set(wordsOf(text));
    const inCommon = [...words].filter((word) => known.has(word)).length / Math.max(known.size, words.size, 1);
    if (inCommon > share) [nearest, share] = [text, inCommon];
  }
  const carried = new Set(correctionsOf(former).map((span) => sentenceKey(textOf(former.text, span))));
  const corrections = correctionsOf(newest)
    .map((span) => textOf(newest.text, span))
    .filter((text) => !carried.has(sentenceKey(text)));
  return { words: nearest === null ? null : wordChanges(before, nearest, shownChanges), corrections };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
