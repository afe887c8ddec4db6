import {
  ChannelType,
  GatewayIntentBits,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
  type APIMessage,
} from 'discord-api-types/v10';
import {
  missingAccess,
  missingPermissions,
  noPrivateThreads,
  threadExists,
  unknownMember,
  unknownUser,
  wrongChannelType,
} from '../api-error.js';
import { Answer, formOf, type ApiRequest, type Route } from '../http.js';
import { channelPayload, followerPayload, threadListPayload } from '../payloads.js';
import { follow, unfollow } from '../threads.js';
import type { Channel } from '../entities.js';
import type { World } from '../world.js';
import { channelFor, messageIn, refuseArchived, threadFor } from './access.js';
import { textIn } from './form.js';
import type { RouteParts } from './route-parts.js';

const { CreatePublicThreads, ManageThreads, ReadMessageHistory, SendMessagesInThreads } = PermissionFlagsBits;

export function threadRoutes(parts: RouteParts): Route[] {
  const { world } = parts;
  const channel = '/channels/:channelId';
  return [
    {
      method: 'POST',
      pattern: `${channel}/messages/:messageId/threads`,
      handle: (request) => new Answer(201, channelPayload(world, startFromMessage(world, request))),
    },
    {
      method: 'POST',
      pattern: `${channel}/threads`,
      handle: (request) => new Answer(201, channelPayload(world, start(world, request))),
    },
    {
      method: 'GET',
      pattern: `${channel}/threads/archived/public`,
      handle: ({ params }) => {
        const parent = channelFor(world, params['channelId']!, ReadMessageHistory);
        const threads = [...world.channels.values()].filter(
          ({ parentId, isArchived }) => parentId === parent.id && isArchived,
        );
        return threadListPayload(world, threads);
      },
    },
    ...followerRoutes(parts),
  ];
}

function parentFor(world: World, channelId: string): Channel {
  const parent = channelFor(world, channelId, CreatePublicThreads);
  if (parent.type !== ChannelType.GuildText) throw wrongChannelType();
  return parent;
}

/** The thread has the id of its message. */
function startFromMessage(world: World, { params, body }: ApiRequest): Channel {
  const parent = parentFor(world, params['channelId']!);
  const message = messageIn(world, parent.id, params['messageId']!);
  if (world.channels.has(message.body.id)) throw threadExists();
  const name = textIn(formOf(body), 'name', { least: 1, most: 100 });
  const thread = world.addThread(parent.id, name, { id: message.body.id });
  const flags: unknown = (message.body.flags ?? 0) | MessageFlags.HasThread;
  world.changeMessage(message, {
    ...message.body,
    flags: flags as MessageFlags,
    thread: channelPayload(world, thread) as unknown as NonNullable<APIMessage['thread']>,
  });
  return thread;
}

function start(world: World, { params, body }: ApiRequest): Channel {
  const parent = parentFor(world, params['channelId']!);
  const form = formOf(body);
  // Without a type Discord makes a private thread, for the sake of older clients.
  if (form['type'] !== ChannelType.PublicThread) throw noPrivateThreads();
  const thread = world.addThread(parent.id, textIn(form, 'name', { least: 1, most: 100 }));
  world.addMessage({
    type: MessageType.ThreadCreated,
    content: thread.name,
    author: world.bot,
    channel_id: parent.id,
    message_reference: { channel_id: thread.id, guild_id: thread.guildId! },
  });
  return thread;
}

function followerRoutes({ world, privilegedIntents }: RouteParts): Route[] {
  const list = '/channels/:channelId/thread-members';
  return [
    {
      method: 'GET',
      pattern: list,
      handle: ({ params }) => {
        const thread = threadFor(world, params['channelId']!);
        if ((privilegedIntents & GatewayIntentBits.GuildMembers) === 0) throw missingAccess();
        return [...thread.followers.keys()].map((userId) => followerPayload(thread, userId));
      },
    },
    {
      method: 'PUT',
      pattern: `${list}/@me`,
      handle: ({ params }) => {
        const thread = threadFor(world, params['channelId']!);
        refuseArchived(thread);
        follow(world, thread, world.bot.id);
      },
    },
    {
      method: 'DELETE',
      pattern: `${list}/@me`,
      handle: ({ params }) => {
        const thread = threadFor(world, params['channelId']!);
        refuseArchived(thread);
        unfollow(world, thread, world.bot.id);
      },
    },
    {
      method: 'GET',
      pattern: `${list}/:userId`,
      handle: ({ params }) => {
        const thread = threadFor(world, params['channelId']!);
        if (!thread.followers.has(params['userId']!)) throw unknownMember();
        return followerPayload(thread, params['userId']!);
      },
    },
    {
      method: 'PUT',
      pattern: `${list}/:userId`,
      handle: ({ params }) => {
        const thread = threadFor(world, params['channelId']!, SendMessagesInThreads);
        refuseArchived(thread);
        const userId = params['userId']!;
        if (!world.people.has(userId)) throw unknownUser();
        follow(world, thread, world.member(thread.guildId!, userId).userId);
      },
    },
    {
      method: 'DELETE',
      pattern: `${list}/:userId`,
      handle: ({ params }) => {
        const thread = threadFor(world, params['channelId']!);
        refuseArchived(thread);
        const isOwn = thread.ownerId === world.bot.id;
        if (!isOwn && !world.botMay(thread, ManageThreads)) throw missingPermissions();
        unfollow(world, thread, params['userId']!);
      },
    },
  ];
}
