import { ChannelType, PermissionFlagsBits, type APIUser } from 'discord-api-types/v10';
import type { ChannelView, GuildView, PersonView } from '../../page-protocol.js';
import type { Channel, Guild, StoredMessage } from '../entities.js';
import type { World } from '../world.js';

/** Messages that a channel is opened with. */
const shownMessages = 200;

/** Whether a channel is there for a person at all. */
export function seesChannel(world: World, channel: Channel, userId: string): boolean {
  return (world.permissionsIn(channel, userId) & PermissionFlagsBits.ViewChannel) !== 0n;
}

/** What a person sees in a channel on opening it, oldest first. */
export function messagesFor(world: World, channel: Channel, userId: string): readonly StoredMessage[] {
  const permissions = world.permissionsIn(channel, userId);
  if ((permissions & PermissionFlagsBits.ReadMessageHistory) === 0n) return [];
  return [...world.messages.values()]
    .filter(({ body, visibleTo }) => body.channel_id === channel.id && isForEyesOf(visibleTo, userId))
    .slice(-shownMessages);
}

export function isForEyesOf(visibleTo: string | null, userId: string): boolean {
  return visibleTo === null || visibleTo === userId;
}

export function peopleViews(world: World): readonly PersonView[] {
  return [...world.people.values()].map((person) => {
    const { id, bot: isBot = false } = person;
    // Nobody becomes a bot, and bots have no conversation with one.
    const homeChannelId = isBot ? (firstChannelOf(world, id)?.id ?? '') : homeChannelOf(world, id);
    return { id, name: nameOf(person), isBot, standing: standingOf(world, id), homeChannelId };
  });
}

/** The first channel that a person sees, else the conversation with the bot. */
export function homeChannelOf(world: World, userId: string): string {
  return (firstChannelOf(world, userId) ?? world.directChannel(userId)).id;
}

function firstChannelOf(world: World, userId: string): Channel | undefined {
  return [...world.channels.values()].find(
    (channel) => channel.type === ChannelType.GuildText && seesChannel(world, channel, userId),
  );
}

/** Guilds that a person is in, with what the person sees of them. */
export function guildViews(world: World, userId: string): readonly GuildView[] {
  return [...world.guilds.values()]
    .filter((guild) => guild.members.has(userId))
    .map((guild) => ({
      id: guild.id,
      name: guild.name,
      channels: channelViews(world, guild, userId),
      roles: [...guild.roles.values()].filter(({ id }) => id !== guild.id).map(({ id, name }) => ({ id, name })),
      members: [...guild.members.values()].map((member) => ({
        userId: member.userId,
        name: nameOf(world.people.get(member.userId)!),
        roleIds: [...member.roleIds],
      })),
    }));
}

export function nameOf(person: APIUser): string {
  return person.global_name ?? person.username;
}

function channelViews(world: World, guild: Guild, userId: string): readonly ChannelView[] {
  const seen = [...world.channels.values()].filter(
    (channel) => channel.guildId === guild.id && seesChannel(world, channel, userId),
  );
  const view = (channel: Channel): ChannelView => {
    const { id, name, parentId } = channel;
    const mayModerate = (world.permissionsIn(channel, userId) & PermissionFlagsBits.ManageMessages) !== 0n;
    return { id, name, parentId, mayModerate };
  };
  return seen
    .filter(({ parentId }) => parentId === null)
    .flatMap((channel) => [channel, ...seen.filter(({ parentId }) => parentId === channel.id)])
    .map(view);
}

function standingOf(world: World, userId: string): string {
  const standings = [...world.guilds.values()]
    .filter(({ members }) => members.has(userId))
    .map((guild) => `${rankIn(guild, userId)} of ${guild.name}`);
  return standings.join(', ') || 'in no server';
}

function rankIn(guild: Guild, userId: string): string {
  if (guild.ownerId === userId) return 'owner';
  const { ManageGuild, ManageMessages, Administrator } = PermissionFlagsBits;
  const roles = [...guild.members.get(userId)!.roleIds].map((id) => guild.roles.get(id)?.permissions ?? 0n);
  const isModerator = roles.some((bits) => (bits & (ManageGuild | ManageMessages | Administrator)) !== 0n);
  return isModerator ? 'moderator' : 'member';
}
