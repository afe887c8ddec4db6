import type { APIApplicationCommand } from 'discord-api-types/v10';

type Fields = Readonly<Record<string, unknown>>;

/** Locales that stand in for one that has no translation (developer documentation, "Locale fallbacks"). */
const fallbacks: Readonly<Record<string, string>> = { 'en-US': 'en-GB', 'en-GB': 'en-US', 'es-419': 'es-ES' };

/**
 * A command as lists show it that were not asked for all translations: in place of the dictionaries stand
 * `name_localized` and `description_localized`, in `locale`.
 */
export function localised(command: APIApplicationCommand, locale: string): APIApplicationCommand {
  return withoutDictionaries(command as unknown as Fields, locale) as unknown as APIApplicationCommand;
}

function withoutDictionaries(given: Fields, locale: string): Fields {
  const kept = Object.entries(given).filter(([field]) => !field.endsWith('_localizations'));
  const result: Record<string, unknown> = Object.fromEntries(kept);
  for (const field of ['name', 'description'] as const) {
    if (given[field] !== undefined) result[`${field}_localized`] = translation(given, field, locale);
  }
  for (const list of ['options', 'choices'] as const) {
    const children = given[list] as readonly Fields[] | undefined;
    if (children !== undefined) result[list] = children.map((child) => withoutDictionaries(child, locale));
  }
  return result;
}

function translation(given: Fields, field: 'name' | 'description', locale: string): unknown {
  const dictionary = (given[`${field}_localizations`] ?? {}) as Readonly<Record<string, string | null>>;
  return dictionary[locale] ?? dictionary[fallbacks[locale] ?? ''] ?? given[field];
}
