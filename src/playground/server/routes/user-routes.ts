import { invalidRecipients, unknownUser } from '../api-error.js';
import { formOf, type Route } from '../http.js';
import { applicationPayload, channelPayload, userGuildPayload } from '../payloads.js';
import { idIn } from './form.js';
import { flagOf, idOf, integerOf } from './query.js';
import type { RouteParts } from './route-parts.js';

const guildPage = { least: 1, most: 200, usual: 200 };

/** The bot's own account, those of others, and the application. */
export function userRoutes({ world, privilegedIntents }: RouteParts): Route[] {
  const application = () => applicationPayload(world, privilegedIntents);
  return [
    { method: 'GET', pattern: '/applications/@me', handle: application },
    { method: 'GET', pattern: '/oauth2/applications/@me', handle: application },
    { method: 'GET', pattern: '/users/@me', handle: () => world.bot },
    {
      method: 'GET',
      pattern: '/users/@me/guilds',
      handle: ({ query }) => {
        const after = idOf(query, 'after') ?? 0n;
        const before = idOf(query, 'before');
        const limit = integerOf(query, 'limit', guildPage);
        const found = [...world.guilds.values()]
          .filter(({ id }) => BigInt(id) > after && (before === null || BigInt(id) < before))
          .slice(0, limit);
        return found.map((guild) => userGuildPayload(world, guild, flagOf(query, 'with_counts')));
      },
    },
    {
      method: 'DELETE',
      pattern: '/users/@me/guilds/:guildId',
      handle: ({ params }) => {
        world.removeGuild(params['guildId']!);
      },
    },
    {
      method: 'POST',
      pattern: '/users/@me/channels',
      handle: ({ body }) => {
        const recipientId = idIn(formOf(body), 'recipient_id');
        if (!world.people.has(recipientId) || recipientId === world.bot.id) throw invalidRecipients();
        return channelPayload(world, world.directChannel(recipientId));
      },
    },
    {
      method: 'GET',
      pattern: '/users/:userId',
      handle: ({ params }) => {
        const user = world.people.get(params['userId']!);
        if (user === undefined) throw unknownUser();
        return user;
      },
    },
  ];
}
