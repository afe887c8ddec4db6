import { tokensOf, type Token } from './day-tokens.js';

/** A name of several words or one, and what it stands for. */
interface Name<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** By their first word; of each the longest first. */
export type Names<Value> = ReadonlyMap<string, readonly Name<Value>[]>;

export interface Matched<Value> {
  readonly value: Value;
  /** Index of the token behind it. */
  readonly next: number;
}

export function namesOf<Value>(entries: readonly (readonly [string, Value])[]): Names<Value> {
  const names = new Map<string, Name<Value>[]>();
  for (const [name, value] of entries) {
    const words = tokensOf(name).map(({ text }) => text);
    const alike = names.get(words[0]!) ?? [];
    names.set(
      words[0]!,
      [...alike, { words, value }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return names;
}

export function phrasesOf(names: readonly string[]): Names<true> {
  return namesOf(names.map((name) => [name, true] as const));
}

/** All words of which the names are made. */
export function wordsIn(names: Names<unknown>): string[] {
  return [...names.values()].flat().flatMap(({ words }) => words);
}

/** The longest of `names` that stands at token `at`. */
export function nameAt<Value>(names: Names<Value>, tokens: readonly Token[], at: number): Matched<Value> | null {
  const found = names
    .get(tokens[at]?.text ?? '')
    ?.find(({ words }) => words.every((word, index) => tokens[at + index]?.text === word));
  return found === undefined ? null : { value: found.value, next: at + found.words.length };
}
