import { missingAccess } from '../api-error.js';
import { formsOf, type ApiRequest, type Route } from '../http.js';
import type { RouteParts } from './route-parts.js';

export function commandRoutes({ commands, world }: RouteParts): Route[] {
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
      handle: (request: ApiRequest) => commands.replace(scopeOf(request), formsOf(request.body)),
    },
  ]);
}
