import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type {
  Command,
  CommandDefinition,
  CommandGroup,
  GroupDefinition,
  MessageCommand,
} from '../../commands/command.js';
import type { Choice, OptionDefinition } from '../../commands/command-options.js';
import { channelTypesOf } from './channel-kinds.js';

export type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/** What Discord is told of a command. */
export type ListedCommand =
  | Pick<Command, 'definition'>
  | (Pick<CommandGroup, 'definition'> & { readonly subcommands: readonly Pick<Command, 'definition'>[] });

export type ListedMessageCommand = Pick<MessageCommand, 'name' | 'localisedNames'>;

export function slashCommandBody(command: ListedCommand): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const options =
    'subcommands' in command ? command.subcommands.map(subcommandBody) : command.definition.options.map(optionBody);
  const { defaultPermissions } = command.definition;
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(command.definition),
    options,
    ...(defaultPermissions !== undefined && {
      default_member_permissions: String(defaultBits[defaultPermissions]),
    }),
  };
}

export function messageCommandBody({ name, localisedNames }: ListedMessageCommand): CommandBody {
  return {
    type: ApplicationCommandType.Message,
    name,
    ...(localisedNames !== undefined && { name_localizations: localisedNames }),
  };
}

const defaultBits: Readonly<Record<NonNullable<CommandDefinition['defaultPermissions']>, bigint>> = {
  'manage-server': PermissionFlagsBits.ManageGuild,
};

function subcommandBody({ definition }: Pick<Command, 'definition'>): APIApplicationCommandSubcommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...named(definition),
    options: definition.options.map(optionBody),
  };
}

type Named = Pick<GroupDefinition, 'name' | 'description' | 'localisedNames' | 'localisedDescriptions'>;

function named({ name, description, localisedNames, localisedDescriptions }: Named): {
  name: string;
  description: string;
  name_localizations?: Readonly<Record<string, string>>;
  description_localizations?: Readonly<Record<string, string>>;
} {
  return {
    name,
    description,
    ...(localisedNames !== undefined && { name_localizations: localisedNames }),
    ...(localisedDescriptions !== undefined && { description_localizations: localisedDescriptions }),
  };
}

function optionBody(option: OptionDefinition): APIApplicationCommandBasicOption {
  const common = { ...named(option), required: option.isRequired === true };
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
      return { ...common, type: ApplicationCommandOptionType.String, choices: option.choices.map(choiceBody) };
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

function choiceBody({ label, value, localisedLabels }: Choice): {
  name: string;
  value: string;
  name_localizations?: Readonly<Record<string, string>>;
} {
  return { name: label, value, ...(localisedLabels !== undefined && { name_localizations: localisedLabels }) };
}
