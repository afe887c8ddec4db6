import {
  ApplicationCommandOptionType,
  type APIApplicationCommand,
  type APIApplicationCommandOption,
} from 'discord-api-types/v10';
import type { OptionGiven } from '../../page-protocol.js';
import { checkOptions, definitionOf } from './check-options.js';
import type { InjectedCommand } from './interaction.js';
import type { Resolved } from './resolved.js';
import { Unsendable } from './unsendable.js';

const { Subcommand, SubcommandGroup, User, Channel, Role, Mentionable, Attachment } = ApplicationCommandOptionType;

/** Options in one form, however they were given. */
export function givenOptions(options: InjectedCommand['options']): readonly OptionGiven[] {
  if (options === undefined) return [];
  if (Array.isArray(options)) return options as readonly OptionGiven[];
  return Object.entries(options).map(([name, value]) => ({ name, value: value as string | number | boolean }));
}

/** The command's name and those of the subcommands that were chosen. */
export function pathOf(name: string, given: readonly OptionGiven[]): string {
  const [only] = given;
  return only?.options === undefined ? name : `${name} ${pathOf(only.name, only.options)}`;
}

/** `data` of a slash command or of an autocomplete. @throws Unsendable when the client would not send it */
export function commandData({
  command,
  given,
  resolved,
  focused,
  isChecked,
}: {
  readonly command: APIApplicationCommand;
  readonly given: readonly OptionGiven[];
  readonly resolved: Resolved;
  /** Name of the option that is being typed; `null` = the command is sent. */
  readonly focused: string | null;
  readonly isChecked: boolean;
}): Record<string, unknown> {
  const defined = command.options ?? [];
  if (isChecked) checkOptions(defined, given, focused !== null);
  const options = given.map((option) => optionData(definitionOf(defined, option.name), option, { resolved, focused }));
  const guild = command.guild_id === undefined ? {} : { guild_id: command.guild_id };
  // What is being typed stands for nothing yet.
  const objects = focused === null ? resolved.fields() : {};
  return { id: command.id, name: command.name, type: command.type, options, ...guild, ...objects };
}

/** Definition of the option that is being typed. @throws Unsendable when nothing is proposed for it */
export function focusedOption(
  command: APIApplicationCommand,
  given: readonly OptionGiven[],
  focused: string,
): APIApplicationCommandOption {
  const found = innermost(command.options ?? [], given).find(({ name }) => name === focused);
  if (found !== undefined && 'autocomplete' in found && found.autocomplete) return found;
  throw new Unsendable(`Nothing is proposed for an option ${focused} of /${command.name}.`);
}

/** The options that can be filled in, below the subcommands that were chosen. */
function innermost(
  defined: readonly APIApplicationCommandOption[],
  given: readonly OptionGiven[],
): readonly APIApplicationCommandOption[] {
  const [only] = given;
  if (only?.options === undefined) return defined;
  const chosen = definitionOf(defined, only.name);
  return innermost('options' in chosen ? (chosen.options ?? []) : [], only.options);
}

function optionData(
  defined: APIApplicationCommandOption,
  given: OptionGiven,
  context: { readonly resolved: Resolved; readonly focused: string | null },
): Record<string, unknown> {
  const { name, type } = defined;
  if (type === Subcommand || type === SubcommandGroup) {
    const options = (given.options ?? []).map((option) =>
      optionData(definitionOf(defined.options ?? [], option.name), option, context),
    );
    return { name, type, options };
  }
  const { value } = given;
  if (context.focused === null) resolve(defined, String(value), context.resolved);
  return name === context.focused ? { name, type, value: String(value ?? ''), focused: true } : { name, type, value };
}

function resolve(defined: APIApplicationCommandOption, id: string, resolved: Resolved): void {
  switch (defined.type) {
    case User:
      resolved.user(id);
      break;
    case Channel:
      resolved.aChannel(id, defined.channel_types);
      break;
    case Role:
      resolved.role(id);
      break;
    case Mentionable:
      resolved.mentionable(id);
      break;
    case Attachment:
      resolved.attachment(id);
      break;
    default:
      break;
  }
}
