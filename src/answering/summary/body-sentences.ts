import type { Article } from '../../domain/article.js';
import type { Span } from '../../domain/span.js';
import { ArticleSentences } from '../article-sentences.js';
import type { SentencePlace } from '../widen-quote.js';

/** One sentence of an article's own text. */
export interface BodySentence extends Span {
  readonly place: SentencePlace;
  readonly text: string;
  readonly words: number;
}

/** An article with the sentences of its body in order: headlines, captions and notes state nothing. */
export interface SummarySource {
  readonly article: Article;
  readonly split: ArticleSentences;
  readonly sentences: readonly BodySentence[];
  readonly words: number;
}

/** @param rest called between blocks: lets others have the thread. */
export async function readSource(article: Article, rest: () => Promise<void>): Promise<SummarySource> {
  const split = new ArticleSentences(article);
  const sentences: BodySentence[] = [];
  let words = 0;
  for (let block = 0; block < split.blockCount; block++) {
    if (article.spans[block]!.role !== 'body') continue;
    split.block(block)!.sentences.forEach((span, sentence) => {
      const text = split.text(span);
      const count = wordCount(text);
      words += count;
      sentences.push({ ...span, place: { block, sentence }, text, words: count });
    });
    await rest();
  }
  return { article, split, sentences, words };
}

const unspacedLetters = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/** Stretches between spaces; scripts without spaces have about two letters a word. */
export function wordCount(text: string): number {
  const stretches = text.match(/\S+/g)?.length ?? 0;
  const unspaced = text.match(unspacedLetters)?.length ?? 0;
  return stretches + Math.floor(unspaced / 2);
}

const fewestWords = 5;
const sentenceEnd = /[.!…。！।؟?？]["'”’»)\]]*$/u;
const questionEnd = /[?？؟]["'”’»)\]]*$/u;

/**
 * Whether a sentence can carry a summary: whole, and more than an exclamation. An item of a list has no end.
 * @param least words that it must have.
 */
export function isStatement({ text, words }: Pick<BodySentence, 'text' | 'words'>, least = fewestWords): boolean {
  return words >= least && sentenceEnd.test(text) && !questionEnd.test(text);
}

/** Indexes of the first and the last sentence of a run that covers `span`. */
export function runOf(
  sentences: readonly BodySentence[],
  span: Span,
): { readonly first: number; readonly last: number } {
  return { first: firstFrom(sentences, span.start), last: firstFrom(sentences, span.end) - 1 };
}

/** Index of the first sentence that starts at or behind `offset`. */
function firstFrom(sentences: readonly BodySentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sentences[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
