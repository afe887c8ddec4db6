import { directionOf, isLanguage, languageOfLocale, type Language } from './language.js';

export interface LanguageClues {
  /** What the reader chose by `/language`. */
  readonly chosen: Language | null;
  /** What the reader wrote, as far as it is prose. */
  readonly written: string;
  /** Of the answer that is gone on from. */
  readonly answered: Language | null;
  /** One of Discord's codes, such as `es-419`. */
  readonly locale: string | null;
  /** What moderators chose. */
  readonly ofGuild: string | null;
  readonly guildLocale: string | null;
}

/**
 * The language of one whole message: the reader's choice, the script of what was written (or of the answer gone on from:
 * Discord has no Arabic or Hebrew, so no locale tells of it), the reader's locale, the guild's.
 */
export function chooseLanguage(clues: LanguageClues): Language {
  const { chosen, written, answered, locale, ofGuild, guildLocale } = clues;
  return (
    chosen ??
    languageOfScript(written) ??
    (answered !== null && directionOf(answered) === 'rtl' ? answered : null) ??
    (locale === null ? null : languageOfLocale(locale)) ??
    (ofGuild !== null && isLanguage(ofGuild) ? ofGuild : null) ??
    (guildLocale === null ? null : languageOfLocale(guildLocale)) ??
    'en'
  );
}

/** Of a script that one language of ours alone is written in; `null` for Latin letters, and for others. */
function languageOfScript(text: string): Language | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const most = (script: RegExp): boolean => (text.match(script)?.length ?? 0) > letters / 2;
  if (most(/\p{sc=Hebrew}/gu)) return 'he';
  // Persian and Urdu have letters that Arabic has not.
  return most(/\p{sc=Arabic}/gu) && !/[پچژگٹڈڑے]/u.test(text) ? 'ar' : null;
}
