import { formOf, type Route } from '../http.js';
import { channelPayload } from '../payloads.js';
import type { RouteParts } from './route-parts.js';

export function userRoutes({ world }: RouteParts): Route[] {
  return [
    { method: 'GET', pattern: '/users/@me', handle: () => world.bot },
    {
      method: 'POST',
      pattern: '/users/@me/channels',
      handle: ({ body }) => channelPayload(world, world.directChannel(String(formOf(body)['recipient_id']))),
    },
  ];
}
