import { answer, followUp, messageOf } from './answers.js';
import { alreadyAcknowledged, missingAccess, missingPermissions, notTheAuthor, unknownMessage } from './api-error.js';
import type { CommandBook } from './commands.js';
import type { ApiRequest, Json, Route } from './http.js';
import type { InteractionDesk } from './interactions.js';
import type { Gateway } from './gateway.js';
import { edit, post, type MessageParts } from './messages.js';
import { channelPayload } from './payloads.js';
import type { StoredMessage } from './world.js';

export interface RouteParts extends MessageParts {
  readonly desk: InteractionDesk;
  readonly commands: CommandBook;
  readonly gateway: Gateway;
  /** ws:// address of the gateway. */
  readonly gatewayUrl: () => string;
}

/** Every endpoint that this Discord knows. */
export function routesOf(parts: RouteParts): readonly Route[] {
  return [...gatewayRoutes(parts), ...commandRoutes(parts), ...interactionRoutes(parts), ...messageRoutes(parts)];
}

function gatewayRoutes({ world, gatewayUrl }: RouteParts): Route[] {
  const sessionStart = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };
  return [
    {
      method: 'GET',
      pattern: '/gateway/bot',
      handle: () => ({ url: gatewayUrl(), shards: 1, session_start_limit: sessionStart }),
    },
    { method: 'GET', pattern: '/users/@me', handle: () => world.bot },
    {
      method: 'POST',
      pattern: '/users/@me/channels',
      handle: ({ body }) => channelPayload(world, world.directChannel(String((body as Json)['recipient_id']))),
    },
  ];
}

function commandRoutes({ commands, world }: RouteParts): Route[] {
  const scopeOf = ({ params }: ApiRequest) => {
    const guildId = params['guildId'];
    if (guildId === undefined) return null;
    if (!world.guilds.has(guildId)) throw missingAccess();
    return guildId;
  };
  return ['/applications/:appId/commands', '/applications/:appId/guilds/:guildId/commands'].flatMap((pattern) => [
    { method: 'GET', pattern, handle: (request: ApiRequest) => commands.list(scopeOf(request)) },
    {
      method: 'PUT',
      pattern,
      handle: (request: ApiRequest) => commands.replace(scopeOf(request), request.body as Json[]),
    },
  ]);
}

function interactionRoutes(parts: RouteParts): Route[] {
  const { desk } = parts;
  const webhook = '/webhooks/:appId/:token';
  return [
    {
      method: 'POST',
      pattern: '/interactions/:id/:token/callback',
      isOpen: true,
      handle: ({ params, body }) => {
        const interaction = desk.forCallback(params['id']!, params['token']!);
        if (interaction.answeredWith !== null) throw alreadyAcknowledged();
        answer(parts, interaction, body as Json);
      },
    },
    {
      method: 'POST',
      pattern: webhook,
      isOpen: true,
      handle: ({ params, body }) => followUp(parts, desk.forWebhook(params['token']!), body as Json),
    },
    {
      method: 'GET',
      pattern: `${webhook}/messages/:messageId`,
      isOpen: true,
      handle: ({ params }) => messageOf(parts.world, desk.forWebhook(params['token']!), params['messageId']!).body,
    },
    {
      method: 'PATCH',
      pattern: `${webhook}/messages/:messageId`,
      isOpen: true,
      handle: ({ params, body }) => {
        const stored = messageOf(parts.world, desk.forWebhook(params['token']!), params['messageId']!);
        return edit(parts.world, stored, body as Json);
      },
    },
    {
      method: 'DELETE',
      pattern: `${webhook}/messages/:messageId`,
      isOpen: true,
      handle: ({ params }) => {
        parts.world.removeMessage(messageOf(parts.world, desk.forWebhook(params['token']!), params['messageId']!));
      },
    },
  ];
}

function messageRoutes(parts: RouteParts): Route[] {
  const { world } = parts;
  const one = '/channels/:channelId/messages/:messageId';
  const find = (params: ApiRequest['params']): StoredMessage => {
    const stored = world.messages.get(params['messageId']!);
    if (stored === undefined || stored.body.channel_id !== params['channelId']) throw unknownMessage();
    return stored;
  };
  return [
    {
      method: 'POST',
      pattern: '/channels/:channelId/messages',
      handle: ({ params, body }) => post(parts, params['channelId']!, body as Json),
    },
    {
      method: 'PATCH',
      pattern: one,
      handle: ({ params, body }) => {
        const stored = find(params);
        if (stored.body.author.id !== world.bot.id) throw notTheAuthor();
        return edit(parts.world, stored, body as Json);
      },
    },
    {
      method: 'DELETE',
      pattern: one,
      handle: ({ params }) => {
        const stored = find(params);
        if (stored.body.author.id !== world.bot.id) throw missingPermissions();
        world.removeMessage(stored);
      },
    },
  ];
}
