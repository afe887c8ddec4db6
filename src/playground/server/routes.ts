import type { Route } from './http.js';
import { channelRoutes } from './routes/channel-routes.js';
import { commandRoutes } from './routes/command-routes.js';
import { gatewayRoutes } from './routes/gateway-routes.js';
import { guildRoutes } from './routes/guild-routes.js';
import { interactionRoutes } from './routes/interaction-routes.js';
import { messageRoutes } from './routes/message-routes.js';
import { pinRoutes } from './routes/pin-routes.js';
import { reactionRoutes } from './routes/reaction-routes.js';
import type { RouteParts } from './routes/route-parts.js';
import { threadRoutes } from './routes/thread-routes.js';
import { userRoutes } from './routes/user-routes.js';

/** Of two patterns that fit a path the first counts: `/messages/pins` stands before `/messages/:messageId`. */
const resources = [
  gatewayRoutes,
  userRoutes,
  guildRoutes,
  channelRoutes,
  threadRoutes,
  pinRoutes,
  reactionRoutes,
  messageRoutes,
  commandRoutes,
  interactionRoutes,
];

/** Every endpoint that this Discord knows. */
export function routesOf(parts: RouteParts): readonly Route[] {
  return resources.flatMap((routes) => routes(parts));
}
