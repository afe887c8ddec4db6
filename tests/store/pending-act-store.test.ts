import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pendingActHours } from '../../src/store/pending-act-store.js';
import { openBotDatabase } from '../../src/store/sqlite-bot-database.js';

const act = { guildId: '2', askerId: '1', act: 'erase', subject: 'book 12' };
let folder: string;
let time: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-pending-'));
  time = Date.parse('2026-11-22T12:00:00Z');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function open() {
  return openBotDatabase({ path: join(folder, 'bot.db'), now: () => new Date(time) });
}

test('what waits for a yes is decided once, also after a restart', () => {
  const before = open();
  const id = before.pendingActs.add(act);
  before.close();
  const after = open();
  expect(after.pendingActs.find(id)).toEqual({ id, ...act });
  expect([after.pendingActs.decide(id), after.pendingActs.decide(id)]).toEqual([true, false]);
  expect(after.pendingActs.find(id)).toBeNull();
  expect(after.pendingActs.add(act)).not.toBe(id);
  after.close();
});

test('what waited for a day can be decided no more', () => {
  const database = open();
  const id = database.pendingActs.add(act);
  time += pendingActHours * 3_600_000 + 1;
  expect([database.pendingActs.find(id), database.pendingActs.decide(id)]).toEqual([null, false]);
  database.close();
});

test('what a forgotten member asked for waits no more', () => {
  const database = open();
  const id = database.pendingActs.add(act);
  database.privacy.forget('1');
  expect(database.pendingActs.find(id)).toBeNull();
  database.close();
});
