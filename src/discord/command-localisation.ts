import { germanCommands } from '../language/de/commands.js';
import { spanishCommands } from '../language/es/commands.js';
import { frenchCommands } from '../language/fr/commands.js';
import type { CommandTable } from '../language/command-words.js';

/** By Discord's codes of locales. */
export type CommandTranslations = Readonly<Record<string, CommandTable>>;

/** Every language of ours that Discord has a locale of; English is what the commands themselves say. */
export const commandTranslations: CommandTranslations = {
  'es-ES': spanishCommands,
  'es-419': spanishCommands,
  fr: frenchCommands,
  de: germanCommands,
};

/** What the commands say is English, and is listed as such, as Discord recommends. */
const defaultLocales = ['en-US', 'en-GB'];

interface Dictionaries {
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description_localizations?: Readonly<Record<string, string>>;
}

/**
 * The names and descriptions in other languages of what stands at a path, beside those in English; none where no table
 * has the path.
 */
export function dictionariesOf(
  path: string,
  { name, description }: { readonly name: string; readonly description?: string },
  translations: CommandTranslations,
): Dictionaries {
  const found = Object.entries(translations).flatMap(([locale, table]) => {
    const words = table[path];
    return words === undefined ? [] : [{ locale, ...words }];
  });
  if (found.length === 0) return {};
  const defaults = defaultLocales.map((locale) => ({ locale, name, description }));
  const all = [...defaults, ...found];
  return {
    name_localizations: Object.fromEntries(all.map(({ locale, name: translated }) => [locale, translated])),
    ...(description !== undefined && {
      description_localizations: Object.fromEntries(
        all.flatMap(({ locale, description: translated }) => (translated === undefined ? [] : [[locale, translated]])),
      ),
    }),
  };
}
