import { escapePattern } from './escape-pattern.js';

/** Somebody who can be mentioned. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/** The `@name` that is being typed at the caret. */
export interface MentionTyped {
  /** Index of the `@`. */
  readonly start: number;
  readonly typed: string;
}

/** Names may hold blanks, so up to three words after the `@` are looked at; the search decides whether any is meant. */
export function mentionAt(text: string, caret: number): MentionTyped | null {
  const match = /(?:^|[\s(])@([^\s@]*(?: [^\s@]+){0,2})$/u.exec(text.slice(0, caret));
  const typed = match?.[1];
  return typed === undefined ? null : { start: caret - typed.length - 1, typed };
}

export function searchMentions<Person extends Mentionable>(people: readonly Person[], typed: string): Person[] {
  const wanted = typed.toLowerCase();
  const begins = people.filter(({ name }) => name.toLowerCase().startsWith(wanted));
  const holds = people.filter((person) => !begins.includes(person) && person.name.toLowerCase().includes(wanted));
  return [...begins, ...holds];
}

/** The text with the mention that is typed completed, and where the caret goes. */
export function completed(
  text: string,
  { start, typed }: MentionTyped,
  name: string,
): { readonly text: string; readonly caret: number } {
  const inserted = `@${name} `;
  const rest = text.slice(start + 1 + typed.length).replace(/^ /, '');
  return { text: text.slice(0, start) + inserted + rest, caret: start + inserted.length };
}

/** As Discord sends it: `@name` of somebody here is `<@id>`; the longest name counts. */
export function asSent(text: string, people: readonly Mentionable[]): string {
  if (people.length === 0) return text;
  const byName = new Map(people.map(({ id, name }) => [name.toLowerCase(), id]));
  const names = [...byName.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_<@])@(${names.map(escapePattern).join('|')})(?![\\p{L}\\p{N}_])`,
    'giu',
  );
  return text.replace(pattern, (whole, name: string) => {
    const id = byName.get(name.toLowerCase());
    return id === undefined ? whole : `<@${id}>`;
  });
}
