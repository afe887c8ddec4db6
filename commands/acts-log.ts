import { isLanguage } from '../src/language/language.js';
import { say } from '../src/language/say.js';
import { actInWords, outcomeInWords, targetInWords } from './act-words.js';
import type { Unreachable } from './channel-writer.js';
import type { CommandParts } from './command.js';
import { notice } from './notice.js';
import type { Asker } from './reply-target.js';
import type { View } from './view.js';
import { named } from '../src/language/wording.js';

/** What was done. Never words of an article, nor a member: neither could be erased from where it is told. */
export interface Act {
  readonly guildId: string;
  /** In a word or two of English, which are data: `hide quote`, `refresh`. `act-words.ts` shows them. */
  readonly act: string;
  /** An id, a name, an address; `null`: nothing in particular. */
  readonly target: string | null;
  /** In a few words, also data: `done`, `12 added`. */
  readonly outcome: string;
}

type LogParts = Pick<CommandParts, 'audit' | 'settings' | 'channels'>;

/**
 * Notes who did what (`null`: the bot by itself), and tells it in the guild's log channel. What cannot be reached there
 * changes nothing and is given back.
 */
export async function recordAct(parts: LogParts, actor: Asker | null, act: Act): Promise<Unreachable | null> {
  parts.audit.add({ ...act, actorId: actor?.userId ?? null });
  const line = say('moderation.act-line', {
    at: null,
    who: actor === null ? say('moderation.by-itself') : named('member', actor.userId),
    act: actInWords(act.act),
    target: targetInWords(act),
    outcome: outcomeInWords(act.outcome),
  });
  return tellLog(parts, act.guildId, notice(line));
}

/** Shows something in the log channel of a guild, where it has one; `null` unless that cannot be reached. */
export async function tellLog(
  { settings, channels }: Pick<LogParts, 'settings' | 'channels'>,
  guildId: string,
  view: View,
): Promise<Unreachable | null> {
  const { logChannelId, language } = settings.settings(guildId);
  if (logChannelId === null) return null;
  const chosen = language !== null && isLanguage(language) ? language : null;
  const sent = await channels.send(logChannelId, view, { language: chosen });
  return sent.kind === 'unreachable' ? sent : null;
}
