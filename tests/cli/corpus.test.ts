import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { locateCorpus } from '../../src/corpus/corpus-location.js';
import { openCorpusStore } from '../../src/store/sqlite-corpus-store.js';
import { articles } from './articles.js';
import { corpusContract } from './corpus-contract.js';
import { folderOf, runVerbatim, type Run, type RunOptions } from './run-verbatim.js';

type Folder = Awaited<ReturnType<typeof folderOf>>;

let corpus: Folder;
let data: Folder;

beforeEach(async () => {
  corpus = await folderOf(articles);
  data = await folderOf({});
});
afterEach(async () => {
  await corpus.remove();
  await data.remove();
});

const place = (): string[] => ['--corpus', corpus.path, '--data', data.path];

function run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return runVerbatim(['corpus', ...args, ...place()], options);
}

/** Runs one command, checks what it prints against the contract, and gives it. */
async function json(
  name: keyof typeof corpusContract,
  args: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const { code, out, error } = await run([...args, '--json']);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  const printed = JSON.parse(out) as Readonly<Record<string, unknown>>;
  corpusContract[name](printed);
  return printed;
}

async function refresh(): Promise<void> {
  expect(await runVerbatim(['refresh', ...place()])).toMatchObject({ code: 0 });
}

describe('verbatim corpus', () => {
  test('removes, restores, rolls back and tells the history', async () => {
    await refresh();
    const id = ((await json('remove', ['remove', 'orrin dam'])) as { articles: { articleId: string }[] }).articles[0]!;
    expect(await json('removed', ['removed'])).toMatchObject({ articles: [id] });
    await writeFile(join(corpus.path, 'dam.md'), articles['dam.md'].replace('312', '313'));
    await refresh();
    const nowhere = await run(['rollback', '1', '--json']);
    expect(nowhere).toMatchObject({ code: 1, out: '', error: expect.stringMatching(/same articles as now/) as string });
    expect(await json('restore', ['restore', id.articleId.slice(0, 8)])).toMatchObject({ added: 1, isInSource: true });
    expect(await json('rollback', ['rollback', '2'])).toMatchObject({ act: 'rollback', removed: 1, generation: 4 });
    expect(await json('history', ['history', '--limit', '2'])).toMatchObject({
      generations: [
        { number: 4, cause: 'rollback', target: 2, removed: 1 },
        { number: 3, cause: 'restore', added: 1 },
      ],
    });
    const { out } = await run(['history']);
    expect(out).toMatch(/^4 {2}\d{4}-.*rollback to 2 .*0 added, 0 changed, 1 removed {2}2 articles$/m);
  });

  test('adds, lists and drops sources', async () => {
    expect(await json('sources', ['sources'])).toEqual({ sources: [] });
    const map = ['add', 'https://lisk.example/map.xml', '--as', 'site-map', '--pattern', '/news/', '--max-age', '30'];
    expect(await json('add', map)).toMatchObject({ source: { kind: 'site-map', maxAgeDays: 30 }, isNew: true });
    expect(await json('add', map)).toMatchObject({ isNew: false });
    await json('add', ['add', 'https://lisk.example/1', 'https://lisk.example/2']);
    await json('add', ['add', join(corpus.path, 'dam.md'), '--as', 'file']);
    const { sources } = (await json('sources', ['sources'])) as { sources: { id: number; kind: string }[] };
    expect(sources.map(({ kind }) => kind)).toEqual(['folder', 'site-map', 'urls', 'upload']);
    expect(await json('drop', ['drop', String(sources[1]!.id)])).toMatchObject({ source: { kind: 'site-map' } });
    expect((await run(['sources'])).out).not.toContain('map.xml');
  });

  test('decides what was held, and blocks hosts', async () => {
    await refresh();
    const location = await locateCorpus(data.path, corpus.path);
    const store = openCorpusStore(location.database, location);
    const held = { kind: 'source', source: 1, path: null, pageHash: null, articles: [1], reason: 'lost all' } as const;
    const id = store.hold({ ...held, at: '2031-05-20T00:00:00Z' });
    store.close();
    expect(await json('quarantine', ['quarantine'])).toMatchObject({
      changes: [{ id, decision: 'open' }],
      report: null,
    });
    expect(await json('quarantine', ['quarantine', '--apply', String(id)])).toMatchObject({
      changes: [{ decision: 'applied' }],
      report: { unchanged: 3 },
    });
    expect((await run(['quarantine'])).out).toBe('Nothing is held.\n');
    expect(await json('block', ['block', 'valley.example'])).toMatchObject({ host: 'valley.example', removed: 1 });
    expect(await json('blocked', ['block'])).toMatchObject({ hosts: [{ host: 'valley.example' }] });
    await json('unblock', ['unblock', 'valley.example']);
  });

  test("acts on a server's own corpus", async () => {
    const guild = ['--guild', '123456789012345678', '--data', data.path];
    const added = await runVerbatim(['corpus', 'add', 'https://lisk.example/feed', '--as', 'feed', ...guild]);
    expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/^Added: 2 {2}feed /) as string });
    expect(await readdir(join(data.path, 'corpora'))).toEqual(['guild-123456789012345678']);
    await runVerbatim(['corpus', 'drop', '2', ...guild]);
    await runVerbatim(['corpus', 'add', join(corpus.path, 'dam.md'), '--as', 'file', ...guild]);
    const refreshed = await runVerbatim(['refresh', ...guild, '--json']);
    expect(JSON.parse(refreshed.out)).toMatchObject({ added: 1, changes: [{ path: 'uploads/dam.md' }] });
    const both = await runVerbatim(['corpus', 'sources', ...guild, '--corpus', corpus.path]);
    expect(both.code).toBe(2);
  });
});

describe('verbatim corpus erase', () => {
  const secret = '312 people';

  test('asks somebody at the terminal, and erases nothing at a no', async () => {
    await refresh();
    const asked: string[] = [];
    const answer = (isYes: boolean) => (question: string) => {
      asked.push(question);
      return isYes;
    };
    const refused = await run(['erase', 'orrin dam'], { confirm: answer(false) });
    expect(refused).toMatchObject({ code: 1, out: '', error: 'Nothing was erased.\n' });
    const erased = await run(['erase', 'orrin dam'], { confirm: answer(true) });
    expect(asked[1]).toMatch(
      /^Erase [0-9a-f]{8} “Orrin dam holds through the flood” \(Valley Post, dam\.md\) for good/,
    );
    expect(erased.out).toBe(`Erased 1 article from 1 generation.
  ${asked[1]!.slice(6, 14)} “Orrin dam holds through the flood” (Valley Post, dam.md)
A bot that runs on this data folder blanks its messages that quote it within minutes, else after its start.
Files of your own folder stay where they are and are read no more:
  dam.md
`);
    expect(await holders(data.path, secret)).toEqual([]);
    await refresh();
    expect(await holders(data.path, secret)).toEqual([]);
    expect(await readFile(join(corpus.path, 'dam.md'), 'utf8')).toContain(secret);
  });

  test('wants --yes where nobody is asked, and prints under the contract', async () => {
    await refresh();
    const refused = await run(['erase', 'orrin dam', '--json']);
    expect(refused).toEqual({
      code: 2,
      out: '',
      error: 'error: erasing can not be undone; add --yes to do it without being asked\n',
    });
    expect(await json('erase', ['erase', 'dam.md', '--yes'])).toMatchObject({
      act: 'erase',
      removed: 1,
      isWiped: true,
    });
    expect(await run(['erase', 'dam.md', '--yes'])).toMatchObject({ code: 1, out: '' });
  });

  async function holders(folder: string, text: string): Promise<string[]> {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const found = await Promise.all(
      files.map(async ({ parentPath, name }) =>
        (await readFile(join(parentPath, name))).includes(text) ? [name] : [],
      ),
    );
    return found.flat();
  }
});

describe('verbatim corpus, used wrongly', () => {
  test.each([
    [['rollback', 'x']],
    [['rollback', '0']],
    [['drop', '-1']],
    [['add']],
    [['add', 'https://lisk.example', '--as', 'letter']],
    [['add', 'https://lisk.example', '--as', 'site-map', '--max-age', '0']],
    [['quarantine', '--apply', '1', '--discard', '2']],
    [['sources', '--guild', 'mine']],
    [['whatever']],
    [[]],
  ])('%j ends with 2 and changes nothing', async (args) => {
    const { code, out, error } = await runVerbatim(['corpus', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).not.toBe('');
  });

  test.each([
    [['remove', 'nothing of this name'], /^No article is meant by "nothing of this name": name it by/],
    [['restore', 'dam.md'], /^No removed article is meant/],
    [['rollback', '9'], /^There is no generation 9: there is none yet\.$/m],
    [['drop', '9'], /^There is no source 9/],
    [['add', 'lisk.example'], /is not an address that begins with https/],
    [['add', '/nowhere/at/all.txt', '--as', 'file'], /can't be read/],
    [['add', '/nowhere/at/all.exe', '--as', 'file'], /is not of a kind that can be kept here/],
    [['add', '/nowhere/at/all', '--as', 'folder'], /can't be opened: name a folder/],
    [['quarantine', '--discard', '4'], /^No change 4 is held/],
    [['unblock', 'lisk.example'], /^lisk\.example is not blocked/],
    [['block', 'nonsense'], /is not the name of a host/],
  ])('%j ends with 1 and one sentence', async (args, sentence) => {
    const { code, out, error } = await run(args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});
