import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { InUseError, UserError } from '../../src/domain/errors.js';
import { acquireLock, isLocked } from '../../src/store/lock.js';

const builtLock = fileURLToPath(new URL('../../dist/src/store/lock.js', import.meta.url));
const what = 'The corpus news';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-lock-'));
  path = join(folder, 'deep', 'refresh.lock');
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

describe('acquireLock', () => {
  test('keeps a second one out and names the holder', () => {
    const lock = acquireLock(path, what);
    expect(() => acquireLock(path, what)).toThrow(InUseError);
    expect(() => acquireLock(path, what)).toThrow(
      new RegExp(
        `^The corpus news is in use by process ${process.pid} since \\d{4}-.*: wait until it is done or stop it\\.$`,
      ),
    );
    lock.release();
    acquireLock(path, what).release();
  });

  test('tells a second one what is being done and how far it is, as it was noted once a second', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const lock = acquireLock(path, what, 'a refresh');
    expect(() => acquireLock(path, what)).toThrow(
      new RegExp(`in use by a refresh \\(process ${process.pid}\\) since [^,]+: wait`),
    );
    lock.note('reading: 120 of 6880');
    vi.advanceTimersByTime(999);
    lock.note('reading: 121 of 6880');
    expect(() => acquireLock(path, what)).toThrow(
      / since [^,]+, reading: 120 of 6880: wait until it is done or stop it/,
    );
    vi.advanceTimersByTime(1);
    lock.note('reading: 122 of 6880');
    expect(() => acquireLock(path, what)).toThrow(/, reading: 122 of 6880: wait/);
    lock.release();
  });

  test('knows the holder that a former version named', () => {
    const lock = acquireLock(path, what);
    writeFileSync(`${path}.holder`, JSON.stringify({ pid: 7, since: '2024-05-26T10:00:00.000Z' }));
    expect(() => acquireLock(path, what)).toThrow('in use by process 7 since 2024-05-26T10:00:00.000Z: wait');
    lock.release();
  });

  test('tells that it can not write where it should', () => {
    writeFileSync(join(folder, 'file'), '');
    const inFile = join(folder, 'file', 'refresh.lock');
    expect(() => acquireLock(inFile, what)).toThrow(UserError);
    expect(() => acquireLock(inFile, what)).toThrow(/can't be written to: check its permissions/);
  });

  test('is freed when the process that holds it is killed', async () => {
    const hold = `import { acquireLock } from ${JSON.stringify(builtLock)};
      const lock = acquireLock(${JSON.stringify(path)}, 'x');
      process.stdout.write('held');
      // What nobody holds on to is closed, and so freed, when memory is tidied.
      setInterval(() => lock.note('held'), 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', hold], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(isLocked(path)).toBe(true);
    expect(() => acquireLock(path, what)).toThrow(`by process ${child.pid!} since`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isLocked(path)).toBe(false);
    acquireLock(path, what).release();
  });
});

describe('isLocked', () => {
  test('is false where there never was a lock', () => {
    expect(isLocked(path)).toBe(false);
  });

  test('follows the lock and does not take it', () => {
    const lock = acquireLock(path, what);
    expect(isLocked(path)).toBe(true);
    lock.release();
    expect(isLocked(path)).toBe(false);
    acquireLock(path, what).release();
  });
});
