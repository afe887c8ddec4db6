import { PermissionFlagsBits } from 'discord-api-types/v10';
import { tooManyReactions, unknownEmoji } from '../api-error.js';
import type { ApiRequest, Route } from '../http.js';
import { react, unreact } from '../reactions.js';
import type { StoredMessage } from '../entities.js';
import type { World } from '../world.js';
import { channelFor, messageIn, refuseArchived } from './access.js';
import { idOf, integerOf } from './query.js';
import type { RouteParts } from './route-parts.js';

const { AddReactions, ManageMessages, ReadMessageHistory } = PermissionFlagsBits;
/** Different emojis on one message. */
const reactionLimit = 20;
// A literal would need a newer target than the flag `v` itself, which Node 20 knows.
const anEmoji = new RegExp('^\\p{RGI_Emoji}$', 'v');
const ownEmoji = /^\w{2,32}:\d{1,20}$/;

export function reactionRoutes({ world }: RouteParts): Route[] {
  const emojiPath = '/channels/:channelId/messages/:messageId/reactions/:emoji';
  // Observed, not documented: one in a quarter of a second.
  const common = { rateLimit: { limit: 1, per: 250 } };
  return [
    {
      ...common,
      method: 'PUT',
      pattern: `${emojiPath}/@me`,
      handle: (request) => {
        add(world, request);
      },
    },
    {
      ...common,
      method: 'DELETE',
      pattern: `${emojiPath}/@me`,
      handle: (request) => {
        unreact(world, find(world, request), { userId: world.bot.id, emoji: emojiOf(request) });
      },
    },
    {
      ...common,
      method: 'DELETE',
      pattern: `${emojiPath}/:userId`,
      handle: (request) => {
        const { params } = request;
        channelFor(world, params['channelId']!, ManageMessages);
        unreact(world, find(world, request), { userId: params['userId']!, emoji: emojiOf(request) });
      },
    },
    {
      ...common,
      method: 'DELETE',
      pattern: emojiPath,
      handle: (request) => {
        channelFor(world, request.params['channelId']!, ManageMessages);
        clear(world, find(world, request), [emojiOf(request)]);
      },
    },
    {
      ...common,
      method: 'DELETE',
      pattern: '/channels/:channelId/messages/:messageId/reactions',
      handle: (request) => {
        channelFor(world, request.params['channelId']!, ManageMessages);
        const message = find(world, request);
        clear(world, message, [...message.reactions.keys()]);
      },
    },
    {
      method: 'GET',
      pattern: emojiPath,
      handle: (request) => {
        const after = idOf(request.query, 'after') ?? 0n;
        const limit = integerOf(request.query, 'limit', { least: 1, most: 100, usual: 25 });
        const people = [...(find(world, request).reactions.get(emojiOf(request)) ?? [])];
        const later = people.filter((id) => BigInt(id) > after).slice(0, limit);
        return later.map((id) => world.people.get(id)!);
      },
    },
  ];
}

function add(world: World, request: ApiRequest): void {
  const channelId = request.params['channelId']!;
  channelFor(world, channelId, ReadMessageHistory);
  const message = find(world, request);
  refuseArchived(world.channel(channelId));
  const emoji = emojiOf(request);
  if (!message.reactions.has(emoji)) {
    channelFor(world, channelId, AddReactions);
    if (message.reactions.size >= reactionLimit) throw tooManyReactions();
  }
  react(world, message, { userId: world.bot.id, emoji });
}

/** Told one by one, where Discord has an event for all of them. */
function clear(world: World, message: StoredMessage, emojis: readonly string[]): void {
  for (const emoji of emojis) {
    for (const userId of [...(message.reactions.get(emoji) ?? [])]) unreact(world, message, { userId, emoji });
  }
}

function find(world: World, { params }: ApiRequest): StoredMessage {
  return messageIn(world, channelFor(world, params['channelId']!).id, params['messageId']!);
}

/** @throws ApiError 10014 when it is neither an emoji nor `name:id` */
function emojiOf({ params }: ApiRequest): string {
  const emoji = params['emoji']!;
  if (anEmoji.test(emoji) || ownEmoji.test(emoji)) return emoji;
  throw unknownEmoji();
}
