import wrapAnsi from 'wrap-ansi';
import type { Layout } from './terminal-output.js';

/** What stands left of everything under a numbered head. */
export const indent = '   ';
/** What stands left of each line of a quote. */
export const bar = '│ ';

export function wrapped(text: string, { width }: Layout): string {
  return wrapAnsi(text, width, { hard: true });
}

export function indented(text: string, { width }: Layout): string {
  return wrapAnsi(text, width - indent.length, { hard: true })
    .split('\n')
    .map((line) => `${indent}${line}`)
    .join('\n');
}

/** A quote: indented, with a bar along its left. */
export function block(text: string, { width }: Layout): string {
  return wrapAnsi(text, width - indent.length - bar.length, { hard: true, trim: true })
    .split('\n')
    .map((line) => `${indent}${bar}${line}`.trimEnd())
    .join('\n');
}
