import { formatting } from '../formatting.js';
import { command, type Piece, strong, wording } from '../wording.js';

const { number } = formatting('en');

/** How many rows are kept, and for how long. */
export interface KeptFor {
  readonly count: number;
  readonly days: number;
}

export const memberPrivacy = {
  'member.kept': 'What I keep about you',
  'member.kept-answers': ({ count, days }: KeptFor) =>
    line('Answers that you asked for', count, `where they stand, not your question; ${days} days`),
  'member.kept-votes': ({ count }: { count: number }) => line('Votes', count, 'as long as the answer'),
  'member.kept-reports': ({ count }: { count: number }) =>
    line('Reports', count, 'as long as the answer; moderators do not see who made one'),
  'member.kept-unanswered': ({ count, days }: KeptFor) =>
    line('Questions of yours that found no answer', count, `without your name for moderators; ${days} days`),
  'member.kept-pending': ({ count, hours }: { count: number; hours: number }) =>
    line('Questions to you that wait for a yes', count, `${hours} hours`),
  'member.kept-looks': ({ count, days }: KeptFor) =>
    line('Times at which you last asked for what is new', count, `one a server; ${days} days`),
  'member.kept-conversations': ({ count, hours }: { count: number; hours: number }) =>
    line(
      'Channels in which I know what you ask about',
      count,
      `words and dates that further questions go on from; ${hours} hours`,
    ),
  'member.kept-language': ({ name }: { name: string }) =>
    wording`${strong('Language that you chose:')} ${name} (until you choose another or take it back with ${command('language')})`,
  'member.kept-acts': ({ count, days }: KeptFor) => line('What you did as a moderator', count, `${days} days`),

  'member.unanswered-kept-here':
    'In this server questions that find no answer are kept for its moderators, without names, unless you ask privately.',
  'member.unanswered-not-kept': 'Questions that find no answer are not kept here.',
  'member.kept-in-memory':
    'When you last asked, and what stood above a private answer that you may share, is known for an hour at most, in memory alone. No log names you or holds what you asked.',
  'member.kept-of-public-answers': ({ days }: { days: number }) =>
    wording`Of an answer that all could see it stays after ${days} days which passages it quoted in which server, so that ${command('verify')} knows it by its number: not who asked, nor in which channel.`,
  'member.kept-of-servers': ({ days }: { days: number }) =>
    `What belongs to a server is erased ${days} days after it removes me. Messages in Discord are Discord's and the server's to delete.`,
  'member.how-to-forget': () => wording`${command('privacy forget')} erases at once what I keep about you.`,

  'member.forget-all': 'Everything that I keep about you is erased at once, in every server.',
  'member.forget-consequences':
    'Answers that you asked for stay where they are, but you can no longer remove them. Your votes go; of reports and of what you did as a moderator your name goes.',
  'member.forget-yes': 'Yes, erase',
  'member.forgotten': 'Erased: I keep nothing about you any more.',
} as const;

function line(what: string, count: number, how: string): readonly Piece[] {
  return wording`${strong(`${what}:`)} ${number(count)} (${how})`;
}
