/** The contract of the `verbatim` command, plus the shell's code for Ctrl-C (128 + SIGINT). */
export const exitCodes = { done: 0, failed: 1, wrongUse: 2, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
