import type { Day } from '../domain/day.js';
import { conversationHours, type ConversationStore, type ConversationTopic } from './conversation-store.js';
import type { Members } from './members.js';
import { rewriteTable } from './rewrite-table.js';
import type { Connection } from './sqlite-connection.js';

const hour = 3_600_000;

interface ConversationRow {
  readonly words: string;
  readonly outlet: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

export function createSqliteConversationStore(
  connection: Connection,
  now: () => Date,
  members: Members,
): ConversationStore {
  const find = connection.prepare(
    `SELECT words, outlet, since, until FROM conversation
     WHERE channel_id = @channelId AND member_id = @member AND ifnull(guild_id, '') = ifnull(@guildId, '')
       AND is_private <= @isPrivate AND at >= @oldest
     ORDER BY at DESC, is_private DESC LIMIT 1`,
  );
  const findOfAnswer = connection.prepare(
    `SELECT words, answer_topic.outlet, answer_topic.since, answer_topic.until
     FROM answer_topic JOIN answer ON answer.id = answer_topic.answer_id
     WHERE answer_id = @answerId AND member_id = @member AND channel_id = @channelId
       AND ifnull(guild_id, '') = ifnull(@guildId, '') AND is_private <= @isPrivate AND at >= @oldest`,
  );
  const keep = connection.prepare(
    `INSERT OR REPLACE INTO conversation
     VALUES (@guildId, @channelId, @member, @isPrivate, @words, @outlet, @since, @until, @at)`,
  );
  const keepOfAnswer = connection.prepare(
    `INSERT OR REPLACE INTO answer_topic
     SELECT id, @member, @isPrivate, @words, @outlet, @since, @until, @at FROM answer WHERE id = @answerId`,
  );
  const end = connection.prepare('DELETE FROM conversation WHERE channel_id = ? AND member_id = ?');
  const endOfAnswers = connection.prepare(
    `DELETE FROM answer_topic WHERE member_id = @member
       AND EXISTS (SELECT 1 FROM answer WHERE id = answer_id AND channel_id = @channelId)`,
  );
  const oldest = (): number => now().getTime() - conversationHours * hour;
  return {
    topic({ guildId, channelId, memberId }, { isPrivate, answerId = null }) {
      const member = members.find(memberId);
      const key = { guildId, channelId, member, isPrivate: Number(isPrivate), oldest: oldest() };
      const ofAnswer = answerId === null ? undefined : findOfAnswer.get({ ...key, answerId });
      const row = (ofAnswer ?? find.get(key)) as ConversationRow | undefined;
      return row === undefined ? null : topicIn(row);
    },
    keep({ guildId, channelId, memberId }, { words, filters }, { isPrivate, answerId = null }) {
      connection.transaction(() => {
        const sight = { member: members.numberOf(memberId), isPrivate: Number(isPrivate) };
        const row = { ...sight, words: JSON.stringify(words), ...filters, at: now().getTime() };
        keep.run({ guildId, channelId, ...row });
        if (answerId !== null) keepOfAnswer.run({ answerId, ...row });
      })();
    },
    end: ({ channelId, memberId }) =>
      connection.transaction(() => {
        const member = members.find(memberId);
        endOfAnswers.run({ channelId, member });
        return end.run(channelId, member).changes > 0;
      })(),
  };
}

function topicIn({ words, outlet, since, until }: ConversationRow): ConversationTopic {
  return {
    words: JSON.parse(words) as string[],
    filters: { outlet, since: since as Day | null, until: until as Day | null },
  };
}

/** Both hold words of what was asked. */
const topicTables = ['conversation', 'answer_topic'] as const;

/** Forgets what is too old, so that no page of the file keeps a word of it. Inside a transaction. */
export function conversationExpiryOf(connection: Connection): (now: Date) => void {
  const drops = topicTables.map((table) => ({ table, drop: connection.prepare(`DELETE FROM ${table} WHERE at < ?`) }));
  return (now) => {
    for (const { table, drop } of drops) {
      if (drop.run(now.getTime() - conversationHours * hour).changes > 0) rewriteTable(connection, table);
    }
  };
}
