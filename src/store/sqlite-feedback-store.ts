import type { FeedbackStore, ReportedAnswer, ReportPage, ReportReason } from './feedback-store.js';
import type { Members } from './members.js';
import type { Connection } from './sqlite-connection.js';

interface ReportedRow {
  readonly id: number;
  readonly channel_id: string;
  readonly message_id: string | null;
  readonly is_public: 0 | 1;
  /** `{"misleading": 2}` */
  readonly reasons: string;
  readonly since: number;
}

/** @param of what says which answers */
function openReports(of: string): string {
  return `FROM report JOIN answer ON answer.id = report.answer_id WHERE ${of} AND report.is_open = 1`;
}

/** A row an answer, the one reported first before the others. */
function reportedAnswers(of: string): string {
  return `
    SELECT id, channel_id, message_id, is_public, json_group_object(reason, members) AS reasons, min(since) AS since
    FROM (SELECT answer.id, channel_id, message_id, is_public, reason, count(*) AS members, min(report.at) AS since
          ${openReports(of)} GROUP BY answer.id, reason)
    GROUP BY id ORDER BY since, id`;
}

export function createSqliteFeedbackStore(connection: Connection, now: () => Date, members: Members): FeedbackStore {
  const unvote = connection.prepare('DELETE FROM vote WHERE answer_id = ? AND member_id = ?');
  const vote = connection.prepare('INSERT INTO vote SELECT id, ? FROM answer WHERE id = ?');
  const useful = connection.prepare('SELECT count(*) FROM vote WHERE answer_id = ?').pluck();
  const former = connection.prepare('SELECT reason FROM report WHERE answer_id = ? AND member_id = ?').pluck();
  const report = connection.prepare(
    `INSERT INTO report (answer_id, member_id, reason, is_open, at)
     SELECT id, @member, @reason, 1, @at FROM answer WHERE id = @answerId
     ON CONFLICT (answer_id, member_id) DO UPDATE SET reason = excluded.reason, is_open = 1, at = excluded.at`,
  );
  const total = connection.prepare(`SELECT count(DISTINCT answer.id) ${openReports('answer.guild_id = ?')}`).pluck();
  const reportedHere = connection.prepare(`${reportedAnswers('answer.guild_id = ?')} LIMIT ? OFFSET ?`);
  const reportedOne = connection.prepare(reportedAnswers('answer.id = ?'));
  const settle = connection.prepare('UPDATE report SET is_open = 0 WHERE answer_id = ? AND is_open = 1');
  return {
    toggleUseful(answerId, memberId) {
      return connection.transaction(() => {
        const member = members.numberOf(memberId);
        return unvote.run(answerId, member).changes === 0 && vote.run(member, answerId).changes === 1;
      })();
    },
    useful: (answerId) => useful.get(answerId) as number,
    report(answerId, memberId, reason) {
      return connection.transaction(() => {
        const member = members.numberOf(memberId);
        const given = former.get(answerId, member) as ReportReason | undefined;
        if (given === reason) return 'same';
        const { changes } = report.run({ answerId, member, reason, at: now().getTime() });
        if (changes === 0) return 'same';
        return given === undefined ? 'new' : 'changed';
      })();
    },
    openReports(answerId) {
      const row = reportedOne.get(answerId) as ReportedRow | undefined;
      return row === undefined ? null : reportedAnswer(row);
    },
    reported(guildId, offset, limit): ReportPage {
      const rows = reportedHere.all(guildId, limit, offset) as ReportedRow[];
      return { reported: rows.map(reportedAnswer), total: total.get(guildId) as number };
    },
    settle: (answerId) => settle.run(answerId).changes,
  };
}

function reportedAnswer(row: ReportedRow): ReportedAnswer {
  return {
    answerId: row.id,
    channelId: row.channel_id,
    messageId: row.message_id,
    isPublic: row.is_public === 1,
    reasons: new Map(Object.entries(JSON.parse(row.reasons) as Partial<Record<ReportReason, number>>)) as Map<
      ReportReason,
      number
    >,
    since: new Date(row.since),
  };
}
