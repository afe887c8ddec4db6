import { formatting } from '../formatting.js';
import { command, menuCommand, option, wording } from '../wording.js';

const { and } = formatting('en');

/** Buttons by their own labels. */
export interface HelpButtons {
  readonly more: string;
  readonly context: string;
  readonly card: string;
  readonly useful: string;
  readonly report: string;
  readonly share: string;
}

export const memberHelp = {
  'member.help-quotes': 'I answer questions by quoting news articles word for word. I never write an answer of my own.',
  'member.help-ask': () =>
    wording`${command('ask')} looks for the passages that answer. Add ${option('ask outlet')}, ${option('ask since')} or ${option('ask until')} to narrow it ("last 7 days", "May 2024"), or ${option('ask private')} so that only you see it.`,
  'member.help-mention': () =>
    wording`Or mention me with a question, and I reply. In the menu of a message, under Apps, "${menuCommand('Ask the sources')}" looks for what the articles say of it; only you see that.`,
  'member.help-verify': () =>
    wording`${command('verify')} tells whether a text stands in the articles, whole or in part, and in what it differs. "${menuCommand('Check against the sources')}", in the menu of a message, does the same; only you see both.`,
  'member.help-views': () =>
    wording`${command('summary')} gives what carries most of an article, a topic or what is new; ${command('timeline')} puts a topic in order of date; ${command('compare')} sets what outlets tell side by side; ${command('who')} tells who said what. In the menu of a message they take its words as the topic.`,
  'member.help-buttons': ({ more, context, card, useful, report, share }: HelpButtons) =>
    `Under an answer: "${more}", "${context}" and, where an article has no link, "${card}" open for you alone. Whoever asked, and moderators, can remove an answer. "${useful}" and "${report}" tell moderators what you think of it, without your name; "${share}" makes a private answer public.`,
  /** As the buttons begin that have the number of a quote behind it. */
  'member.help-context': 'More context',
  'member.help-exact':
    'Each quote stands exactly so in its article: the words, their outlet and date, and the sentence that answers are named with it. An exact quote says what was printed, not what is true.',
  'member.help-further': ({ further }: { further: string }) =>
    wording`"${further}" goes on from an answer ("and in May?"), and so does a reply that mentions me. "${menuCommand('Export')}", in the menu of a message, saves its quotes.`,
  'member.help-state': () =>
    wording`${command('sources')} and ${command('status')} tell which articles I know and how fresh they are. ${command('privacy show')} tells what I keep about you, ${command('privacy forget')} erases it.`,
  'member.help-language': () =>
    wording`${command('language')} chooses in which language you read my own words; articles are quoted in theirs.`,
  'member.help-short': () =>
    wording`Mention me with a question, or use ${command('ask')}, and I quote the articles that answer it. ${command('help')} tells more.`,

  'member.permissions-lacking': ({ names, channel }: { names: readonly string[]; channel: string | null }) =>
    `I lack ${and(names.map((name) => `"${name}"`))} in ${channel ?? 'this channel'}: an admin can allow it there under Edit Channel → Permissions.`,
  'member.permission-view-channels': 'View Channels',
  'member.permission-send-messages': 'Send Messages',
  'member.permission-send-in-threads': 'Send Messages in Threads',
  'member.permission-read-history': 'Read Message History',
} as const;
