import { answer, followUp, messageOf } from '../answers.js';
import { alreadyAcknowledged, unknownWebhook } from '../api-error.js';
import { formOf, type ApiRequest, type Route } from '../http.js';
import type { Interaction } from '../interactions.js';
import { edit } from '../messages.js';
import type { StoredMessage } from '../world.js';
import type { RouteParts } from './route-parts.js';

/** Webhook requests per token; observed, not documented. */
const webhookLimit = { limit: 5, per: 2000 };

/** The first answer to an interaction, and what comes after it through the interaction's own webhook. */
export function interactionRoutes(parts: RouteParts): Route[] {
  const { desk, world } = parts;
  const webhook = '/webhooks/:webhookId/:token';
  const message = `${webhook}/messages/:message`;
  const common = { isOpen: true, rateLimit: webhookLimit };
  const interactionOf = ({ params }: ApiRequest): Interaction => {
    if (params['webhookId'] !== world.bot.id) throw unknownWebhook();
    return desk.forWebhook(params['token']!);
  };
  const messageIn = (request: ApiRequest): StoredMessage =>
    messageOf(world, interactionOf(request), request.params['message']!);
  return [
    {
      method: 'POST',
      pattern: '/interactions/:interactionId/:token/callback',
      isOpen: true,
      handle: ({ params, body }) => {
        const interaction = desk.forCallback(params['interactionId']!, params['token']!);
        if (interaction.answeredWith !== null) throw alreadyAcknowledged();
        answer(parts, interaction, formOf(body));
      },
    },
    {
      ...common,
      method: 'POST',
      pattern: webhook,
      handle: (request) => followUp(parts, interactionOf(request), formOf(request.body)),
    },
    { ...common, method: 'GET', pattern: message, handle: (request) => messageIn(request).body },
    {
      ...common,
      method: 'PATCH',
      pattern: message,
      handle: (request) => edit(world, messageIn(request), formOf(request.body)),
    },
    {
      ...common,
      method: 'DELETE',
      pattern: message,
      handle: (request) => {
        world.removeMessage(messageIn(request));
      },
    },
  ];
}
