import { ButtonStyle } from 'discord-api-types/v10';
import type { FieldError } from '../api-error.js';
import { limits } from './limits.js';
import {
  address,
  fieldError,
  isMissing,
  missing,
  oneOf,
  record,
  required,
  snowflake,
  text,
  yesOrNo,
  type Json,
  type Path,
  type Rule,
} from './rule.js';
import { customId } from './selects.js';

const form = record({
  style: required(oneOf([1, 2, 3, 4, 5, 6])),
  label: text({ most: limits.buttonLabel }),
  custom_id: customId,
  url: address(['http', 'https', 'discord'], limits.buttonUrl),
  emoji: record({ name: text({ most: 100 }), id: snowflake, animated: yesOrNo }),
  sku_id: snowflake,
  disabled: yesOrNo,
});

/** A button leads somewhere (`url`), sells something (`sku_id`) or comes back to the bot (`custom_id`). */
export const button: Rule = (value, path) => {
  const found = form(value, path);
  return found.length > 0 ? found : styleErrors(value as Json, path);
};

function styleErrors(one: Json, path: Path): readonly FieldError[] {
  const has = (field: string): boolean => !isMissing(one[field]) && one[field] !== '';
  if (one['style'] === ButtonStyle.Premium) return has('sku_id') ? [] : [missing([...path, 'sku_id'])];
  const found: FieldError[] = has('label') || has('emoji') ? [] : [missing([...path, 'label'])];
  if (has('custom_id') && has('url')) {
    const both = (field: string): FieldError =>
      fieldError(
        [...path, field],
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    return [...found, both('custom_id'), both('url')];
  }
  const isLink = one['style'] === ButtonStyle.Link;
  if (isLink && !has('url')) return [...found, missing([...path, 'url'])];
  if (isLink || has('custom_id')) return found;
  return [
    ...found,
    fieldError([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required'),
  ];
}
