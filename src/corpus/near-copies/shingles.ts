import type { Article } from '../../domain/article.js';
import { textOf } from '../../domain/span.js';
import { stopWords } from '../../retrieval/stop-words.js';
import { forEachRun } from '../../retrieval/word-runs.js';

/** Words of one shingle. Fewer and reports of one event share too many; more and each changed word costs too much. */
const shingleWords = 3;
/** An article with fewer distinct shingles says too little to be known again. */
const fewestShingles = 40;
/** Share of the title's words that the body has to hold: a page that holds only what stands on every page of its site does not. */
const titleShare = 0.4;
/** Letters by which a word of the title is known in the body: "ferries" in "ferry". */
const headLetters = 4;
/** Words that make the beginning of an article. */
const leadWords = 100;
/** Of a longer article the beginning is enough. */
const mostWords = 20_000;

const unspacedLetter = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const unspacedLetters = new RegExp(unspacedLetter.source, 'gu');

/** What an article is compared by: hashes, each once. */
export interface Shingles {
  /** Of every `shingleWords` words in a row of its body. */
  readonly words: Uint32Array;
  /** Of its numbers and of words that it writes with a capital: what a page of the same template has other ones of. */
  readonly facts: Uint32Array;
  /** As `words`, of the beginning alone: what another report of a running story begins otherwise. */
  readonly lead: Uint32Array;
}

/** `null` for an article that says too little, or whose body does not speak of what its title names. */
export function shinglesOf(article: Pick<Article, 'title' | 'text' | 'spans'>): Shingles | null {
  const words: number[] = [];
  const facts = new Set<number>();
  const heads = new Set<number>();
  for (const span of article.spans) {
    if (span.role !== 'body' || words.length >= mostWords) continue;
    forEachWord(textOf(article.text, span), (word, isFact) => {
      const hash = mixed(fnv1a(word, word.length));
      words.push(hash);
      heads.add(fnv1a(word, headLetters));
      if (isFact) facts.add(hash);
    });
  }
  const shingles = shinglesIn(words);
  if (shingles.length < fewestShingles || !speaksOf(heads, article.title)) return null;
  return { words: shingles, facts: Uint32Array.from(facts), lead: shinglesIn(words.slice(0, leadWords)) };
}

function shinglesIn(words: readonly number[]): Uint32Array {
  const shingles = new Set<number>();
  for (let at = 0; at + shingleWords <= words.length; at++) {
    let hash = 0;
    for (let i = 0; i < shingleWords; i++) hash = mixed(Math.imul(hash, 31) + words[at + i]!);
    shingles.add(hash);
  }
  return Uint32Array.from(shingles);
}

/** What stands behind the last such mark of a title is the outlet's name. */
const outletInTitle = /\s[|–—-]\s[^|–—-]*$/u;

function speaksOf(heads: ReadonlySet<number>, title: string | null): boolean {
  if (title === null) return true;
  const named: number[] = [];
  forEachWord(title.replace(outletInTitle, ''), (word) => {
    if (!stopWords.has(word)) named.push(fnv1a(word, headLetters));
  });
  return named.filter((head) => heads.has(head)).length >= titleShare * named.length;
}

type VisitWord = (word: string, isFact: boolean) => void;

/** Small letters without accents; each letter of a script that parts no words is one. */
function forEachWord(text: string, visit: VisitWord): void {
  forEachRun(text, (start, end) => {
    const written = text.slice(start, end);
    if (unspacedLetter.test(written)) {
      for (const [letter] of written.matchAll(unspacedLetters)) visit(letter, false);
      return;
    }
    visit(folded(written), /^[\p{Lu}\p{N}]/u.test(written));
  });
}

function folded(written: string): string {
  const lower = written.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower.normalize('NFKD').replace(/\p{M}|['’]s$|['’]/gu, '');
}

/** FNV-1a over the first `length` UTF-16 code units. */
function fnv1a(word: string, length: number): number {
  let hash = 0x81_1c_9d_c5;
  for (let i = 0; i < Math.min(length, word.length); i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01_00_01_93);
  return hash;
}

/** The finaliser of MurmurHash3: every bit of the result hangs on every bit of `hash`. */
export function mixed(hash: number): number {
  let x = hash | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85_eb_ca_6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2_b2_ae_35);
  return (x ^ (x >>> 16)) >>> 0;
}
