import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded, withEuropeanDigits } from '../../src/language/fold.js';

const scripts = [
  'arab',
  'arabext',
  'deva',
  'beng',
  'guru',
  'gujr',
  'orya',
  'taml',
  'telu',
  'knda',
  'mlym',
  'thai',
  'fullwide',
];

test('figures of other scripts are the same in European digits, unit by unit', () => {
  fc.assert(
    fc.property(fc.constantFrom(...scripts), fc.nat(), (script, figure) => {
      const written = figure.toLocaleString(`en-u-nu-${script}`, { useGrouping: false });
      expect(withEuropeanDigits(`№ ${written} و`)).toBe(`№ ${figure} و`);
    }),
  );
});

test('letters and signs beside those digits stay', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const without = text.replace(/\p{Nd}/gu, '');
      expect(withEuropeanDigits(without)).toBe(without);
    }),
  );
});

test('accents, case and letters that are written for each other do not count', () => {
  expect(['FÉVRIER', 'Straße', 'مدرسة', '٢٠٢٤'].map(folded)).toEqual(['fevrier', 'strasse', 'مدرسه', '2024']);
});
