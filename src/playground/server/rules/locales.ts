import { Locale } from 'discord-api-types/v10';
import { isLocale } from '../client-locales.js';
import { fieldError, isMissing, isRecord, type Rule } from './rule.js';

const known = Object.values(Locale).join(', ');

/** A text per locale. */
export function locales(rule: Rule): Rule {
  return (value, path) => {
    if (isMissing(value)) return [];
    if (!isRecord(value)) return [fieldError(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType')];
    return Object.entries(value).flatMap(([locale, text]) =>
      isLocale(locale)
        ? [...rule(text, [...path, locale])]
        : [fieldError([...path, locale], 'BASE_TYPE_CHOICES', `Value must be one of (${known}).`)],
    );
  };
}
