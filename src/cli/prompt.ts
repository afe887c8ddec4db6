import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Answer } from '../domain/answer.js';
import { UserError } from '../domain/errors.js';
import { formatAnswer } from './format-answer.js';
import { printableLine } from './printable.js';
import type { TerminalOutput } from './terminal-output.js';

export interface PromptParts {
  readonly input: Readable;
  /** Somebody types the questions; else they are piped in, one a line. */
  readonly isTty: boolean;
  readonly output: TerminalOutput;
  readonly signal: AbortSignal;
  /** Asked where nothing was typed or piped. */
  readonly samples: readonly string[];
  /** Milliseconds until a pipe that brings nothing counts as none. */
  readonly patience?: number;
  readonly ask: (question: string) => Promise<Answer>;
}

const defaultPatience = 10_000;

/** Answers questions until the input ends; one failure is told and the next question goes on. */
export async function runPrompt(parts: PromptParts): Promise<void> {
  const lines = createInterface({ input: parts.input, ...(parts.isTty && { output: process.stdout }), prompt: '? ' });
  const stopReading = (): void => {
    lines.close();
  };
  parts.signal.addEventListener('abort', stopReading, { once: true });
  // On a terminal readline takes Ctrl-C for itself.
  lines.once('SIGINT', stopReading);
  const asked = parts.isTty ? await answerTyped(lines, parts) : await answerPiped(lines, parts);
  parts.signal.removeEventListener('abort', stopReading);
  if (asked > 0 || parts.isTty || parts.signal.aborted) return;
  parts.output.write('No question was piped in; these three show what an answer looks like.\n\n');
  for (const question of parts.samples) await answerOne(question, parts);
}

async function answerTyped(lines: Interface, parts: PromptParts): Promise<number> {
  parts.output.write('Type a question, or press Ctrl-D to end.\n');
  lines.prompt();
  let asked = 0;
  for await (const line of lines) {
    if (line.trim() !== '') {
      asked++;
      await answerOne(line, parts);
    }
    if (parts.signal.aborted) break;
    lines.prompt();
  }
  return asked;
}

async function answerPiped(lines: Interface, parts: PromptParts): Promise<number> {
  const patience = setTimeout(() => {
    lines.close();
    parts.input.destroy();
  }, parts.patience ?? defaultPatience);
  let asked = 0;
  for await (const line of lines) {
    clearTimeout(patience);
    if (line.trim() === '') continue;
    asked++;
    await answerOne(line, parts);
    if (parts.signal.aborted) break;
  }
  clearTimeout(patience);
  return asked;
}

async function answerOne(question: string, { ask, isTty, output, signal }: PromptParts): Promise<void> {
  // Who typed it sees it already.
  output.write(isTty ? '\n' : `> ${printableLine(question.trim())}\n\n`);
  try {
    output.write(`${formatAnswer(await ask(question.trim()), output.layout)}\n`);
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof UserError)) throw error;
    output.writeError(`${printableLine(error.message)}\n\n`);
  }
}
