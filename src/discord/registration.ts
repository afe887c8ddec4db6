import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Routes,
  type APIApplicationCommand,
} from 'discord-api-types/v10';
import {
  messageCommandBody,
  slashCommandBody,
  type CommandBody,
  type ListedCommand,
  type ListedMessageCommand,
} from './command-body.js';
import type { CommandTranslations } from './command-localisation.js';
import type { CommandIds } from './registered-commands.js';

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
  readonly commands: readonly ListedCommand[];
  readonly messageCommands: readonly ListedMessageCommand[];
  readonly translations: CommandTranslations;
}

export interface Registered {
  /** Whether Discord's list was another one before. */
  readonly isChanged: boolean;
  /** Of the commands that are typed. */
  readonly ids: CommandIds;
}

/** Makes Discord's list the same as ours; asks first, since a PUT counts against a daily limit. */
export async function registerCommands(
  api: CommandApi,
  listed: ListedCommands,
  { applicationId, guildId }: RegistrationScope,
): Promise<Registered> {
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const own = commandBodies(listed);
  const wanted = guildId === null ? own.map(everywhere) : own;
  const known = (await api.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })) as unknown[];
  if (isSame(wanted, known)) return { isChanged: false, ids: idsOf(known) };
  return { isChanged: true, ids: idsOf(await api.put(route, { body: wanted })) };
}

/** @param list as Discord tells of commands; smaller servers of its API answer with nothing. */
function idsOf(list: unknown): CommandIds {
  if (!Array.isArray(list)) return new Map();
  const typed = (list as readonly APIApplicationCommand[]).filter(
    ({ type }) => type === ApplicationCommandType.ChatInput,
  );
  return new Map(typed.map(({ id, name }) => [name, id]));
}

/** As Discord is told of them. */
export function commandBodies({ commands, messageCommands, translations }: ListedCommands): CommandBody[] {
  return [
    ...commands.map((command) => slashCommandBody(command, translations)),
    ...messageCommands.map((command) => messageCommandBody(command, translations)),
  ];
}

/** With what Discord takes for global commands alone. What manages a server has nothing to do in a direct conversation. */
function everywhere(body: CommandBody): CommandBody {
  const isForServers = typeof body.default_member_permissions === 'string';
  return {
    ...body,
    contexts: isForServers
      ? [InteractionContextType.Guild]
      : [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
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
const setWhereNeeded = [
  'autocomplete',
  'max_length',
  'min_value',
  'max_value',
  'choices',
  'channel_types',
  'default_member_permissions',
  'name_localizations',
  'description_localizations',
];

/** Whether `known` says what `wanted` says; absent, `false` and `[]` say the same. */
function holds(known: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    const list = Array.isArray(known) ? (known as unknown[]) : [];
    return list.length === wanted.length && wanted.every((item, index) => holds(list[index], item));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    const [found, sought] = [(known ?? {}) as Fields, wanted as Fields];
    const names = new Set([...Object.keys(sought), ...setWhereNeeded]);
    return [...names].every((name) =>
      name.endsWith('_localizations') ? isSameDictionary(found[name], sought[name]) : holds(found[name], sought[name]),
    );
  }
  if (Array.isArray(known) && known.length === 0) return (wanted ?? false) === false;
  return (known ?? false) === (wanted ?? false);
}

/** No dictionary and an empty one say the same. */
function isSameDictionary(known: unknown, wanted: unknown): boolean {
  const [found, sought] = [(known ?? {}) as Fields, (wanted ?? {}) as Fields];
  const keys = new Set([...Object.keys(found), ...Object.keys(sought)]);
  return [...keys].every((key) => found[key] === sought[key]);
}
