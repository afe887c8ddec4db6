import { ChannelType, GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import {
  invalidRole,
  missingAccess,
  missingPermissions,
  unknownMember,
  unknownRole,
  unknownUser,
} from '../api-error.js';
import type { ApiRequest, Route } from '../http.js';
import { channelPayload, guildBody, memberCounts, memberPayload, rolePayload, threadListPayload } from '../payloads.js';
import { activeThreads } from '../threads.js';
import type { Guild, Member } from '../entities.js';
import type { World } from '../world.js';
import { guildFor } from './access.js';
import { flagOf, idOf, integerOf } from './query.js';
import type { RouteParts } from './route-parts.js';

const memberPage = { least: 1, most: 1000, usual: 1 };

/** What is in a guild. */
export function guildRoutes(parts: RouteParts): Route[] {
  const { world } = parts;
  const guildOf = ({ params }: ApiRequest): Guild => guildFor(world, params['guildId']!);
  const get = (path: string, handle: (guild: Guild, request: ApiRequest) => unknown): Route => ({
    method: 'GET',
    pattern: `/guilds/:guildId${path}`,
    handle: (request) => handle(guildOf(request), request),
  });
  return [
    get('', (guild, { query }) => ({
      ...guildBody(guild),
      ...(flagOf(query, 'with_counts') ? memberCounts(guild) : {}),
    })),
    get('/channels', (guild) =>
      [...world.channels.values()]
        .filter(({ guildId, type }) => guildId === guild.id && type === ChannelType.GuildText)
        .map((channel) => channelPayload(world, channel)),
    ),
    get('/threads/active', (guild) => threadListPayload(world, activeThreads(world, guild))),
    get('/roles', (guild) => [...guild.roles.values()].map((role) => rolePayload(role, guild))),
    get('/roles/:roleId', (guild, { params }) => {
      const role = guild.roles.get(params['roleId']!);
      if (role === undefined) throw unknownRole();
      return rolePayload(role, guild);
    }),
    ...memberRoutes(parts),
  ];
}

function memberRoutes({ world, privilegedIntents }: RouteParts): Route[] {
  const members = '/guilds/:guildId/members';
  const rolePath = `${members}/:userId/roles/:roleId`;
  return [
    {
      method: 'GET',
      pattern: members,
      handle: ({ params, query }) => {
        const guild = guildFor(world, params['guildId']!);
        if ((privilegedIntents & GatewayIntentBits.GuildMembers) === 0) throw missingAccess();
        const after = idOf(query, 'after') ?? 0n;
        const later = [...guild.members.values()].filter(({ userId }) => BigInt(userId) > after);
        later.sort((a, b) => (BigInt(a.userId) < BigInt(b.userId) ? -1 : 1));
        return later.slice(0, integerOf(query, 'limit', memberPage)).map((member) => memberPayload(world, member));
      },
    },
    {
      method: 'GET',
      pattern: `${members}/search`,
      handle: ({ params, query }) => {
        const guild = guildFor(world, params['guildId']!);
        const wanted = (query.get('query') ?? '').toLowerCase();
        const found = [...guild.members.values()].filter(({ userId }) =>
          world.people.get(userId)!.username.toLowerCase().startsWith(wanted),
        );
        return found.slice(0, integerOf(query, 'limit', memberPage)).map((member) => memberPayload(world, member));
      },
    },
    {
      method: 'GET',
      pattern: `${members}/:userId`,
      handle: ({ params }) => memberPayload(world, memberOf(world, params)),
    },
    {
      method: 'PUT',
      pattern: rolePath,
      handle: (request) => {
        changeRole(world, request, true);
      },
    },
    {
      method: 'DELETE',
      pattern: rolePath,
      handle: (request) => {
        changeRole(world, request, false);
      },
    },
  ];
}

/** A bot gives and takes only roles below its own highest. */
function changeRole(world: World, { params }: ApiRequest, isHeld: boolean): void {
  const guild = guildFor(world, params['guildId']!, PermissionFlagsBits.ManageRoles);
  const member = memberOf(world, params);
  const roleId = params['roleId']!;
  if (!guild.roles.has(roleId)) throw unknownRole();
  if (roleId === guild.id) throw invalidRole();
  const order = [...guild.roles.keys()];
  const highest = Math.max(...[...world.member(guild.id, world.bot.id).roleIds].map((id) => order.indexOf(id)));
  if (guild.ownerId !== world.bot.id && order.indexOf(roleId) >= highest) throw missingPermissions();
  world.setRole(guild.id, member.userId, { roleId, isHeld });
}

function memberOf(world: World, params: ApiRequest['params']): Member {
  const guild = guildFor(world, params['guildId']!);
  const member = guild.members.get(params['userId']!);
  if (member !== undefined) return member;
  throw world.people.has(params['userId']!) ? unknownMember() : unknownUser();
}
