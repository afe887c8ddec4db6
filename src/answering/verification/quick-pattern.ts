import type { Comparable } from './comparable.js';
import { arabic, dashes, doubleMarks, singleMarks, tatweel } from './marks.js';

/** Units of the comparable text in a quick pattern. */
const patternUnits = 60;
/** From here on Unicode has scripts without capitals: a letter stands for itself. */
const caselessFrom = 0x05_90;

/**
 * A quick test whether an article may hold a text, without making its comparable form: the beginning of the text, as it
 * may be written. It lets through more than is equal and nothing less.
 */
export function quickPattern({ text }: Comparable): RegExp {
  const beginning = text.slice(0, text[patternUnits] === '\u0307' ? patternUnits - 1 : patternUnits);
  const pattern = beginning.replace(/\.+|i\u0307|f[fil]*|[^]/g, (unit) => {
    if (unit.startsWith('.')) return '[.…]+';
    if (unit === 'i\u0307') return '(?:İ|i\u0307)';
    if (unit === ' ') return '\\s+';
    if (unit === '-') return `\\s*[${dashes}][\\s${dashes}]*`;
    if (unit === '"') return `\\s*(?:[${doubleMarks}]|[${singleMarks}]{1,2})\\s*`;
    if (unit.startsWith('f')) return `[^]{1,${unit.length}}`;
    if (unit === "'") return `[${singleMarks}]`;
    if (/[a-z0-9]/.test(unit)) return unit;
    if (arabic.test(unit)) return `${escaped(unit)}${tatweel}*`;
    return unit.charCodeAt(0) >= 0x80 && unit.charCodeAt(0) < caselessFrom ? '[^]{0,2}' : escaped(unit);
  });
  return new RegExp(pattern, 'i');
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
