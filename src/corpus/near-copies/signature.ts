import type { Article } from '../../domain/article.js';
import { mixed, shinglesOf } from './shingles.js';

/** Who made a signature: raised whenever the same article may give other bytes, so that signatures of two makers never meet. */
export const signatureMaker = 'near-copies-1';
/** Least hashes kept of each kind; the error of an estimated likeness is at most .5 / √count. */
export const wordHashes = 128;
const factHashes = 32;
const leadHashes = 32;
/** 16 bits of each least hash. */
export const signatureBytes = 2 * (wordHashes + factHashes + leadHashes);

/** What two articles are compared by, without their texts. */
export interface Signature {
  /** The lowest 16 bits of the least hash of each kind ("b-bit minwise hashing", Li and König 2010). */
  readonly words: Uint16Array;
  readonly facts: Uint16Array;
  readonly lead: Uint16Array;
}

const multipliers = Uint32Array.from({ length: wordHashes }, (_, i) => (mixed(i * 2 + 1) | 1) >>> 0);
const addends = Uint32Array.from({ length: wordHashes }, (_, i) => mixed(i * 2 + 2));

/**
 * Signature of an article by MinHash (Broder 1997): the share of places in which two of them agree estimates the Jaccard
 * likeness of the articles' shingles. The same article always gives the same bytes; one that cannot be compared gives none.
 */
export function signatureOf(article: Pick<Article, 'title' | 'text' | 'spans'>): Uint8Array {
  const shingles = shinglesOf(article);
  if (shingles === null) return new Uint8Array(0);
  const least = [
    ...leastHashes(shingles.words, wordHashes),
    ...leastHashes(shingles.facts, factHashes),
    ...leastHashes(shingles.lead, leadHashes),
  ];
  const view = new DataView(new ArrayBuffer(signatureBytes));
  least.forEach((hash, i) => {
    view.setUint16(2 * i, hash & 0xff_ff, true);
  });
  return new Uint8Array(view.buffer);
}

/** `null` for an article that cannot be compared. */
export function readSignature(bytes: Uint8Array): Signature | null {
  if (bytes.length !== signatureBytes) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const least = Uint16Array.from({ length: signatureBytes / 2 }, (_, i) => view.getUint16(2 * i, true));
  return {
    words: least.subarray(0, wordHashes),
    facts: least.subarray(wordHashes, wordHashes + factHashes),
    lead: least.subarray(wordHashes + factHashes),
  };
}

/** Estimated Jaccard likeness, 0 to 1. */
export function likeness(a: Uint16Array, b: Uint16Array): number {
  let same = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) same++;
  return same / a.length;
}

function leastHashes(values: Uint32Array, count: number): Uint32Array {
  const least = new Uint32Array(count).fill(0xff_ff_ff_ff);
  for (const value of values) {
    for (let i = 0; i < count; i++) {
      // A multiplication mixes upwards only; the shift brings the high bits down, where the 16 that are kept are read.
      const product = (Math.imul(value, multipliers[i]!) + addends[i]!) | 0;
      const hash = (product ^ (product >>> 15)) >>> 0;
      if (hash < least[i]!) least[i] = hash;
    }
  }
  return least;
}
