import { PermissionFlagsBits } from 'discord-api-types/v10';
import { otherChannelsMessage, unknownMessage } from '../api-error.js';
import type { ApiRequest, Route } from '../http.js';
import { pin, pinsOf, unpin } from '../pins.js';
import type { StoredMessage } from '../entities.js';
import type { World } from '../world.js';
import { channelFor, refuseArchived } from './access.js';
import type { RouteParts } from './route-parts.js';
import { shownToBot } from '../message-content.js';

const { PinMessages, ReadMessageHistory } = PermissionFlagsBits;

/** The list of a channel's pins, in the present form and in the one before it. */
export function pinRoutes({ world, privilegedIntents }: RouteParts): Route[] {
  const present = '/channels/:channelId/messages/pins';
  const former = '/channels/:channelId/pins';
  const listed = ({ params }: ApiRequest): StoredMessage[] => {
    const channel = channelFor(world, params['channelId']!);
    return world.botMay(channel, ReadMessageHistory) ? pinsOf(world, channel.id) : [];
  };
  const shown = ({ body }: StoredMessage) => shownToBot(world, body, privilegedIntents);
  return [
    {
      method: 'GET',
      pattern: present,
      handle: (request) => ({
        items: listed(request).map((message) => ({ pinned_at: message.pinnedAt, message: shown(message) })),
        has_more: false,
      }),
    },
    { method: 'GET', pattern: former, handle: (request) => listed(request).map(shown) },
    ...[present, former].flatMap((path) => [
      {
        method: 'PUT',
        pattern: `${path}/:messageId`,
        handle: (request: ApiRequest) => {
          pin(world, pinnable(world, request), world.bot.id);
        },
      },
      {
        method: 'DELETE',
        pattern: `${path}/:messageId`,
        handle: (request: ApiRequest) => {
          unpin(world, pinnable(world, request));
        },
      },
    ]),
  ];
}

function pinnable(world: World, { params }: ApiRequest): StoredMessage {
  const channel = channelFor(world, params['channelId']!, PinMessages);
  refuseArchived(channel);
  const message = world.messages.get(params['messageId']!);
  if (message?.visibleTo !== null) throw unknownMessage();
  if (message.body.channel_id !== channel.id) throw otherChannelsMessage();
  return message;
}
