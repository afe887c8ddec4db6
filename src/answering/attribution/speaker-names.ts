import { plain } from '../cues.js';

/** Words by which names are compared: lower case, without accents, titles' full stops and possessives. */
export function nameWords(name: string): string[] {
  return plain(name)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Whether every word of `wanted` stands in a name. A bare surname is not taken for the one asked for by a full name. */
export function isNamed(name: string, wanted: string): boolean {
  const words = new Set(nameWords(name));
  const asked = nameWords(wanted);
  return asked.length > 0 && asked.every((word) => words.has(word));
}

/** Capitalised words: a name, and not "a spokesman" or "they", who are somebody else in every article. */
export function isProperName(name: string): boolean {
  return (
    /(?:^|\s)\p{Lu}/u.test(name) &&
    !/^(?:a|an|the|one|two|three|some|several|many|other|another|his|her|their|its)\s/iu.test(name)
  );
}
