import { answerRetentionDays } from '../src/store/answer-store.js';
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
import { ownNames, type Language } from '../src/language/language.js';
import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';

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
        const kept = keptLines(parts.privacy.kept(userId), parts.languages.chosen(userId));
        await target.show(notice(say('member.kept'), [...kept, ...generalLines(isKeptHere)]));
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
          lines: [say('member.forget-all'), say('member.forget-consequences')],
          yes: say('member.forget-yes'),
          isFinal: true,
        }),
    }),
  };
}

/** What "Yes, erase" does: for whoever says yes, and nobody else. */
export function forgetMember({ privacy, recent, shownInPrivate }: CommandParts): ConfirmedAct {
  return {
    name: forgetAct,
    audience: 'everyone',
    run: async (target) => {
      const { userId } = target.asker;
      privacy.forget(userId);
      recent.forget(userId);
      shownInPrivate.forget(userId);
      await target.show(notice(say('member.forgotten')));
    },
  };
}

function keptLines(kept: KeptOfMember, language: Language | null): Message[] {
  const { answers, votes, reports, unanswered, pending, acts, looks, conversations } = kept;
  const lines = [
    say('member.kept-answers', { count: answers, days: answerRetentionDays }),
    say('member.kept-votes', { count: votes }),
    say('member.kept-reports', { count: reports }),
  ];
  if (unanswered > 0) {
    lines.push(say('member.kept-unanswered', { count: unanswered, days: unansweredRetentionDays }));
  }
  if (pending > 0) lines.push(say('member.kept-pending', { count: pending, hours: pendingActHours }));
  if (looks > 0) lines.push(say('member.kept-looks', { count: looks, days: lastLookDays }));
  if (conversations > 0) {
    lines.push(say('member.kept-conversations', { count: conversations, hours: conversationHours }));
  }
  if (language !== null) lines.push(say('member.kept-language', { name: ownNames[language] }));
  if (acts > 0) lines.push(say('member.kept-acts', { count: acts, days: auditRetentionDays }));
  return lines;
}

function generalLines(isUnansweredKept: boolean): Message[] {
  return [
    isUnansweredKept ? say('member.unanswered-kept-here') : say('member.unanswered-not-kept'),
    say('member.kept-in-memory'),
    say('member.kept-of-public-answers', { days: answerRetentionDays }),
    say('member.kept-of-servers', { days: leftGuildRetentionDays }),
    say('member.how-to-forget'),
  ];
}
