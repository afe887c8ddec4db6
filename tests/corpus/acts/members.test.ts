import { beforeEach, describe, expect, test } from 'vitest';
import { corpusHistory } from '../../../src/corpus/acts/history.js';
import { removedArticles } from '../../../src/corpus/acts/find-article.js';
import { blockedHosts, unblockHost } from '../../../src/corpus/acts/block-host.js';
import { removeArticle } from '../../../src/corpus/acts/remove-article.js';
import { restoreArticle } from '../../../src/corpus/acts/restore-article.js';
import { rollBack } from '../../../src/corpus/acts/roll-back.js';
import type { ArticleId } from '../../../src/domain/article.js';
import { InUseError } from '../../../src/domain/errors.js';
import { hashEmbedder, page, realParts } from '../corpus-workbench.js';
import { createActsBench, type ActsBench } from './acts-bench.js';

const fog = page('Fog over Lisk', 'Fog lay over the harbour of Lisk. The ferry stayed in.');
const rain = page('Rain in the hills', 'Rain fell on the hills all night. The ramp was under water.');
const snow = page('Snow on the pass', 'Snow closed the pass for a day. Nobody was hurt.');
const lines = (...titles: readonly string[]): string =>
  titles.map((title) => JSON.stringify({ title, text: `${title} was told of. The ferry is not in it.` })).join('\n');

let bench: ActsBench;

beforeEach(async () => {
  bench = await createActsBench({ 'fog.md': fog, 'rain.md': rain, 'snow.md': snow });
  await bench.refresh();
});

describe('a removed article', () => {
  test('leaves the answers and is told', async () => {
    const outcome = await bench.removeArticle('Fog over Lisk');
    expect(outcome).toMatchObject({ generation: 2, isNewGeneration: true, added: 0, removed: 1 });
    expect(outcome.articles).toMatchObject([{ title: 'Fog over Lisk', path: 'fog.md', outlet: 'Lisk Ledger' }]);
    expect(await bench.seen()).toMatchObject({ generation: 2, paths: ['rain.md', 'snow.md'], vectors: 2 });
  });

  test('stays out at the next refresh, also when its page changed', async () => {
    await bench.removeArticle('Fog over Lisk');
    expect(await bench.refresh()).toMatchObject({ added: 0, removed: 0, unchanged: 2, generation: 2 });
    bench.write({ 'fog.md': fog.replace('stayed in', 'sailed') });
    const report = await bench.refresh();
    expect(report).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 2, generation: 2 });
    expect(report.rejected).toEqual([{ path: 'fog.md', reason: 'removed by a moderator' }]);
  });

  test('comes back as it is read now', async () => {
    await bench.removeArticle('Fog over Lisk');
    bench.write({ 'fog.md': fog.replace('stayed in', 'sailed') });
    await bench.refresh();
    expect(removedArticles(realParts, bench.location)).toMatchObject([{ title: 'Fog over Lisk' }]);
    const outcome = await bench.restoreArticle('fog over lisk');
    expect(outcome).toMatchObject({ generation: 3, added: 1, removed: 0, isInSource: true });
    expect((await bench.seen()).texts[0]).toContain('The ferry sailed');
    expect(await bench.refresh()).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 3, generation: 3 });
    expect(removedArticles(realParts, bench.location)).toEqual([]);
  });

  test('comes back for a while when its file is gone', async () => {
    await bench.removeArticle('Fog over Lisk');
    bench.write({ 'fog.md': null });
    await bench.refresh();
    expect(await bench.restoreArticle('Fog over Lisk')).toMatchObject({ added: 1, isInSource: false });
    expect(await bench.refresh()).toMatchObject({ removed: 1 });
  });

  test('is not brought back by a rollback', async () => {
    await bench.removeArticle('Fog over Lisk');
    bench.write({ 'snow.md': null });
    await bench.refresh();
    expect(await bench.rollBack(1)).toMatchObject({ generation: 4, added: 1, removed: 0 });
    expect((await bench.seen()).paths).toEqual(['rain.md', 'snow.md']);
  });

  test('can not be removed twice, and only what is removed can be restored', async () => {
    const { location, embedder } = bench;
    const about = { articleId: bench.idOf('Fog over Lisk'), embedder };
    await expect(restoreArticle(realParts, location, about)).rejects.toThrow('That article is not removed.');
    await removeArticle(realParts, location, about);
    await expect(removeArticle(realParts, location, about)).rejects.toThrow('That article is removed already.');
    const unknown = { articleId: 'f'.repeat(32) as ArticleId, embedder };
    await expect(removeArticle(realParts, location, unknown)).rejects.toThrow(/^No article f+ is known here/);
  });
});

describe('a line of a file', () => {
  test('stays removed wherever it moves, and no other line goes with it', async () => {
    bench.write({ 'news.jsonl': lines('Hail', 'Storm', 'Thaw') });
    await bench.refresh();
    await bench.removeArticle('Storm');
    bench.write({ 'news.jsonl': lines('Frost', 'Hail', 'Thaw', 'Storm') });
    expect(await bench.refresh()).toMatchObject({ added: 1, removed: 0 });
    const titles = (await bench.seen()).texts.map((text) => text.split(' ')[0]);
    expect(titles).toEqual(expect.arrayContaining(['Frost', 'Hail', 'Thaw']));
    expect(titles).not.toContain('Storm');
  });

  test('goes alone when others bear its title', async () => {
    const twins = ['Letters came in. Ada wrote of fog.', 'Letters came in. Bo wrote of rain.'];
    bench.write({ 'news.jsonl': twins.map((text) => JSON.stringify({ title: 'Letters', text })).join('\n') });
    await bench.refresh();
    await bench.removeArticle('news.jsonl#2');
    expect((await bench.seen()).paths).toContain('news.jsonl#1');
    bench.write({ 'fog.md': null });
    await bench.refresh();
    const { paths, texts } = await bench.seen();
    expect(paths).toEqual(['news.jsonl#1', 'rain.md', 'snow.md']);
    expect(texts[0]).toBe(twins[0]);
    await bench.restoreArticle('Letters');
    expect((await bench.seen()).paths).toContain('news.jsonl#2');
  });
});

describe('a rollback', () => {
  test('makes a new generation with the members of the old one', async () => {
    const first = await bench.seen();
    bench.write({
      'fog.md': fog.replace('stayed in', 'sailed'),
      'rain.md': null,
      'hail.md': page('Hail', 'It hailed.'),
    });
    await bench.refresh();
    expect(await bench.rollBack(1)).toMatchObject({ generation: 3, isNewGeneration: true, added: 2, removed: 2 });
    expect(await bench.seen()).toEqual({ ...first, generation: 3 });
    expect(corpusHistory(realParts, bench.location, { limit: 2 })).toMatchObject([
      { number: 3, cause: 'rollback', target: 1, added: 2, changed: 0, removed: 2, articles: 3 },
      { number: 2, cause: 'refresh', target: null, added: 1, changed: 1, removed: 1, articles: 3 },
    ]);
  });

  test('is followed by a refresh that reads the sources anew', async () => {
    bench.write({ 'rain.md': null });
    await bench.refresh();
    const second = await bench.seen();
    await bench.rollBack(1);
    expect(await bench.refresh()).toMatchObject({ removed: 1, generation: 4 });
    expect(await bench.seen()).toEqual({ ...second, generation: 4 });
  });

  test('embeds what the present model has not seen', async () => {
    bench.write({ 'rain.md': null, 'fog.md': null });
    const embedder = hashEmbedder('other');
    await bench.refresh({ embedder });
    await rollBack(realParts, bench.location, { to: 1, embedder });
    expect(embedder.embedded).toHaveLength(3);
    const corpus = await bench.open(embedder.model);
    expect(corpus.vectors?.size).toBe(3);
    corpus.close();
  });

  test.each([
    [1, 'Generation 1 has the same articles as now, so there is nothing to roll back.'],
    [7, 'There is no generation 7: they go from 1 to 1.'],
  ])('to %i that leads nowhere is refused', async (to, sentence) => {
    await expect(bench.rollBack(to)).rejects.toMatchObject({ name: 'UserError', message: sentence });
  });
});

describe('a blocked host', () => {
  test('loses its articles at once and gets none until it is unblocked', async () => {
    const addressed = (title: string, url: string): string =>
      page(title, `${title} was seen at the ferry ramp.`).replace('---\n', `---\nurl: ${url}\n`);
    bench.write({
      'hail.md': addressed('Hail', 'https://news.hills.example/hail'),
      'thaw.md': addressed('Thaw', 'https://lisk.example/thaw'),
    });
    await bench.refresh();
    const outcome = await bench.block('https://www.Hills.example/whatever');
    expect(outcome).toMatchObject({ host: 'hills.example', removed: 1, articles: [{ title: 'Hail' }] });
    expect(blockedHosts(realParts, bench.location)).toMatchObject([{ host: 'hills.example' }]);
    expect(await bench.refresh()).toMatchObject({ added: 0, unchanged: 4 });
    await expect(bench.block('hills.example')).rejects.toThrow('hills.example is blocked already.');
    await unblockHost(realParts, bench.location, 'hills.example');
    expect(await bench.refresh()).toMatchObject({ added: 1, unchanged: 4 });
    await expect(unblockHost(realParts, bench.location, 'hills.example')).rejects.toThrow('is not blocked');
  });

  test.each(['', 'fog', 'two words', 'a@lisk.example', 'ftp://lisk.example', '..'])('%o is none', async (host) => {
    const blocking = async (): Promise<unknown> => bench.block(host);
    await expect(blocking()).rejects.toThrow('is not the name of a host');
  });
});

describe('an act beside another one', () => {
  test('is told what is being done', async () => {
    const lock = realParts.locks.acquire(bench.location.lock, 'x', 'a refresh');
    lock.note('read: 12');
    await expect(bench.removeArticle('Fog over Lisk')).rejects.toThrow(InUseError);
    await expect(bench.rollBack(1)).rejects.toThrow(
      /^The corpus articles is in use by a refresh \(process \d+\) since .*, read: 12: wait/,
    );
    lock.release();
    await bench.removeArticle('Fog over Lisk');
  });
});
