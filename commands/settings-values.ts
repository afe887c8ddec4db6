import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';
import type { GuildSettings } from '../src/store/guild-settings-store.js';

export const mostPerHour = 1000;
const mostBlocked = 200;
const longestBlocked = 60;

/** Words and phrases parted by lines, commas or semicolons; one sentence where one of them cannot be blocked. */
export function readBlockedWords(text: string): Pick<GuildSettings, 'blockedWords'> | Message {
  const lines = text.split(/[\n,;]/).map((line) => line.trim().replace(/\s+/gu, ' '));
  const blockedWords = [...new Set(lines.filter((line) => line !== ''))];
  if (blockedWords.length > mostBlocked) return say('moderation.blocked-too-many', { most: mostBlocked });
  const wrong = blockedWords.find((words) => words.length > longestBlocked || !/[\p{L}\p{N}]/u.test(words));
  if (wrong === undefined) return { blockedWords };
  return wrong.length > longestBlocked
    ? say('moderation.blocked-too-long', { words: wrong.slice(0, longestBlocked).toWellFormed(), most: longestBlocked })
    : say('moderation.blocked-empty', { words: wrong });
}

/** `null`: it is none, or out of bounds. */
export function wholeNumber(
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : null;
}
