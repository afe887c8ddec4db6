import { formatting } from '../formatting.js';

const { number, plural, day } = formatting('en');

/** What a summary quotes, and of how many articles. */
interface Quoted {
  readonly quotes: number;
  /** Articles that are quoted. */
  readonly quoted: number;
  /** Articles that it is about. */
  readonly covered: number;
}

const quotesOf = (quotes: number): string => plural(quotes, { one: '# quote', other: '# quotes' });
const articlesOf = ({ quoted, covered }: Quoted): string =>
  `${covered === quoted ? '' : `${quoted} of `}${plural(covered, { one: '# article', other: '# articles' })}`;

/** Summaries, and topics that cannot be looked up. */
export const summaryViews = {
  'views.summary-article': ({ quotes }: { quotes: number }) =>
    `${quotesOf(quotes)} from one article, in its own order; what stands between them is left out.`,
  'views.summary-topic': ({ topic, undated, ...quoted }: Quoted & { topic: string; undated: number }) => {
    const dated = undated === 0 ? 'by date' : 'by date, those without one last';
    const order = undated === quoted.quotes ? 'of articles without a date' : dated;
    return `On “${topic}”: ${quotesOf(quoted.quotes)} from ${articlesOf(quoted)} on it, ${order}.`;
  },
  'views.summary-new': ({
    since,
    until,
    outlet,
    ...quoted
  }: Quoted & { since: string; until: string | null; outlet: string | null }) => {
    const to = until === null ? '' : ` to ${day(until)}`;
    const of = outlet === null ? '' : ` in ${outlet}`;
    return `New from ${day(since)}${to}${of}: ${quotesOf(quoted.quotes)} from ${articlesOf(quoted)}, by date.`;
  },
  'views.newest-read': ({ covered, read }: { covered: number; read: number }) =>
    `Of ${number(covered)} the newest ${read} were read.`,
  'views.undated-left': ({ count }: { count: number }) =>
    plural(count, {
      one: '# article without a date is not among them.',
      other: '# articles without a date are not among them.',
    }),
  'views.last-days': ({ days }: { days: number }) => `Of the last ${days} days; “since” sets another day.`,
  'views.last-look': 'From the day on which you last asked for what is new; “since” sets another.',
  'views.one-subject': 'Name an article alone, or a topic, or a day; an article is summarised whole.',
  'views.no-articles': 'There are no articles yet, so nothing could be looked for.',
  'views.no-sentences':
    'There is no whole sentence here that can be read alone, as in a list or a table, so nothing can be summarised.',
  'views.article-not-here': 'That article is not here; choose one by its title.',
  'views.no-filtered': 'No article passes these filters.',
  'views.undated-excluded': ({ count }: { count: number }) =>
    plural(count, {
      one: '# article without a date was left out; ask without days to include them.',
      other: '# articles without a date were left out; ask without days to include them.',
    }),
  'views.nothing-new': ({ since, newest }: { since: string; newest: string | null }) =>
    `No dated article from ${day(since)} on passes; ${newest === null ? 'no article states a date' : `the newest is of ${day(newest)}`}.`,
  'views.topic-empty': 'The topic is empty; name who or what it is about.',
  'views.topic-long': ({ has, most }: { has: number; most: number }) =>
    `The topic has ${number(has)} characters; at most ${number(most)} can be looked up, so name it in a few words.`,
  'views.topic-wordless': 'That topic holds no word that could be looked for; name who or what it is about.',
  /** `command`: its English name. */
  'views.message-no-topic': ({ command }: { command: string }) =>
    `This message cannot be looked up as a topic; use /${command} with one.`,
} as const;
