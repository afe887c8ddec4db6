import { describe, expect, test } from 'vitest';
import { chosenService, readStartFlags, startUsage, UsageError } from '../src/start-options.js';

const chosen = (args: readonly string[], hasToken: boolean) => chosenService(readStartFlags(args), { hasToken });

describe('npm start', () => {
  test.each([
    [[], true, { kind: 'bot' }],
    [[], false, { kind: 'playground', port: null }],
    [['--port', '0'], false, { kind: 'playground', port: 0 }],
    [['--playground', '--port=65535'], true, { kind: 'playground', port: 65_535 }],
    [['--prompt'], true, { kind: 'prompt' }],
    [['--prompt'], false, { kind: 'prompt' }],
  ])('with %j, token %j, starts %j', (args, hasToken, service) => {
    expect(chosen(args, hasToken)).toEqual(service);
  });

  test.each([
    [['--loud'], "Unknown option '--loud'; npm start -- --help tells what there is."],
    [['harbour'], "Unexpected argument 'harbour'; npm start -- --help tells what there is."],
    [['--port', '65536'], '--port is "65536", but must be a whole number from 0 to 65535.'],
    [['--port', 'http'], '--port is "http", but must be a whole number from 0 to 65535.'],
    [['--port', '-1'], '--port is "-1", but must be a whole number from 0 to 65535.'],
    [['--prompt', '--playground'], '--prompt and --playground exclude each other: name one of them.'],
    [['--prompt', '--port', '80'], '--port belongs to the playground: add --playground, or leave --port out.'],
    [['--port', '80'], '--port belongs to the playground: add --playground, or leave --port out.'],
  ])('refuses %j in one sentence', (args, sentence) => {
    expect(() => chosen(args, true)).toThrow(new UsageError(sentence));
  });

  test('explains every flag', () => {
    expect(readStartFlags(['-h']).isHelp).toBe(true);
    for (const flag of ['--playground', '--port', '--prompt', '--help']) expect(startUsage).toContain(flag);
  });
});
