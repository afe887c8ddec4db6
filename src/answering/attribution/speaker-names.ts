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

const small = /^(?:of|and|the|for|de|da|di|du|la|le|van|von|bin|ben|al|el|&)$/;

/**
 * Capitalised words throughout: "Ida Brandt", "the River Office". Not "a spokesman", who is somebody else in every
 * article, and not "Brandt's mill", which is not Brandt.
 */
export function isProperName(name: string): boolean {
  const words = name.replace(/^(?:an?|the)\s/iu, '').split(/\s+/u);
  return words.every((word) => /^[\p{Lu}\p{N}(“"]/u.test(word) || small.test(word)) && !/['’]s?\s/u.test(name);
}
