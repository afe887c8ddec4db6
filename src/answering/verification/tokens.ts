import type { Span } from '../../domain/span.js';
import { stopWords } from '../../retrieval/stop-words.js';
import { comparableOf, plainLetters } from './comparable.js';

/** One word or one mark of a text, as it is compared. Offsets count in the text that was given. */
export interface Token extends Span {
  /** Equal for tokens that differ only in case and in the style of marks. */
  readonly key: string;
  readonly isWord: boolean;
  /** How much it says: a mark 0, a stop word less than another word. */
  readonly weight: number;
}

const stopWeight = 0.4;
const unspaced = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
const letter = `[[\\p{L}\\p{M}\\p{N}]--${unspaced}]`;
/** Soft hyphens and the like, which break no word. */
const joint = '[\\u00ad\\u200b-\\u200f\\u2060-\\u206f\\ufeff]';
const word = `${letter}(?:${letter}|${joint}+(?=${letter}))*`;
/** A word with what an apostrophe, dot or comma binds in it; in scripts without spaces each character; a mark. */
const tokenPattern = new RegExp(`${word}(?:['’‘ʼ.,]${word})*|${unspaced}\\p{M}*|\\.{3}|--+|''|\\S`, 'gv');
const wordStart = /^[\p{L}\p{N}]/u;

/** The words and marks of `span` in order. */
export function tokensOf(text: string, span: Span): Token[] {
  return [...text.slice(span.start, span.end).matchAll(tokenPattern)].flatMap(({ 0: written, index }) => {
    const key = keyOf(written);
    if (key === '') return [];
    const isWord = wordStart.test(written);
    const weight = isWord ? (stopWords.has(key.replaceAll("'", '')) ? stopWeight : 1) : 0;
    return [{ key, isWord, weight, start: span.start + index, end: span.start + index + written.length }];
  });
}

export function weightOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { weight }) => sum + weight, 0);
}

// Marks come again and again, and there are few: a pure memo.
const markKeys = new Map<string, string>();
const mostMarkKeys = 500;

function keyOf(written: string): string {
  if (wordStart.test(written)) return plainLetters(written).normalize('NFC').toLowerCase().replace(/[’‘ʼ]/g, "'");
  const known = markKeys.get(written);
  if (known !== undefined) return known;
  const key = comparableOf(written).text;
  if (markKeys.size < mostMarkKeys) markKeys.set(written, key);
  return key;
}
