import { PermissionFlagsBits, type APIApplicationCommand, type ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandBook } from '../commands.js';
import { offeredCommands } from './offered-commands.js';
import type { Channel } from '../entities.js';
import type { World } from '../world.js';
import { Unsendable } from './unsendable.js';

/** A command, by its id or by its name. */
export interface CommandWanted {
  readonly commandId?: string;
  readonly name?: string;
}

/** @throws Unsendable when the person is not there, or the channel is hidden from them */
export function checkSeen(world: World, channel: Channel, userId: string): void {
  const person = world.people.get(userId);
  if (person === undefined) throw new Unsendable(`There is no person ${userId}.`);
  if ((world.permissionsIn(channel, userId) & PermissionFlagsBits.ViewChannel) !== 0n) return;
  throw new Unsendable(`${person.username} cannot see the channel.`);
}

/** @throws Unsendable when Discord's client would not offer the command to this person in this channel */
export function availableCommand(
  parts: { readonly world: World; readonly commands: CommandBook },
  wanted: CommandWanted & {
    readonly channel: Channel;
    readonly userId: string;
    readonly type: ApplicationCommandType;
  },
): APIApplicationCommand {
  const { channel, userId, type, commandId, name } = wanted;
  const isWanted = (command: APIApplicationCommand): boolean =>
    command.type === type && (commandId === undefined ? command.name === name : command.id === commandId);
  const offered = offeredCommands(parts, channel, userId).find(isWanted);
  if (offered !== undefined) return offered;
  const registered = [...parts.commands.list(channel.guildId), ...parts.commands.list(null)].find(isWanted);
  const person = parts.world.people.get(userId)!.username;
  throw new Unsendable(
    registered === undefined
      ? `No command ${name ?? commandId ?? ''} is registered here.`
      : `The command ${registered.name} is not offered to ${person} here.`,
  );
}
