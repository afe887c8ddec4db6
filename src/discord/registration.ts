import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Routes,
  type APIApplicationCommandBasicOption,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command, CommandDefinition, MessageCommand, OptionDefinition } from '../../commands/command.js';

/** The two requests that registering takes; discord.js' REST fits. */
export interface CommandApi {
  get(route: `/${string}`, options: { query: URLSearchParams }): Promise<unknown>;
  put(route: `/${string}`, options: { body: unknown }): Promise<unknown>;
}

export interface RegistrationScope {
  readonly applicationId: string;
  /** `null` = everywhere. */
  readonly guildId: string | null;
}

/** Everything that Discord lists for the bot. */
export interface ListedCommands {
  readonly commands: readonly Pick<Command, 'definition'>[];
  readonly messageCommands: readonly Pick<MessageCommand, 'name'>[];
}

/** Makes Discord's list the same as ours; asks first, since a PUT counts against a daily limit. `true` = changed. */
export async function registerCommands(
  api: CommandApi,
  { commands, messageCommands }: ListedCommands,
  { applicationId, guildId }: RegistrationScope,
): Promise<boolean> {
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const own: Body[] = [
    ...commands.map(({ definition }) => commandBody(definition)),
    ...messageCommands.map(({ name }) => ({ type: ApplicationCommandType.Message as const, name })),
  ];
  // Discord takes these for global commands alone.
  const wanted = guildId === null ? own.map((body) => ({ ...body, ...everywhere })) : own;
  const known = (await api.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })) as unknown[];
  if (isSame(wanted, known)) return false;
  await api.put(route, { body: wanted });
  return true;
}

type Body = RESTPostAPIApplicationCommandsJSONBody;

const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

function commandBody({ name, description, options }: CommandDefinition): Body {
  return { type: ApplicationCommandType.ChatInput, name, description, options: options.map(optionBody) };
}

function optionBody(option: OptionDefinition): APIApplicationCommandBasicOption {
  const common = { name: option.name, description: option.description, required: option.isRequired === true };
  if (option.type === 'flag') return { ...common, type: ApplicationCommandOptionType.Boolean };
  const type = ApplicationCommandOptionType.String as const;
  const limit = option.maxLength === undefined ? {} : { max_length: option.maxLength };
  return option.hasSuggestions === true
    ? { ...common, ...limit, type, autocomplete: true }
    : { ...common, ...limit, type };
}

/** Compares what we set alone: Discord adds fields of its own and leaves out `false` and empty lists. */
function isSame(wanted: readonly object[], known: readonly unknown[]): boolean {
  if (wanted.length !== known.length) return false;
  const byName = (list: readonly unknown[]) => [...list].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const ours = byName(wanted);
  return byName(known).every((command, index) => holds(command, ours[index]));
}

function nameOf(command: unknown): string {
  return (command as { readonly name: string }).name;
}

type Fields = Readonly<Record<string, unknown>>;

/** What we set only where it is needed: what is known of them although we no longer want it is a difference. */
const setWhereNeeded = ['autocomplete', 'max_length'];

/** Whether `known` says what `wanted` says; absent, `false` and `[]` say the same. */
function holds(known: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    const list = Array.isArray(known) ? (known as unknown[]) : [];
    return list.length === wanted.length && wanted.every((item, index) => holds(list[index], item));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    const [found, sought] = [(known ?? {}) as Fields, wanted as Fields];
    const names = new Set([...Object.keys(sought), ...setWhereNeeded]);
    return [...names].every((name) => holds(found[name], sought[name]));
  }
  return (known ?? false) === (wanted ?? false);
}
