import { watch } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCompiled } from '../support/child.js';
import { articles } from './articles.js';
import { contract } from './contract.js';
import { folderOf } from './run-verbatim.js';

type Folder = Awaited<ReturnType<typeof folderOf>>;

let corpus: Folder;
let data: Folder;

beforeAll(async () => {
  corpus = await folderOf(articles);
  data = await folderOf({});
});
afterAll(async () => {
  await corpus.remove();
  await data.remove();
});

const entry = 'src/cli/main.js';

test('--json prints one object and nothing else on standard output', async () => {
  const args = [
    'ask',
    'What does a car pay on the Sarn bridge?',
    '--corpus',
    corpus.path,
    '--data',
    data.path,
    '--json',
  ];
  const child = startCompiled(entry, { args, folder: data.path });
  expect(await child.ended).toBe(0);
  expect(child.error()).toBe('');
  expect(child.out().trimEnd()).not.toContain('\n');
  contract.ask(JSON.parse(child.out()));
});

test('a reader that goes away is no failure', async () => {
  const child = startCompiled(entry, { args: ['extract', 'dam.md', 'bridge.md', 'orchard.txt'], folder: corpus.path });
  child.process.stdout!.destroy();
  expect(await child.ended).toBe(0);
  expect(child.error()).toBe('');
});

test('Ctrl-C ends a refresh with 130 and one word, and the corpus stays as it was', async () => {
  const line = (i: number): string =>
    JSON.stringify({
      title: `Harbour report ${i}`,
      text: `Ship number ${i} came into the harbour of Orrin with ${i * 7} barrels. `.repeat(40),
    });
  const harbour = await folderOf({ 'reports.jsonl': Array.from({ length: 3_000 }, (_, i) => line(i)).join('\n') });
  const store = await folderOf({});
  const args = ['refresh', '--corpus', harbour.path, '--data', store.path, '--json'];
  const isWriting = new Promise<void>((resolve) => {
    const watcher = watch(store.path, { recursive: true }, (_event, name) => {
      if (name?.endsWith('corpus.db-wal') !== true) return;
      watcher.close();
      resolve();
    });
  });
  const child = startCompiled(entry, { args, folder: store.path });
  await isWriting;
  child.process.kill('SIGINT');
  expect(await child.ended).toBe(130);
  expect([child.out(), child.error()]).toEqual(['', 'Stopped.\n']);
  const status = startCompiled(entry, { args: ['status', '--data', store.path, '--json'], folder: store.path });
  expect(await status.ended).toBe(0);
  expect(JSON.parse(status.out())).toMatchObject({ corpora: [{ generation: null, articles: 0 }] });
  await harbour.remove();
  await store.remove();
});
