import { describe, expect, test } from 'vitest';
import { runVerbatim } from './run-verbatim.js';

describe('wrong use ends with 2, says why in one line, and prints nothing on standard output', () => {
  test.each([
    [['ask'], "missing required argument 'question'"],
    [['ask', 'one', 'two'], 'too many arguments'],
    [['ask', 'one', '--frobnicate'], "unknown option '--frobnicate'"],
    [['ask', 'one', '--format', 'docx'], 'Allowed choices are markdown, csv, bibtex, ris.'],
    [['ask', 'one', '--format', 'csv', '--json'], 'cannot be used with option'],
    [['timeline', 'one', '--format', 'csv', '--json'], 'cannot be used with option'],
    [['who', '--file', 'a.txt', '--format', 'csv'], 'cannot be used with option'],
    [['ask', 'one', '--limit', '26'], 'It must be a whole number from 1 to 25.'],
    [['ask', 'one', '--limit', '0'], 'It must be a whole number from 1 to 25.'],
    [['ask', 'one', '--limit', '2.5'], 'It must be a whole number from 1 to 25.'],
    [['ask', 'one', '--since', '2024-13-45'], 'It must be a day such as 2024-05-26'],
    [['ask', 'one', '--until', 'whenever'], 'It must be a day such as 2024-05-26'],
    [['ask', 'one', '--outlet', ' '], 'It must not be empty.'],
    [['ask', 'one', '--corpus'], 'argument missing'],
    [['ask', 'one', '--since', '2024-06-01', '--until', '2024-05-01'], '--since is later than --until'],
    [['extract'], "missing required argument 'file'"],
    [['extract', 'a.txt', '--url', 'example'], 'It must be an http:// or https:// address.'],
    [['evaluate', 'set', '--legs', 'wooden'], 'Allowed choices are bm25, dense, fused.'],
    [['summarise'], "unknown command 'summarise'"],
  ])('%j', async (args, reason) => {
    const { code, out, error } = await runVerbatim(args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(reason);
  });

  test('no command at all shows the help', async () => {
    const { code, out, error } = await runVerbatim([]);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('Usage: verbatim');
  });
});

test('--help is no wrong use', async () => {
  const { code, out, error } = await runVerbatim(['ask', '--help']);
  expect([code, error]).toEqual([0, '']);
  expect(out).toContain('--since <day>');
});

test('bad settings end with 1 and one sentence', async () => {
  const run = await runVerbatim(['ask', 'one'], { environment: { LOG_LEVEL: 'loud' } });
  expect(run).toEqual({
    code: 1,
    out: '',
    error: 'LOG_LEVEL is "loud", but must be one of trace, debug, info, warn, error, fatal, silent.\n',
  });
});
