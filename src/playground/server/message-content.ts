import { GatewayIntentBits, type APIMessage } from 'discord-api-types/v10';
import type { World } from './world.js';

/** What a bot that may not read messages sees empty; polls it does not see at all. */
const emptied = { content: '', embeds: [], attachments: [], components: [] };

/** A message as the bot gets it with these intents: content only if it may read it all, wrote it, or is meant by it. */
export function shownToBot(world: World, body: APIMessage, intents: number): APIMessage {
  const isDirect = world.channels.get(body.channel_id)?.guildId === null;
  const isMeant = body.author.id === world.bot.id || isMentioned(world, body);
  const answered = body.referenced_message;
  const shown =
    answered === undefined || answered === null
      ? body
      : { ...body, referenced_message: shownToBot(world, answered, intents) };
  const isReadable = isDirect || isMeant || (intents & GatewayIntentBits.MessageContent) !== 0;
  return isReadable ? shown : withoutContent(shown);
}

function withoutContent(body: APIMessage): APIMessage {
  const shown = { ...body, ...emptied };
  delete shown.poll;
  return shown;
}

/** By name, or by a reply to a message that it wrote of its own accord; one to the answer of an interaction does not count. */
function isMentioned({ bot }: World, { mentions, content, referenced_message: answered }: APIMessage): boolean {
  const isNamed = content.includes(`<@${bot.id}>`) || content.includes(`<@!${bot.id}>`);
  const isOfInteraction = answered?.interaction_metadata !== undefined;
  return mentions.some(({ id }) => id === bot.id) && (isNamed || !isOfInteraction);
}
