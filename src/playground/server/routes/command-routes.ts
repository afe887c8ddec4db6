import { botsMayNot, foreignApplication, missingAccess, unknownCommandPermissions } from '../api-error.js';
import { localised } from '../command-localisation.js';
import type { CommandBook } from '../commands.js';
import { Answer, formOf, formsOf, type ApiRequest, type Route } from '../http.js';
import type { World } from '../world.js';
import { flagOf } from './query.js';
import type { RouteParts } from './route-parts.js';

type Scoped = (request: ApiRequest, guildId: string | null) => unknown;

/** Application commands, of the application as a whole and of one guild. */
export function commandRoutes({ commands, world }: RouteParts): Route[] {
  const application = '/applications/:appId';
  const scopes = [`${application}/commands`, `${application}/guilds/:guildId/commands`];
  // What guilds set besides stands before `/commands/:commandId`, which fits its path too.
  return [
    ...permissionRoutes(world, commands, scopes[1]!),
    ...scopes.flatMap((path) => scopeRoutes({ world, commands, path })),
  ];
}

function scopeRoutes({ world, commands, path }: { world: World; commands: CommandBook; path: string }): Route[] {
  const one = `${path}/:commandId`;
  const route = (method: string, pattern: string, handle: Scoped): Route => ({
    method,
    pattern,
    handle: (request) => handle(request, scopeOf(world, request)),
  });
  return [
    route('GET', path, ({ query, locale }, guildId) =>
      flagOf(query, 'with_localizations')
        ? commands.list(guildId)
        : commands.list(guildId).map((command) => localised(command, locale)),
    ),
    route('PUT', path, ({ body }, guildId) => commands.replace(guildId, formsOf(body))),
    route('POST', path, ({ body }, guildId) => {
      const { command, isNew } = commands.put(guildId, formOf(body));
      return new Answer(isNew ? 201 : 200, command);
    }),
    route('GET', one, ({ params }, guildId) => commands.get(guildId, params['commandId']!)),
    route('PATCH', one, ({ params, body }, guildId) => commands.change(guildId, params['commandId']!, formOf(body))),
    route('DELETE', one, ({ params }, guildId) => {
      commands.remove(guildId, params['commandId']!);
    }),
  ];
}

/** Nobody has changed who may use a command here, and a bot cannot. */
function permissionRoutes(world: World, commands: CommandBook, path: string): Route[] {
  const all = `${path}/permissions`;
  const one = `${path}/:commandId/permissions`;
  const refuse = (request: ApiRequest): never => {
    scopeOf(world, request);
    throw botsMayNot();
  };
  return [
    {
      method: 'GET',
      pattern: all,
      handle: (request) => {
        scopeOf(world, request);
        return [];
      },
    },
    {
      method: 'GET',
      pattern: one,
      handle: (request) => {
        const guildId = scopeOf(world, request);
        const known = [...commands.list(guildId), ...commands.list(null)];
        if (!known.some(({ id }) => id === request.params['commandId']))
          commands.get(guildId, request.params['commandId']!);
        throw unknownCommandPermissions();
      },
    },
    { method: 'PUT', pattern: all, handle: refuse },
    { method: 'PUT', pattern: one, handle: refuse },
  ];
}

/** @throws ApiError 20012, 50001 */
function scopeOf(world: World, { params }: ApiRequest): string | null {
  if (params['appId'] !== world.bot.id) throw foreignApplication();
  const guildId = params['guildId'];
  if (guildId === undefined) return null;
  if (!world.guilds.has(guildId)) throw missingAccess();
  return guildId;
}
