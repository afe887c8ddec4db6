import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locateCorpus } from '../../src/corpus/corpus-location.js';
import { openCorpus } from '../../src/corpus/open-corpus.js';
import { analyse } from '../../src/retrieval/analyse.js';
import { realParts } from '../corpus/corpus-workbench.js';
import { seededRandom } from '../embeddings/vectors.js';

const program = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const rounds = 12;
const pages = 120;

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verbatim-soak-'));
  folder = join(root, 'articles');
  mkdirSync(folder);
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** One state of the folder: a third of the pages change from round to round. */
function writeRound(round: number, random: () => number): void {
  for (let i = 0; i < pages; i++) {
    if (round > 0 && random() > 0.33) continue;
    const path = join(folder, `page-${i}.txt`);
    if (random() < 0.1) rmSync(path, { force: true });
    else writeFileSync(path, pageText(i, round));
  }
}

function pageText(page: number, round: number): string {
  const paragraphs = Array.from(
    { length: 12 },
    (_, i) =>
      `In round ${round} the keeper of lighthouse ${page} saw ${i + round} ships pass. He wrote each name down.`,
  );
  return [`Lighthouse ${page} keeps count`, ...paragraphs].join('\n\n');
}

/** Runs `refresh`; with a time in milliseconds the whole process group is killed then. Returns whether it ended well. */
async function refresh(data: string, killAfter: number | null): Promise<boolean> {
  const args = [program, 'refresh', '--corpus', folder, '--data', data, '--json'];
  const child = spawn(process.execPath, args, { stdio: 'ignore', detached: true });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  if (killAfter === null) return (await exited)[0] === 0;
  await Promise.race([delay(killAfter), exited]);
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // It had ended before.
  }
  return (await exited)[0] === 0;
}

async function seen(data: string): Promise<string> {
  const location = await locateCorpus(data, folder);
  const corpus = await openCorpus(realParts, location, { model: null });
  try {
    const articles = [...corpus.entries()].map(({ id }) => [corpus.article(id)!.text, corpus.passagesOf(id).length]);
    const scores = corpus.passages
      .search(analyse('keeper ships lighthouse 7'), 100)
      .map(({ score }) => score.toFixed(9));
    return JSON.stringify([articles.sort(), scores]);
  } finally {
    corpus.close();
  }
}

async function isSound(data: string): Promise<boolean> {
  const { database } = await locateCorpus(data, folder);
  const connection = new Database(database);
  const result = connection.pragma('integrity_check', { simple: true });
  const dangling = connection.pragma('foreign_key_check') as unknown[];
  connection.close();
  return result === 'ok' && dangling.length === 0;
}

test(
  'a refresh killed at any moment loses nothing and ends as if it had not been',
  async () => {
    // The same kills in every run.
    const random = seededRandom(20_241_122);
    const [killed, calm] = [join(root, 'killed'), join(root, 'calm')];
    writeRound(0, random);
    const started = performance.now();
    expect(await refresh(calm, null)).toBe(true);
    const longest = performance.now() - started;
    expect(await refresh(killed, null)).toBe(true);
    let kills = 0;
    for (let round = 1; round <= rounds; round++) {
      const former = await seen(killed);
      writeRound(round, random);
      expect(await refresh(calm, null)).toBe(true);
      const next = await seen(calm);
      for (let attempt = 0; attempt < 3; attempt++) {
        if (!(await refresh(killed, random() * longest))) kills++;
        expect([former, next]).toContain(await seen(killed));
        expect(await isSound(killed)).toBe(true);
      }
      expect(await refresh(killed, null)).toBe(true);
      expect(await seen(killed)).toBe(next);
      const { indexes } = await locateCorpus(killed, folder);
      expect(readdirSync(indexes).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
    process.stdout.write(`${kills} refreshes were killed in ${rounds} rounds over ${pages} pages\n`);
    expect(kills).toBeGreaterThan(rounds);
  },
  15 * 60_000,
);
