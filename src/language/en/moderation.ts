import { formatting } from '../formatting.js';
import { lowerFirst } from '../lower-first.js';
import { command, type FormedPiece, wording } from '../wording.js';
import { moderationActs } from './moderation-acts.js';
import { moderationMarks } from './moderation-marks.js';
import { moderationReach } from './moderation-reach.js';
import { moderationSetUp } from './moderation-set-up.js';
import { moderationSettings } from './moderation-settings.js';

const { number, plural } = formatting('en');

const members = { one: '# member', other: '# members' };

interface ReportWords {
  readonly place: number;
  /** `null`: only its asker sees it. */
  readonly answer: FormedPiece | null;
  readonly channel: FormedPiece;
  readonly reasons: string;
  /** Members to whom it was useful. */
  readonly useful: number;
  readonly at: FormedPiece;
}

/** Keys begin with `moderation.`. */
export const moderation = {
  ...moderationSettings,
  ...moderationSetUp,
  ...moderationActs,
  ...moderationMarks,
  ...moderationReach,

  'moderation.in-server-alone': 'This works in a server alone.',
  'moderation.for-moderators':
    'This is for moderators: members who may manage this server, or who have the role that they named.',
  'moderation.previous-page': 'Previous page',
  'moderation.next-page': 'Next page',
  'moderation.range': ({ first, last, total }: { first: number; last: number; total: number }) =>
    `${number(first)}–${number(last)} of ${number(total)}`,
  /** In a select. */
  'moderation.choice': ({ place, what }: { place: number; what: string }) => `${place}: ${what}`,

  'moderation.misleading': 'Misleading',
  'moderation.misleading-meaning': 'The quotes give a wrong picture of what was said',
  'moderation.wrong-source': 'Wrong source',
  'moderation.wrong-source-meaning': 'The outlet, the date or the link is not right',
  'moderation.out-of-date': 'Out of date',
  'moderation.out-of-date-meaning': 'Something newer says otherwise',
  'moderation.not-an-answer': 'Not an answer',
  'moderation.not-an-answer-meaning': 'The quotes do not answer the question',
  'moderation.reason': ({ reason, count }: { reason: string; count: number }) =>
    `${lowerFirst(reason)}${count > 1 ? ` ×${number(count)}` : ''}`,
  'moderation.reasons': ({ reasons }: { reasons: readonly string[] }) => reasons.join(', '),
  'moderation.an-answer': 'an answer',

  'moderation.no-reports': 'No open reports.',
  'moderation.reports': ({ range }: { range: string }) => `Answers with open reports, ${range}:`,
  'moderation.report-line': ({ place, answer, channel, reasons, useful, at }: ReportWords) =>
    wording`${place}. ${answer ?? 'a private answer'} in ${channel}: ${reasons}${useful === 0 ? '' : `; useful to ${number(useful)}`}, ${at}`,
  'moderation.look-at-answer': 'Look at an answer',
  'moderation.settle-an-answer': 'Settle the reports of an answer',
  'moderation.quotes-of-reported': 'Quotes of the reported answer',
  'moderation.reports-gone': 'This answer is no longer kept, and its reports went with it.',
  'moderation.settle': 'Settle',
  'moderation.settled-already': 'Settled already.',
  'moderation.settled': ({ reports }: { reports: number }) =>
    `Settled (${plural(reports, { one: '# report', other: '# reports' })}).`,

  'moderation.nothing-hidden': 'Nothing is hidden in this server.',
  'moderation.hidden': ({ range }: { range: string }) => `Hidden in this server, ${range}:`,
  'moderation.article-by': ({ title, outlet }: { title: string | null; outlet: string | null }) =>
    `“${title ?? 'Title not stated'}”${outlet === null ? '' : `, ${outlet}`}`,
  'moderation.hidden-quote': ({ opening, article, at }: { opening: string; article: string; at: FormedPiece }) =>
    wording`The quote that begins “${opening}” in ${article}, hidden ${at}`,
  'moderation.hidden-article': ({ article, at }: { article: string; at: FormedPiece }) =>
    wording`The article ${article}, hidden ${at}`,
  'moderation.hidden-quote-gone': ({ at }: { at: FormedPiece }) =>
    wording`A quote of an article that is gone, hidden ${at}`,
  'moderation.hidden-article-gone': ({ at }: { at: FormedPiece }) => wording`An article that is gone, hidden ${at}`,
  'moderation.a-quote': 'quote',
  'moderation.an-article': 'article',
  'moderation.show-again': 'Show again',
  'moderation.shown-already': 'That is shown again already.',

  'moderation.hide-quote': ({ place }: { place: number }) => `Hide quote ${place}`,
  'moderation.hide-article-of-quote': ({ place }: { place: number }) => `Hide the article of quote ${place}`,
  'moderation.hide-near': ({ place }: { place: number }) => `Hide near passage ${place}`,
  'moderation.hide-article-of-near': ({ place }: { place: number }) => `Hide the article of near passage ${place}`,
  'moderation.its-sentences': 'Its sentences, wherever they stand',
  'moderation.all-of-it': 'All of it',
  'moderation.hide-here': 'Hide in this server (moderators)',
  'moderation.no-such-quote': 'There is no such quote.',
  'moderation.quote-hidden':
    'Hidden: from now on its sentences are shown nowhere in this server. Messages that show them stay until they are removed.',
  'moderation.article-hidden':
    'Hidden: from now on nothing of this article is shown in this server. Messages that quote it stay until they are removed.',
  'moderation.show-it-again': () => wording`Show it again with ${command('moderation hidden')}.`,

  'moderation.no-unanswered': 'No unanswered questions.',
  'moderation.unanswered-list': ({ range }: { range: string }) => `Unanswered questions, ${range}:`,
  'moderation.unanswered-kept-for': ({ days }: { days: number }) =>
    `Kept without names for ${days} days after they were last asked.`,
  'moderation.unanswered-off': () => wording`Not kept in this server; ${command('settings')} switches it on.`,
  'moderation.unanswered-question': ({
    place,
    question,
    askers,
    at,
  }: {
    place: number;
    question: string;
    askers: number;
    at: FormedPiece;
  }) => wording`${place}. “${question}” · ${plural(askers, members)} · ${at}`,
  'moderation.clear-question': 'Clear a question',
  'moderation.clear-all': 'Clear all',
} as const;
