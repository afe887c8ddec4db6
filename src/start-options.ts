import { parseArgs } from 'node:util';
import { UserError } from './domain/errors.js';

/** A command line that cannot be understood; the message is one clear sentence. */
export class UsageError extends UserError {
  readonly code = 'usage';
}

/** What was written behind `npm start --`. */
export interface StartFlags {
  readonly isHelp: boolean;
  readonly isPrompt: boolean;
  readonly isPlayground: boolean;
  /** `null`: not named. */
  readonly port: number | null;
}

/** What `npm start` starts. */
export type Service =
  | { readonly kind: 'bot' | 'prompt' }
  /** `port: null`: whichever is convenient. */
  | { readonly kind: 'playground'; readonly port: number | null };

export const startUsage = `Usage: npm start -- [options]

Starts the Discord bot where DISCORD_TOKEN is set, else the playground: a Discord on this computer, in the browser.

  --playground  starts the playground also where a token is set, which is then not used
  --port N      of the playground, 0 to 65535; 0 = any free one (default: 4173, or a free one)
  --prompt      answers questions here on the terminal
  --help        shows this
`;

/** @throws UsageError */
export function readStartFlags(args: readonly string[]): StartFlags {
  const { help, prompt, playground, port } = parse(args);
  return {
    isHelp: help === true,
    isPrompt: prompt === true,
    isPlayground: playground === true,
    port: port === undefined ? null : readPort(port),
  };
}

/** @throws UsageError where flags contradict each other. */
export function chosenService(
  { isPrompt, isPlayground, port }: StartFlags,
  { hasToken }: { readonly hasToken: boolean },
): Service {
  if (isPrompt && isPlayground) {
    throw new UsageError('--prompt and --playground exclude each other: name one of them.');
  }
  if (!isPrompt && (isPlayground || !hasToken)) return { kind: 'playground', port };
  if (port !== null) throw new UsageError('--port belongs to the playground: add --playground, or leave --port out.');
  return { kind: isPrompt ? 'prompt' : 'bot' };
}

function parse(args: readonly string[]) {
  try {
    const options = {
      playground: { type: 'boolean' },
      port: { type: 'string' },
      prompt: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args: joined(args), options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // Node goes on with advice for other programs.
    const words = error instanceof Error ? error.message.split(/\.(?:\s|$)/)[0]! : '';
    throw new UsageError(`${words}; npm start -- --help tells what there is.`, { cause: error });
  }
}

/** Node takes a number below zero for a flag of its own; joined to its own it is refused for what it is. */
function joined(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    if (arg === '--port' && /^-\d/.test(args[index + 1] ?? '')) return [`--port=${args[index + 1]!}`];
    return args[index - 1] === '--port' && /^-\d/.test(arg) ? [] : [arg];
  });
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new UsageError(`--port is ${JSON.stringify(text.slice(0, 40))}, but must be a whole number from 0 to 65535.`);
}
