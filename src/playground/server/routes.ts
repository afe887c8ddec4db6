import type { Route } from './http.js';
import { commandRoutes } from './routes/command-routes.js';
import { gatewayRoutes } from './routes/gateway-routes.js';
import { interactionRoutes } from './routes/interaction-routes.js';
import { messageRoutes } from './routes/message-routes.js';
import type { RouteParts } from './routes/route-parts.js';
import { userRoutes } from './routes/user-routes.js';

/** Every endpoint that this Discord knows. */
export function routesOf(parts: RouteParts): readonly Route[] {
  return [gatewayRoutes, userRoutes, commandRoutes, interactionRoutes, messageRoutes].flatMap((routes) =>
    routes(parts),
  );
}
