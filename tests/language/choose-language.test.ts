import { describe, expect, test } from 'vitest';
import { chooseLanguage, type LanguageClues } from '../../src/language/choose-language.js';

const nothing: LanguageClues = {
  chosen: null,
  written: '',
  answered: null,
  locale: null,
  ofGuild: null,
  guildLocale: null,
};
const everything: LanguageClues = {
  chosen: 'de',
  written: 'כמה ספינות טבעו?',
  answered: 'ar',
  locale: 'fr',
  ofGuild: 'es',
  guildLocale: 'en-US',
};

describe('the language of an answer', () => {
  test('is the reader’s choice, then the script, then that of the answer gone on from, the locale, the guild', () => {
    let clues = everything;
    const found = ['chosen', 'written', 'answered', 'locale', 'ofGuild', 'guildLocale'].map((clue) => {
      const language = chooseLanguage(clues);
      clues = { ...clues, [clue]: nothing[clue as keyof LanguageClues] };
      return language;
    });
    expect(found).toEqual(['de', 'he', 'ar', 'fr', 'es', 'en']);
    expect(chooseLanguage(clues)).toBe('en');
  });

  test('is not told by Latin letters, nor by a name in a question of others', () => {
    expect(chooseLanguage({ ...nothing, written: '¿Cuántos barcos?', locale: 'en-GB' })).toBe('en');
    expect(chooseLanguage({ ...nothing, written: 'What does حزب mean in the report?', locale: 'fr' })).toBe('fr');
    expect(chooseLanguage({ ...nothing, written: 'چند کشتی غرق شد؟', locale: 'fr' })).toBe('fr');
    expect(chooseLanguage({ ...nothing, written: 'كم سفينة غرقت؟', locale: 'fr' })).toBe('ar');
  });

  test('is Spanish wherever Spanish is spoken, and passes over locales that the bot does not speak', () => {
    expect(chooseLanguage({ ...nothing, locale: 'es-419' })).toBe('es');
    expect(chooseLanguage({ ...nothing, locale: 'ja', guildLocale: 'de' })).toBe('de');
    expect(chooseLanguage({ ...nothing, locale: 'fr', answered: 'de' })).toBe('fr');
  });
});
