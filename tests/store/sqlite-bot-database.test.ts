import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noFilters } from '../../src/domain/filters.js';
import type { BotDatabase } from '../../src/store/bot-database.js';
import { openBotDatabase } from '../../src/store/sqlite-bot-database.js';
import { guildTables } from '../../src/store/sqlite-guild-life-store.js';
import { memberColumns } from '../../src/store/sqlite-privacy-store.js';
import { articleIdOf, idOf, newAnswer } from '../contracts/stores-bench.js';

const now = (): Date => new Date('2026-11-22T12:00:00Z');

let folder: string;
let path: string;
let stores: BotDatabase | null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-bot-database-'));
  path = join(folder, 'bot.db');
  stores = null;
});
afterEach(() => {
  stores?.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(): BotDatabase {
  stores?.close();
  stores = openBotDatabase({ path, now });
  return stores;
}

/** Which of the words stand anywhere in the bytes of the folder. */
function foundIn(words: readonly string[]): string[] {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  return words.filter((word) => files.some((bytes) => bytes.includes(word)));
}

describe('the schema', () => {
  interface Column {
    readonly table: string;
    readonly column: string;
    readonly type: string;
  }

  function columns(): Column[] {
    open();
    const connection = new Database(path, { readonly: true });
    const rows = connection
      .prepare(
        `SELECT tables.name AS "table", columns.name AS "column", columns.type
         FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'`,
      )
      .all() as Column[];
    connection.close();
    return rows;
  }

  test('names members by number alone, and only in columns that are forgotten', () => {
    const all = columns();
    const ofMembers = all.filter(({ column }) => /^(asker|actor|member)_id$/.test(column));
    const known = memberColumns.map(({ table, column }) => `${table}.${column}`);
    expect(ofMembers.map(({ table, column }) => `${table}.${column}`).sort()).toEqual([...known].sort());
    expect(new Set(ofMembers.map(({ type }) => type))).toEqual(new Set(['INTEGER']));
    const others = ['guild_id', 'channel_id', 'message_id', 'article_id'];
    const texts = all.filter(
      ({ column, type }) => type === 'TEXT' && column.endsWith('_id') && !others.includes(column),
    );
    expect(texts.map(({ table, column }) => `${table}.${column}`)).toEqual(['member.user_id']);
  });

  test('names guilds only in tables that are erased with one', () => {
    const tables = columns().filter(({ column }) => column === 'guild_id');
    expect(tables.map(({ table }) => table).sort()).toEqual([...guildTables].sort());
  });
});

describe('erasing', () => {
  const memberOf = (n: number): string => idOf(1000 + n);

  /** So much that pages split and leave copies behind: without writing tables anew, those of member 30 stay. */
  function fill({ answers, feedback, unanswered, audit, conversations }: BotDatabase): void {
    for (let n = 0; n < 1200; n++) {
      const member = memberOf((n * 7919) % 200);
      const id = answers.addAnswer(newAnswer({ askerId: member, channelId: idOf(n % 5) }));
      feedback.toggleUseful(id, member);
      unanswered.note(idOf(1), member, `rower${member}x ${'Well'.repeat(n % 23)}`);
      audit.add({ guildId: idOf(1), actorId: member, act: 'refresh', target: 'x'.repeat(n % 90), outcome: 'done' });
      const topic = { words: [`sailor${member}x`, 'Well'.repeat(n % 23)], filters: noFilters };
      conversations.keep({ guildId: idOf(1), channelId: idOf(5000 + n), memberId: member }, topic, {
        isPrivate: false,
        answerId: id,
      });
      if (n % 3 === 0) answers.removeAnswer(id - (n % 200));
    }
  }

  test('leaves neither the id nor a question of a forgotten member in any file', () => {
    const database = open();
    fill(database);
    const members = Array.from({ length: 40 }, (_, n) => memberOf(5 * n));
    const words = members.flatMap((id) => [id, `rower${id}x`, `sailor${id}x`]);
    expect(foundIn(words)).toEqual(words);
    for (const id of members) database.privacy.forget(id);
    expect(foundIn(words)).toEqual([]);
    expect(foundIn([memberOf(1), `rower${memberOf(1)}x`])).toHaveLength(2);
  });

  test('leaves nothing of an erased guild in any file', () => {
    const database = open();
    fill(database);
    database.settings.change(idOf(777), { blockedWords: ['capstan'] });
    const id = database.answers.addAnswer(newAnswer({ guildId: idOf(777), channelId: idOf(778) }));
    database.answers.recordSent(id, idOf(779));
    database.guilds.noteLeft(idOf(777));
    const words = [idOf(777), idOf(778), idOf(779), 'capstan'];
    expect(foundIn(words)).toEqual(words);
    database.guilds.erase(idOf(777));
    expect(foundIn(words)).toEqual([]);
  });
});

test('what is past its retention is gone from the file once it is opened again, whether or not anything new came', () => {
  const database = open();
  for (const asker of [idOf(5), idOf(6)]) database.answers.addAnswer(newAnswer({ askerId: asker }));
  database.audit.add({ guildId: idOf(1), actorId: idOf(7), act: 'refresh', target: null, outcome: 'done' });
  database.unanswered.note(idOf(1), idOf(8), 'Who broke the capstan?');
  database.pendingActs.add({ guildId: idOf(1), askerId: idOf(9), act: 'erase', subject: 'x' });
  const place = { guildId: idOf(1), channelId: idOf(2), memberId: idOf(10) };
  const answerId = database.answers.addAnswer(newAnswer({ askerId: idOf(5) }));
  database.conversations.keep(place, { words: ['binnacle'], filters: noFilters }, { isPrivate: false, answerId });
  const members = [idOf(5), idOf(7), idOf(8), 'capstan', idOf(9), idOf(10), 'binnacle'];
  const later = (days: number): string[] => {
    stores?.close();
    stores = openBotDatabase({ path, now: () => new Date(now().getTime() + days * 86_400_000 + 1) });
    stores.close();
    stores = null;
    return foundIn(members);
  };
  expect(later(0)).toEqual(members);
  expect(later(1)).toEqual([idOf(5), idOf(7), idOf(8), 'capstan']);
  expect(later(30)).toEqual([idOf(5), idOf(7)]);
  expect(later(180)).toEqual([]);
});

test('a database of version 1 keeps its answers, and never gives an id again', () => {
  const connection = new Database(path);
  connection.pragma('journal_mode = WAL');
  connection.exec(version1);
  connection.close();
  const { answers, marks, settings, privacy } = open();
  expect(answers.answer(4)).toEqual({
    id: 4,
    guildId: '100',
    channelId: '200',
    messageId: '400',
    askerId: idOf(300),
    isPublic: true,
    sharing: null,
    filters: { outlet: 'Port Merrin Ledger', since: '2024-05-01', until: null },
    generation: 3,
    isAnswered: true,
    spans: [
      {
        articleId: articleIdOf(1),
        start: 10,
        end: 90,
        highlight: { start: 20, end: 60 },
        notes: ['disputed'],
        alsoIn: ['Skarn Gazette'],
      },
    ],
    createdAt: now(),
  });
  expect(answers.shown(4)).toHaveLength(2);
  expect(marks.inMessage(4)).toEqual([{ articleId: articleIdOf(1), start: 10, end: 90 }]);
  settings.change('100', { cooldown: 3 });
  expect(answers.addAnswer(newAnswer())).toBe(8);
  expect(foundIn([idOf(300)])).toHaveLength(1);
  privacy.forget(idOf(300));
  expect(foundIn([idOf(300)])).toEqual([]);
  expect(open().settings.settings('100').cooldown).toBe(3);
});

test('a database of version 2 keeps its answers, and learns their languages from then on', () => {
  const { answers } = open();
  const before = answers.addAnswer(newAnswer());
  stores?.close();
  const connection = new Database(path);
  connection.exec(
    'DROP TABLE answer_language; DROP TABLE member_language; DROP TABLE answer_topic; PRAGMA user_version = 2;',
  );
  connection.close();
  const later = open();
  expect(later.languages.ofAnswer(before)).toBeNull();
  const after = later.answers.addAnswer(newAnswer());
  later.languages.noteAnswer(after, 'fr');
  expect([before, after].map((id) => later.languages.ofAnswer(id))).toEqual([null, 'fr']);
  expect(later.answers.answer(before)).not.toBeNull();
});

test('a database of version 3 keeps what conversations are about, and learns of which answer from then on', () => {
  const place = { guildId: idOf(1), channelId: idOf(2), memberId: idOf(3) };
  const [ferry, mayor, oars] = ['ferry', 'mayor', 'oars'].map((word) => ({ words: [word], filters: noFilters }));
  const { answers, conversations } = open();
  const before = answers.addAnswer(newAnswer());
  conversations.keep(place, ferry!, { isPrivate: false });
  stores?.close();
  const connection = new Database(path);
  connection.exec('DROP TABLE answer_topic; PRAGMA user_version = 3;');
  connection.close();
  const later = open();
  const about = (answerId: number) => later.conversations.topic(place, { isPrivate: false, answerId });
  expect(about(before)).toEqual(ferry);
  const [after, newest] = [mayor!, oars!].map((topic) => {
    const answerId = later.answers.addAnswer(newAnswer());
    later.conversations.keep(place, topic, { isPrivate: false, answerId });
    return answerId;
  });
  expect([before, after!, newest!].map(about)).toEqual([oars, mayor, oars]);
});

/** As the first version wrote it: answers 5 to 7 were removed. */
const version1 = `
  PRAGMA application_id = 1450459759;
  PRAGMA user_version = 1;
  CREATE TABLE answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT, guild_id TEXT, channel_id TEXT NOT NULL, message_id TEXT,
    asker_id TEXT NOT NULL, outlet TEXT, since TEXT, until TEXT, generation INTEGER, is_answered INTEGER NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX answer_by_age ON answer (created_at);
  CREATE TABLE answer_span (
    answer_id INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE, position INTEGER NOT NULL, article_id TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, highlight_start INTEGER NOT NULL, highlight_end INTEGER NOT NULL,
    notes TEXT NOT NULL, also_in TEXT NOT NULL, PRIMARY KEY (answer_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE shown_span (
    answer_id INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE, article_id TEXT NOT NULL, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, PRIMARY KEY (answer_id, article_id, start, "end")
  ) STRICT, WITHOUT ROWID;
  INSERT INTO answer VALUES
    (4, '100', '200', '400', '${idOf(300)}', 'Port Merrin Ledger', '2024-05-01', NULL, 3, 1, ${now().getTime()}),
    (7, NULL, '200', NULL, '${idOf(300)}', NULL, NULL, NULL, NULL, 0, ${now().getTime()});
  DELETE FROM answer WHERE id = 7;
  INSERT INTO answer_span VALUES (4, 0, '${articleIdOf(1)}', 10, 90, 20, 60, '["disputed"]', '["Skarn Gazette"]');
  INSERT INTO shown_span VALUES (4, '${articleIdOf(1)}', 10, 90), (4, '${articleIdOf(2)}', 0, 120);
`;
