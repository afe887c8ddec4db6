import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';
import type { GuildSettings, GuildSettingsStore } from '../src/store/guild-settings-store.js';
import type { Asker } from './reply-target.js';

/**
 * Who may change what a guild answers from and how: whoever has Manage Server, or the role that the settings name. Asked
 * at each step, since both may change between a command and its button.
 */
export function isModerator(asker: Asker, settings: Pick<GuildSettings, 'moderatorRoleId'>): boolean {
  return asker.guildId !== null && (asker.mayManageServer || hasModeratorRole(asker, settings));
}

function hasModeratorRole(
  { roleIds }: Pick<Asker, 'roleIds'>,
  { moderatorRoleId }: Pick<GuildSettings, 'moderatorRoleId'>,
): boolean {
  return moderatorRoleId !== null && roleIds.includes(moderatorRoleId);
}

/** Who may remove other people's answers: whoever may remove messages in that channel anyway, or has the moderators' role. */
export function mayRemove(asker: Asker, settings: Pick<GuildSettingsStore, 'settings'>): boolean {
  const { guildId, mayManageMessages } = asker;
  return mayManageMessages || (guildId !== null && hasModeratorRole(asker, settings.settings(guildId)));
}

/** The same with the settings of the asker's guild, as they are now. */
export function isModeratorOf(asker: Asker, settings: Pick<GuildSettingsStore, 'settings'>): boolean {
  return asker.guildId !== null && isModerator(asker, settings.settings(asker.guildId));
}

/** One sentence for whoever is no moderator; `null` for a moderator. */
export function moderatorRefusal(asker: Asker, settings: Pick<GuildSettingsStore, 'settings'>): Message | null {
  if (asker.guildId === null) return say('moderation.in-server-alone');
  if (isModeratorOf(asker, settings)) return null;
  return say('moderation.for-moderators');
}
