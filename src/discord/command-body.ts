import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command, CommandDefinition, CommandGroup, MessageCommand } from '../../commands/command.js';
import type { Named, OptionDefinition } from '../../commands/command-options.js';
import { channelTypesOf } from './channel-kinds.js';
import { dictionariesOf, type CommandTranslations } from './command-localisation.js';

export type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/** What Discord is told of a command. */
export type ListedCommand =
  | Pick<Command, 'definition'>
  | (Pick<CommandGroup, 'definition'> & { readonly subcommands: readonly Pick<Command, 'definition'>[] });

export type ListedMessageCommand = Pick<MessageCommand, 'name'>;

/** What a subcommand or an option stands in. */
interface Parent {
  readonly path: string;
  readonly translations: CommandTranslations;
}

export function slashCommandBody(
  command: ListedCommand,
  translations: CommandTranslations,
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const { name, defaultPermissions } = command.definition;
  const parent = { path: name, translations };
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(command.definition, name, translations),
    options:
      'subcommands' in command
        ? command.subcommands.map(({ definition }) => subcommandBody(definition, parent))
        : command.definition.options.map((option) => optionBody(option, parent)),
    ...(defaultPermissions !== undefined && {
      default_member_permissions: String(defaultBits[defaultPermissions]),
    }),
  };
}

export function messageCommandBody({ name }: ListedMessageCommand, translations: CommandTranslations): CommandBody {
  return { type: ApplicationCommandType.Message, name, ...dictionariesOf(name, { name }, translations) };
}

const defaultBits: Readonly<Record<NonNullable<CommandDefinition['defaultPermissions']>, bigint>> = {
  'manage-server': PermissionFlagsBits.ManageGuild,
};

function subcommandBody(definition: CommandDefinition, parent: Parent): APIApplicationCommandSubcommandOption {
  const path = `${parent.path}.${definition.name}`;
  const { translations } = parent;
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...named(definition, path, translations),
    options: definition.options.map((option) => optionBody(option, { path, translations })),
  };
}

function named({ name, description }: Named, path: string, translations: CommandTranslations) {
  return { name, description, ...dictionariesOf(path, { name, description }, translations) };
}

function optionBody(option: OptionDefinition, parent: Parent): APIApplicationCommandBasicOption {
  const path = `${parent.path}.${option.name}`;
  const { translations } = parent;
  const common = { ...named(option, path, translations), required: option.isRequired === true };
  switch (option.type) {
    case 'text':
    case 'prose': {
      const type = ApplicationCommandOptionType.String as const;
      const limit = option.maxLength === undefined ? {} : { max_length: option.maxLength };
      return option.hasSuggestions === true
        ? { ...common, ...limit, type, autocomplete: true }
        : { ...common, ...limit, type };
    }
    case 'choice':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        choices: option.choices.map(({ label, value }) => ({
          name: label,
          value,
          ...dictionariesOf(`${path}=${value}`, { name: label }, translations),
        })),
      };
    case 'number':
      return {
        ...common,
        type: ApplicationCommandOptionType.Integer,
        ...(option.least !== undefined && { min_value: option.least }),
        ...(option.most !== undefined && { max_value: option.most }),
      };
    case 'channel': {
      const types = channelTypesOf(option.channelKinds);
      return {
        ...common,
        type: ApplicationCommandOptionType.Channel,
        ...(types !== undefined && { channel_types: types }),
      };
    }
    case 'flag':
      return { ...common, type: ApplicationCommandOptionType.Boolean };
    case 'role':
      return { ...common, type: ApplicationCommandOptionType.Role };
    case 'member':
      return { ...common, type: ApplicationCommandOptionType.User };
    case 'attachment':
      return { ...common, type: ApplicationCommandOptionType.Attachment };
  }
}
