import { answer, editAnswer, followUp, messageOf } from '../answers.js';
import { alreadyAcknowledged, unknownWebhook } from '../api-error.js';
import type { ApiRequest, Route } from '../http.js';
import type { Interaction } from '../interactions/interaction.js';
import { draftOf } from '../messages.js';
import type { StoredMessage } from '../entities.js';
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
      handle: (request) => {
        const { params, query } = request;
        const interaction = desk.forCallback(params['interactionId']!, params['token']!);
        if (interaction.answeredWith !== null) throw alreadyAcknowledged();
        const response = answer(parts, interaction, draftOf(request));
        desk.tell(interaction);
        return query.get('with_response') === 'true' ? response : undefined;
      },
    },
    {
      ...common,
      method: 'POST',
      pattern: webhook,
      handle: (request) => {
        const interaction = interactionOf(request);
        const message = followUp(parts, interaction, draftOf(request));
        desk.tell(interaction);
        return message;
      },
    },
    { ...common, method: 'GET', pattern: message, handle: (request) => messageIn(request).body },
    {
      ...common,
      method: 'PATCH',
      pattern: message,
      handle: (request) => {
        const interaction = interactionOf(request);
        const stored = messageOf(world, interaction, request.params['message']!);
        const message = editAnswer(parts, { interaction, stored }, draftOf(request));
        desk.tell(interaction);
        return message;
      },
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
