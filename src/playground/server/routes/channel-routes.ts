import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { missingPermissions, notInDirectChannels, unknownOverwrite } from '../api-error.js';
import { formOf, type ApiRequest, type Json, type Route } from '../http.js';
import { channelPayload } from '../payloads.js';
import { setArchived, setLocked } from '../threads.js';
import type { Channel } from '../entities.js';
import type { World } from '../world.js';
import { channelFor, refuseArchived } from './access.js';
import { bitsIn, flagIn, textIn } from './form.js';
import type { RouteParts } from './route-parts.js';

const { ManageChannels, ManageThreads, ManageRoles, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;

const nameLength = { least: 1, most: 100 };

export function channelRoutes({ world }: RouteParts): Route[] {
  const one = '/channels/:channelId';
  const overwrite = `${one}/permissions/:overwriteId`;
  return [
    {
      method: 'GET',
      pattern: one,
      handle: ({ params }) => channelPayload(world, channelFor(world, params['channelId']!)),
    },
    {
      method: 'PATCH',
      pattern: one,
      handle: ({ params, body }) => {
        const channel = channelFor(world, params['channelId']!);
        if (channel.guildId === null) throw notInDirectChannels();
        if (channel.type === ChannelType.PublicThread) changeThread(world, channel, formOf(body));
        else changeChannel(world, channel, formOf(body));
        return channelPayload(world, channel);
      },
    },
    {
      method: 'DELETE',
      pattern: one,
      handle: ({ params }) => {
        const channel = channelFor(world, params['channelId']!);
        const payload = channelPayload(world, channel);
        // A direct conversation is closed, not lost.
        if (channel.guildId === null) return payload;
        channelFor(world, channel.id, channel.type === ChannelType.PublicThread ? ManageThreads : ManageChannels);
        world.removeChannel(channel);
        return payload;
      },
    },
    {
      method: 'PUT',
      pattern: overwrite,
      handle: (request) => {
        putOverwrite(world, request);
      },
    },
    {
      method: 'DELETE',
      pattern: overwrite,
      handle: (request) => {
        deleteOverwrite(world, request);
      },
    },
    {
      method: 'POST',
      pattern: `${one}/typing`,
      handle: ({ params }) => {
        const channel = channelFor(world, params['channelId']!);
        const isThread = channel.type === ChannelType.PublicThread;
        channelFor(world, channel.id, isThread ? SendMessagesInThreads : SendMessages);
        world.tell({ kind: 'typing', channel, userId: world.bot.id });
      },
    },
  ];
}

function changeChannel(world: World, channel: Channel, form: Json): void {
  channelFor(world, channel.id, ManageChannels);
  if (form['name'] !== undefined) world.rename(channel, textIn(form, 'name', nameLength));
}

/** Who started a thread may rename and archive it; to lock it one must be allowed to manage threads. */
function changeThread(world: World, thread: Channel, form: Json): void {
  const isArchived = flagIn(form, 'archived');
  const isLocked = flagIn(form, 'locked');
  const name = form['name'] === undefined ? null : textIn(form, 'name', nameLength);
  const isManager = world.botMay(thread, ManageThreads);
  if (isLocked !== undefined && !isManager) throw missingPermissions();
  if (isArchived === false) {
    if (!world.botMay(thread, SendMessagesInThreads) || (thread.isLocked && !isManager)) throw missingPermissions();
    if (thread.isArchived) setArchived(world, thread, false);
  } else if (!isManager && thread.ownerId !== world.bot.id) throw missingPermissions();
  refuseArchived(thread);
  if (name !== null) world.rename(thread, name);
  if (isLocked !== undefined) setLocked(world, thread, isLocked);
  if (isArchived === true) setArchived(world, thread, true);
}

/** A bot allows and denies only what it may itself. */
function putOverwrite(world: World, { params, body }: ApiRequest): void {
  const channel = channelFor(world, params['channelId']!, ManageRoles);
  const form = formOf(body);
  const id = params['overwriteId']!;
  const type = Number(form['type']) === 1 ? OverwriteType.Member : OverwriteType.Role;
  const guild = world.guild(channel.guildId!);
  const isKnown = type === OverwriteType.Role ? guild.roles.has(id) : guild.members.has(id);
  if (!isKnown) throw unknownOverwrite();
  const allow = bitsIn(form, 'allow');
  const deny = bitsIn(form, 'deny');
  if (!world.botMay(channel, allow | deny)) throw missingPermissions();
  world.setOverwrite(channel.id, id, { type, allow, deny });
}

function deleteOverwrite(world: World, { params }: ApiRequest): void {
  const channel = channelFor(world, params['channelId']!, ManageRoles);
  if (!channel.overwrites.has(params['overwriteId']!)) throw unknownOverwrite();
  world.setOverwrite(channel.id, params['overwriteId']!, null);
}
