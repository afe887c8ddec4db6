import { ChannelType, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { cannotMessageUser, missingAccess, notTheAuthor, systemMessage, threadIsLocked } from '../api-error.js';
import type { ApiRequest, Route } from '../http.js';
import { shownToBot } from '../message-content.js';
import { draftOf, edit, post } from '../messages.js';
import type { Channel, StoredMessage } from '../entities.js';
import type { World } from '../world.js';
import { channelFor, messageIn, refuseArchived } from './access.js';
import { bulkDelete } from './bulk-delete.js';
import { pageOf } from './message-page.js';
import type { RouteParts } from './route-parts.js';

const { ManageMessages, ManageThreads, ReadMessageHistory } = PermissionFlagsBits;
/** Messages of one channel, and edits of its messages; observed, not documented. */
const writeLimit = { limit: 5, per: 5000 };
const bulkDeleteLimit = { limit: 1, per: 1000 };
/** Milliseconds from which on a message's edits are limited further. */
const oldAge = 3_600_000;
/** What Discord itself writes in the bot's name. */
const systemTypes: ReadonlySet<MessageType> = new Set([MessageType.ChannelPinnedMessage, MessageType.ThreadCreated]);

export function messageRoutes(parts: RouteParts): Route[] {
  const { world, privilegedIntents } = parts;
  const all = '/channels/:channelId/messages';
  const one = `${all}/:messageId`;
  const shown = ({ body }: StoredMessage) => shownToBot(world, body, privilegedIntents);
  return [
    {
      method: 'GET',
      pattern: all,
      handle: ({ params, query }) => {
        const channel = channelFor(world, params['channelId']!);
        const page = pageOf(world.messagesIn(channel.id), query);
        return world.botMay(channel, ReadMessageHistory) ? page.map(shown) : [];
      },
    },
    {
      method: 'GET',
      pattern: one,
      handle: ({ params }) => {
        const channel = channelFor(world, params['channelId']!);
        if (!world.botMay(channel, ReadMessageHistory)) throw missingAccess();
        return shown(messageIn(world, channel.id, params['messageId']!));
      },
    },
    {
      method: 'POST',
      pattern: all,
      rateLimit: writeLimit,
      handle: (request) => {
        const { params } = request;
        refuseUnreachable(world, channelFor(world, params['channelId']!));
        return post(parts, params['channelId']!, draftOf(request));
      },
    },
    {
      method: 'POST',
      pattern: `${all}/bulk-delete`,
      rateLimit: bulkDeleteLimit,
      handle: (request) => {
        bulkDelete(world, request);
      },
    },
    {
      method: 'PATCH',
      pattern: one,
      rateLimit: writeLimit,
      handle: (request) => edit(parts, editable(parts, request), draftOf(request)),
    },
    {
      method: 'DELETE',
      pattern: one,
      rateLimit: writeLimit,
      handle: ({ params }) => {
        const channel = channelFor(world, params['channelId']!);
        const stored = messageIn(world, channel.id, params['messageId']!);
        if (stored.body.author.id !== world.bot.id) channelFor(world, channel.id, ManageMessages);
        refuseArchived(channel);
        world.removeMessage(stored);
      },
    },
  ];
}

/** A locked thread, or somebody with whom the bot shares no guild. @throws ApiError 160005, 50007 */
function refuseUnreachable(world: World, channel: Channel): void {
  if (channel.type === ChannelType.PublicThread) {
    if (channel.isLocked && !world.botMay(channel, ManageThreads)) throw threadIsLocked();
    return;
  }
  const { recipientId } = channel;
  if (recipientId === null) return;
  const isShared = [...world.guilds.values()].some(({ members }) => members.has(recipientId));
  if (!isShared || world.people.get(recipientId)?.bot === true) throw cannotMessageUser();
}

function editable({ world, limits }: RouteParts, { params }: ApiRequest): StoredMessage {
  const channel = channelFor(world, params['channelId']!);
  const stored = messageIn(world, channel.id, params['messageId']!);
  if (stored.body.author.id !== world.bot.id) throw notTheAuthor();
  if (systemTypes.has(stored.body.type)) throw systemMessage();
  refuseArchived(channel);
  if (world.now() - Date.parse(stored.body.timestamp) > oldAge) limits?.takeOldEdit(channel.id);
  return stored;
}
