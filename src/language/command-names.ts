import type { CommandTable } from './command-words.js';
import { germanCommands } from './de/commands.js';
import { spanishCommands } from './es/commands.js';
import { frenchCommands } from './fr/commands.js';
import type { Language } from './language.js';
import type { ListedPiece } from './wording.js';

/** Of the languages that Discord lists our commands in; elsewhere it lists them by their English names. */
const tables: Readonly<Partial<Record<Language, CommandTable>>> = {
  es: spanishCommands,
  fr: frenchCommands,
  de: germanCommands,
};

/** As Discord lists it in a language: "/korpus hinzufügen" of `corpus add`, "medium" of `ask outlet`. */
export function pieceName({ kind, path }: ListedPiece, language: Language): string {
  const table = tables[language] ?? {};
  if (kind === 'menu-command') return table[path]?.name ?? path;
  const names = path.split(' ').map((name, index, all) => table[all.slice(0, index + 1).join('.')]?.name ?? name);
  return kind === 'option' ? names.at(-1)! : `/${names.join(' ')}`;
}
