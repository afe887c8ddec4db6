import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/domain/errors.js';
import { createSqliteBotStore } from '../../src/store/sqlite-bot-store.js';
import { botStoreContract } from './bot-store-contract.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-bot-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the SQLite bot store', () => {
  botStoreContract((now) => createSqliteBotStore({ path: join(folder, 'bot.db'), now }));

  test('refuses a file that is no database with one sentence', () => {
    writeFileSync(join(folder, 'bot.db'), 'not a database, but long enough to be read as one'.repeat(100));
    expect(() => createSqliteBotStore({ path: join(folder, 'bot.db'), now: () => new Date() })).toThrow(UserError);
  });
});
