import type { Article } from '../../domain/article.js';
import { sentencesOf } from '../../domain/sentences.js';
import { overlaps, textOf, type Span } from '../../domain/span.js';
import { correctionsOf } from '../notes.js';
import { sentenceKey } from '../same-sentence.js';

/** What became of quoted words since they were shown (HONESTY 15). */
export type QuoteFate =
  /** The article is there in a newer version that says the same, in these sentences. */
  | 'unchanged'
  /** One of these sentences changed or vanished, or the article carries a correction that it did not carry then. */
  | 'corrected'
  /** The article is no longer there. */
  | 'withdrawn';

/**
 * Compares what was quoted with the newest revision of its article. Spacing and the style of quotation marks are no
 * difference. `newest`: `null` when the article is gone.
 */
export function quoteFate(former: Article, quoted: Span, newest: Article | null): QuoteFate {
  if (newest === null) return 'withdrawn';
  const known = new Set(correctionTexts(former));
  if (correctionTexts(newest).some((text) => !known.has(text))) return 'corrected';
  const blocks = newest.spans.map((block) => sentenceKey(textOf(newest.text, block)));
  const isThere = (sentence: string): boolean => blocks.some((block) => holdsWhole(block, sentence));
  return quotedSentences(former, quoted).every(isThere) ? 'unchanged' : 'corrected';
}

function correctionTexts(article: Article): string[] {
  return correctionsOf(article).map((span) => sentenceKey(textOf(article.text, span)));
}

function quotedSentences(article: Article, quoted: Span): string[] {
  return article.spans
    .filter((block) => overlaps(block, quoted))
    .flatMap((block) => sentencesOf(article.text, block, article.language))
    .filter((sentence) => overlaps(sentence, quoted))
    .map((sentence) => sentenceKey(textOf(article.text, sentence)));
}

/** Not inside a longer word: "5 died" does not stand in "15 died". */
function holdsWhole(block: string, sentence: string): boolean {
  for (let at = block.indexOf(sentence); at !== -1; at = block.indexOf(sentence, at + 1)) {
    const before = block.slice(0, at).at(-1) ?? ' ';
    const after = block.charAt(at + sentence.length);
    if (!isWordPart(before) && !isWordPart(after)) return true;
  }
  return false;
}

function isWordPart(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
