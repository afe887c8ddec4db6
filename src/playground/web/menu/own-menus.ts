import type { PersonView, Snapshot } from '../../page-protocol.js';
import { applyTheme, storedTheme, themes, type Theme } from '../theme.js';
import { localeNames, locales, type Locale } from '../locale.js';
import type { MenuItem } from './menu-item.js';

const themeLabels: Readonly<Record<Theme, string>> = { system: 'As the system has it', light: 'Light', dark: 'Dark' };

/** Everybody whom one can be; bots are nobody to be. */
export function personItems(
  { people, personId }: Pick<Snapshot, 'people' | 'personId'>,
  onChoose: (person: PersonView) => void,
): readonly MenuItem[] {
  return people
    .filter(({ isBot }) => !isBot)
    .map((person) => ({
      label: person.name,
      detail: person.standing,
      isChecked: person.id === personId,
      run: () => {
        onChoose(person);
      },
    }));
}

export function themeItems(): readonly MenuItem[] {
  const now = storedTheme();
  return themes.map((theme) => ({
    label: themeLabels[theme],
    isChecked: theme === now,
    run: () => {
      applyTheme(theme);
    },
  }));
}

/** Every language that the page's Discord can be in. */
export function localeItems(now: Locale, onChoose: (locale: Locale) => void): readonly MenuItem[] {
  return locales.map((locale) => ({
    label: localeNames[locale],
    isChecked: locale === now,
    run: () => {
      onChoose(locale);
    },
  }));
}
