import { Locale } from 'discord-api-types/v10';

const known: ReadonlySet<string> = new Set(Object.values(Locale));

/** What a client is in that nobody said anything of. */
export const usualLocale = Locale.EnglishUS;

/** Whether it is one of Discord's codes, such as `es-419`. */
export function isLocale(code: string): boolean {
  return known.has(code);
}

/** The language of each person's client, as it was last said. */
export class ClientLocales {
  private readonly byPerson = new Map<string, string>();

  of(userId: string): string {
    return this.byPerson.get(userId) ?? usualLocale;
  }

  set(userId: string, locale: string): void {
    this.byPerson.set(userId, locale);
  }
}
