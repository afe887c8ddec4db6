import { answerRetentionDays } from '../src/store/bot-store.js';
import { auditRetentionDays } from '../src/store/audit-store.js';
import { leftGuildRetentionDays } from '../src/store/guild-life-store.js';
import { pendingActHours } from '../src/store/pending-act-store.js';
import { conversationHours } from '../src/store/conversation-store.js';
import { lastLookDays } from '../src/store/last-look-store.js';
import type { KeptOfMember } from '../src/store/privacy-store.js';
import { unansweredRetentionDays } from '../src/store/unanswered-store.js';
import type { CommandGroup, CommandParts, ConfirmedAct, PlainCommand } from './command.js';
import { confirmFirst } from './confirm.js';
import { notice } from './notice.js';
import { code, strong, type Wording } from '../src/language/wording.js';

const forgetAct = 'forget-member';

/** `/privacy`: what is kept of whoever asks, and its erasure. */
export function privacyCommands(parts: CommandParts): CommandGroup {
  return {
    definition: { name: 'privacy', description: 'What I keep about you, and how to have it erased' },
    subcommands: [showCommand(parts), forgetCommand(parts)],
  };
}

function showCommand(parts: CommandParts): PlainCommand {
  return {
    needsArticles: false,
    definition: { name: 'show', description: 'What I keep about you, and for how long', options: [] },
    prepare: ({ asker: { userId, guildId } }) => ({
      kind: 'ready',
      visibility: 'private',
      run: async (target) => {
        const isKeptHere = guildId !== null && parts.settings.settings(guildId).keepsUnanswered;
        await target.show(
          notice('What I keep about you', [...keptLines(parts.privacy.kept(userId)), ...generalLines(isKeptHere)]),
        );
      },
    }),
  };
}

function forgetCommand(parts: CommandParts): PlainCommand {
  return {
    needsArticles: false,
    definition: { name: 'forget', description: 'Erases at once everything that I keep about you', options: [] },
    prepare: () => ({
      kind: 'ready',
      visibility: 'private',
      run: (target) =>
        confirmFirst(parts, target, {
          act: forgetAct,
          subject: '',
          lines: [
            'Everything that I keep about you is erased at once, in every server.',
            'Answers that you asked for stay where they are, but you can no longer remove them. Your votes go; of reports and of what you did as a moderator your name goes.',
          ],
          yes: 'Yes, erase',
          isFinal: true,
        }),
    }),
  };
}

/** What "Yes, erase" does: for whoever says yes, and nobody else. */
export function forgetMember({ privacy, recent }: CommandParts): ConfirmedAct {
  return {
    name: forgetAct,
    audience: 'everyone',
    run: async (target) => {
      const { userId } = target.asker;
      privacy.forget(userId);
      recent.forget(userId);
      await target.show(notice('Erased: I keep nothing about you any more.'));
    },
  };
}

function keptLines({
  answers,
  votes,
  reports,
  unanswered,
  pending,
  acts,
  looks,
  conversations,
}: KeptOfMember): Wording[] {
  const lines: Wording[] = [
    line('Answers that you asked for', answers, `where they stand, not your question; ${answerRetentionDays} days`),
    line('Votes', votes, 'as long as the answer'),
    line('Reports', reports, 'as long as the answer; moderators do not see who made one'),
  ];
  if (unanswered > 0) {
    const how = `without your name for moderators; ${unansweredRetentionDays} days`;
    lines.push(line('Questions of yours that found no answer', unanswered, how));
  }
  if (pending > 0) lines.push(line('Questions to you that wait for a yes', pending, `${pendingActHours} hours`));
  if (looks > 0)
    lines.push(line('Times at which you last asked for what is new', looks, `one a server; ${lastLookDays} days`));
  if (conversations > 0) {
    const how = `words and dates that further questions go on from; ${conversationHours} hours`;
    lines.push(line('Channels in which I know what you ask about', conversations, how));
  }
  if (acts > 0) lines.push(line('What you did as a moderator', acts, `${auditRetentionDays} days`));
  return lines;
}

function line(what: string, count: number, how: string): Wording {
  return [strong(`${what}:`), ` ${count.toLocaleString('en')} (${how})`];
}

function generalLines(isUnansweredKept: boolean): Wording[] {
  const unanswered = isUnansweredKept
    ? 'In this server questions that find no answer are kept for its moderators, without names, unless you ask privately.'
    : 'Questions that find no answer are not kept here.';
  return [
    unanswered,
    'When you last asked is known for an hour at most, in memory alone. No log names you or holds what you asked.',
    `Of an answer that all could see it stays after ${answerRetentionDays} days which passages it quoted in which server, so that /verify knows it by its number: not who asked, nor in which channel.`,
    `What belongs to a server is erased ${leftGuildRetentionDays} days after it removes me. Messages in Discord are Discord's and the server's to delete.`,
    [code('/privacy forget'), ' erases at once what I keep about you.'],
  ];
}
