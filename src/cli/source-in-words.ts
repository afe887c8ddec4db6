import { dayInWords } from './dates-in-words.js';
import type { Citation } from '../domain/citation.js';
import { dayOf } from '../domain/day.js';
import { printableLine } from './printable.js';

/** "by Ada Moss · updated 4 May 2024 · file; outlet as stated in it · ferry.md"; author and update only where known. */
export function sourceInWords({ author, updatedAt, origin, path }: Citation): string {
  const updated = updatedAt === null ? null : dayOf(updatedAt);
  return [
    ...(author === null ? [] : [`by ${printableLine(author)}`]),
    ...(updated === null ? [] : [`updated ${dayInWords(updated)}`]),
    printableLine(origin),
    printableLine(path),
  ].join(' · ');
}
