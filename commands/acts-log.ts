import type { Unreachable } from './channel-writer.js';
import type { CommandParts } from './command.js';
import { notice } from './notice.js';
import type { Asker } from './reply-target.js';
import type { View } from './view.js';
import { languageOfGuild } from './guild-language.js';
import { code, named, strong, type Piece } from '../src/language/wording.js';

/** What was done. Never words of an article, nor a member: neither could be erased from where it is told. */
export interface Act {
  readonly guildId: string;
  /** In a word or two: `hide quote`, `refresh`. */
  readonly act: string;
  /** An id, a name, an address; `null`: nothing in particular. */
  readonly target: string | null;
  /** In a few words: `done`, `12 added`. */
  readonly outcome: string;
}

type LogParts = Pick<CommandParts, 'audit' | 'settings' | 'channels'>;

/**
 * Notes who did what (`null`: the bot by itself), and tells it in the guild's log channel. What cannot be reached there
 * changes nothing and is given back.
 */
export async function recordAct(parts: LogParts, actor: Asker | null, act: Act): Promise<Unreachable | null> {
  parts.audit.add({ ...act, actorId: actor?.userId ?? null });
  const who: Piece = actor === null ? 'By itself' : named('member', actor.userId);
  const what: Piece[] = act.target === null ? [] : [' ', code(act.target)];
  return tellLog(parts, act.guildId, notice([who, ': ', strong(act.act), ...what, `: ${act.outcome}.`]));
}

/** Shows something in the log channel of a guild, where it has one; `null` unless that cannot be reached. */
export async function tellLog(
  { settings, channels }: Pick<LogParts, 'settings' | 'channels'>,
  guildId: string,
  view: View,
): Promise<Unreachable | null> {
  const { logChannelId, language } = settings.settings(guildId);
  if (logChannelId === null) return null;
  const sent = await channels.send(logChannelId, view, { language: languageOfGuild(language) });
  return sent.kind === 'unreachable' ? sent : null;
}
