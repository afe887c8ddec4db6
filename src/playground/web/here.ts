import type { ChannelView, GuildView, PersonView } from '../page-protocol.js';
import type { PickPlace } from './composer/picks.js';
import type { PageState } from './state.js';

/** Where the person stands: what messages, menus and options need to know of people and places. */
export interface Here extends PickPlace {
  readonly person: PersonView;
  /** `null`: the conversation with the bot. */
  readonly guild: GuildView | null;
  readonly channel: ChannelView;
  /** `#questions`, or `@Verbatim` in the conversation. */
  readonly title: string;
  /** Names by id. */
  readonly names: Names;
  readonly viewerRoleIds: ReadonlySet<string>;
  /** Who can be mentioned here. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

export interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, string>;
}

export function hereOf({ seen }: PageState): Here {
  const { bot, people, guilds, personId, channelId } = seen;
  const person = people.find(({ id }) => id === personId) ?? stranger(personId);
  const guild = guilds.find(({ channels }) => channels.some(({ id }) => id === channelId)) ?? null;
  const channel = guild?.channels.find(({ id }) => id === channelId) ?? {
    id: channelId,
    name: bot.name,
    parentId: null,
    mayModerate: false,
  };
  const roleIds = guild?.members.find(({ userId }) => userId === personId)?.roleIds ?? [];
  return {
    person,
    guild,
    channel,
    people,
    title: guild === null ? `@${channel.name}` : `#${channel.name}`,
    names: namesOf(seen, guild),
    viewerRoleIds: new Set(roleIds),
    members: guild?.members.map(({ userId, name }) => ({ id: userId, name })) ?? [person, bot],
  };
}

function namesOf({ bot, people, guilds }: PageState['seen'], guild: GuildView | null): Names {
  const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => [id, name] as const);
  const members = guild?.members.map(({ userId, name }) => [userId, name] as const) ?? [];
  return {
    people: new Map([...named([bot]), ...named(people), ...members]),
    channels: new Map(guilds.flatMap(({ channels }) => named(channels))),
    roles: new Map(guilds.flatMap(({ roles }) => named(roles))),
  };
}

/** For the moment in which the list of people lags behind. */
function stranger(id: string): PersonView {
  return { id, name: 'Somebody', isBot: false, standing: '', homeChannelId: '' };
}
