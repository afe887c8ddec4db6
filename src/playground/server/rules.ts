import { ComponentType } from 'discord-api-types/v10';
import { emptyMessage, invalidForm, type FieldError } from './api-error.js';

type Path = readonly (string | number)[];
type Json = Readonly<Record<string, unknown>>;

/** What Discord allows (developer documentation, message, component and application command pages). */
export const limits = {
  content: 2000,
  nonce: 25,
  rows: 5,
  buttonsPerRow: 5,
  buttonLabel: 80,
  customId: 100,
  buttonUrl: 512,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  commandName: 32,
  description: 100,
  options: 25,
  commandsPerScope: 100,
  commandTotal: 8000,
} as const;

const commandName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** @throws ApiError 50035 naming each field that breaks a rule, 50006 when nothing would be shown. */
export function checkMessage(body: Json): void {
  const found = [
    ...lengthErrors(body['content'], ['content'], { most: limits.content }),
    ...lengthErrors(body['nonce'], ['nonce'], { most: limits.nonce }),
    ...componentErrors(body['components']),
  ];
  if (found.length > 0) throw invalidForm(found);
}

/** A message must show something; an edit may leave out what it does not change. */
export function checkShowsSomething(message: { readonly content: string; readonly embeds: readonly unknown[] }): void {
  if (message.content.trim() === '' && message.embeds.length === 0) throw emptyMessage();
}

/** @throws ApiError 50035 */
export function checkChoices(choices: unknown): void {
  if (!Array.isArray(choices)) throw invalidForm([required(['data', 'choices'])]);
  const found: FieldError[] = countErrors(choices, ['data', 'choices'], limits.choices);
  (choices as Json[]).forEach((choice, index) => {
    const path = ['data', 'choices', index];
    found.push(...lengthErrors(choice['name'], [...path, 'name'], { least: 1, most: limits.choiceName }));
    found.push(...lengthErrors(choice['value'], [...path, 'value'], { most: limits.choiceValue }));
  });
  if (found.length > 0) throw invalidForm(found);
}

/** @throws ApiError 50035 */
export function checkCommands(commands: readonly Json[]): void {
  const found: FieldError[] = countErrors(commands, [], limits.commandsPerScope);
  commands.forEach((command, index) => {
    found.push(...commandErrors(command, [index]));
    if (textTotal(command) > limits.commandTotal) {
      found.push({ path: [index], code: 'APPLICATION_COMMAND_TOO_LARGE', message: 'Command exceeds maximum size.' });
    }
  });
  if (found.length > 0) throw invalidForm(found);
}

function commandErrors(command: Json, path: Path): FieldError[] {
  const found: FieldError[] = [];
  const name = command['name'];
  if (typeof name !== 'string' || !commandName.test(name) || name !== name.toLowerCase()) {
    found.push({
      path: [...path, 'name'],
      code: 'APPLICATION_COMMAND_INVALID_NAME',
      message: 'Command name is invalid.',
    });
  }
  found.push(...lengthErrors(command['description'], [...path, 'description'], { least: 1, most: limits.description }));
  const options = (command['options'] ?? []) as Json[];
  found.push(...countErrors(options, [...path, 'options'], limits.options));
  options.forEach((option, index) => found.push(...commandErrors(option, [...path, 'options', index])));
  const firstOptional = options.findIndex((option) => option['required'] !== true);
  const lateRequired = options.findIndex((option, index) => option['required'] === true && index > firstOptional);
  if (firstOptional !== -1 && lateRequired !== -1) {
    found.push({
      path: [...path, 'options', lateRequired],
      code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      message: 'Required options must be placed before non-required options.',
    });
  }
  return found;
}

function textTotal(command: Json): number {
  const own = [command['name'], command['description'], command['value']];
  const below = [...((command['options'] ?? []) as Json[]), ...((command['choices'] ?? []) as Json[])];
  const ownLength = own.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
  return below.reduce((sum, child) => sum + textTotal(child), ownLength);
}

function componentErrors(components: unknown): FieldError[] {
  if (components === undefined || components === null) return [];
  const rows = components as Json[];
  const found = countErrors(rows, ['components'], limits.rows);
  const seenIds = new Set<unknown>();
  rows.forEach((row, rowIndex) => {
    const path = ['components', rowIndex, 'components'];
    const buttons = (row['components'] ?? []) as Json[];
    if (buttons.length === 0) found.push({ path, code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 5.' });
    found.push(...countErrors(buttons, path, limits.buttonsPerRow));
    buttons.forEach((button, index) => found.push(...buttonErrors(button, [...path, index], seenIds)));
  });
  return found;
}

function buttonErrors(button: Json, path: Path, seenIds: Set<unknown>): FieldError[] {
  const found: FieldError[] = [];
  if (button['type'] === ComponentType.Button) {
    found.push(...lengthErrors(button['label'], [...path, 'label'], { most: limits.buttonLabel }));
    found.push(...lengthErrors(button['url'], [...path, 'url'], { most: limits.buttonUrl }));
  }
  const id = button['custom_id'];
  if (id === undefined) return found;
  found.push(...lengthErrors(id, [...path, 'custom_id'], { least: 1, most: limits.customId }));
  if (seenIds.has(id)) {
    found.push({
      path: [...path, 'custom_id'],
      code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
      message: 'Component custom id cannot be duplicated',
    });
  }
  seenIds.add(id);
  return found;
}

/** Discord counts code points, not UTF-16 code units. */
function lengthErrors(
  value: unknown,
  path: Path,
  range: { readonly least?: number; readonly most: number },
): FieldError[] {
  if (typeof value !== 'string') return range.least === undefined ? [] : [required(path)];
  const length = Array.from(value).length;
  if (length > range.most) {
    return [{ path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${range.most} or fewer in length.` }];
  }
  if (length < (range.least ?? 0)) {
    return [{ path, code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${range.least!} or more in length.` }];
  }
  return [];
}

function countErrors(list: readonly unknown[], path: Path, most: number): FieldError[] {
  return list.length <= most
    ? []
    : [{ path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${most} or fewer in length.` }];
}

function required(path: Path): FieldError {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}
