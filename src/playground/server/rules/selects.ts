import { ComponentType } from 'discord-api-types/v10';
import type { FieldError } from '../api-error.js';
import { limits } from './limits.js';
import {
  fieldError,
  isMissing,
  lengthErrors,
  list,
  listOf,
  oneOf,
  record,
  required,
  requiredText,
  snowflake,
  text,
  whole,
  yesOrNo,
  type Json,
  type Path,
  type Rule,
} from './rule.js';

export const customId = text({ least: 1, most: limits.customId });

const emoji = record({ name: text({ most: 100 }), id: snowflake, animated: yesOrNo });

const common = {
  custom_id: required(customId),
  placeholder: text({ most: limits.placeholder }),
  min_values: whole({ least: 0, most: limits.selectValues }),
  max_values: whole({ least: 1, most: limits.selectValues }),
  disabled: yesOrNo,
};

/** Of what a menu offers, and of what a form offers behind circles and boxes. */
export const offerFields = {
  label: requiredText(text({ least: 1, most: limits.selectText })),
  value: requiredText(text({ least: 1, most: limits.selectText })),
  description: text({ most: limits.selectText }),
  default: yesOrNo,
};

const option = record({ ...offerFields, emoji });

const stringSelect = record({
  ...common,
  options: required(list(option, { least: 1, most: limits.selectOptions })),
});

const filledBy = (...kinds: readonly string[]): Rule =>
  record({
    ...common,
    default_values: list(record({ id: required(snowflake), type: required(oneOf(kinds)) }), {
      most: limits.selectValues,
    }),
    channel_types: list(whole({ least: 0, most: 16 }), { most: 20 }),
  });

/** Each form of select, with what its fields must be to each other. */
export const selects: Readonly<Record<number, Rule>> = Object.fromEntries(
  [
    [ComponentType.StringSelect, stringSelect] as const,
    [ComponentType.UserSelect, filledBy('user')] as const,
    [ComponentType.RoleSelect, filledBy('role')] as const,
    [ComponentType.MentionableSelect, filledBy('user', 'role')] as const,
    [ComponentType.ChannelSelect, filledBy('channel')] as const,
  ].map(([type, form]) => [type, coherent(form)]),
);

export const selectTypes: readonly number[] = Object.keys(selects).map(Number);

function coherent(form: Rule): Rule {
  return (value, path) => {
    const found = form(value, path);
    return found.length > 0 ? found : relationErrors(value as Json, path);
  };
}

function relationErrors(select: Json, path: Path): readonly FieldError[] {
  const least = Number(select['min_values'] ?? 1);
  const most = Number(select['max_values'] ?? 1);
  if (least > most) return [tooMany('min_values', most, path)];
  if (!isMissing(select['default_values'])) {
    const range = { least, most };
    return lengthErrors(listOf(select['default_values']).length, range, [...path, 'default_values']);
  }
  const options = listOf(select['options']);
  if (options.length === 0) return [];
  if (least > options.length) return [tooMany('min_values', options.length, path)];
  if (most > options.length) {
    return [fieldError([...path, 'options'], 'BASE_TYPE_MIN_LENGTH', `Must be ${most} or more in length.`)];
  }
  const repeated = repeatedValues(options, path);
  return repeated.length > 0 ? repeated : defaultErrors(options, most, path);
}

function repeatedValues(options: readonly Json[], path: Path): readonly FieldError[] {
  const values = options.map(({ value }) => value);
  return options.flatMap(({ value }, index) =>
    values.indexOf(value) < index
      ? [
          fieldError(
            [...path, 'options', index],
            'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
            'The specified option value is already used',
          ),
        ]
      : [],
  );
}

function defaultErrors(options: readonly Json[], most: number, path: Path): readonly FieldError[] {
  if (options.filter((one) => one['default'] === true).length <= most) return [];
  return [
    fieldError(
      [...path, 'options'],
      'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
      'The specified number of default values exceeds the specified maximum values',
    ),
  ];
}

function tooMany(field: string, most: number, path: Path): FieldError {
  return fieldError([...path, field], 'NUMBER_TYPE_MAX', `${field} value should be less than or equal to ${most}.`);
}
