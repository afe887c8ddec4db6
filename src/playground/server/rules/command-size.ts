import { isRecord, lengthOf, listOf, type Json } from './rule.js';

/** Characters of names, descriptions and values of a command and all that is in it; of a text and its translations the longest counts. */
export function sizeOf(command: Json): number {
  const own = longest(command, 'name') + longest(command, 'description') + lengthOf(command['value']);
  const below = [...listOf(command['options']), ...listOf(command['choices'])];
  return below.reduce((sum, one) => sum + sizeOf(one), own);
}

function longest(part: Json, field: string): number {
  const translations = part[`${field}_localizations`];
  const texts = [part[field], ...(isRecord(translations) ? Object.values(translations) : [])];
  return Math.max(...texts.map(lengthOf));
}
