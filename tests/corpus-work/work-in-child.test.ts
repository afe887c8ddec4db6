import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RefreshProgress } from '../../src/corpus/refresh-report.js';
import { UserError } from '../../src/domain/errors.js';
import { say } from '../../src/language/say.js';
import { workInChild } from '../../src/corpus-work/work-in-child.js';
import { corpusAt } from '../../src/corpus/corpus-location.js';
import { folderOf } from '../cli/run-verbatim.js';

/** Children that end in every way in which the refresh process may end. */
const entries = {
  'done.mjs': `
    process.once('message', (work) => {
      process.send({ type: 'progress', progress: { stage: 'read', done: 1, total: 2 } });
      process.send({ type: 'done', outcome: { generation: 7, work } }, () => process.disconnect());
    });`,
  'told.mjs': `process.send({ type: 'failed', message: '/srv is full.', forMembers: ${JSON.stringify(say('corpus.disk-full'))} }, () => process.exit());`,
  'bug.mjs': `process.send({ type: 'failed', message: 'TypeError: no', forMembers: null }, () => process.exit());`,
  'crash.mjs': `process.exit(3);`,
  'patient.mjs': `
    setInterval(() => undefined, 1_000_000);
    process.on('message', (message) => message === 'stop' && process.exit(0));
    process.send({ type: 'progress', progress: { stage: 'read', done: 0, total: null } });`,
  'too-late.mjs': `
    setInterval(() => undefined, 1_000_000);
    process.on('message', (message) => {
      if (message === 'stop') process.send({ type: 'done', outcome: { generation: 7 } }, () => process.exit(0));
    });
    process.send({ type: 'progress', progress: { stage: 'switch', done: 1, total: 1 } });`,
};

let folder: Awaited<ReturnType<typeof folderOf>>;
beforeAll(async () => {
  folder = await folderOf(entries);
});
afterAll(() => folder.remove());

const work = {
  job: { kind: 'add-source', spec: { kind: 'url', url: 'https://lisk.example/fog' }, bytes: new Uint8Array([1, 2, 3]) },
  location: corpusAt('data/corpora/lisk', { name: 'lisk', root: null }),
  dataDir: 'data',
  fetchAllowHosts: [],
} as const;
const endless = new AbortController().signal;
const entry = (name: keyof typeof entries): string => join(folder.path, name);

describe('workInChild', () => {
  test('says what is to be done, bytes included, passes progress on and resolves with the outcome', async () => {
    const seen: RefreshProgress[] = [];
    const onProgress = (progress: RefreshProgress): void => void seen.push(progress);
    const outcome = await workInChild(work, { entry: entry('done.mjs'), signal: endless, onProgress });
    expect(outcome).toEqual({ generation: 7, work });
    expect(seen).toEqual([{ stage: 'read', done: 1, total: 2 }]);
  });

  test('tells apart what a person can mend, a defect and a crash', async () => {
    const failure = (name: keyof typeof entries): Promise<unknown> =>
      workInChild(work, { entry: entry(name), signal: endless }).catch((error: unknown) => error);
    const [told, bug, crash] = await Promise.all([failure('told.mjs'), failure('bug.mjs'), failure('crash.mjs')]);
    expect(told).toEqual(new UserError('/srv is full.', { forMembers: say('corpus.disk-full') }));
    expect((told as UserError).forMembers).toEqual(say('corpus.disk-full'));
    expect(bug).toEqual(new Error('TypeError: no'));
    expect(bug).not.toBeInstanceOf(UserError);
    expect(crash).toEqual(new Error('the corpus-work process ended with code 3'));
  });

  test('ends the process when it is aborted, and rejects once it is gone', async () => {
    const stop = new AbortController();
    const reason = new Error('stopping');
    const ended = workInChild(work, {
      entry: entry('patient.mjs'),
      signal: stop.signal,
      onProgress: () => {
        stop.abort(reason);
      },
    });
    await expect(ended).rejects.toBe(reason);
  });

  test('resolves when what was done can be called off no more', async () => {
    const stop = new AbortController();
    const onProgress = (): void => {
      stop.abort();
    };
    const options = { entry: entry('too-late.mjs'), signal: stop.signal, onProgress };
    expect(await workInChild(work, options)).toEqual({ generation: 7 });
  });

  test('starts nothing after an abort', async () => {
    await expect(workInChild(work, { entry: entry('done.mjs'), signal: AbortSignal.abort() })).rejects.toThrow(
      'aborted',
    );
  });
});
