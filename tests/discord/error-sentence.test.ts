import { inEnglish } from '../../src/language/in-words.js';
import { say } from '../../src/language/say.js';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listUnits, type ListContext } from '../../src/corpus/sources/list-units.js';
import { locateCorpus } from '../../src/corpus/corpus-location.js';
import { explainStorageError } from '../../src/corpus/storage-error.js';
import { errorSentence, isUnexpected } from '../../src/discord/error-sentence.js';
import { UserError } from '../../src/domain/errors.js';
import { openForReading } from '../../src/store/sqlite-connection.js';
import { folderOf } from '../cli/run-verbatim.js';

const whenUnreadable = say('member.corpus-unreadable');
const stamp = { applicationId: 1, version: 1, what: 'corpus', whenUnreadable };
const failed = (code: string): Error => Object.assign(new Error(code), { code });

async function thrown(work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    return error;
  }
}

test('leaves what an asker was told in full out of the log, and what a defect says out of the answer', () => {
  const told = new UserError('Name an address.');
  expect([errorSentence(told), isUnexpected(told)]).toEqual(['Name an address.', false]);
  const defect = new Error('/srv/news is undefined');
  expect([inEnglish(errorSentence(defect)).includes('/srv'), isUnexpected(defect)]).toEqual([false, true]);
});

test('names no place of the machine to members, and all of it to the operator', async () => {
  const folder = await folderOf({ 'broken.sqlite': '' });
  const database = join(folder.path, 'broken.sqlite');
  writeFileSync(database, 'no database at all'.repeat(100));
  const nowhere = join(folder.path, 'nowhere');
  const loop = join(folder.path, 'loop');
  symlinkSync(loop, loop);
  const source = { id: 1, spec: { kind: 'folder', path: loop } };
  const errors = await Promise.all([
    explainStorageError(failed('SQLITE_CORRUPT'), database),
    explainStorageError(failed('ENOSPC'), database),
    thrown(() => openForReading(database, stamp)),
    thrown(() => locateCorpus(folder.path, nowhere)),
    thrown(() => listUnits({ cache: { sources: () => [source] } } as unknown as ListContext)),
  ]);
  await folder.remove();
  for (const error of errors) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toContain(folder.path);
    const told = inEnglish(errorSentence(error));
    expect(told).toMatch(/whoever runs me/);
    expect(told).not.toContain(folder.path);
    expect(isUnexpected(error)).toBe(true);
  }
});
