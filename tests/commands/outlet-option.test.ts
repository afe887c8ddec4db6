import { describe, expect, test } from 'vitest';
import { inEnglish } from '../../src/language/in-words.js';
import { findOutlet, suggestOutlets } from '../../commands/outlet-option.js';

const outlets = ['Port Merrin Ledger', 'Skarn Gazette', 'The Ledger of Ham', 'x'.repeat(101)];

describe('suggestOutlets', () => {
  test('puts those that begin so before those that hold it', () => {
    expect(suggestOutlets(['The Ledger of Ham', 'Ledger Line'], 'ledger').map(({ name }) => name)).toEqual([
      'Ledger Line',
      'The Ledger of Ham',
    ]);
  });

  test('finds names whose accents are left out, and others with accents too many', () => {
    const named = ['Diario del Año', 'Échos de Fèvre', 'Der Bürger', 'الأهرام', 'Ledger Line'];
    for (const [typed, name] of [
      ['ano', 'Diario del Año'],
      ['echos de fevre', 'Échos de Fèvre'],
      ['burger', 'Der Bürger'],
      ['الاهرام', 'الأهرام'],
      ['lédger', 'Ledger Line'],
    ] as const) {
      expect(suggestOutlets(named, typed)).toEqual([{ name, value: name }]);
      expect(suggestOutlets(named, typed.normalize('NFD'))).toEqual([{ name, value: name }]);
    }
  });

  test('offers at most 25, and none that is too long for Discord', () => {
    const many = Array.from({ length: 40 }, (_, index) => `Outlet ${index}`);
    expect(suggestOutlets(many, '')).toHaveLength(25);
    expect(suggestOutlets(outlets, '').map(({ name }) => name)).toEqual(outlets.slice(0, 3));
  });
});

function refusalOf(outlets: readonly string[], typed: string): string {
  const found = findOutlet(outlets, typed);
  return found.kind === 'refused' ? inEnglish(found.text) : found.name;
}

describe('findOutlet', () => {
  test('finds a name in whatever case and spacing it was typed', () => {
    expect(findOutlet(outlets, ' skarn gazette ')).toEqual({ kind: 'found', name: 'Skarn Gazette' });
  });

  test('takes the only one that begins as typed, and none of several', () => {
    expect(findOutlet(outlets, 'skarn')).toEqual({ kind: 'found', name: 'Skarn Gazette' });
    expect(findOutlet(['Port Merrin Ledger', 'Port Merrin Post'], 'port')).toMatchObject({ kind: 'refused' });
  });

  test('takes a name without its accents, and the one with them where two differ in nothing else', () => {
    expect(findOutlet(['Échos de Fèvre', 'Écho du Port'], 'echos de fevre')).toMatchObject({ name: 'Échos de Fèvre' });
    const alike = ['El Sí', 'El Si'];
    expect(findOutlet(alike, 'el sí')).toMatchObject({ name: 'El Sí' });
    expect(findOutlet(alike, 'el si')).toMatchObject({ name: 'El Si' });
    expect(findOutlet(['El Sí', 'El Sì'], 'el si')).toMatchObject({ kind: 'refused' });
  });

  test('names those that hold what was typed before others', () => {
    const many = ['A', 'B', 'C', 'D', 'E', 'Radio Skarn', 'Hill Radio'];
    expect(refusalOf(many, 'radi0')).toContain('there are A, B, C');
    expect(refusalOf([...many, 'Radio Hexholm'], 'radio')).toContain(
      'there are Radio Skarn, Radio Hexholm, Hill Radio, A, B and 3 others',
    );
  });

  test('names some that there are', () => {
    expect(refusalOf(outlets.slice(0, 2), 'Times')).toBe(
      'No article is of an outlet called "Times"; there are Port Merrin Ledger, Skarn Gazette.',
    );
  });

  test('says so when no article names its outlet', () => {
    expect(findOutlet([], 'Times')).toMatchObject({ kind: 'refused' });
  });
});
