import { ComponentType, PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { walk } from './rules/components.js';
import type { Json } from './rules/rule.js';
import type { Channel } from './entities.js';
import type { World } from './world.js';

/** Whom a message may ping; as `allowed_mentions` says, or by default. */
export interface AllowedMentions {
  readonly parse: ReadonlySet<string>;
  readonly users: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly repliedUser: boolean;
}

/** Without a word about it a message of a channel may ping everyone it names, one of an interaction only users. */
export function allowedMentions(given: unknown, isOfInteraction: boolean): AllowedMentions {
  if (given === undefined || given === null) {
    const parse = new Set(isOfInteraction ? ['users'] : ['users', 'roles', 'everyone']);
    return { parse, users: new Set(), roles: new Set(), repliedUser: true };
  }
  const { parse, users, roles, replied_user: repliedUser } = given as Json;
  const setOf = (list: unknown): ReadonlySet<string> => new Set(((list ?? []) as readonly unknown[]).map(String));
  return { parse: setOf(parse), users: setOf(users), roles: setOf(roles), repliedUser: repliedUser === true };
}

export type Mentions = Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'>;

/** Whom the text names and the sender may ping, and by a reply the one who is answered. */
export function mentionsIn(
  world: World,
  written: {
    readonly text: string;
    readonly channel: Channel;
    readonly authorId: string;
    readonly allowed: AllowedMentions;
    readonly repliedTo: APIMessage | null;
  },
): Mentions {
  const { channel, allowed, repliedTo, authorId } = written;
  const text = withoutCode(written.text);
  const mayAll = (world.permissionsIn(channel, authorId) & PermissionFlagsBits.MentionEveryone) !== 0n;
  const isUserAllowed = (id: string): boolean => allowed.parse.has('users') || allowed.users.has(id);
  const isRoleAllowed = (id: string): boolean => mayAll && (allowed.parse.has('roles') || allowed.roles.has(id));
  const named = idsIn(text, /<@!?(\d{1,20})>/g).filter(isUserAllowed);
  const replied = repliedTo !== null && allowed.repliedUser ? [repliedTo.author.id] : [];
  const roles = world.guilds.get(channel.guildId ?? '')?.roles;
  return {
    mentions: [...new Set([...replied, ...named])].flatMap((id) => world.people.get(id) ?? []),
    mention_roles: idsIn(text, /<@&(\d{1,20})>/g).filter((id) => roles?.has(id) === true && isRoleAllowed(id)),
    mention_everyone: mayAll && allowed.parse.has('everyone') && /@(everyone|here)\b/.test(text),
  };
}

/** Text in which mentions count: the content or, in a layout, its text displays; never embeds. */
export function mentioningText(body: Pick<APIMessage, 'content' | 'components'>): string {
  const displays = [...walk(body.components, [])]
    .filter(({ component }) => component['type'] === ComponentType.TextDisplay)
    .map(({ component }) => String(component['content']));
  return [body.content, ...displays].join('\n');
}

/** Everyone whom a new message makes a sound for, its author never. */
export function pingedBy(world: World, body: APIMessage): readonly string[] {
  const channel = world.channels.get(body.channel_id);
  const members = [...(world.guilds.get(channel?.guildId ?? '')?.members.values() ?? [])];
  const isMeant = (roleIds: ReadonlySet<string>): boolean =>
    body.mention_everyone || body.mention_roles.some((id) => roleIds.has(id));
  const ids = [
    ...body.mentions.map(({ id }) => id),
    ...members.filter(({ roleIds }) => isMeant(roleIds)).map(({ userId }) => userId),
  ];
  return [...new Set(ids)].filter((id) => id !== body.author.id);
}

/** Within code nobody is mentioned. */
function withoutCode(text: string): string {
  return text.replace(/```[^]*?```|`[^`\n]*`/g, ' ');
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, id]) => id!))];
}
