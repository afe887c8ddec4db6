import type { CommandParts } from '../../commands/command.js';
import type { Asker } from '../../commands/reply-target.js';
import { chooseLanguage } from '../language/choose-language.js';
import type { Language } from '../language/language.js';

export interface LanguageParts {
  readonly settings: Pick<CommandParts['settings'], 'settings'>;
  readonly languages: Pick<CommandParts['languages'], 'chosen' | 'ofAnswer'>;
}

/** What was done, as far as it tells of a language. */
export interface Done {
  /** What was written as a question or a topic; `''`: nothing. */
  readonly written?: string;
  /** The answer that is gone on from. */
  readonly answerId?: number | null;
}

/** In which language whoever did something is answered. */
export function readerLanguage(
  { settings, languages }: LanguageParts,
  { userId, guildId, locale, guildLocale }: Pick<Asker, 'userId' | 'guildId' | 'locale' | 'guildLocale'>,
  { written = '', answerId = null }: Done = {},
): Language {
  return chooseLanguage({
    chosen: languages.chosen(userId),
    written,
    answered: answerId === null ? null : languages.ofAnswer(answerId),
    locale,
    ofGuild: guildId === null ? null : settings.settings(guildId).language,
    guildLocale,
  });
}
