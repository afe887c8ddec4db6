import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { invalidForm } from '../api-error.js';
import { limits } from './limits.js';
import { locales } from './locales.js';
import { decimal, list, record, required, text, whole, type Rule } from './rule.js';

const safe = { least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER };

const values: Readonly<Record<number, Rule>> = {
  [ApplicationCommandOptionType.String]: text({ most: limits.choiceValue }),
  [ApplicationCommandOptionType.Integer]: whole(safe),
  [ApplicationCommandOptionType.Number]: decimal(safe),
};

/** Choices of an option of that type, as registered or as answer to an autocomplete. */
export function choicesOf(type: number): Rule {
  const choice = record({
    name: required(text({ least: 1, most: limits.choiceName })),
    name_localizations: locales(text({ least: 1, most: limits.choiceName })),
    value: required(values[type] ?? values[ApplicationCommandOptionType.String]!),
  });
  return list(choice, { most: limits.choices });
}

/** @throws ApiError 50035 */
export function checkChoices(choices: unknown, optionType: number): void {
  const found = required(choicesOf(optionType))(choices, ['data', 'choices']);
  if (found.length > 0) throw invalidForm(found);
}
