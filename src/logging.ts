import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './config.js';

const censored = '[secret]';

/** Fields that never hold anything a log should. Requests and errors of HTTP clients carry them. */
const secretFields = ['token', 'authorization', 'Authorization', 'DISCORD_TOKEN', 'discordToken'];

export interface LoggerOptions {
  readonly level: LogLevel;
  /** Texts that are removed from every line, wherever they stand: in a message, an address, an error. */
  readonly secrets: readonly string[];
  /** Default: standard error, written before the call returns, so that nothing is lost at an abrupt end. */
  readonly destination?: DestinationStream;
  /** Is told every line, without secrets and without its end; the destination then gets warnings and errors alone, in words. */
  readonly onLine?: (line: string) => void;
}

/** Logs JSON lines, one an event. */
export function createLogger({ level, secrets, destination, onLine }: LoggerOptions): Logger {
  const paths = secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
  const lines = destination ?? pino.destination({ fd: 2, sync: true });
  return pino(
    { level, base: null, redact: { paths, censor: censored } },
    withoutSecrets(onLine === undefined ? lines : teed(lines, onLine), secrets),
  );
}

function withoutSecrets(destination: DestinationStream, secrets: readonly string[]): DestinationStream {
  return {
    write(line) {
      destination.write(secrets.reduce((text, secret) => text.replaceAll(secret, censored), line));
    },
  };
}

function teed(destination: DestinationStream, onLine: (line: string) => void): DestinationStream {
  return {
    write(line) {
      onLine(line.trimEnd());
      const words = warningOf(line);
      if (words !== null) destination.write(`${words}\n`);
    },
  };
}

/** A line of pino's as a person reads it, from warnings upwards; `null` below. */
function warningOf(line: string): string | null {
  const { level, msg } = JSON.parse(line) as { readonly level: number; readonly msg?: string };
  return level >= pino.levels.values['warn']! ? `${pino.levels.labels[level]!}: ${msg ?? ''}` : null;
}
