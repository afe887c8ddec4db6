import {
  GuildMember,
  PermissionFlagsBits,
  type APIInteractionGuildMember,
  type AutocompleteInteraction,
  type Message,
  type RepliableInteraction,
} from 'discord.js';
import type { Asker } from '../../commands/reply-target.js';
import { permissionNote } from './permissions.js';

/**
 * Who asks by a command, in the menu of a message too, or by a button, a select or a form. In a direct conversation there
 * is nothing to permit and nobody to moderate.
 */
export function askerOf(interaction: RepliableInteraction | AutocompleteInteraction): Asker {
  const { user, member, guildId, guild, channelId, channel, memberPermissions, locale, guildLocale } = interaction;
  const name = channel !== null && 'name' in channel ? channel.name : null;
  const isThread = channel?.isThread() ?? false;
  const note = guildId === null ? null : permissionNote(interaction.appPermissions.bitfield, { name, isThread });
  return {
    userId: user.id,
    displayName: displayNameOf(member) ?? user.displayName,
    guildId,
    guildName: guild?.name ?? null,
    channelId: channelId ?? '',
    parentChannelId: channel?.isThread() === true ? channel.parentId : null,
    roleIds: rolesOf(member, guildId),
    mayManageServer: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    mayManageMessages: memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false,
    locale,
    guildLocale,
    permissionNote: note,
  };
}

/** Who asks by a message, which tells neither permissions nor a locale: it can do nothing that needs them. */
export function writerOf({ author, member, guildId, guild, channelId, channel }: Message): Asker {
  return {
    userId: author.id,
    displayName: displayNameOf(member) ?? author.displayName,
    guildId,
    guildName: guild?.name ?? null,
    channelId,
    parentChannelId: channel.isThread() ? channel.parentId : null,
    roleIds: rolesOf(member, guildId),
    mayManageServer: false,
    mayManageMessages: false,
    locale: null,
    guildLocale: guild?.preferredLocale ?? null,
    permissionNote: null,
  };
}

type Member = GuildMember | APIInteractionGuildMember | null;

function displayNameOf(member: Member): string | null {
  if (member instanceof GuildMember) return member.displayName;
  return member?.nick ?? null;
}

/** Without the one that everybody has, whose id is the guild's. */
function rolesOf(member: Member, guildId: string | null): string[] {
  if (member === null) return [];
  const roleIds = member instanceof GuildMember ? [...member.roles.cache.keys()] : member.roles;
  return roleIds.filter((roleId) => roleId !== guildId);
}
