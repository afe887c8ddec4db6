import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { addSource } from '../../../src/corpus/acts/sources.js';
import { eraseArticle } from '../../../src/corpus/acts/erase-article.js';
import { findArticle } from '../../../src/corpus/acts/find-article.js';
import { applyChange, openChanges } from '../../../src/corpus/acts/held-changes.js';
import { lookInto } from '../../../src/corpus/acts/with-corpus.js';
import { shortHash } from '../../../src/domain/article.js';
import { page, realParts } from '../corpus-workbench.js';
import { createActsBench, filesHolding, type ActsBench } from './acts-bench.js';
import {
  atomFeed,
  createSourceBench,
  sentencesOn,
  serve,
  serveNews,
  type SourceBench,
} from '../sources/source-bench.js';

const secrets = [
  'The smuggler Odo Vantongeren hid below the quay of Lisk.',
  'Märta Ölund brought him bread and a lamp for ten nights.',
];
const secretPage = page('A smuggler below the quay', secrets.join(' '));
const oldSecret = 'An early report had named the smuggler Udo.';
const oldPage = page('A smuggler below the quay', oldSecret);

/** Enough pages that the database has pages which were split. */
const others: Record<string, string> = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [
    `other-${i}.md`,
    page(
      `Ferry report ${i}`,
      `Ferry ${i} sailed at noon. ${'The harbour was calm and the ramp was dry. '.repeat(i % 9)}`,
    ),
  ]),
);

async function expectNoTrace(bench: Pick<ActsBench, 'filesHolding'>, texts: readonly string[]): Promise<void> {
  for (const text of texts) expect([text, bench.filesHolding(text)]).toEqual([text, []]);
  await Promise.resolve();
}

describe('an erased article of a folder', () => {
  let bench: ActsBench;

  beforeEach(async () => {
    bench = await createActsBench({ ...others, 'secret.md': oldPage });
    await bench.refresh();
    bench.write({ 'secret.md': secretPage });
    await bench.refresh();
  });

  test('is in no file of the data folder, nor comes back by a refresh, a rollback or another opening', async () => {
    expect(bench.filesHolding(secrets[0]!)).not.toEqual([]);
    for (let i = 0; i < 10; i++) {
      bench.write({ [`other-${i}.md`]: `${others[`other-${i}.md`]!}\nIt was late for once.` });
      await bench.refresh();
    }
    const outcome = await bench.erase('A smuggler below the quay');
    expect(outcome).toMatchObject({
      removed: 1,
      generation: 13,
      generations: 12,
      isWiped: true,
      filesLeft: ['secret.md'],
    });
    expect(outcome.articles.map(({ path }) => path)).toEqual(['secret.md', 'secret.md']);
    const texts = [...secrets, oldSecret, 'A smuggler below the quay'];
    await expectNoTrace(bench, texts);
    const report = await bench.refresh();
    expect(report).toMatchObject({ added: 0, unchanged: 40, generation: 13 });
    expect(report.rejected).toEqual([{ path: 'secret.md', reason: 'erased by a moderator' }]);
    for (let to = 11; to > 1; to--) await bench.rollBack(to);
    const { paths, vectors } = await bench.seen();
    expect(paths).not.toContain('secret.md');
    expect(vectors).toBe(40);
    await expectNoTrace(bench, texts);
  });

  test('does not come back changed, under another name, in a line or in other spelling', async () => {
    await bench.erase('A smuggler below the quay');
    bench.write({
      'secret.md': page('A smuggler below the quay', 'The smuggler was seen again by the whole town.'),
      'copy.txt': `Another headline\n\n${secrets.join(' ').toUpperCase()}`,
      'copy.md': page('Another headline', secrets.join('\n\n')),
      'news.jsonl': JSON.stringify({ title: 'Smuggling', text: secrets.join(' ') }),
    });
    const report = await bench.refresh();
    expect(report).toMatchObject({ added: 0, unchanged: 40 });
    expect(report.rejected.map(({ path }) => path)).toEqual(['copy.md', 'copy.txt', 'news.jsonl#1', 'secret.md']);
    await expectNoTrace(bench, secrets);
  });

  test('takes articles of the same text with it, and no other', async () => {
    bench.write({
      'copy.md': page('A reprint', secrets.join(' ')),
      'near.md': page('A comment', `${secrets[0]} Really?`),
    });
    await bench.refresh();
    const reprint = bench.idOf('A reprint');
    const outcome = await bench.erase('A smuggler below the quay');
    expect(outcome.filesLeft).toEqual(['copy.md', 'secret.md']);
    expect(lookInto(realParts, bench.location, (store) => store.tombstoneOf(reprint)?.burial)).toBe('erased');
    expect((await bench.seen()).paths).toContain('near.md');
    expect(await bench.refresh()).toMatchObject({ added: 0, removed: 0, unchanged: 41 });
  });

  test('can be erased after it was removed or had gone, and once only', async () => {
    const articleId = bench.idOf('A smuggler below the quay');
    await bench.removeArticle('A smuggler below the quay');
    bench.write({ 'secret.md': null });
    await bench.refresh();
    expect(await bench.erase('A smuggler below the quay')).toMatchObject({
      removed: 0,
      filesLeft: [],
      isNewGeneration: false,
    });
    await expectNoTrace(bench, secrets);
    const again = eraseArticle(realParts, bench.location, { articleId, embedder: bench.embedder });
    await expect(again).rejects.toThrow('That article was erased; nothing of it is left.');
    bench.write({ 'secret.md': secretPage });
    expect(await bench.refresh()).toMatchObject({ added: 0 });
  });

  test('leaves index files that were made without it, and no other', async () => {
    const former = readdirSync(bench.location.indexes);
    await bench.erase('A smuggler below the quay');
    const names = readdirSync(bench.location.indexes);
    expect(names.filter((name) => name.endsWith('.json')).sort()).toEqual(
      former.filter((name) => name.endsWith('.json')).sort(),
    );
    expect(names.filter((name) => !name.endsWith('.json') && former.includes(name))).toEqual([]);
    expect(await bench.seen()).toMatchObject({ vectors: 40 });
  });

  test('is gone once that is committed, also when the rest is called off', async () => {
    const controller = new AbortController();
    const articleId = bench.idOf('A smuggler below the quay');
    const outcome = await eraseArticle(realParts, bench.location, {
      articleId,
      embedder: bench.embedder,
      signal: controller.signal,
      onProgress: () => {
        controller.abort();
      },
    });
    expect(outcome).toMatchObject({ removed: 1, isWiped: true });
    await expectNoTrace(bench, secrets);
    expect(await bench.seen()).toMatchObject({ vectors: 40 });
    const before = eraseArticle(realParts, bench.location, {
      articleId: bench.idOf('Ferry report 3'),
      embedder: bench.embedder,
      signal: AbortSignal.abort(new Error('called off')),
    });
    await expect(before).rejects.toThrow('called off');
    expect(bench.idOf('Ferry report 3')).not.toBe('');
  });

  test('waits with the wiping for one who reads, and is wiped by the next writer', async () => {
    const reader = realParts.store.openForReading(bench.location.database)!;
    const reading = reader.passages(1)[Symbol.iterator]();
    reading.next();
    const impatient = {
      ...realParts,
      store: {
        ...realParts.store,
        openForWriting: (...args: Parameters<typeof realParts.store.openForWriting>) => ({
          ...realParts.store.openForWriting(...args),
          wipe: () => false,
        }),
      },
    };
    const about = { articleId: bench.idOf('A smuggler below the quay'), embedder: bench.embedder };
    expect(await eraseArticle(impatient, bench.location, about)).toMatchObject({ removed: 1, isWiped: false });
    reading.return?.();
    reader.close();
    await bench.refresh();
    await bench.removeArticle('Ferry report 3');
    await expectNoTrace(bench, secrets);
  });
});

describe('an erased line of a file', () => {
  test('is passed over with a reason while the others stay', async () => {
    const lines = [
      { text: 'An untitled line of the ferry.' },
      { title: 'Smuggling', text: secrets[0] },
      { text: 'The last line of all.' },
    ];
    const bench = await createActsBench({ 'news.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
    await bench.refresh();
    expect(await bench.erase('news.jsonl#2')).toMatchObject({ removed: 1, filesLeft: ['news.jsonl#2'] });
    const report = await bench.refresh();
    expect(report.rejected).toEqual([{ path: 'news.jsonl#2', reason: 'erased by a moderator' }]);
    expect((await bench.seen()).paths).toEqual(['news.jsonl#1', 'news.jsonl#3']);
    await expectNoTrace(bench, [secrets[0]!]);
  });
});

describe('an erased upload', () => {
  const upload = (name: string, content: string, mediaType = 'text/plain') => ({
    spec: { kind: 'upload', name, mediaType, hash: shortHash(content) } as const,
    bytes: Buffer.from(content),
  });

  test('leaves with its bytes, and neither it nor its text is taken again', async () => {
    const bench = await createActsBench(others);
    const add = (...args: Parameters<typeof upload>) => addSource(realParts, bench.location, upload(...args));
    await add('secret.txt', `A headline\n\n${secrets.join(' ')}`);
    await bench.refresh();
    expect(await bench.erase('uploads/secret.txt')).toMatchObject({ removed: 1, filesLeft: [] });
    await expectNoTrace(bench, secrets);
    await expect(add('secret.txt', `A headline\n\n${secrets.join(' ')}`)).rejects.toThrow(
      'secret.txt holds an article that was erased, so it is not taken.',
    );
    await expect(add('other.txt', `Another\n\n\n${secrets.join('  ')}`)).rejects.toThrow('was erased');
    await add('fine.txt', 'A headline\n\nThe ferry sailed at noon and came back at night.');
    await bench.refresh();
    await expectNoTrace(bench, secrets);
    expect((await bench.seen()).paths).toContain('uploads/fine.txt');
  });

  test('that holds other lines keeps them', async () => {
    const bench = await createActsBench();
    const titles = ['Fog', 'Smuggling', 'Snow'];
    const content = titles
      .map((title) => JSON.stringify({ title, text: `${title} it was. ${secrets[0]} ${title}.` }))
      .join('\n');
    await addSource(realParts, bench.location, upload('news.jsonl', content, 'application/jsonl'));
    await bench.refresh();
    await bench.erase('Smuggling');
    expect(bench.filesHolding('Smuggling it was.')).toEqual([]);
    const parts = { ...realParts, reader: { ...realParts.reader, version: 'reader 2' } };
    expect(await bench.refresh({ parts })).toMatchObject({ added: 0, removed: 0 });
    expect((await bench.seen()).paths).toEqual(['uploads/news.jsonl#1', 'uploads/news.jsonl#3']);
  });
});

describe('an erased page of a feed', () => {
  let bench: SourceBench;
  const said = sentencesOn('Smuggling')[3]!;

  const listAll = (): void => {
    const items = ['smuggling', 'fog'].map((path) => ({ url: `${bench.site.origin}/${path}`, title: path }));
    bench.pages.set('/feed', atomFeed(items));
  };

  beforeEach(async () => {
    bench = await createSourceBench(others);
    bench.pages.set('/smuggling', serveNews({ title: 'Smuggling' }));
    bench.pages.set('/fog', serveNews({ title: 'Fog' }));
    bench.pages.set('/copy', serveNews({ title: 'Smuggling', date: '2031-04-03' }));
    listAll();
    bench.add({ kind: 'feed', url: `${bench.site.origin}/feed` });
    await bench.refresh();
  });

  test('is not fetched again while the feed lists it, and its text comes back under no other address', async () => {
    expect(filesHolding(bench.data, 'Smuggling')).not.toEqual([]);
    const corpus = await bench.open();
    const entry = [...corpus.entries()].find(({ title }) => title === 'Smuggling')!;
    corpus.close();
    await eraseArticle(bench.parts, bench.location, { articleId: entry.id, embedder: bench.embedder });
    expect(filesHolding(bench.data, said)).toEqual([]);
    expect(filesHolding(bench.data, 'smuggling')).toEqual([]);
    bench.asked();
    bench.pass(1);
    await bench.refresh({ recheck: true });
    expect(bench.asked()).not.toContain('/smuggling');
    bench.add({ kind: 'url', url: `${bench.site.origin}/copy` });
    const report = await bench.refresh({ recheck: true });
    expect(bench.asked()).toContain('/copy');
    expect(report).toMatchObject({ added: 0, removed: 0, unchanged: 41 });
    expect(filesHolding(bench.data, said)).toEqual([]);
  });
});

describe('an erased page that came to give no article', () => {
  test.each([
    ['under the address that it was fetched at', ''],
    ['under another address than it calls itself', '/news/harbour-fog'],
  ])('leaves no sentence in what was fetched, %s', async (_, canonical) => {
    const bench = await createSourceBench();
    const { site, pages, parts, location, embedder } = bench;
    const address = `${site.origin}/print?id=1`;
    const head = canonical === '' ? '' : `<link rel="canonical" href="${site.origin}${canonical}">`;
    const said = sentencesOn('Harbour fog')[0]!;
    const others = [2, 3, 4, 5, 6, 7, 8];
    for (const i of others) pages.set(`/p${i}`, serveNews({ title: `Other matter ${i}` }));
    pages.set('/print?id=1', serveNews({ title: 'Harbour fog', head }));
    bench.add({ kind: 'urls', urls: [address, ...others.map((i) => `${site.origin}/p${i}`)] });
    await bench.refresh();
    const wall = `<p>${said}</p><p>Subscribe to continue reading.</p>`;
    pages.set(
      '/print?id=1',
      serve(`<!doctype html><html><head><title>x</title>${head}</head><body>${wall}</body></html>`),
    );
    bench.pass(10);
    await bench.refresh({ recheck: true });
    const applying = { origin: { kind: 'file' }, embedder } as const;
    for (const { id } of openChanges(parts, location)) await applyChange(parts, location, { id, ...applying });
    await bench.refresh();
    expect(bench.withStore((store) => Buffer.from(store.fetchedBytes(address) ?? []).toString())).toContain(said);
    const found = findArticle(parts, location, { text: 'Harbour fog', scope: 'stored' });
    if (found.kind !== 'one') throw new Error(found.kind);
    await eraseArticle(parts, location, { articleId: found.article.articleId, embedder });
    await bench.refresh();
    expect(filesHolding(bench.data, said)).toEqual([]);
  });
});
