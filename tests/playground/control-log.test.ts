import { describe, expect, test } from 'vitest';
import { LogRing, readLogLine } from '../../src/playground/server/control/log-lines.js';

const now = Date.parse('2026-11-22T12:00:00Z');

describe('a line of the log', () => {
  test.each([
    [10, 'trace'],
    [20, 'debug'],
    [30, 'info'],
    [40, 'warn'],
    [50, 'error'],
    [60, 'fatal'],
    [35, 'info'],
    [undefined, 'info'],
  ])('of level %s is %s', (level, name) => {
    expect(readLogLine(JSON.stringify({ level, msg: 'x' }), now).level).toBe(name);
  });

  test('is the message and the fields that are not plumbing', () => {
    const line = { level: 40, time: now - 1000, pid: 1, hostname: 'h', msg: 'late', guild: '7', shard: { id: 0 } };
    expect(readLogLine(`${JSON.stringify(line)}\n`, now)).toEqual({
      at: '2026-11-22T11:59:59.000Z',
      level: 'warn',
      text: 'late guild=7 shard={"id":0}',
    });
  });

  test('names an error without its stack', () => {
    const err = { type: 'Error', message: 'no such file', stack: 'Error: no such file\n at x' };
    expect(readLogLine(JSON.stringify({ msg: 'failed', err }), now).text).toBe('failed err=no such file');
  });

  test.each(['Plain words', '[1]', '"text"', 'null', '{"level":'])('that is no object (%s) stays as it is', (line) => {
    expect(readLogLine(`${line}\n`, now)).toEqual({ at: '2026-11-22T12:00:00.000Z', level: 'info', text: line });
  });

  test('of a broken time is shown', () => {
    expect(readLogLine('{"time":1e300,"msg":"x"}', now).at).toBe('2026-11-22T12:00:00.000Z');
  });

  test('is cut at 2,000 characters', () => {
    expect(readLogLine('x'.repeat(5000), now).text).toBe(`${'x'.repeat(2000)}…`);
  });
});

test('the last 500 lines are kept', () => {
  const ring = new LogRing();
  for (let count = 0; count < 600; count += 1) ring.add(readLogLine(String(count), now));
  const texts = ring.lines().map(({ text }) => text);
  expect([texts.length, texts[0], texts.at(-1)]).toEqual([500, '100', '599']);
});
