import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { FieldError } from '../api-error.js';
import { choicesOf } from './choices.js';
import { limits } from './limits.js';
import { locales } from './locales.js';
import {
  decimal,
  fieldError,
  isMissing,
  list,
  listOf,
  oneOf,
  record,
  required,
  text,
  whole,
  yesOrNo,
  type Json,
  type Path,
  type Rule,
} from './rule.js';

const { Subcommand, SubcommandGroup, String: Text, Integer, Number: Decimal } = ApplicationCommandOptionType;
const nested: readonly unknown[] = [Subcommand, SubcommandGroup];
const typed: readonly unknown[] = [Text, Integer, Decimal];

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

export const commandName: Rule = (value, path) => {
  const found = text({ least: 1, most: limits.commandName })(value, path);
  if (found.length > 0) return found;
  const name = String(value);
  const invalid = fieldError(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  if (!namePattern.test(name)) {
    return [fieldError(path, 'STRING_TYPE_REGEX', 'String value did not match validation regex.'), invalid];
  }
  return name === name.toLowerCase() ? [] : [invalid];
};

export const description = text({ least: 1, most: limits.description });

const safe = { least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER };

const option = record({
  type: required(oneOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])),
  name: required(commandName),
  name_localizations: locales(commandName),
  description: required(description),
  description_localizations: locales(description),
  required: yesOrNo,
  autocomplete: yesOrNo,
  min_length: whole({ least: 0, most: limits.optionText }),
  max_length: whole({ least: 1, most: limits.optionText }),
  min_value: decimal(safe),
  max_value: decimal(safe),
  channel_types: list(oneOf([0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16]), { most: 13 }),
  file_types: list(text({ most: limits.description }), { most: 10 }),
});

const options = list(option, { most: limits.options });

/** Options of a command or of a subcommand, with what is nested in them. */
export function optionErrors(given: unknown, path: Path): readonly FieldError[] {
  const found = options(given, path);
  if (found.length > 0) return found;
  const all = listOf(given);
  return [
    ...nameErrors(all, path),
    ...orderErrors(all, path),
    ...mixtureErrors(all, path),
    ...all.flatMap((one, index) => [...contentErrors(one, [...path, index])]),
  ];
}

function nameErrors(all: readonly Json[], path: Path): readonly FieldError[] {
  const names = all.map(({ name }) => name);
  return names.flatMap((name, index) => {
    if (names.indexOf(name) === index) return [];
    const message = `Option name ${String(name)} is already used in these options`;
    return [fieldError([...path, index], 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', message)];
  });
}

function orderErrors(all: readonly Json[], path: Path): readonly FieldError[] {
  const firstOptional = all.findIndex((one) => one['required'] !== true);
  return all.flatMap((one, index) => {
    if (firstOptional === -1 || index < firstOptional || one['required'] !== true) return [];
    const message = 'Required options must be placed before non-required options';
    return [fieldError([...path, index], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message)];
  });
}

function mixtureErrors(all: readonly Json[], path: Path): readonly FieldError[] {
  const count = all.filter(({ type }) => nested.includes(type)).length;
  if (count === 0 || count === all.length) return [];
  const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
  return [fieldError(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message)];
}

function contentErrors(one: Json, path: Path): readonly FieldError[] {
  const { type } = one;
  if (nested.includes(type)) return nestedErrors(one, path);
  if (listOf(one['options']).length > 0) return [wrongPlace([...path, 'options'])];
  const isTyped = typed.includes(type);
  const hasChoices = listOf(one['choices']).length > 0;
  const found = isTyped ? [...choicesOf(Number(type))(one['choices'], [...path, 'choices'])] : [];
  if (hasChoices && !isTyped) found.push(invalid([...path, 'choices'], 'Choices are for texts and numbers only'));
  if (one['autocomplete'] === true && (hasChoices || !isTyped)) {
    found.push(invalid([...path, 'autocomplete'], 'Autocomplete is for texts and numbers without choices only'));
  }
  return [...found, ...rangeErrors(one, path)];
}

/** A group holds subcommands alone, a subcommand neither of the two. */
function nestedErrors(one: Json, path: Path): readonly FieldError[] {
  const at = [...path, 'options'];
  const isAllowed = (type: unknown): boolean =>
    one['type'] === SubcommandGroup ? type === Subcommand : !nested.includes(type);
  const strangers = listOf(one['options']).flatMap(({ type }, index) =>
    isAllowed(type) ? [] : [wrongPlace([...at, index])],
  );
  return strangers.length > 0 ? strangers : optionErrors(one['options'], at);
}

function rangeErrors(one: Json, path: Path): readonly FieldError[] {
  return [
    ['min_length', 'max_length'],
    ['min_value', 'max_value'],
  ].flatMap(([least, most]) => {
    const limit = one[most!];
    if (isMissing(one[least!]) || isMissing(limit) || Number(one[least!]) <= Number(limit)) return [];
    const message = `int value should be less than or equal to ${Number(limit)}.`;
    return [fieldError([...path, least!], 'NUMBER_TYPE_MAX', message)];
  });
}

function wrongPlace(path: Path): FieldError {
  const message = 'Only commands and groups hold subcommands, and only commands hold groups';
  return fieldError(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
}

function invalid(path: Path, message: string): FieldError {
  return fieldError(path, 'APPLICATION_COMMAND_OPTION_INVALID', message);
}
