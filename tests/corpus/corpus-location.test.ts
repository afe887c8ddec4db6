import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { locateCorpus } from '../../src/corpus/corpus-location.js';
import { UserError } from '../../src/domain/errors.js';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'verbatim-location-')));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

async function folderOf(name: string): Promise<string> {
  return basename(dirname((await locateCorpus('/data', join(root, name))).database));
}

describe('locateCorpus', () => {
  test('gives a folder of articles a folder of its own, named after it', async () => {
    mkdirSync(join(root, 'Nieuws & Ströme 2024'));
    const location = await locateCorpus('/data', join(root, 'Nieuws & Ströme 2024'));
    expect(location).toMatchObject({ name: 'Nieuws & Ströme 2024', root: join(root, 'Nieuws & Ströme 2024') });
    const folder = dirname(location.database);
    expect(folder).toMatch(/^\/data\/corpora\/nieuws-stro-me-2024-[0-9a-f]{12}$/);
    for (const path of [location.indexes, location.lock]) expect(dirname(path)).toBe(folder);
  });

  test('knows a folder by its real path', async () => {
    mkdirSync(join(root, 'news'));
    symlinkSync('news', join(root, 'link'));
    expect(await folderOf('link')).toBe(await folderOf('news'));
    expect(await folderOf('news/../news/.')).toBe(await folderOf('news'));
  });

  test('keeps corpora of the same name apart', async () => {
    mkdirSync(join(root, 'a/news'), { recursive: true });
    mkdirSync(join(root, 'b/news'), { recursive: true });
    expect(await folderOf('a/news')).not.toBe(await folderOf('b/news'));
  });

  test('takes a file, and a name without a letter', async () => {
    writeFileSync(join(root, 'docs.jsonl.gz'), '');
    mkdirSync(join(root, '新聞'));
    expect(await folderOf('docs.jsonl.gz')).toMatch(/^docs-jsonl-gz-/);
    expect(await folderOf('新聞')).toMatch(/^corpus-/);
  });

  test('refuses what is not there', async () => {
    await expect(folderOf('missing')).rejects.toThrow(UserError);
  });
});
