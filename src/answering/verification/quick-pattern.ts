import type { Comparable } from './comparable.js';
import { arabic, dashes, doubleMarks, singleMarks, tatweel } from './marks.js';

/** Units of the comparable text in a quick pattern. */
const patternUnits = 60;
/** From here on Unicode has scripts without capitals: a letter stands for itself. */
const caselessFrom = 0x05_90;
/** Dots, letters that may be written as one, and marks that may be written as two are read together. */
const written = /\.+|i\u0307|f[fil]*|"+|[^]/g;

/**
 * A quick test whether an article may hold a text, without making its comparable form: the longest stretch at the beginning
 * of the text of which it is known how it may be written. It lets through more than is equal and nothing less. No part of it
 * may take what another could take as well: the words are a member's, and trying every division would stop the bot.
 */
export function quickPattern({ text }: Comparable): RegExp {
  const beginning = text.slice(0, text[patternUnits] === '\u0307' ? patternUnits - 1 : patternUnits);
  const stretches: string[][] = [[]];
  for (const [unit] of beginning.matchAll(written)) {
    const pattern = patternOf(unit);
    if (pattern === null) stretches.push([]);
    else stretches.at(-1)!.push(pattern);
  }
  const longest = stretches.reduce((a, b) => (b.length > a.length ? b : a));
  return new RegExp(longest.join(''), 'i');
}

/** `null` for a letter that may be written in several ways, with a mark of its own for one. */
function patternOf(unit: string): string | null {
  if (unit.startsWith('.')) return '[.…]+';
  if (unit === 'i\u0307') return '(?:İ|i\u0307)';
  if (unit === ' ') return '\\s+';
  if (unit === '-') return `\\s*[${dashes}][\\s${dashes}]*`;
  if (unit === '"') return `\\s*(?:[${doubleMarks}]|[${singleMarks}]{1,2})\\s*`;
  if (unit.startsWith('"')) return `[\\s${doubleMarks}${singleMarks}]+`;
  if (unit.startsWith('f')) return `[filﬀﬁﬂﬃﬄ]{1,${unit.length}}`;
  if (unit === "'") return `[${singleMarks}]`;
  if (/[a-z0-9]/.test(unit)) return unit;
  if (arabic.test(unit)) return `${escaped(unit)}${tatweel}*`;
  return unit.charCodeAt(0) >= 0x80 && unit.charCodeAt(0) < caselessFrom ? null : escaped(unit);
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
