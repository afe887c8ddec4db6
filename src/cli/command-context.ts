import type { Config } from '../config.js';
import type { TerminalOutput } from './terminal-output.js';

/** Options that every command takes. */
export interface CommonOptions {
  readonly json?: true;
  readonly corpus?: string;
  readonly data?: string;
}

/** What a command is given besides its own options. */
export interface CommandContext {
  readonly output: TerminalOutput;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly readStandardInput: () => Promise<Uint8Array>;
  /** Asks somebody at the terminal; absent where nobody is. */
  readonly confirm?: (question: string) => Promise<boolean>;
  /** Settings of the environment, with --corpus and --data in place of theirs. */
  configFor(options: CommonOptions): Config;
}
