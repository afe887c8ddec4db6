import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommand,
} from 'discord-api-types/v10';
import type { CommandBook } from '../commands.js';
import type { Channel } from '../entities.js';
import type { World } from '../world.js';

/** Commands of all types that Discord's client offers a person in a channel, the guild's own before the global ones. */
export function offeredCommands(
  { world, commands }: { readonly world: World; readonly commands: CommandBook },
  channel: Channel,
  userId: string,
): readonly APIApplicationCommand[] {
  const permissions = world.permissionsIn(channel, userId);
  const has = (bits: bigint): boolean => (permissions & bits) === bits;
  if (!has(PermissionFlagsBits.ViewChannel)) return [];
  const global = commands.list(null).filter((command) => !command.nsfw && isFor(command, channel));
  if (channel.guildId === null) return global;
  if (!has(PermissionFlagsBits.UseApplicationCommands)) return [];
  const member = world.guilds.get(channel.guildId)?.members.get(userId);
  const own = commands.list(channel.guildId).filter(({ nsfw }) => !nsfw);
  const isShadowed = (command: APIApplicationCommand): boolean =>
    own.some(({ name, type }) => name === command.name && type === command.type);
  return [...own, ...global.filter((command) => !isShadowed(command))].filter((command) => {
    if (member !== undefined && commands.isOpenTo(command, member)) return true;
    const needed = command.default_member_permissions;
    // "0" switches a command off for everyone but administrators.
    return needed === null || has(needed === '0' ? PermissionFlagsBits.Administrator : BigInt(needed));
  });
}

/** Commands for users who installed the application themselves are offered to nobody: nobody has. */
function isFor(command: APIApplicationCommand, channel: Channel): boolean {
  if (command.integration_types?.includes(ApplicationIntegrationType.GuildInstall) === false) return false;
  const isDirect = channel.guildId === null;
  const { contexts } = command;
  if (contexts == null) return !isDirect || (command as { dm_permission?: boolean }).dm_permission !== false;
  return contexts.includes(isDirect ? InteractionContextType.BotDM : InteractionContextType.Guild);
}
