import { GatewayIntentBits } from 'discord-api-types/v10';
import { memberPayload } from '../payloads.js';
import type { Member } from '../entities.js';
import type { World } from '../world.js';
import type { Data } from './read-payload.js';
import type { Session } from './session.js';

/** Members in one chunk. */
const chunkSize = 1000;
/** Members that a search or a list of ids may ask for. */
const searchLimit = 100;
/** Bytes; a longer nonce is left out. */
const nonceLimit = 32;

/**
 * Answers op 8 with GUILD_MEMBERS_CHUNK. Not answered: a guild that the bot is not in, a request with neither `query` nor
 * `user_ids`, and one for the whole list without GUILD_MEMBERS; what Discord does then is not documented.
 */
export function answerMembersRequest(world: World, session: Session, request: Data): void {
  const guild = world.guilds.get(String(request['guild_id']));
  if (guild === undefined) return;
  const found = choose([...guild.members.values()], request, { world, session });
  if (found === null) return;
  const { members, notFound } = found;
  const chunkCount = Math.max(1, Math.ceil(members.length / chunkSize));
  for (let index = 0; index < chunkCount; index++) {
    session.dispatch('GUILD_MEMBERS_CHUNK', {
      guild_id: guild.id,
      members: members.slice(index * chunkSize, (index + 1) * chunkSize).map((member) => memberPayload(world, member)),
      chunk_index: index,
      chunk_count: chunkCount,
      ...(notFound.length === 0 ? {} : { not_found: notFound }),
      ...(request['presences'] === true ? { presences: [] } : {}),
      ...nonceOf(request),
    });
  }
}

function choose(
  members: readonly Member[],
  { query, limit, user_ids: userIds }: Data,
  { world, session }: { readonly world: World; readonly session: Session },
): { readonly members: readonly Member[]; readonly notFound: readonly string[] } | null {
  if (userIds !== undefined) {
    const wanted = (Array.isArray(userIds) ? userIds : [userIds]).map(String).slice(0, searchLimit);
    const held = new Set(members.map(({ userId }) => userId));
    return {
      members: members.filter(({ userId }) => wanted.includes(userId)),
      notFound: wanted.filter((id) => !held.has(id)),
    };
  }
  if (typeof query !== 'string') return null;
  const most = typeof limit === 'number' ? limit : 0;
  if (query === '' && most === 0) {
    const isAllowed = (session.intents & GatewayIntentBits.GuildMembers) !== 0;
    return isAllowed ? { members, notFound: [] } : null;
  }
  const isNamedSo = ({ userId }: Member): boolean =>
    world.people.get(userId)!.username.toLowerCase().startsWith(query.toLowerCase());
  const bound = most === 0 ? searchLimit : Math.min(most, searchLimit);
  return { members: members.filter(isNamedSo).slice(0, bound), notFound: [] };
}

function nonceOf({ nonce }: Data): { readonly nonce?: string } {
  return typeof nonce === 'string' && Buffer.byteLength(nonce) <= nonceLimit ? { nonce } : {};
}
