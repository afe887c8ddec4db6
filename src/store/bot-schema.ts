import { say } from '../language/say.js';
import type { Connection, SchemaStamp } from './sqlite-connection.js';

/** See `Members`. Columns that end in `asker_id`, `actor_id` or `member_id` hold its numbers. */
const memberTable = `
  CREATE TABLE member (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id TEXT NOT NULL UNIQUE
  ) STRICT;
`;

const answerTables = `
  CREATE TABLE answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT,
    channel_id TEXT NOT NULL,
    message_id TEXT,
    asker_id INTEGER,
    is_public INTEGER NOT NULL,
    sources_differ INTEGER,
    asks_about_now INTEGER,
    outlet TEXT,
    since TEXT,
    until TEXT,
    generation INTEGER,
    is_answered INTEGER NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE answer_span (
    answer_id INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
    position INTEGER NOT NULL,
    article_id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    highlight_start INTEGER NOT NULL,
    highlight_end INTEGER NOT NULL,
    notes TEXT NOT NULL,
    also_in TEXT NOT NULL,
    PRIMARY KEY (answer_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE shown_span (
    answer_id INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
    article_id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    is_in_message INTEGER NOT NULL,
    PRIMARY KEY (answer_id, article_id, start, "end")
  ) STRICT, WITHOUT ROWID;
`;

const answerIndexes = `
  CREATE INDEX answer_by_age ON answer (created_at) WHERE channel_id <> '';
  CREATE INDEX answer_by_asker ON answer (asker_id);
  CREATE INDEX answer_by_guild ON answer (guild_id);
  CREATE INDEX answer_by_message ON answer (message_id);
  CREATE INDEX shown_in_message ON shown_span (article_id) WHERE is_in_message = 1;
`;

const furtherTables = `
  CREATE TABLE answer_mark (
    answer_id INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
    article_id TEXT NOT NULL,
    revision TEXT NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL,
    is_told INTEGER NOT NULL,
    PRIMARY KEY (answer_id, article_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX answer_mark_untold ON answer_mark (answer_id) WHERE is_told = 0;
  CREATE TABLE to_blank (
    answer_id INTEGER PRIMARY KEY REFERENCES answer ON DELETE CASCADE
  ) STRICT;
  CREATE TABLE answer_view (
    answer_id INTEGER PRIMARY KEY REFERENCES answer ON DELETE CASCADE,
    view TEXT NOT NULL
  ) STRICT;
  CREATE TABLE last_look (
    guild_id TEXT,
    member_id INTEGER NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX last_look_of ON last_look (ifnull(guild_id, ''), member_id);
  CREATE INDEX last_look_by_member ON last_look (member_id);
  CREATE TABLE guild_settings (
    guild_id TEXT PRIMARY KEY,
    settings TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE left_guild (
    guild_id TEXT PRIMARY KEY,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT NOT NULL,
    actor_id INTEGER,
    act TEXT NOT NULL,
    target TEXT,
    outcome TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX audit_by_guild ON audit (guild_id, id);
  CREATE INDEX audit_by_age ON audit (at);
  CREATE INDEX audit_by_actor ON audit (actor_id);
  CREATE TABLE vote (
    answer_id INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
    member_id INTEGER NOT NULL,
    PRIMARY KEY (answer_id, member_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX vote_by_member ON vote (member_id);
  CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    answer_id INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
    member_id INTEGER,
    reason TEXT NOT NULL,
    is_open INTEGER NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (answer_id, member_id)
  ) STRICT;
  CREATE INDEX report_by_member ON report (member_id);
  CREATE TABLE hidden (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    article_id TEXT NOT NULL,
    start INTEGER,
    "end" INTEGER,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX hidden_by_guild ON hidden (guild_id);
  CREATE TABLE hidden_key (
    hidden_id INTEGER NOT NULL REFERENCES hidden ON DELETE CASCADE,
    "key" TEXT NOT NULL,
    PRIMARY KEY (hidden_id, "key")
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE unanswered (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT NOT NULL,
    folded TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (guild_id, folded)
  ) STRICT;
  CREATE TABLE unanswered_asker (
    question_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    PRIMARY KEY (question_id, member_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX unanswered_by_member ON unanswered_asker (member_id);
  CREATE TABLE conversation (
    guild_id TEXT,
    channel_id TEXT NOT NULL,
    member_id INTEGER NOT NULL,
    is_private INTEGER NOT NULL,
    words TEXT NOT NULL,
    outlet TEXT,
    since TEXT,
    until TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (channel_id, member_id, is_private)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX conversation_by_member ON conversation (member_id);
  CREATE TABLE pending_act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT,
    asker_id INTEGER NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
`;

const languageTables = `
  CREATE TABLE member_language (
    member_id INTEGER PRIMARY KEY,
    language TEXT NOT NULL
  ) STRICT;
  CREATE TABLE answer_language (
    answer_id INTEGER PRIMARY KEY REFERENCES answer ON DELETE CASCADE,
    language TEXT NOT NULL
  ) STRICT;
`;

/** At most as long as `conversation`: what each answer was about, so that one can go on from any of them. */
const topicTables = `
  CREATE TABLE answer_topic (
    answer_id INTEGER PRIMARY KEY REFERENCES answer ON DELETE CASCADE,
    member_id INTEGER NOT NULL,
    is_private INTEGER NOT NULL,
    words TEXT NOT NULL,
    outlet TEXT,
    since TEXT,
    until TEXT,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX answer_topic_by_member ON answer_topic (member_id);
`;

/** "VtBo" */
export const botStamp: SchemaStamp = {
  applicationId: 0x5674_426f,
  version: 4,
  what: 'bot database',
  whenUnreadable: say('member.database-unreadable'),
  migrations: [fromVersion1, fromVersion2, fromVersion3],
};

export function createBotSchema(connection: Connection): void {
  connection.exec(memberTable + answerTables + answerIndexes + furtherTables + languageTables + topicTables);
}

/**
 * Version 1 knew answers alone, each with an asker, and not who saw it: those are taken for public, since a message that
 * cannot be reached does no harm. Ids are never given twice, so the sequence goes on where it was.
 */
function fromVersion1(connection: Connection): void {
  connection.exec(`
    ALTER TABLE answer RENAME TO former_answer;
    ALTER TABLE answer_span RENAME TO former_answer_span;
    ALTER TABLE shown_span RENAME TO former_shown_span;
    DROP INDEX answer_by_age;
    ${memberTable}
    ${answerTables}
    INSERT INTO member (user_id) SELECT DISTINCT asker_id FROM former_answer;
    INSERT INTO answer
      SELECT id, guild_id, channel_id, message_id, (SELECT number FROM member WHERE user_id = asker_id), 1, NULL, NULL, outlet, since, until, generation, is_answered, created_at
      FROM former_answer;
    DELETE FROM sqlite_sequence WHERE name = 'answer';
    INSERT INTO sqlite_sequence SELECT 'answer', seq FROM sqlite_sequence WHERE name = 'former_answer';
    INSERT INTO answer_span SELECT * FROM former_answer_span;
    INSERT INTO shown_span
      SELECT answer_id, article_id, start, "end",
        EXISTS (SELECT 1 FROM former_answer_span AS kept WHERE kept.answer_id = former_shown_span.answer_id
          AND kept.article_id = former_shown_span.article_id AND kept.start = former_shown_span.start)
      FROM former_shown_span;
    DROP TABLE former_shown_span;
    DROP TABLE former_answer_span;
    DROP TABLE former_answer;
    ${answerIndexes}
    ${furtherTables}
  `);
}

/** Version 2 spoke English alone. */
function fromVersion2(connection: Connection): void {
  connection.exec(languageTables);
}

/** Version 3 knew what a member asked about last, and not of which answer. */
function fromVersion3(connection: Connection): void {
  connection.exec(topicTables);
}
