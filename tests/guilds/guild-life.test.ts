import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { corporaFolder } from '../../src/corpus/corpus-location.js';
import { corpusOfGuild, eraseCorpusOfGuild, guildsWithCorpora } from '../../src/guilds/guild-corpora.js';
import { GuildLife } from '../../src/guilds/guild-life.js';
import type { BotDatabase } from '../../src/store/bot-database.js';
import { openBotDatabase } from '../../src/store/sqlite-bot-database.js';
import { recordingLogger } from '../e2e/bot-on-playground.js';

const [here, elsewhere, silent] = ['100000000000000001', '100000000000000002', '100000000000000003'];
const day = 86_400_000;

let folder: string;
let clock: number;
let database: BotDatabase;
let life: GuildLife;
let isInUse: boolean;
/** Called right before a corpus goes. */
let whenAsked: (guildId: string) => void;
const logger = recordingLogger();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-life-'));
  clock = Date.parse('2031-05-20T12:00:00Z');
  isInUse = false;
  whenAsked = () => undefined;
  database = openBotDatabase({ path: join(folder, 'bot.db'), now: () => new Date(clock) });
  life = new GuildLife({
    guilds: database.guilds,
    withCorpora: () => guildsWithCorpora(folder),
    eraseCorpus: (guildId, isDue) =>
      eraseCorpusOfGuild({ dataDir: folder, guildId }, () => {
        whenAsked(guildId);
        return isDue() && !isInUse;
      }),
    logger,
  });
});
afterEach(async () => {
  await life.close();
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function addCorpus(guildId: string): void {
  const { database: path } = corpusOfGuild(folder, guildId);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'articles');
}

const cooldown = (guildId: string): number => database.settings.settings(guildId).cooldown;

describe('a log-in', () => {
  test('counts as left what is known by its rows or its articles and not there, and nothing else', () => {
    for (const guildId of [here, elsewhere]) database.settings.change(guildId, { cooldown: 5 });
    addCorpus(silent);
    life.present(new Set([here]));
    expect([...database.guilds.left()].sort()).toEqual([elsewhere, silent]);
    life.present(new Set([here, elsewhere, silent]));
    expect(database.guilds.left()).toEqual([]);
  });

  test('erases nobody who came back while the bot was away for longer than data is kept', async () => {
    database.settings.change(here, { cooldown: 5 });
    life.left(here);
    clock += 90 * day;
    life.present(new Set([here]));
    await life.check();
    expect([cooldown(here), database.guilds.left()]).toEqual([5, []]);
  });
});

describe('a check', () => {
  test('erases rows and articles of whoever left over 30 days ago, once nobody is at them', async () => {
    for (const guildId of [here, elsewhere]) {
      database.settings.change(guildId, { cooldown: 5 });
      addCorpus(guildId);
    }
    life.left(here);
    clock += 30 * day;
    await life.check();
    expect(cooldown(here)).toBe(5);
    clock += 1;
    isInUse = true;
    await life.check();
    expect([cooldown(here), guildsWithCorpora(folder)]).toEqual([5, [here, elsewhere]]);
    isInUse = false;
    await life.check();
    expect([cooldown(here), cooldown(elsewhere)]).toEqual([0, 5]);
    expect([readdirSync(corporaFolder(folder)), database.guilds.left()]).toEqual([[`guild-${elsewhere}`], []]);
  });

  test('finishes what was cut short between the articles and the rows', async () => {
    database.settings.change(here, { cooldown: 5 });
    life.left(here);
    const doomed = join(corporaFolder(folder), `erased-${here}`);
    mkdirSync(doomed, { recursive: true });
    clock += 31 * day;
    await life.check();
    expect([existsSync(doomed), cooldown(here)]).toEqual([false, 0]);
  });

  test.each([
    ['another', here],
    ['its own', elsewhere],
  ])('keeps rows and articles of whoever comes back while %s is about to go', async (_whose, atWhich) => {
    for (const guildId of [here, elsewhere]) {
      database.settings.change(guildId, { cooldown: 5 });
      addCorpus(guildId);
      life.left(guildId);
    }
    clock += 31 * day;
    whenAsked = (guildId) => {
      if (guildId === atWhich) life.joined(elsewhere);
    };
    await life.check();
    expect([cooldown(here), cooldown(elsewhere)]).toEqual([0, 5]);
    expect([guildsWithCorpora(folder), database.guilds.left()]).toEqual([[elsewhere], []]);
  });

  test('goes on with others when one cannot be erased', async () => {
    const failing = new GuildLife({
      guilds: database.guilds,
      withCorpora: () => [],
      eraseCorpus: (guildId) =>
        guildId === here ? Promise.reject(new Error('the disk is gone')) : Promise.resolve(true),
      logger,
    });
    for (const guildId of [here, elsewhere]) {
      database.settings.change(guildId, { cooldown: 5 });
      failing.left(guildId);
    }
    clock += 31 * day;
    await failing.check();
    expect([cooldown(here), cooldown(elsewhere)]).toEqual([5, 0]);
    await failing.close();
  });
});
