import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRejected, type Page, type Rejected } from '../../src/ingest/page.js';
import { discoverFiles, readPages } from '../../src/ingest/read-folder.js';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ingest-'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), content);
}

async function readAll(path: string): Promise<(Page | Rejected)[]> {
  const items: (Page | Rejected)[] = [];
  for (const file of await discoverFiles(join(root, path))) for await (const item of readPages(file)) items.push(item);
  return items;
}

function summary(items: readonly (Page | Rejected)[]): string[] {
  return items.map((item) => (isRejected(item) ? `${item.path}: ${item.reason}` : `${item.path} ${item.mediaType}`));
}

describe('discoverFiles', () => {
  it('lists readable files of all folders in order of path', async () => {
    for (const path of ['b.md', 'a/z.txt', 'a/y.html', 'c.jsonl', 'd.jsonl.gz', 'e.HTM', 'f.markdown'])
      await put(path, 'x');
    for (const path of ['g.docx', 'README', 'h.json.gz', '.hidden.txt', '.git/i.txt', 'a/.j/k.md'])
      await put(path, 'x');
    const paths = (await discoverFiles(root)).map((file) => file.path);
    expect(paths).toEqual(['a/y.html', 'a/z.txt', 'b.md', 'c.jsonl', 'd.jsonl.gz', 'e.HTM', 'f.markdown']);
  });

  it('takes a single file', async () => {
    await put('only.txt', 'words');
    expect(await discoverFiles(join(root, 'only.txt'))).toMatchObject([{ path: 'only.txt', size: 5 }]);
  });

  it('leaves out links that lead out of the folder, in a circle, or to what was found already', async () => {
    await put('corpus/a.txt', 'a');
    await put('corpus/.kept/b.txt', 'b');
    await put('outside.txt', 'secret');
    await symlink(join(root, 'outside.txt'), join(root, 'corpus/out.txt'));
    await symlink(join(root, 'corpus'), join(root, 'corpus/loop'));
    await symlink(join(root, 'corpus/self.txt'), join(root, 'corpus/self.txt'));
    await symlink(join(root, 'corpus/a.txt'), join(root, 'corpus/again.txt'));
    await symlink(join(root, 'corpus/.kept/b.txt'), join(root, 'corpus/b.txt'));
    expect((await discoverFiles(join(root, 'corpus'))).map((file) => file.path)).toEqual(['a.txt', 'b.txt']);
  });

  it('says in one sentence what is wrong with a missing folder and with a file of another kind', async () => {
    await put('paper.docx', 'PK');
    await expect(discoverFiles(join(root, 'nowhere'))).rejects.toThrow(/nowhere cannot be opened \(it is not there\)/);
    await expect(discoverFiles(join(root, 'paper.docx'))).rejects.toThrow(
      /not a kind of file that is read; use one of \.txt/,
    );
  });
});

describe('readPages', () => {
  it('gives the bytes of a file with their hash', async () => {
    await put('a.txt', 'words');
    const [page] = await readAll('');
    expect(page).toMatchObject({
      path: 'a.txt',
      mediaType: 'text/plain',
      hash: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
    expect(Buffer.from((page as Page).bytes).toString()).toBe('words');
  });

  it('names what cannot be read and goes on', async () => {
    await put('a-empty.txt', '');
    await put(
      'b-binary.txt',
      Uint8Array.from({ length: 500 }, (_, index) => index % 7),
    );
    await put('c-picture.html', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
    await put('d-huge.txt', Buffer.alloc(50_000_000, 'a'));
    await put('e-good.txt', 'words');
    expect(summary(await readAll(''))).toEqual([
      'a-empty.txt: empty',
      'b-binary.txt: not text but binary data',
      'c-picture.html: not text but a PNG picture',
      'd-huge.txt: larger than 10 MB',
      'e-good.txt text/plain',
    ]);
  });

  it('names a file that went away', async () => {
    await put('a.txt', 'x');
    const [file] = await discoverFiles(root);
    await rm(join(root, 'a.txt'));
    const items: (Page | Rejected)[] = [];
    for await (const item of readPages(file!)) items.push(item);
    expect(items).toEqual([{ path: 'a.txt', reason: 'unreadable (it is not there)' }]);
  });

  it.each(['lines.jsonl', 'lines.jsonl.gz'])('reads the lines of %s and counts blank ones', async (name) => {
    const content = '{"text":"one"}\n\n  \r\n{"text":"four"}\r\n{"text":"five"}';
    await put(name, name.endsWith('.gz') ? gzipSync(content) : content);
    const items = await readAll('');
    expect(summary(items)).toEqual([1, 4, 5].map((line) => `${name}#${line} application/json`));
    expect(
      Buffer.from((items[1] as Page).bytes)
        .toString()
        .trim(),
    ).toBe('{"text":"four"}');
  });

  it('reads lines that are longer than what is read at once', async () => {
    const long = JSON.stringify({ text: 'ü'.repeat(300_000) });
    await put('a.jsonl', `${long}\n${long}\n`);
    const items = await readAll('');
    expect(items.map((item) => Buffer.from((item as Page).bytes).toString() === long)).toEqual([true, true]);
  });

  it('passes over a line longer than 20 MB', async () => {
    await put('a.jsonl.gz', gzipSync(`{"text":"one"}\n${'x'.repeat(20_000_001)}\n{"text":"three"}`));
    expect(summary(await readAll(''))).toEqual([
      'a.jsonl.gz#1 application/json',
      'a.jsonl.gz#2: a line longer than 20 MB',
      'a.jsonl.gz#3 application/json',
    ]);
  });

  it('keeps what came before damaged gzip data and tells of it once', async () => {
    const noise = Array.from({ length: 40_000 }, (_, index) => (index * 7_919) % 10_007).join(' ');
    const packed = gzipSync(`{"text":"one"}\n{"text":"${noise}"}\n`);
    await put('a.jsonl.gz', packed.subarray(0, packed.length / 2));
    expect(summary(await readAll(''))).toEqual([
      'a.jsonl.gz#1 application/json',
      'a.jsonl.gz: the gzip data is damaged after line 1; the lines before are kept',
    ]);
  });

  it('names a file that is no gzip data and one without a line', async () => {
    await put('a.jsonl.gz', 'plain words');
    await put('b.jsonl', '');
    expect(summary(await readAll(''))).toEqual(['a.jsonl.gz: not gzip data, or damaged', 'b.jsonl: empty']);
  });

  it('reads lines in UTF-16 with a byte order mark', async () => {
    await put('a.jsonl', Buffer.from('\ufeff{"text":"ö"}\n{"text":"two"}\n', 'utf16le'));
    expect(summary(await readAll(''))).toEqual(['a.jsonl#1 application/json', 'a.jsonl#2 application/json']);
  });

  it('ends when it is aborted', async () => {
    await put('a.jsonl', '{"text":"one"}\n'.repeat(1000));
    const [file] = await discoverFiles(root);
    const controller = new AbortController();
    const read = async (): Promise<void> => {
      for await (const item of readPages(file!, { signal: controller.signal })) {
        if (item.path.endsWith('#3')) controller.abort(new Error('enough'));
      }
    };
    await expect(read()).rejects.toThrow('enough');
  });
});
