import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild, Member, Role } from './entities.js';

/** What the bot asks for when it is invited. */
const botPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

/** What everybody may in a new guild. */
export const memberPermissions =
  botPermissions |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.CreatePublicThreads;

export const moderatorPermissions =
  PermissionFlagsBits.ManageMessages | PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageThreads;

const allPermissions = Object.values(PermissionFlagsBits).reduce((bits, bit) => bits | bit, 0n);

/**
 * What a member may in a channel: the roles together, then the channel's overwrites for everyone, for the roles, for the
 * member (Discord's documentation, "Permissions", "Permission Overwrites"). Without ViewChannel nothing is left.
 */
export function permissionsIn(place: {
  readonly guild: Guild;
  readonly roles: ReadonlyMap<string, Role>;
  readonly member: Member;
  /** The channel, or for a thread the channel that it hangs from; `null` = in the guild as a whole. */
  readonly channel: Channel | null;
}): bigint {
  const { guild, roles, member, channel } = place;
  const held = [guild.id, ...member.roleIds];
  const base = held.reduce((bits, id) => bits | (roles.get(id)?.permissions ?? 0n), 0n);
  if (guild.ownerId === member.userId || (base & PermissionFlagsBits.Administrator) !== 0n) return allPermissions;
  if (channel === null) return base;
  const { overwrites } = channel;
  const ofRoles = [...member.roleIds].flatMap((id) => overwrites.get(id) ?? []);
  const steps = [
    overwrites.get(guild.id),
    {
      deny: ofRoles.reduce((bits, { deny }) => bits | deny, 0n),
      allow: ofRoles.reduce((bits, { allow }) => bits | allow, 0n),
    },
    overwrites.get(member.userId),
  ];
  const result = steps.reduce((bits, step) => (step === undefined ? bits : (bits & ~step.deny) | step.allow), base);
  return (result & PermissionFlagsBits.ViewChannel) === 0n ? 0n : result;
}
