import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CorpusParts } from '../../src/corpus/corpus-parts.js';
import { previewRefresh } from '../../src/corpus/preview-refresh.js';
import type { RefreshProgress } from '../../src/corpus/refresh-report.js';
import type { ArticleId } from '../../src/domain/article.js';
import { UserError } from '../../src/domain/errors.js';
import { databaseOf, createWorkbench, page, realParts, withoutSeconds, type Workbench } from './corpus-workbench.js';

let bench: Workbench;

const ferry = page('Ferry returns', 'The ferry sailed from Lisk at noon. It carried forty people.');
const harbour = page('Harbour closed', 'The harbour master closed the quay. Nobody was hurt.', null);
const council = page('Council votes', 'The council voted for a new ramp. Three members were away.', '2023-01-02');

beforeEach(async () => {
  bench = await createWorkbench({ 'ferry.md': ferry, 'harbour.md': harbour, 'deep/council.md': council });
});

afterEach(() => {
  bench.remove();
});

function line(title: string, url: string | null = null): string {
  return JSON.stringify({ title, text: `${title} is what the islanders talk about today. Most of them smile.`, url });
}

/** Parts whose reader makes something else of every page. */
function rereading(change: Partial<CorpusParts['reader']>): CorpusParts {
  return { ...realParts, reader: { ...realParts.reader, version: 'reader 2', ...change } };
}

const withOutlet = rereading({
  parse: (read) => {
    const parsed = realParts.reader.parse(read, {});
    return parsed.kind === 'rejected' ? parsed : { ...parsed, article: { ...parsed.article, outlet: 'Lisk Courier' } };
  },
});

describe('refreshCorpus', () => {
  test('takes in a folder', async () => {
    const report = await bench.refresh();
    expect(report).toMatchObject({ added: 3, changed: 0, removed: 0, reread: 0, unchanged: 0, rejected: [] });
    expect(report).toMatchObject({ passages: 3, generation: 1 });
    expect(
      report.changes.map(({ kind, path, title, previousId, url }) => [kind, path, title, previousId, url]),
    ).toEqual([
      ['added', 'deep/council.md', 'Council votes', null, null],
      ['added', 'ferry.md', 'Ferry returns', null, null],
      ['added', 'harbour.md', 'Harbour closed', null, null],
    ]);
    expect(bench.embedder.embedded).toHaveLength(3);
    for (const seconds of Object.values(report.seconds)) expect(seconds).toBeGreaterThanOrEqual(0);
  });

  test('makes no generation when nothing changed, but tells when it looked', async () => {
    await bench.refresh();
    const parts = { ...realParts, now: () => new Date('2031-05-06T07:08:09Z') };
    const report = await bench.refresh({ parts });
    expect(report).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
      reread: 0,
      unchanged: 3,
      changes: [],
      generation: 1,
    });
    const corpus = await bench.open();
    expect(corpus.state).toMatchObject({ generation: 1, refreshedAt: '2031-05-06T07:08:09.000Z' });
    corpus.close();
  });

  test('neither reads nor parses nor embeds what did not change', async () => {
    await bench.refresh();
    bench.write({ 'ferry.md': page('Ferry returns', 'The ferry sailed back at dusk. Nobody was aboard.') });
    const parsed: string[] = [];
    const parts: CorpusParts = {
      ...realParts,
      reader: {
        ...realParts.reader,
        parse: (read) => {
          parsed.push(read.path);
          return realParts.reader.parse(read, {});
        },
      },
    };
    bench.embedder.embedded.length = 0;
    await bench.refresh({ parts });
    expect(parsed).toEqual(['ferry.md']);
    expect(bench.embedder.embedded).toEqual([expect.stringContaining('back at dusk')]);
  });

  test('lets a changed page take the place of the former article', async () => {
    const [, first] = (await bench.refresh()).changes;
    bench.write({ 'ferry.md': page('Ferry returns', 'The ferry sailed back at dusk. Nobody was aboard.') });
    const report = await bench.refresh();
    expect(report).toMatchObject({ added: 0, changed: 1, removed: 0, unchanged: 2, generation: 2 });
    const [change] = report.changes;
    expect(change).toMatchObject({ kind: 'changed', path: 'ferry.md', previousId: first!.articleId });
    const corpus = await bench.open();
    expect(corpus.article(change!.articleId)?.supersedes).toBe(first!.articleId);
    expect(corpus.article(first!.articleId)?.text).toContain('forty people');
    expect([...corpus.entries()].map(({ id }) => id)).not.toContain(first!.articleId);
    corpus.close();
  });

  test('retires a page that is gone and takes it back without embedding again', async () => {
    await bench.refresh();
    bench.write({ 'ferry.md': null });
    const gone = await bench.refresh();
    expect(gone).toMatchObject({ removed: 1, unchanged: 2, passages: 2, generation: 2 });
    expect(gone.changes).toMatchObject([{ kind: 'removed', path: 'ferry.md', previousId: null }]);
    bench.embedder.embedded.length = 0;
    bench.write({ 'ferry.md': ferry });
    expect(await bench.refresh()).toMatchObject({ added: 1, unchanged: 2, generation: 3 });
    expect(bench.embedder.embedded).toEqual([]);
  });

  test('calls an article reread that differs only because the reader did', async () => {
    const before = await bench.refresh();
    bench.embedder.embedded.length = 0;
    const report = await bench.refresh({ parts: withOutlet });
    expect(report).toMatchObject({ added: 0, changed: 0, removed: 0, reread: 3, unchanged: 0, generation: 2 });
    const ids = before.changes.map(({ articleId }) => articleId);
    expect(report.changes.map(({ articleId, previousId }) => [articleId, previousId])).toEqual(
      ids.map((id) => [id, id]),
    );
    expect(bench.embedder.embedded).toEqual([]);
    const corpus = await bench.open();
    expect([...corpus.entries()].map(({ outlet }) => outlet)).toEqual(Array(3).fill('Lisk Courier'));
    expect(corpus.article(ids[0]!)).toMatchObject({ outlet: 'Lisk Courier', supersedes: null });
    corpus.close();
  });

  test('calls an article reread whose identity the new reader sees elsewhere', async () => {
    await bench.refresh();
    const report = await bench.refresh({
      parts: rereading({
        parse: (read) => {
          const parsed = realParts.reader.parse(read, {});
          if (parsed.kind === 'rejected') return parsed;
          return { ...parsed, article: { ...parsed.article, url: `https://lisk.example/${read.path}` } };
        },
      }),
    });
    expect(report).toMatchObject({ added: 0, changed: 0, removed: 0, reread: 3 });
  });

  test('changes nothing under a new reader that reads the same', async () => {
    await bench.refresh();
    expect(await bench.refresh({ parts: rereading({}) })).toMatchObject({ reread: 0, unchanged: 3, generation: 1 });
  });

  test('calls a page changed whose bytes changed together with the reader', async () => {
    await bench.refresh();
    bench.write({ 'ferry.md': page('Ferry returns', 'The ferry sailed back at dusk. Nobody was aboard.') });
    expect(await bench.refresh({ parts: withOutlet })).toMatchObject({ changed: 1, reread: 2 });
  });

  test('takes an article once that stands on several lines', async () => {
    const url = 'https://lisk.example/fog';
    bench.write({ 'ferry.md': null, 'harbour.md': null, deep: null });
    bench.write({ 'lines.jsonl': [line('Fog', url), line('Rain'), line('Fog', url)].join('\n') });
    const report = await bench.refresh();
    expect(report).toMatchObject({ added: 2, rejected: [] });
    expect(report.changes.map(({ path }) => path)).toEqual(['lines.jsonl#1', 'lines.jsonl#2']);
    expect(await bench.refresh()).toMatchObject({ unchanged: 2, generation: 1 });
  });

  test('keeps an article that stands in two files when one of them goes', async () => {
    const url = 'https://lisk.example/fog';
    const told = (outlet: string): string => JSON.stringify({ ...(JSON.parse(line('Fog', url)) as object), outlet });
    bench.write({ 'ferry.md': null, 'harbour.md': null, deep: null });
    bench.write({ 'a.jsonl': told('Lisk Ledger'), 'b.jsonl': told('Lisk Courier') });
    expect(await bench.refresh()).toMatchObject({ added: 1 });
    expect(await bench.refresh()).toMatchObject({ unchanged: 1, generation: 1 });
    bench.write({ 'a.jsonl': null });
    expect(await bench.refresh()).toMatchObject({ changed: 1, removed: 0 });
    const corpus = await bench.open();
    expect([...corpus.entries()].map(({ outlet }) => outlet)).toEqual(['Lisk Courier']);
    corpus.close();
  });

  test('finds articles again whose lines moved', async () => {
    const lines = [line('Fog', 'https://lisk.example/fog'), line('Rain', 'https://lisk.example/rain')];
    bench.write({ 'lines.jsonl': lines.join('\n') });
    await bench.refresh();
    bench.embedder.embedded.length = 0;
    bench.write({ 'lines.jsonl': [line('Snow', 'https://lisk.example/snow'), ...lines].join('\n') });
    const report = await bench.refresh();
    expect(report).toMatchObject({ added: 1, changed: 0, removed: 0, unchanged: 5 });
    expect(bench.embedder.embedded).toHaveLength(1);
    const corpus = await bench.open();
    const paths = [...corpus.entries()].map(({ id }) => corpus.article(id)!.path);
    expect(paths.filter((path) => path.startsWith('lines'))).toEqual([
      'lines.jsonl#2',
      'lines.jsonl#3',
      'lines.jsonl#1',
    ]);
    corpus.close();
  });

  test('names what it can not read, every time, and goes on', async () => {
    bench.write({ 'empty.txt': '', 'lines.jsonl': `${line('Fog')}\n{"title": tor\n${line('Rain')}\n` });
    for (const expected of [{ added: 5 }, { added: 0, unchanged: 5 }]) {
      const report = await bench.refresh();
      expect(report).toMatchObject(expected);
      expect(report.rejected.map(({ path }) => path)).toEqual(['empty.txt', 'lines.jsonl#2']);
      for (const { reason } of report.rejected) expect(reason).not.toBe('');
    }
  });

  test('names a page at which the reader fails, and goes on', async () => {
    const parts = rereading({
      parse: (read) => {
        if (read.path === 'ferry.md') throw new Error('the parser tripped');
        return realParts.reader.parse(read, {});
      },
    });
    const report = await bench.refresh({ parts });
    expect(report).toMatchObject({ added: 2 });
    expect(report.rejected).toEqual([{ path: 'ferry.md', reason: 'could not be read (the parser tripped)' }]);
  });

  test('keeps what is in a folder that can not be listed now', async () => {
    await bench.refresh();
    rmSync(join(bench.folder, 'deep'), { recursive: true });
    symlinkSync('deep', join(bench.folder, 'deep'));
    const report = await bench.refresh();
    expect(report).toMatchObject({ removed: 0, unchanged: 3, generation: 1 });
    expect(report.rejected).toEqual([
      { path: 'deep/council.md', reason: expect.stringContaining('unreadable') as string },
    ]);
    expect(await bench.refresh()).toMatchObject({ removed: 0, unchanged: 3 });
    rmSync(join(bench.folder, 'deep'));
    expect(await bench.refresh()).toMatchObject({ removed: 1, unchanged: 2, rejected: [] });
  });

  test('removes nothing when the folder itself is gone', async () => {
    await bench.refresh();
    rmSync(bench.folder, { recursive: true });
    await expect(bench.refresh()).rejects.toThrow(UserError);
    const corpus = await bench.open();
    expect(corpus.state.articles).toBe(3);
    corpus.close();
  });

  test('takes an empty folder for an empty corpus', async () => {
    bench.write({ 'ferry.md': null, 'harbour.md': null, deep: null });
    expect(await bench.refresh()).toMatchObject({ added: 0, passages: 0, generation: null });
    const corpus = await bench.open();
    expect(corpus.state).toMatchObject({ generation: null, articles: 0, refreshedAt: expect.any(String) as string });
    corpus.close();
  });

  test('retires everything when the folder was emptied', async () => {
    await bench.refresh();
    bench.write({ 'ferry.md': null, 'harbour.md': null, deep: null });
    expect(await bench.refresh()).toMatchObject({ removed: 3, unchanged: 0, passages: 0, generation: 2 });
    const corpus = await bench.open();
    expect(corpus.passages.search(['ferri'], 5)).toEqual([]);
    corpus.close();
  });

  test('marks articles with how they came here', async () => {
    const { changes } = await bench.refresh({ origin: { kind: 'sample' } });
    const corpus = await bench.open();
    expect(corpus.article(changes[0]!.articleId)?.origin).toEqual({ kind: 'sample' });
    corpus.close();
  });

  test('tells how far it is', async () => {
    const seen: RefreshProgress[] = [];
    await bench.refresh({ onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['discover', 'read', 'embed', 'index', 'switch']),
    );
    expect(seen.filter(({ stage }) => stage === 'embed').at(-1)).toEqual({ stage: 'embed', done: 3, total: 3 });
    expect(seen.filter(({ stage }) => stage === 'index').at(-1)).toEqual({ stage: 'index', done: 6, total: 6 });
    for (const { done, total } of seen) expect(done).toBeLessThanOrEqual(total ?? Infinity);
  });
});

describe('previewRefresh', () => {
  test('tells what a first refresh would do and leaves no trace', async () => {
    const preview = await previewRefresh(realParts, bench.location, { origin: { kind: 'file' } });
    expect(databaseOf(bench)).toBeNull();
    const done = withoutSeconds(await bench.refresh());
    expect(done.generation).toBe(1);
    expect(preview).toMatchObject({ ...done, generation: null });
  });

  test('tells what the next refresh would do and changes nothing', async () => {
    await bench.refresh();
    bench.write({
      'ferry.md': page('Ferry returns', 'The ferry sailed back at dusk. Nobody was aboard.'),
      'harbour.md': null,
      'new.md': page('Fog', 'Fog lay over Lisk. The boats stayed in.'),
    });
    const before = databaseOf(bench);
    const preview = await previewRefresh(realParts, bench.location, { origin: { kind: 'file' } });
    expect(databaseOf(bench)).toEqual(before);
    const done = withoutSeconds(await bench.refresh());
    expect(done).toMatchObject({ added: 1, changed: 1, removed: 1, generation: 2 });
    expect(preview).toMatchObject({ ...done, generation: 1 });
  });

  test('works while a refresh holds the lock', async () => {
    const lock = realParts.locks.acquire(bench.location.lock, 'x');
    const preview = await previewRefresh(realParts, bench.location, { origin: { kind: 'file' } });
    expect(preview.added).toBe(3);
    lock.release();
  });
});

test('article ids of a corpus depend on its folder alone', async () => {
  const idsOf = (changes: readonly { articleId: ArticleId }[]): string[] => changes.map(({ articleId }) => articleId);
  const here = idsOf((await bench.refresh()).changes);
  const other = await createWorkbench({ 'ferry.md': ferry, 'harbour.md': harbour, 'deep/council.md': council });
  expect(idsOf((await other.refresh()).changes)).toEqual(here);
  other.remove();
});
