import { missingPermissions, notTheAuthor, unknownMessage } from '../api-error.js';
import { formOf, type ApiRequest, type Route } from '../http.js';
import { edit, post } from '../messages.js';
import type { StoredMessage } from '../world.js';
import type { RouteParts } from './route-parts.js';

export function messageRoutes(parts: RouteParts): Route[] {
  const { world } = parts;
  const one = '/channels/:channelId/messages/:messageId';
  const find = ({ params }: ApiRequest): StoredMessage => {
    const stored = world.messages.get(params['messageId']!);
    if (stored === undefined || stored.body.channel_id !== params['channelId']) throw unknownMessage();
    return stored;
  };
  return [
    {
      method: 'POST',
      pattern: '/channels/:channelId/messages',
      handle: ({ params, body }) => post(parts, params['channelId']!, formOf(body)),
    },
    {
      method: 'PATCH',
      pattern: one,
      handle: (request) => {
        const stored = find(request);
        if (stored.body.author.id !== world.bot.id) throw notTheAuthor();
        return edit(world, stored, formOf(request.body));
      },
    },
    {
      method: 'DELETE',
      pattern: one,
      handle: (request) => {
        const stored = find(request);
        if (stored.body.author.id !== world.bot.id) throw missingPermissions();
        world.removeMessage(stored);
      },
    },
  ];
}
