import type { Day } from '../domain/day.js';
import { conversationHours, type ConversationStore } from './conversation-store.js';
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
  const keep = connection.prepare(
    `INSERT OR REPLACE INTO conversation
     VALUES (@guildId, @channelId, @member, @isPrivate, @words, @outlet, @since, @until, @at)`,
  );
  const end = connection.prepare('DELETE FROM conversation WHERE channel_id = ? AND member_id = ?');
  const oldest = (): number => now().getTime() - conversationHours * hour;
  return {
    topic({ guildId, channelId, memberId }, { isPrivate }) {
      const member = members.find(memberId);
      const key = { guildId, channelId, member, isPrivate: Number(isPrivate), oldest: oldest() };
      const row = find.get(key) as ConversationRow | undefined;
      if (row === undefined) return null;
      const { words, outlet, since, until } = row;
      return {
        words: JSON.parse(words) as string[],
        filters: { outlet, since: since as Day | null, until: until as Day | null },
      };
    },
    keep({ guildId, channelId, memberId }, { words, filters }, { isPrivate }) {
      connection.transaction(() => {
        const place = { guildId, channelId, member: members.numberOf(memberId), isPrivate: Number(isPrivate) };
        keep.run({ ...place, words: JSON.stringify(words), ...filters, at: now().getTime() });
      })();
    },
    end: ({ channelId, memberId }) => end.run(channelId, members.find(memberId)).changes > 0,
  };
}

/** Forgets what is too old, so that no page of the file keeps a word of it. Inside a transaction. */
export function conversationExpiryOf(connection: Connection): (now: Date) => void {
  const drop = connection.prepare('DELETE FROM conversation WHERE at < ?');
  return (now) => {
    if (drop.run(now.getTime() - conversationHours * hour).changes > 0) rewriteTable(connection, 'conversation');
  };
}
