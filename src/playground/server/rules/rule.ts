import type { FieldError } from '../api-error.js';

export type Path = readonly (string | number)[];
export type Json = Readonly<Record<string, unknown>>;

/** What a field must satisfy. Fields that are left out or `null` satisfy every rule but `required`. */
export type Rule = (value: unknown, path: Path) => readonly FieldError[];

/**
 * The codes are those of error bodies of Discord's that libraries' tests and bots' logs quote. For some rules none is
 * quoted, and the name follows the others or only describes: APPLICATION_COMMAND_OPTION_INVALID,
 * APPLICATION_COMMAND_GLOBAL_ONLY, BOOLEAN_TYPE_CONVERT, STRING_TYPE_CONVERT, LIST_TYPE_CONVERT, DICT_TYPE_CONVERT,
 * URL_TYPE_INVALID_URL.
 */
export function fieldError(path: Path, code: string, message: string): FieldError {
  return { path, code, message };
}

export const isMissing = (value: unknown): value is null | undefined => value === undefined || value === null;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text or a number as a text; anything else as an empty one. */
export const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A number, also one that is written as a text; 0 where there is none. */
export const asNumber = (value: unknown): number => Number(asText(value)) || 0;

/** The list, or an empty one where there is none. */
export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** Discord counts code points, not UTF-16 code units. */
export const lengthOf = (text: unknown): number => (typeof text === 'string' ? Array.from(text).length : 0);

export const required =
  (rule: Rule): Rule =>
  (value, path) =>
    isMissing(value) ? [missing(path)] : rule(value, path);

/** For texts of which an empty one counts as left out. */
export const requiredText =
  (rule: Rule): Rule =>
  (value, path) =>
    isMissing(value) || (typeof value === 'string' && value.trim() === '') ? [missing(path)] : rule(value, path);

export function missing(path: Path): FieldError {
  return fieldError(path, 'BASE_TYPE_REQUIRED', 'This field is required');
}

interface Range {
  readonly least?: number;
  readonly most: number;
}

export function text(range: Range & { readonly isTrimmed?: boolean }): Rule {
  return (value, path) => {
    if (isMissing(value)) return [];
    if (typeof value === 'number') return lengthErrors(String(value).length, range, path);
    if (typeof value !== 'string') {
      return [fieldError(path, 'STRING_TYPE_CONVERT', `Could not interpret "${JSON.stringify(value)}" as string.`)];
    }
    return lengthErrors(lengthOf(range.isTrimmed === true ? value.trim() : value), range, path);
  };
}

export function list(item: Rule, range: Range): Rule {
  const rule = required(item);
  return (value, path) => {
    if (isMissing(value)) return [];
    if (!Array.isArray(value)) {
      return [fieldError(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')];
    }
    const found = lengthErrors(value.length, range, path);
    return found.length > 0 ? found : value.flatMap((one: unknown, index) => [...rule(one, [...path, index])]);
  };
}

export function record(fields: Readonly<Record<string, Rule>>): Rule {
  return (value, path) => {
    if (isMissing(value)) return [];
    if (!isRecord(value)) {
      return [fieldError(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType')];
    }
    return Object.entries(fields).flatMap(([name, rule]) => [...rule(value[name], [...path, name])]);
  };
}

/** A record whose `type` says which rule holds for it. */
export function byType(rules: Readonly<Record<number, Rule>>): Rule {
  return (value, path) => {
    const type = isRecord(value) ? value['type'] : undefined;
    const rule = typeof type === 'number' ? rules[type] : undefined;
    if (rule !== undefined) return rule(value, path);
    const known = Object.keys(rules).join(', ');
    return [fieldError(path, 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${known}).`)];
  };
}

export function whole({ least, most }: { readonly least: number; readonly most: number }): Rule {
  return (value, path) => (isMissing(value) ? [] : rangeErrors(value, { least, most, isWhole: true }, path));
}

export function decimal({ least, most }: { readonly least: number; readonly most: number }): Rule {
  return (value, path) => (isMissing(value) ? [] : rangeErrors(value, { least, most, isWhole: false }, path));
}

function rangeErrors(
  value: unknown,
  { least, most, isWhole }: { readonly least: number; readonly most: number; readonly isWhole: boolean },
  path: Path,
): FieldError[] {
  const kind = isWhole ? 'int' : 'float';
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number) || (isWhole && !Number.isInteger(number))) {
    return [fieldError(path, 'NUMBER_TYPE_COERCE', `Value ${JSON.stringify(value)} is not ${kind}.`)];
  }
  if (number > most) {
    return [fieldError(path, 'NUMBER_TYPE_MAX', `${kind} value should be less than or equal to ${most}.`)];
  }
  if (number < least) {
    return [fieldError(path, 'NUMBER_TYPE_MIN', `${kind} value should be greater than or equal to ${least}.`)];
  }
  return [];
}

export function oneOf(choices: readonly (string | number)[]): Rule {
  return (value, path) => {
    if (isMissing(value) || choices.includes(value as string | number)) return [];
    const shown = choices.map((choice) => (typeof choice === 'string' ? `'${choice}'` : choice)).join(', ');
    return [fieldError(path, 'BASE_TYPE_CHOICES', `Value must be one of (${shown}).`)];
  };
}

export const yesOrNo: Rule = (value, path) =>
  isMissing(value) || typeof value === 'boolean'
    ? []
    : [fieldError(path, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.')];

/** The id of something: digits. */
export const snowflake: Rule = (value, path) =>
  isMissing(value) || /^\d{1,20}$/.test(asText(value))
    ? []
    : [fieldError(path, 'NUMBER_TYPE_COERCE', `Value ${JSON.stringify(value)} is not snowflake.`)];

/** A web address; `schemes` in the order that Discord names them in. */
export function address(schemes: readonly string[], most: number): Rule {
  return (value, path) => {
    const tooLong = text({ most })(value, path);
    if (isMissing(value) || tooLong.length > 0) return tooLong;
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(asText(value))?.[1]?.toLowerCase();
    if (scheme === undefined) return [fieldError(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')];
    if (schemes.includes(scheme)) return [];
    const shown = schemes.map((known) => `'${known}'`).join(', ');
    return [
      fieldError(
        path,
        'URL_TYPE_INVALID_SCHEME',
        `Scheme "${scheme}" is not supported. Scheme must be one of (${shown}).`,
      ),
    ];
  };
}

export const date: Rule = (value, path) =>
  isMissing(value) || (typeof value === 'string' && !Number.isNaN(Date.parse(value)))
    ? []
    : [fieldError(path, 'DATE_TIME_TYPE_PARSE', `Could not parse ${JSON.stringify(value)}. Should be ISO8601.`)];

export function lengthErrors(length: number, { least, most }: Range, path: Path): FieldError[] {
  if (length <= most && length >= (least ?? 0)) return [];
  return least === undefined
    ? [fieldError(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`)]
    : [fieldError(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`)];
}
