import type { LogLine } from '../../page-protocol.js';

/** Lines kept for pages that are opened later. */
const keptLines = 500;
/** Characters of one line. */
const longestLine = 2000;

/** pino's numbers. */
const levels = new Map<unknown, LogLine['level']>([
  [10, 'trace'],
  [20, 'debug'],
  [30, 'info'],
  [40, 'warn'],
  [50, 'error'],
  [60, 'fatal'],
]);

/** Fields that every line has or that are shown in another way. */
const plumbing = new Set(['level', 'time', 'msg', 'pid', 'hostname', 'name', 'v']);

/** A line of pino's JSON as people read it: the message, then the fields; any other line as it is. */
export function readLogLine(line: string, now: number): LogLine {
  const fields = parsed(line);
  if (fields === null) return { at: isoTime(now), level: 'info', text: shortened(line.trim()) };
  const rest = Object.entries(fields).filter(([name]) => !plumbing.has(name));
  const message = typeof fields['msg'] === 'string' ? fields['msg'] : '';
  const text = [message, ...rest.map(([name, value]) => `${name}=${valueText(value)}`)].join(' ').trim();
  const time = fields['time'];
  const isTime = typeof time === 'number' && !Number.isNaN(new Date(time).getTime());
  return {
    at: isoTime(isTime ? time : now),
    level: levels.get(fields['level']) ?? 'info',
    text: shortened(text),
  };
}

/** The last lines, oldest first. */
export class LogRing {
  private readonly kept: LogLine[] = [];

  add(line: LogLine): void {
    this.kept.push(line);
    if (this.kept.length > keptLines) this.kept.shift();
  }

  lines(): readonly LogLine[] {
    return [...this.kept];
  }
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value = JSON.parse(line) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Of an error its message: the stack belongs in the terminal. */
function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  const message = (value as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : JSON.stringify(value);
}

function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function shortened(text: string): string {
  return text.length <= longestLine ? text : `${text.slice(0, longestLine).toWellFormed()}…`;
}
