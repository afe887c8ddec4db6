import { PassThrough, Readable } from 'node:stream';
import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { runPrompt, type PromptParts } from '../../src/cli/prompt.js';
import type { TerminalOutput } from '../../src/cli/terminal-output.js';
import type { Answer } from '../../src/domain/answer.js';
import { UserError } from '../../src/domain/errors.js';

interface Session {
  readonly asked: readonly string[];
  readonly out: string;
  readonly error: string;
}

async function promptWith(input: Readable, changes: Partial<PromptParts> = {}): Promise<Session> {
  const asked: string[] = [];
  const written = { out: '', error: '' };
  const output: TerminalOutput = {
    layout: { width: 80, colours: picocolors.createColors(false), now: new Date(0) },
    isErrorTty: false,
    write: (text) => (written.out += text),
    writeError: (text) => (written.error += text),
  };
  await runPrompt({
    input,
    isTty: false,
    output,
    signal: new AbortController().signal,
    samples: ['one?', 'two?', 'three?'],
    ask: (question) => {
      asked.push(question);
      return question === 'fail' ? Promise.reject(new UserError('It failed.')) : Promise.resolve(unanswered(question));
    },
    ...changes,
  });
  return { asked, ...written };
}

function unanswered(question: string): Answer {
  const searched = {
    generation: null,
    refreshedAt: null,
    articles: 0,
    first: null,
    newest: null,
    undated: 0,
    undatedExcluded: 0,
    keywordsOnly: false,
  };
  return {
    kind: 'unanswered',
    question,
    searched,
    asksAboutNow: false,
    code: 'no-match',
    reason: `Nothing on ${question}`,
    nearest: [],
  };
}

describe('runPrompt', () => {
  test('answers what is piped in, one question a line, blank lines passed over', async () => {
    const session = await promptWith(Readable.from(['first?\r\n\n  second?', '\nthird?']));
    expect(session.asked).toEqual(['first?', 'second?', 'third?']);
    expect(session.out).toContain('> second?\n\nNothing on second?\n');
  });

  test('asks the sample questions where nothing is piped in', async () => {
    const session = await promptWith(Readable.from(['\n', '  \n']));
    expect(session.asked).toEqual(['one?', 'two?', 'three?']);
    expect(session.out).toContain('No question was piped in');
  });

  test('does not wait for ever on a pipe that brings nothing', async () => {
    const session = await promptWith(new PassThrough(), { patience: 1 });
    expect(session.asked).toEqual(['one?', 'two?', 'three?']);
  });

  test('tells a failure and goes on with the next question', async () => {
    const session = await promptWith(Readable.from(['fail\nnext?\n']));
    expect(session.asked).toEqual(['fail', 'next?']);
    expect(session.error).toBe('It failed.\n\n');
  });

  test('stops where it is told to, without sample questions', async () => {
    const stop = new AbortController();
    const input = new PassThrough();
    const session = promptWith(input, { signal: stop.signal });
    stop.abort();
    expect((await session).asked).toEqual([]);
  });
});
