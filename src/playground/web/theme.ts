/** Light, dark, or as the system has it. */
export type Theme = 'light' | 'dark' | 'system';

export const themes: readonly Theme[] = ['system', 'light', 'dark'];

const key = 'verbatim-theme';

export function storedTheme(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(key)) ?? 'system';
  } catch {
    // Browsers that forbid storage get the system's theme.
    return 'system';
  }
}

/** Shown at once and kept for the next visit. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Then it lasts for this visit.
  }
}
