import {
  ChannelType,
  type ApplicationCommandOptionAllowedChannelType as GuildChannelType,
} from 'discord-api-types/v10';
import type { ChannelKind } from '../../commands/controls.js';

/** Channels of Discord by our kinds. */
const channelTypes: Readonly<Record<ChannelKind, readonly GuildChannelType[]>> = {
  text: [ChannelType.GuildText],
  announcement: [ChannelType.GuildAnnouncement],
  thread: [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread],
  forum: [ChannelType.GuildForum],
  voice: [ChannelType.GuildVoice, ChannelType.GuildStageVoice],
};

/** `undefined`: all of them. */
export function channelTypesOf(kinds: readonly ChannelKind[] | undefined): GuildChannelType[] | undefined {
  return kinds?.flatMap((kind) => channelTypes[kind]);
}

/** `null`: of no kind that a command asks for. */
export function channelKindOf(type: ChannelType): ChannelKind | null {
  const kinds = Object.keys(channelTypes) as ChannelKind[];
  return kinds.find((kind) => channelTypes[kind].some((one) => one === type)) ?? null;
}
