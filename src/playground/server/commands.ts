import { ApplicationCommandType, type APIApplicationCommand } from 'discord-api-types/v10';
import { commandNameTaken, tooManyCommandCreates, unknownCommand } from './api-error.js';
import type { Member } from './entities.js';
import type { Json } from './http.js';
import { RateWindow } from './rate-limits.js';
import { checkCommand, checkCommands, checkCounts, type CommandScope } from './rules/commands.js';
import type { World } from './world.js';

/** New commands per scope and day (developer documentation, "Application Commands"). */
const createLimit = { limit: 200, per: 86_400_000 };

/** A command that holders of a role may use whatever it asks for by default. */
export interface CommandOpening {
  readonly guildId: string;
  readonly name: string;
  readonly roleId: string;
}

/** Registered application commands, per scope: global (`null`), and again per guild. */
export class CommandBook {
  private readonly scopes = new Map<string | null, readonly APIApplicationCommand[]>();
  private readonly creates = new Map<string | null, RateWindow>();
  /** Roles that administrators of a guild opened a command to, by guild and command. */
  private readonly openedTo = new Map<string, Set<string>>();

  constructor(private readonly world: World) {}

  list(guildId: string | null): readonly APIApplicationCommand[] {
    return this.scopes.get(guildId) ?? [];
  }

  /** @throws ApiError 10063 */
  get(guildId: string | null, id: string): APIApplicationCommand {
    const found = this.list(guildId).find((command) => command.id === id);
    if (found === undefined) throw unknownCommand();
    return found;
  }

  /** Overwrites the scope, as PUT does. A command of the same name and type keeps its id. @throws ApiError 50035, 30032, 30034 */
  replace(guildId: string | null, definitions: readonly Json[]): readonly APIApplicationCommand[] {
    checkCommands(definitions, scopeOf(guildId));
    const isNew = (definition: Json): boolean => this.twin(guildId, definition) === undefined;
    this.countCreates(guildId, definitions.filter(isNew).length);
    const stored = definitions.map((definition) => this.stored(guildId, definition));
    this.scopes.set(guildId, stored);
    return stored;
  }

  /** Adds one, or overwrites the one of the same name and type. @throws ApiError 50035, 30032, 30034 */
  put(guildId: string | null, definition: Json): { readonly command: APIApplicationCommand; readonly isNew: boolean } {
    checkCommand(definition, scopeOf(guildId));
    const twin = this.twin(guildId, definition);
    const isNew = twin === undefined;
    const others = this.list(guildId).filter((command) => command !== twin);
    checkCounts([...others, { type: typeOf(definition) }]);
    if (isNew) this.countCreates(guildId, 1);
    const command = this.stored(guildId, definition);
    this.scopes.set(guildId, [...others, command]);
    return { command, isNew };
  }

  /** Changes what is given alone. @throws ApiError 10063, 50035, 40041 */
  change(guildId: string | null, id: string, changes: Json): APIApplicationCommand {
    const former = this.get(guildId, id);
    const { type } = former;
    const definition = { ...settable(former, guildId), ...changes, type };
    checkCommand(definition, scopeOf(guildId));
    const twin = this.twin(guildId, definition);
    if (twin !== undefined && twin.id !== id) throw commandNameTaken();
    const command = { ...this.stored(guildId, definition), id };
    this.scopes.set(
      guildId,
      this.list(guildId).map((other) => (other.id === id ? command : other)),
    );
    return command;
  }

  /** @throws ApiError 10063 */
  remove(guildId: string | null, id: string): void {
    const gone = this.get(guildId, id);
    this.scopes.set(
      guildId,
      this.list(guildId).filter((command) => command !== gone),
    );
  }

  /** As an administrator does under Server Settings → Integrations. @throws Error when no such command is registered */
  openTo({ guildId, name, roleId }: CommandOpening): void {
    const command = [...this.list(guildId), ...this.list(null)].find((one) => one.name === name);
    if (command === undefined) throw new Error(`No command ${name} is registered.`);
    const key = `${guildId}/${command.id}`;
    this.openedTo.set(key, (this.openedTo.get(key) ?? new Set()).add(roleId));
  }

  isOpenTo(command: APIApplicationCommand, { guildId, roleIds }: Pick<Member, 'guildId' | 'roleIds'>): boolean {
    const opened = this.openedTo.get(`${guildId}/${command.id}`);
    return opened !== undefined && [...roleIds].some((roleId) => opened.has(roleId));
  }

  private twin(guildId: string | null, definition: Json): APIApplicationCommand | undefined {
    const type = typeOf(definition);
    return this.list(guildId).find((command) => command.name === definition['name'] && command.type === type);
  }

  private countCreates(guildId: string | null, count: number): void {
    if (count === 0) return;
    const window = this.creates.get(guildId) ?? new RateWindow(createLimit);
    this.creates.set(guildId, window);
    if (!window.take(this.world.now(), count)) throw tooManyCommandCreates();
  }

  /** With the defaults that Discord fills in, so that a bot that compares meets what it would meet there. */
  private stored(guildId: string | null, definition: Json): APIApplicationCommand {
    const id = this.twin(guildId, definition)?.id ?? this.world.snowflake();
    return {
      default_member_permissions: null,
      nsfw: false,
      ...(guildId === null ? { contexts: null, integration_types: [0], dm_permission: true } : { guild_id: guildId }),
      description: '',
      ...definition,
      type: typeOf(definition),
      id,
      application_id: this.world.bot.id,
      version: this.world.snowflake(),
    } as unknown as APIApplicationCommand;
  }
}

function scopeOf(guildId: string | null): CommandScope {
  return guildId === null ? 'global' : 'guild';
}

function typeOf(definition: Json): ApplicationCommandType {
  return (definition['type'] ?? ApplicationCommandType.ChatInput) as ApplicationCommandType;
}

/** What a bot has set of a command, without what Discord says of it. */
function settable(command: APIApplicationCommand, guildId: string | null): Json {
  const ofDiscord = ['id', 'application_id', 'version', 'guild_id'];
  const globalOnly = guildId === null ? [] : ['contexts', 'integration_types', 'dm_permission'];
  const left = new Set([...ofDiscord, ...globalOnly]);
  return Object.fromEntries(Object.entries(command).filter(([field, value]) => !left.has(field) && value !== null));
}
