import { createRequire } from 'node:module';
import type { detectAll as DetectAll } from 'tinyld';

/** How much of a text is looked at, in code units: the detector's cost grows with it, its certainty hardly. */
const lookedAt = 600;
const leastLetters = 40;
/** Detector's certainty, 0 to 1, below which the language counts as unknown. */
const leastCertainty = 0.3;

/** ISO 639-1 code of the language that a text is written in; `null` for a short text or an unsure guess. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, lookedAt).toWellFormed();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < leastLetters) return null;
  if (isPlainEnglish(sample)) return 'en';
  const [best, second] = detector()(sample);
  if (best === undefined || best.accuracy < leastCertainty) return null;
  if (second !== undefined && second.accuracy > best.accuracy * 0.9) return null;
  return /^[a-z]{2}$/.test(best.lang) ? best.lang : null;
}

let loaded: typeof DetectAll | null = null;

/** The detector's tables take a while to load, and most processes never need them. */
function detector(): typeof DetectAll {
  loaded ??= (createRequire(import.meta.url)('tinyld') as { readonly detectAll: typeof DetectAll }).detectAll;
  return loaded;
}

/** Words frequent in English that no other language written in Latin letters uses as its own. */
const englishWords = new Set(
  'the of and to that with for said his her they their which were been this from have has by'.split(' '),
);
const leastDistinct = 4;
const leastShare = 0.12;

/** Spares the detector, which takes some milliseconds, for texts that leave no doubt. */
function isPlainEnglish(sample: string): boolean {
  const words = sample
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const found = words.filter((word) => englishWords.has(word));
  return found.length >= words.length * leastShare && new Set(found).size >= leastDistinct && found.includes('the');
}
