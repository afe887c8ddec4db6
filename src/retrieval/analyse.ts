import { stemmer } from 'stemmer';
import { stopWords } from './stop-words.js';
import { forEachRun } from './word-runs.js';

/** Stamped on every stored keyword index: terms of different versions never meet. */
export const analyserVersion = 1;

/** A word that counts, with its place in the text it stands in. */
export interface Word {
  /** Lower-cased and folded, not stemmed. */
  readonly word: string;
  /** What the keyword index knows it as. */
  readonly term: string;
  /** Half-open range in UTF-16 code units; a possessive `'s` is left out. */
  readonly start: number;
  readonly end: number;
}

/** The terms of a text in order, stop words left out: what keyword indexes hold and are asked for. */
export function analyse(text: string): string[] {
  const terms: string[] = [];
  forEachWord(text, (form) => {
    if (form.term !== null) terms.push(form.term);
  });
  return terms;
}

/** The words behind `analyse(text)`, one for each term, with offsets. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  forEachWord(text, ({ word, term }, start, length) => {
    if (term !== null) words.push({ word, term, start, end: start + length });
  });
  return words;
}

interface Form {
  readonly word: string;
  /** `null` for a stop word. */
  readonly term: string | null;
}

type Visit = (form: Form, start: number, length: number) => void;

const unspacedScript = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const lowerCase = /\p{Ll}/u;
const fourWordsInCapitals = /(?:\p{Lu}+\P{L}+){3}\p{Lu}/u;

function forEachWord(text: string, visit: Visit): void {
  // In a text all in capitals a capital word is no acronym.
  const isShouted = !lowerCase.test(text) && fourWordsInCapitals.test(text);
  const hasUnspaced = unspacedScript.test(text);
  forEachRun(text, (start, end, isTied) => {
    const slice = text.slice(start, end);
    const run = isShouted ? slice.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : slice;
    if (isTied) visitTied(run, start, visit);
    else if (hasUnspaced && unspacedScript.test(run)) visitSegments(run, start, visit);
    else visit(formOf(run), start, run.length);
  });
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

function visitSegments(run: string, start: number, visit: Visit): void {
  for (const { segment, index, isWordLike } of segmenter.segment(run)) {
    if (isWordLike === true) visit(formOf(segment), start + index, segment.length);
  }
}

const acronym = /^\p{L}(?:\.\p{L})+$/u;
const number = /^\p{N}+(?:[.,]\p{N}+)*\p{L}*$/u;
const possessive = /['’]s$/iu;
const elision = /^(?:[cdjlmnst]|qu)['’](?=\p{L}{2})/iu;
const separator = /[.,]/u;

/** Tells apart what an apostrophe, a dot or a comma binds and what it merely touches ("ended.Then"). */
function visitTied(run: string, start: number, visit: Visit): void {
  if (acronym.test(run)) {
    visit(acronymForm(run), start, run.length);
  } else if (number.test(run)) {
    visit(numberForm(run), start, run.length);
  } else if (separator.test(run)) {
    const cut = run.search(separator);
    visitPart(run.slice(0, cut), start, visit);
    visitPart(run.slice(cut + 1), start + cut + 1, visit);
  } else {
    visitContraction(run, start, visit);
  }
}

function visitPart(part: string, start: number, visit: Visit): void {
  if (/['’.,]/u.test(part)) visitTied(part, start, visit);
  else visit(formOf(part), start, part.length);
}

/** "Biden's" is Biden, "l'Europe" is Europe, "O'Brien" and "don't" are one word. */
function visitContraction(run: string, start: number, visit: Visit): void {
  const owner = run.replace(possessive, '');
  const prefix = elision.exec(owner)?.[0].length ?? 0;
  visit(formOf(owner.slice(prefix).replace(/['’]/gu, '')), start + prefix, owner.length - prefix);
}

/** "U.S." and "US" are one term, and not the pronoun. */
function acronymForm(run: string): Form {
  const word = fold(run.replaceAll('.', ''));
  return { word, term: word };
}

const grouped = /^\p{N}{1,3}(?:,\p{N}{3})+(?!\p{N})/u;

/** "1,200" is 1200; a comma that does not group thousands is a decimal one. */
function numberForm(run: string): Form {
  const plain = grouped.test(run) ? run.replaceAll(',', '') : run.replaceAll(',', '.');
  const word = fold(plain);
  return { word, term: word };
}

// Stemming costs a hundred times a look-up, and a text repeats its words. The cache is a pure memo: nothing can see it.
const formCache = new Map<string, Form>();
const formCacheLimit = 50_000;

function formOf(written: string): Form {
  const known = formCache.get(written);
  if (known !== undefined) return known;
  // A slice keeps the whole text it was cut from alive: the cache must hold a copy.
  const copy = Buffer.from(written, 'utf16le').toString('utf16le');
  const form = newForm(copy);
  if (formCache.size >= formCacheLimit) formCache.clear();
  formCache.set(copy, form);
  return form;
}

const inCapitals = /^\p{Lu}{2,}$/u;

function newForm(written: string): Form {
  const word = fold(written);
  if (stopWords.has(word) && !inCapitals.test(written)) return { word, term: null };
  return { word, term: /^[a-z]+$/.test(word) ? stemmer(word) : word };
}

const ascii = /^[\x20-\x7e]*$/;
const combining = /[\u0300-\u036f\u064b-\u065f\u0670]/g;
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower case, compatibility forms unified, accents and Arabic vowel marks off. */
function fold(word: string): string {
  const lower = word.toLowerCase();
  if (ascii.test(lower)) return lower;
  const bare = lower.normalize('NFKD').replace(combining, '').normalize('NFC');
  return bare.replace(/[ßæœøłđðþı]/g, (letter) => undecomposed[letter]!);
}
