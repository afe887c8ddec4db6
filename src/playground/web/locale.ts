/** Languages that the page's Discord can be in, of those that Discord has. */
export const locales = ['en-US', 'en-GB', 'es-ES', 'es-419', 'fr', 'de'] as const;

export type Locale = (typeof locales)[number];

/** As Discord's own settings call them. */
export const localeNames: Readonly<Record<Locale, string>> = {
  'en-US': 'English, US',
  'en-GB': 'English, UK',
  'es-ES': 'Español, España',
  'es-419': 'Español, LATAM',
  fr: 'Français',
  de: 'Deutsch',
};

const key = 'verbatim-locale';

export function storedLocale(): Locale {
  try {
    return locales.find((locale) => locale === localStorage.getItem(key)) ?? 'en-US';
  } catch {
    // Browsers that forbid storage get the usual one.
    return 'en-US';
  }
}

/** For the next visit; each window keeps what it has until then. */
export function keepLocale(locale: Locale): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // Then it lasts for this visit.
  }
}
