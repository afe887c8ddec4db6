import type { LogLine } from '../../page-protocol.js';

/** Least important first. */
export const levels: readonly LogLine['level'][] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

export interface LogFilter {
  /** This level and those above it. */
  readonly from: LogLine['level'];
  /** In any case; every blank-separated word must occur. */
  readonly words: string;
}

/** The level as it is offered: one of which no line is there says so, as a bot that writes none of it would show the same. */
export function levelLabel(lines: readonly LogLine[], level: LogLine['level']): string {
  return lines.some((line) => line.level === level) ? level : `${level} (no lines)`;
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
