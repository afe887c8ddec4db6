import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RefreshProgress } from '../src/corpus/refresh-report.js';
import { UserError } from '../src/domain/errors.js';
import { refreshInChild } from '../src/refresh-child.js';
import { folderOf } from './cli/run-verbatim.js';

/** Children that end in every way in which the refresh process may end. */
const entries = {
  'done.mjs': `
    process.send({ type: 'progress', progress: { stage: 'read', done: 1, total: 2 } });
    process.send({ type: 'done', report: { generation: 7, folders: process.argv.slice(2) } }, () => process.disconnect());`,
  'told.mjs': `process.send({ type: 'failed', message: 'The disk is full.', isForPeople: true }, () => process.exit());`,
  'bug.mjs': `process.send({ type: 'failed', message: 'TypeError: no', isForPeople: false }, () => process.exit());`,
  'crash.mjs': `process.exit(3);`,
  'patient.mjs': `
    setInterval(() => undefined, 1_000_000);
    process.on('disconnect', () => process.exit(0));
    process.send({ type: 'progress', progress: { stage: 'read', done: 0, total: null } });`,
};

let folder: Awaited<ReturnType<typeof folderOf>>;
beforeAll(async () => {
  folder = await folderOf(entries);
});
afterAll(() => folder.remove());

const folders = { corpusDir: 'articles', dataDir: 'data' };
const endless = new AbortController().signal;
const entry = (name: keyof typeof entries): string => join(folder.path, name);

describe('refreshInChild', () => {
  test('says which folders, passes progress on and resolves with the report', async () => {
    const seen: RefreshProgress[] = [];
    const onProgress = (progress: RefreshProgress): void => void seen.push(progress);
    const report = await refreshInChild(folders, { entry: entry('done.mjs'), signal: endless, onProgress });
    expect(report).toEqual({ generation: 7, folders: ['articles', 'data'] });
    expect(seen).toEqual([{ stage: 'read', done: 1, total: 2 }]);
  });

  test('tells apart what a person can mend, a defect and a crash', async () => {
    const failure = (name: keyof typeof entries): Promise<unknown> =>
      refreshInChild(folders, { entry: entry(name), signal: endless }).catch((error: unknown) => error);
    const [told, bug, crash] = await Promise.all([failure('told.mjs'), failure('bug.mjs'), failure('crash.mjs')]);
    expect(told).toEqual(new UserError('The disk is full.'));
    expect(bug).toEqual(new Error('TypeError: no'));
    expect(bug).not.toBeInstanceOf(UserError);
    expect(crash).toEqual(new Error('the refresh process ended with code 3'));
  });

  test('ends the process when it is aborted, and rejects once it is gone', async () => {
    const stop = new AbortController();
    const reason = new Error('stopping');
    const refresh = refreshInChild(folders, {
      entry: entry('patient.mjs'),
      signal: stop.signal,
      onProgress: () => {
        stop.abort(reason);
      },
    });
    await expect(refresh).rejects.toBe(reason);
  });

  test('starts nothing after an abort', async () => {
    await expect(refreshInChild(folders, { entry: entry('done.mjs'), signal: AbortSignal.abort() })).rejects.toThrow(
      'aborted',
    );
  });
});
