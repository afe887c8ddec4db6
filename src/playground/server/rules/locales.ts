import { Locale } from 'discord-api-types/v10';
import { fieldError, isMissing, isRecord, type Rule } from './rule.js';

const known: ReadonlySet<string> = new Set(Object.values(Locale));

/** A text per locale. */
export function locales(rule: Rule): Rule {
  return (value, path) => {
    if (isMissing(value)) return [];
    if (!isRecord(value)) return [fieldError(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType')];
    return Object.entries(value).flatMap(([locale, text]) =>
      known.has(locale)
        ? [...rule(text, [...path, locale])]
        : [fieldError([...path, locale], 'BASE_TYPE_CHOICES', `Value must be one of (${[...known].join(', ')}).`)],
    );
  };
}
