import { ChannelType } from 'discord.js';

type Fields = Record<string, unknown>;

/**
 * Fills in what Discord always sends and smaller servers of its API leave out, before discord.js reads the event: without
 * these fields it throws an interaction away, or drops a message of a direct conversation. What is there stays.
 */
export function completePayload(
  { t: event, d: data }: { readonly t?: unknown; readonly d?: unknown },
  knownChannelType: (id: string) => ChannelType | undefined,
): void {
  if (typeof data !== 'object' || data === null) return;
  const fields = data as Fields;
  if (event === 'INTERACTION_CREATE') completeInteraction(fields, knownChannelType);
  const isDirect = typeof fields['channel_id'] === 'string' && fields['guild_id'] === undefined;
  if (event === 'MESSAGE_CREATE' && isDirect) fields['channel_type'] ??= ChannelType.DM;
}

function completeInteraction(fields: Fields, knownChannelType: (id: string) => ChannelType | undefined): void {
  const { id, token, channel_id: channelId, guild_id: guildId } = fields;
  // What could not be answered anyway stays what it is.
  if (typeof id !== 'string' || typeof token !== 'string') return;
  fields['entitlements'] ??= [];
  fields['authorizing_integration_owners'] ??= {};
  if (typeof channelId !== 'string') return;
  const usual = guildId === undefined ? ChannelType.DM : ChannelType.GuildText;
  fields['channel'] ??= { id: channelId, type: knownChannelType(channelId) ?? usual };
}
