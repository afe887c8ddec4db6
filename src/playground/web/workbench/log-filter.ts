import type { LogLine } from '../../page-protocol.js';

/** Least important first. */
export const levels: readonly LogLine['level'][] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

export interface LogFilter {
  /** This level and those above it. */
  readonly from: LogLine['level'];
  /** In any case; every blank-separated word must occur. */
  readonly words: string;
}

export function filterLog(lines: readonly LogLine[], { from, words }: LogFilter): readonly LogLine[] {
  const least = levels.indexOf(from);
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return lines.filter(({ level, text }) => {
    const plain = text.toLowerCase();
    return levels.indexOf(level) >= least && wanted.every((word) => plain.includes(word));
  });
}
