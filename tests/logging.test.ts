import { describe, expect, test } from 'vitest';
import { UserError } from '../src/domain/errors.js';
import { say } from '../src/language/say.js';
import { createLogger } from '../src/logging.js';

const secret = 'MTk4.fake.token-value';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger({ level: 'trace', secrets: [secret], destination: { write: (line) => void lines.push(line) } }));
  return lines.join('');
}

describe('createLogger', () => {
  test('writes one JSON object a line', () => {
    const line = logged((log) => {
      log.info({ guild: '1' }, 'ready');
    });
    expect(JSON.parse(line)).toMatchObject({ msg: 'ready', guild: '1' });
    expect(line.endsWith('\n')).toBe(true);
  });

  test('takes a secret out of messages, errors and nested fields', () => {
    const output = logged((log) => {
      log.error(new Error(`request to /gateway?token=${secret} failed`));
      log.warn({ request: { headers: { value: `Bot ${secret}` } } }, `sent ${secret}`);
    });
    expect(output).toContain('[secret]');
    expect(output).not.toContain(secret);
  });

  test('writes of an error for people its message alone', () => {
    const { err } = JSON.parse(
      logged((log) => {
        log.error({ err: new UserError('/srv/x is in use.', { forMembers: say('member.in-use') }) }, 'failed');
      }),
    ) as { err: Record<string, unknown> };
    expect(err).toMatchObject({ type: 'UserError', message: '/srv/x is in use.' });
    expect(Object.values(err).filter((value) => typeof value !== 'string')).toEqual([]);
  });

  test('tells a listener every line, without secrets, and prints what is worth a warning', () => {
    const written: string[] = [];
    const heard: string[] = [];
    const destination = { write: (line: string) => void written.push(line) };
    const log = createLogger({
      level: 'info',
      secrets: [secret],
      destination,
      onLine: (line) => void heard.push(line),
    });
    log.info(`sent ${secret}`);
    log.debug('not at this level');
    log.warn(`lost ${secret}`);
    expect(heard).toHaveLength(2);
    expect(heard.join()).not.toContain(secret);
    expect(written).toEqual(['warn: lost [secret]\n']);
  });

  test('takes out what stands in a field named for a secret, known or not', () => {
    const output = logged((log) => {
      log.info({
        token: 'first',
        config: { discordToken: 'second' },
        request: { headers: { authorization: 'third' } },
      });
    });
    expect(output).not.toMatch(/first|second|third/);
  });

  test('leaves out what is below its level', () => {
    const lines: string[] = [];
    const log = createLogger({ level: 'warn', secrets: [], destination: { write: (line) => void lines.push(line) } });
    log.info('quiet');
    expect(lines).toEqual([]);
  });
});
