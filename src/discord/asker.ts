import { PermissionFlagsBits } from 'discord.js';
import type { Asker } from '../../commands/reply-target.js';
import type { Answerable } from './interaction-target.js';
import { permissionNote } from './permissions.js';

/** Who asks by a command, in the menu of a message too, or by a button. In a direct conversation there is nothing to permit and nobody to moderate. */
export function askerOf(interaction: Answerable): Asker {
  const { user, guildId, channelId, channel } = interaction;
  const isModerator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  const name = channel !== null && 'name' in channel ? channel.name : null;
  const isThread = channel?.isThread() ?? false;
  const note = guildId === null ? null : permissionNote(interaction.appPermissions.bitfield, { name, isThread });
  return { userId: user.id, guildId, channelId, isModerator, permissionNote: note };
}
