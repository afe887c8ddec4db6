import { ApplicationCommandType, InteractionType, MessageType, type APIMessage } from 'discord-api-types/v10';
import type { Interaction } from './interaction.js';
import type { StoredMessage } from '../entities.js';
import type { World } from '../world.js';

/** What a message of an interaction says of where it comes from, by which clients show "wilma used /ask". */
export function originOf(world: World, interaction: Interaction, isFollowUp: boolean): Partial<APIMessage> {
  const { command } = interaction;
  const metadata = {
    ...metadataOf(world, interaction),
    ...(isFollowUp && interaction.originalId !== null ? { original_response_message_id: interaction.originalId } : {}),
  };
  const legacy =
    command === null || isFollowUp
      ? {}
      : {
          interaction: {
            id: interaction.id,
            type: interaction.type,
            name: command.name,
            user: userOf(world, interaction),
          },
        };
  return {
    webhook_id: world.bot.id,
    application_id: world.bot.id,
    interaction_metadata: metadata,
    ...legacy,
  } as unknown as Partial<APIMessage>;
}

/** A slash command's answer stands under "used"; what follows or comes of a component is a reply. */
export function messageTypeOf({ command }: Interaction): MessageType {
  if (command === null) return MessageType.Default;
  return command.type === ApplicationCommandType.ChatInput
    ? MessageType.ChatInputCommand
    : MessageType.ContextMenuCommand;
}

/** The message that a message of this interaction is a reply to. */
export function answeredMessage(world: World, interaction: Interaction, isFollowUp: boolean): StoredMessage | null {
  const id = isFollowUp ? interaction.originalId : (interaction.source?.body.id ?? null);
  return id === null ? null : (world.messages.get(id) ?? null);
}

function metadataOf(world: World, interaction: Interaction): Record<string, unknown> {
  const { id, type, channel, command, source, opener, target } = interaction;
  return {
    id,
    type,
    user: userOf(world, interaction),
    authorizing_integration_owners: { '0': channel.guildId ?? '0' },
    ...(command === null ? {} : { name: command.name, command_type: command.type }),
    ...(target?.kind === 'message' ? { target_message_id: target.id } : {}),
    ...(target?.kind === 'user' ? { target_user: world.people.get(target.id) } : {}),
    ...(type === InteractionType.MessageComponent ? { interacted_message_id: source?.body.id } : {}),
    ...(opener === null ? {} : { triggering_interaction_metadata: metadataOf(world, opener) }),
  };
}

function userOf(world: World, { userId }: Interaction) {
  return world.people.get(userId)!;
}
