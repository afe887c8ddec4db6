import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Json } from './http.js';
import { checkCommands } from './rules.js';
import type { World } from './world.js';

/** Registered application commands, per scope: global, and again per guild. */
export class CommandBook {
  private readonly scopes = new Map<string | null, readonly APIApplicationCommand[]>();

  constructor(private readonly world: World) {}

  list(guildId: string | null): readonly APIApplicationCommand[] {
    return this.scopes.get(guildId) ?? [];
  }

  /** Overwrites the scope, as PUT does. A command of the same name keeps its id. @throws ApiError 50035 */
  replace(guildId: string | null, definitions: readonly Json[]): readonly APIApplicationCommand[] {
    checkCommands(definitions);
    const former = new Map(this.list(guildId).map((command) => [command.name, command.id]));
    const stored = definitions.map((definition) => this.stored(guildId, definition, former));
    this.scopes.set(guildId, stored);
    return stored;
  }

  /** The guild's own command wins over the global one of the same name. */
  find(name: string, guildId: string | null): APIApplicationCommand | undefined {
    const isNamed = (command: APIApplicationCommand) => command.name === name;
    return (guildId === null ? undefined : this.list(guildId).find(isNamed)) ?? this.list(null).find(isNamed);
  }

  /** With the defaults that Discord fills in, so that a bot that compares meets what it would meet there. */
  private stored(guildId: string | null, definition: Json, former: ReadonlyMap<string, string>): APIApplicationCommand {
    return {
      type: 1,
      default_member_permissions: null,
      nsfw: false,
      ...(guildId === null ? { contexts: null, integration_types: [0], dm_permission: true } : { guild_id: guildId }),
      ...definition,
      id: former.get(String(definition['name'])) ?? this.world.snowflake(),
      application_id: this.world.bot.id,
      version: this.world.snowflake(),
    } as unknown as APIApplicationCommand;
  }
}
