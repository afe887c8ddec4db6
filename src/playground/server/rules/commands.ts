import { ApplicationCommandType } from 'discord-api-types/v10';
import { ApiError, invalidForm, type FieldError } from '../api-error.js';
import { commandName, description, optionErrors } from './command-options.js';
import { sizeOf } from './command-size.js';
import { limits } from './limits.js';
import { locales } from './locales.js';
import {
  asText,
  fieldError,
  isMissing,
  lengthErrors,
  list,
  listOf,
  oneOf,
  record,
  required,
  text,
  yesOrNo,
  type Json,
  type Path,
  type Rule,
} from './rule.js';

/** Commands of the application as a whole, or of one guild. */
export type CommandScope = 'global' | 'guild';

const bits: Rule = (value, path) =>
  isMissing(value) || /^\d{1,20}$/.test(asText(value))
    ? []
    : [fieldError(path, 'NUMBER_TYPE_COERCE', `Value ${JSON.stringify(value)} is not int.`)];

const common = {
  type: oneOf([1, 2, 3]),
  default_member_permissions: bits,
  nsfw: yesOrNo,
  dm_permission: yesOrNo,
  contexts: list(oneOf([0, 1, 2]), { least: 1, most: 3 }),
  integration_types: list(oneOf([0, 1]), { least: 1, most: 2 }),
};

const slashCommand = record({
  ...common,
  name: required(commandName),
  name_localizations: locales(commandName),
  description: required(description),
  description_localizations: locales(description),
});

const menuName = text({ least: 1, most: limits.commandName, isTrimmed: true });
const menuCommand = record({ ...common, name: required(menuName), name_localizations: locales(menuName) });

const menuTypes: readonly unknown[] = [ApplicationCommandType.User, ApplicationCommandType.Message];

const mostOf: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: limits.slashCommands,
  [ApplicationCommandType.User]: limits.contextCommands,
  [ApplicationCommandType.Message]: limits.contextCommands,
};

/** All commands of a scope, as PUT sends them. @throws ApiError 50035, 30032 */
export function checkCommands(commands: readonly Json[], scope: CommandScope): void {
  const found = commands.flatMap((command, index) => [...commandErrors(command, [index], scope)]);
  if (found.length > 0) throw invalidForm(found);
  const repeated = duplicateErrors(commands);
  if (repeated.length > 0) throw invalidForm(repeated);
  checkCounts(commands);
}

/** One command that is created or, with what it keeps filled in, edited. @throws ApiError 50035 */
export function checkCommand(command: Json, scope: CommandScope): void {
  const found = commandErrors(command, [], scope);
  if (found.length > 0) throw invalidForm(found);
}

/** How many of each type a scope may hold. @throws ApiError 30032 */
export function checkCounts(commands: readonly { readonly type?: unknown }[]): void {
  for (const [type, most] of Object.entries(mostOf)) {
    if (commands.filter((command) => String(typeOf(command)) === type).length <= most) continue;
    throw new ApiError(400, 30032, `Maximum number of application commands reached (${most})`);
  }
}

function commandErrors(command: Json, path: Path, scope: CommandScope): readonly FieldError[] {
  const isOfMenu = menuTypes.includes(typeOf(command));
  const form = isOfMenu
    ? [...menuCommand(command, path), ...menuErrors(command, path)]
    : [...slashCommand(command, path), ...optionErrors(command['options'], [...path, 'options'])];
  const found = [...form, ...(scope === 'guild' ? globalFieldErrors(command, path) : [])];
  if (found.length > 0 || sizeOf(command) <= limits.commandTotal) return found;
  const message = `Command exceeds maximum size (${limits.commandTotal})`;
  return [fieldError(path, 'APPLICATION_COMMAND_TOO_LARGE', message)];
}

/** A command of a context menu is a name alone. */
function menuErrors(command: Json, path: Path): readonly FieldError[] {
  const isDescribed = !isMissing(command['description']) && command['description'] !== '';
  return [
    ...(isDescribed ? lengthErrors(1, { most: 0 }, [...path, 'description']) : []),
    ...lengthErrors(listOf(command['options']).length, { most: 0 }, [...path, 'options']),
  ];
}

function globalFieldErrors(command: Json, path: Path): readonly FieldError[] {
  return ['contexts', 'integration_types'].flatMap((field) =>
    isMissing(command[field])
      ? []
      : [fieldError([...path, field], 'APPLICATION_COMMAND_GLOBAL_ONLY', 'Only global commands may have this field')],
  );
}

function duplicateErrors(commands: readonly Json[]): readonly FieldError[] {
  const seen = new Set<string>();
  return commands.flatMap((command, index) => {
    const key = `${typeOf(command)} ${asText(command['name'])}`;
    const isRepeated = seen.has(key);
    seen.add(key);
    const message = 'Application command names must be unique';
    return isRepeated ? [fieldError([index], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message)] : [];
  });
}

function typeOf(command: { readonly type?: unknown }): ApplicationCommandType {
  return (command.type ?? ApplicationCommandType.ChatInput) as ApplicationCommandType;
}
