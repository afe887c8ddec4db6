import { InteractionContextType } from 'discord-api-types/v10';
import type { Interaction } from './interaction.js';
import { channelPayload, memberPayload } from '../payloads.js';
import { limits } from '../rules/limits.js';
import type { Channel } from '../entities.js';
import type { World } from '../world.js';

/** What every interaction carries beside its `data`. */
export function envelopeOf(world: World, interaction: Interaction): Record<string, unknown> {
  const { channel, userId, id, type, token, locale } = interaction;
  return {
    id,
    application_id: world.bot.id,
    type,
    token,
    version: 1,
    channel_id: channel.id,
    channel: { ...channelPayload(world, channel), permissions: String(world.permissionsIn(channel, userId)) },
    ...whoAndWhere(world, channel, userId),
    app_permissions: String(world.permissionsIn(channel, world.bot.id)),
    locale,
    entitlements: [],
    authorizing_integration_owners: { '0': channel.guildId ?? '0' },
    context: channel.guildId === null ? InteractionContextType.BotDM : InteractionContextType.Guild,
    attachment_size_limit: limits.fileSize,
  };
}

function whoAndWhere(world: World, channel: Channel, userId: string): Record<string, unknown> {
  const { guildId } = channel;
  if (guildId === null) return { user: world.people.get(userId)! };
  const permissions = String(world.permissionsIn(channel, userId));
  const { preferredLocale } = world.guild(guildId);
  return {
    member: { ...memberPayload(world, world.member(guildId, userId)), permissions },
    guild_id: guildId,
    guild_locale: preferredLocale,
    guild: { id: guildId, locale: preferredLocale, features: [] },
  };
}
