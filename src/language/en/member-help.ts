import { formatting } from '../formatting.js';
import { code, wording } from '../wording.js';

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
    wording`${code('/ask question')} looks for the passages that answer. Add ${code('outlet')}, ${code('since')} or ${code('until')} to narrow it ("last 7 days", "May 2024"), or ${code('private')} so that only you see it.`,
  'member.help-mention':
    'Or mention me with a question, and I reply. In the menu of a message, under Apps, "Ask the sources" looks for what the articles say of it; only you see that.',
  'member.help-verify': () =>
    wording`${code('/verify text')} tells whether a text stands in the articles, whole or in part, and in what it differs. "Check against the sources", in the menu of a message, does the same; only you see both.`,
  'member.help-views': () =>
    wording`${code('/summary')} gives what carries most of an article, a topic or what is new; ${code('/timeline')} puts a topic in order of date; ${code('/compare')} sets what outlets tell side by side; ${code('/who')} tells who said what. In the menu of a message they take its words as the topic.`,
  'member.help-buttons': ({ more, context, card, useful, report, share }: HelpButtons) =>
    `Under an answer: "${more}", "${context}" and, where an article has no link, "${card}" open for you alone. Whoever asked, and moderators, can remove an answer. "${useful}" and "${report}" tell moderators what you think of it, without your name; "${share}" makes a private answer public.`,
  /** As the buttons begin that have the number of a quote behind it. */
  'member.help-context': 'More context',
  'member.help-exact':
    'Each quote stands exactly so in its article: the words, their outlet and date, and the sentence that answers are named with it. An exact quote says what was printed, not what is true.',
  'member.help-further': ({ further }: { further: string }) =>
    `"${further}" goes on from an answer ("and in May?"), and so does a reply that mentions me. "Export", in the menu of a message, saves its quotes.`,
  'member.help-state': () =>
    wording`${code('/sources')} and ${code('/status')} tell which articles I know and how fresh they are. ${code('/privacy show')} tells what I keep about you, ${code('/privacy forget')} erases it.`,
  'member.help-language': () =>
    wording`${code('/language')} chooses in which language you read my own words; articles are quoted in theirs.`,
  'member.help-short': () =>
    wording`Mention me with a question, or use ${code('/ask')}, and I quote the articles that answer it. ${code('/help')} tells more.`,

  'member.permissions-lacking': ({ names, channel }: { names: readonly string[]; channel: string | null }) =>
    `I lack ${and(names.map((name) => `"${name}"`))} in ${channel ?? 'this channel'}: an admin can allow it there under Edit Channel → Permissions.`,
  'member.permission-view-channels': 'View Channels',
  'member.permission-send-messages': 'Send Messages',
  'member.permission-send-in-threads': 'Send Messages in Threads',
  'member.permission-read-history': 'Read Message History',
} as const;
