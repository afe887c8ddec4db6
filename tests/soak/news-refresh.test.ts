import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RefreshReport } from '../../src/corpus/refresh-report.js';
import type { SearchableCorpus } from '../../src/retrieval/searchable-corpus.js';
import type { PassageId } from '../../src/domain/passage.js';
import { analyse } from '../../src/retrieval/analyse.js';
import { seededRandom } from '../embeddings/vectors.js';
import { CorpusBench } from './corpus-work.js';
import { NewsSite, type Traffic } from './news-site.js';

const pages = Number(process.env['SOAK_PAGES'] ?? 2_000);
const kills = Number(process.env['SOAK_KILLS'] ?? 50);
/** Kills during the first refresh, which takes longest. */
const firstKills = Math.round(kills * 0.3);

let root: string;
let site: NewsSite;
let calm: CorpusBench;
let first: Measured;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'verbatim-news-'));
  site = await NewsSite.open({ pages, seed: 20_311_122 });
  calm = new CorpusBench(join(root, 'calm'), site.allowedHosts);
  calm.add(site.sources);
});

afterAll(() => {
  site.close();
  rmSync(root, { recursive: true, force: true });
});

interface Measured {
  readonly report: RefreshReport;
  readonly seconds: number;
  readonly traffic: Traffic;
}

async function measured(refresh: () => Promise<RefreshReport>): Promise<Measured> {
  const before = site.traffic;
  const started = performance.now();
  const report = await refresh();
  const seconds = (performance.now() - started) / 1_000;
  const after = site.traffic;
  const traffic = {
    requests: after.requests - before.requests,
    bytes: after.bytes - before.bytes,
    notModified: after.notModified - before.notModified,
    faults: after.faults - before.faults,
  };
  return { report, seconds, traffic };
}

function print(what: string, { report, seconds, traffic }: Measured): void {
  const { added, changed, removed, unchanged, rejected } = report;
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  process.stdout.write(
    `${what}: ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged, ${rejected.length} left out; ` +
      `${seconds.toFixed(1)} s (${share(seconds, first.seconds)}), ${(traffic.bytes / 1e6).toFixed(2)} MB ` +
      `(${share(traffic.bytes, first.traffic.bytes)}), ${traffic.requests} requests, ${traffic.notModified} × 304, ${traffic.faults} faults\n`,
  );
}

/** Everything that is answered from, in one text. */
function seen(corpus: SearchableCorpus): string {
  const articles = [...corpus.entries()].map(({ id }) => {
    const { path, url, title, publishedAt, text } = corpus.article(id)!;
    return [path, url, title, publishedAt, text, corpus.passagesOf(id).map(({ start, end }) => [start, end])];
  });
  const scores = corpus.passages
    .search(analyse('boats before the tide near Lisk'), 50)
    .map(({ score }) => score.toFixed(9));
  return JSON.stringify([articles.sort(), scores, corpus.vectors?.size]);
}

async function stateOf(bench: CorpusBench): Promise<string> {
  const corpus = await bench.open();
  try {
    return seen(corpus);
  } finally {
    corpus.close();
  }
}

function isSound({ location }: CorpusBench): boolean {
  const connection = new Database(location.database);
  const isWhole = connection.pragma('integrity_check', { simple: true }) === 'ok';
  const dangling = connection.pragma('foreign_key_check') as unknown[];
  connection.close();
  return isWhole && dangling.length === 0;
}

/** Asks again and again while `work` is under way; each time everything must be there. Returns how often. */
async function askedThroughout(bench: CorpusBench, work: () => Promise<void>): Promise<number> {
  const state = { isDone: false };
  let asked = 0;
  const asking = (async () => {
    while (!state.isDone) {
      const corpus = await bench.open();
      try {
        for (const entry of corpus.entries())
          if (corpus.article(entry.id) === null) throw new Error(`${entry.id} is gone`);
        if ([...corpus.entries()].length !== corpus.state.articles)
          throw new Error('not all articles of the generation are there');
        if (corpus.vectors?.size !== corpus.state.passages)
          throw new Error('not all vectors of the generation are there');
        const [best] = corpus.passages.search(analyse('lanterns painted before the tide'), 1);
        const passage = corpus.passage(best!.id as PassageId);
        const text = corpus.article(passage.articleId)!.text.slice(passage.start, passage.end);
        if (!/lanterns|painted/.test(text)) throw new Error(`a torn passage: ${text}`);
        asked++;
      } finally {
        corpus.close();
      }
      await delay(250);
    }
  })();
  try {
    await Promise.race([work(), asking]);
  } finally {
    state.isDone = true;
    await asking;
  }
  return asked;
}

test('a site of many pages is taken in; unchanged it costs next to nothing', async () => {
  first = await measured(() => calm.refresh());
  print('first refresh', first);
  expect(first.report).toMatchObject({ added: pages, held: [], generation: 1 });
  expect(first.report.rejected.map(({ reason }) => reason)).toEqual([expect.stringContaining('robots.txt') as string]);

  const again: Measured[] = [];
  for (let i = 0; i < 3; i++) again.push(await measured(() => calm.refresh()));
  for (const { report } of again) {
    expect(report).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: pages, generation: 1 });
  }
  // One alone may meet a fault of the site, or whatever else the machine does.
  const unchanged = again.sort((a, b) => a.seconds - b.seconds)[1]!;
  print('unchanged refresh, the median of three', unchanged);
  expect(unchanged.traffic.bytes).toBeLessThan(0.05 * first.traffic.bytes);
  expect(unchanged.seconds).toBeLessThan(0.05 * first.seconds);

  const rechecked = await measured(() => calm.refresh(true));
  print('unchanged, every page asked for', rechecked);
  expect(rechecked.report).toMatchObject({ unchanged: pages, generation: 1 });
  expect(rechecked.traffic.notModified).toBeGreaterThan(0.95 * pages);
});

test('what changed is told word by word', async () => {
  const news = site.goOn({ changed: 20, corrected: 5, removed: 10 });
  const later = await measured(() => calm.refresh());
  print('after 20 changes, 5 corrections, 10 removals', later);
  const { changes } = later.report;
  expect(later.report).toMatchObject({
    added: 0,
    changed: 25,
    removed: 10,
    unchanged: pages - 35,
    held: [],
    generation: 2,
  });
  const pathsOf = (kind: string): string[] => changes.filter((one) => one.kind === kind).map(({ path }) => path);
  expect(new Set(pathsOf('removed'))).toEqual(news.removed);
  expect(new Set(pathsOf('changed'))).toEqual(new Set([...news.changed.keys(), ...news.corrected.keys()]));
  for (const { path, words } of changes) {
    const correction = news.corrected.get(path);
    if (correction !== undefined) expect(words?.changes).toEqual([correction]);
    const paragraph = news.changed.get(path);
    if (paragraph === undefined) continue;
    // A diff may begin a word later when the paragraphs begin alike.
    expect(words?.changes.map(({ before }) => before).join('')).toBe('');
    expect(
      words?.changes.map(({ after }) => after.split(' ').length).reduce((sum, count) => sum + count, 0),
    ).toBeGreaterThan(paragraph.length > 480 ? 20 : paragraph.split(' ').length / 2);
  }
});

test(`a refresh killed at ${kills} moments ends as if it had not been, and questions are answered throughout`, async () => {
  const random = seededRandom(50);
  const killed = new CorpusBench(join(root, 'killed'), site.allowedHosts);
  killed.add(site.sources);
  let killCount = 0;
  // The first refresh, in pieces: each goes on where the one before was killed.
  const pieces = { requests: site.traffic.requests };
  while (killCount < firstKills) {
    const longest = (first.seconds * 1_000) / 4;
    if (await killed.refreshKilledAfter(500 + random() * longest)) break;
    killCount++;
    expect(isSound(killed)).toBe(true);
    const corpus = await killed.open();
    expect([0, site.size]).toContain(corpus.state.articles);
    corpus.close();
  }
  await killed.refresh();
  process.stdout.write(`first refresh after ${killCount} kills: ${site.traffic.requests - pieces.requests} requests\n`);
  expect(await stateOf(killed)).toBe(await stateOf(calm));

  let rounds = 0;
  const asked = await askedThroughout(killed, async () => {
    while (killCount < kills) {
      rounds++;
      const former = await stateOf(killed);
      site.goOn({ changed: 20, corrected: 5, removed: 10 });
      const { seconds } = await measured(() => calm.refresh());
      const next = await stateOf(calm);
      expect(next).not.toBe(former);
      for (let attempt = 0; attempt < 4 && killCount < kills; attempt++) {
        if (!(await killed.refreshKilledAfter(random() * seconds * 1_000))) killCount++;
        expect([former, next]).toContain(await stateOf(killed));
        expect(isSound(killed)).toBe(true);
      }
      await killed.refresh();
      expect(await stateOf(killed)).toBe(next);
    }
  });
  process.stdout.write(`${killCount} kills in ${rounds} rounds; ${asked} times everything was there to answer from\n`);
  expect(killCount).toBeGreaterThanOrEqual(kills);
});
