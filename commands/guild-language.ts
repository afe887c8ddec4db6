import { isLanguage, type Language } from '../src/language/language.js';
import type { GuildSettings } from '../src/store/guild-settings-store.js';

/** Of what everybody in a guild is told and nobody asked for. */
export function languageOfGuild(language: GuildSettings['language']): Language {
  return language !== null && isLanguage(language) ? language : 'en';
}
