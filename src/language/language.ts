/** The languages of the bot's own words. Articles are quoted in theirs. */
export const languages = ['en', 'es', 'fr', 'de', 'ar', 'he'] as const;

/** ISO 639-1 code of a language that the bot speaks. */
export type Language = (typeof languages)[number];

export type Direction = 'ltr' | 'rtl';

/** Each as those who read it call it. */
export const ownNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  ar: 'العربية',
  he: 'עברית',
};

/** BCP 47 tags for `Intl`. Figures stand in European digits, as those of most articles do, so that they can be compared. */
export const localeTags: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  es: 'es',
  fr: 'fr',
  de: 'de',
  ar: 'ar-EG-u-nu-latn',
  he: 'he',
};

export function directionOf(language: Language): Direction {
  return language === 'ar' || language === 'he' ? 'rtl' : 'ltr';
}

export function isLanguage(code: string): code is Language {
  return (languages as readonly string[]).includes(code);
}

/** Of one of Discord's codes of locales, such as `es-419`; `null` where the bot does not speak it. */
export function languageOfLocale(locale: string): Language | null {
  const code = locale.split('-')[0]!;
  return isLanguage(code) ? code : null;
}
