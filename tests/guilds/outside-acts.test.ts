import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noFilters } from '../../src/domain/filters.js';
import type { ArticleId } from '../../src/domain/article.js';
import type { Tombstone } from '../../src/domain/tombstone.js';
import { corpusAt } from '../../src/corpus/corpus-location.js';
import type { CorpusParts } from '../../src/corpus/corpus-parts.js';
import { OutsideActs } from '../../src/guilds/outside-acts.js';
import { now as noon, openParts } from '../commands/command-bench.js';
import { recordingLogger } from '../e2e/bot-on-playground.js';

const harbour = corpusAt('/data/harbour', { name: 'harbour', root: null });
const shared = corpusAt('/data/shared', { name: 'shared', root: '/srv/shared' });
const [erased, kept] = ['a', 'b'].map((letter) => letter.repeat(32) as ArticleId) as [ArticleId, ArticleId];
const blank = 'Withdrawn: an article that was quoted here is no longer kept.';

let bench: ReturnType<typeof openParts>;
let clock: Date;
/** What the corpora hold, by database. */
let tombstones: Map<string, Tombstone[]>;
let looks: string[];
let caughtUp: [string, number | null][];
let stamp: string;
let outside: OutsideActs;
const logger = recordingLogger();

beforeEach(() => {
  bench = openParts();
  [clock, looks, caughtUp, stamp] = [noon(), [], [], 'first'];
  tombstones = new Map();
  const openForReading = (database: string) => {
    looks.push(database);
    return {
      currentGeneration: () => ({ number: 7 }),
      tombstones: () => tombstones.get(database) ?? [],
      close: () => undefined,
    };
  };
  outside = new OutsideActs({
    locations: () => [harbour, shared],
    corpora: {
      catchUp: ({ name }, generation) => {
        caughtUp.push([name, generation]);
        return Promise.resolve(true);
      },
    },
    guildCorpora: { shared, guildsOf: () => ['2'] },
    parts: { store: { openForReading } } as unknown as CorpusParts,
    blanking: bench.parts,
    stampOf: () => stamp,
    now: () => clock,
    logger,
  });
});
afterEach(async () => {
  await outside.close();
  bench.close();
});

const buried = (burial: Tombstone['burial'], articleId: ArticleId): Tombstone => ({
  ...{ burial, articleId, of: 'article', hash: articleId, at: '2026-11-22T12:00:00Z' },
});

/** A message of the guild that quotes the article. */
function posted(articleId: ArticleId, guildId = '2'): string {
  const { answers } = bench.parts;
  const place = { guildId, channelId: '3', askerId: '1', isPublic: true };
  const id = answers.addAnswer({
    ...place,
    sharing: null,
    filters: noFilters,
    generation: 1,
    isAnswered: true,
    spans: [],
  });
  answers.recordShown(id, [{ articleId, start: 0, end: 9 }], 'message');
  answers.recordSent(id, `m${id}`);
  bench.channels.contents.set(`3/m${id}`, 'quoted');
  return `3/m${id}`;
}

const said = (...messages: string[]) => messages.map((message) => bench.channels.contents.get(message));

describe('what was done to articles elsewhere', () => {
  test('blanks messages that quote what was erased, in the guild alone whose articles they were', async () => {
    const messages = [posted(erased), posted(kept), posted(erased, '9')];
    tombstones.set(harbour.database, [buried('erased', erased), buried('removed', kept)]);
    await outside.look();
    expect(said(...messages)).toEqual([blank, 'quoted', 'quoted']);
    tombstones.set(shared.database, [buried('erased', erased)]);
    stamp = 'written';
    await outside.look();
    expect(said(...messages)).toEqual([blank, 'quoted', blank]);
  });

  test('answers from then on, and is looked for in what was written alone', async () => {
    await outside.look();
    await outside.look();
    expect(looks).toEqual([harbour.database, shared.database]);
    stamp = 'written';
    await outside.look();
    expect(looks).toHaveLength(4);
    expect(caughtUp.slice(0, 2)).toEqual([
      ['harbour', 7],
      ['shared', 7],
    ]);
  });

  test('is tried again within the hour where a message was out of reach', async () => {
    const message = posted(erased);
    tombstones.set(harbour.database, [buried('erased', erased)]);
    bench.channels.unreachable.set('3', { kind: 'unreachable', isGone: false, why: 'Discord did not answer' });
    await outside.look();
    bench.channels.unreachable.clear();
    await outside.look();
    expect(said(message)).toEqual(['quoted']);
    clock = new Date(clock.getTime() + 3_600_000);
    await outside.look();
    expect(said(message)).toEqual([blank]);
  });
});
