import type { Difference } from '../disagreement.js';
import { inEnglish } from '../../language/in-words.js';
import { say } from '../../language/say.js';
import { sentencesTogether } from '../../language/sentences.js';
import { slice, type Message, type Text } from '../../language/wording.js';
import { topicLabel } from '../topic-label.js';
import type { RefusalReason } from './date-expression.js';
import type { Dated, EntryDate, LineDate, Standing, TimelineEntry, TimelineLine } from './timeline.js';

/** The words of a timeline that are ours: labels alone, the same in every view. */

/** Head of an entry: "22 February 2025", "February 2025", "about 16 to 23 February 2025", "said on 26 May 2024", "date unknown". */
export function dateInWords(date: EntryDate | null): Message {
  if (date === null) return say('views.date-unknown');
  const { basis, from, to, precision } = date;
  if (basis === 'published') return say('views.said-on', { on: from });
  switch (precision) {
    case 'day':
      return say('views.day', { on: from });
    case 'month':
      return say('views.month', { on: from });
    case 'year':
      return say('views.year', { year: from.slice(0, 4) });
    case 'range':
      return say('views.about', { from, to });
  }
}

/** How an entry came by its date, in a sentence. */
export function basisInWords({ date, rule, lines: [line] }: TimelineEntry): Message {
  if (date === null) return say('views.basis-none');
  if (date.basis === 'published') return say('views.basis-published');
  const words = slice(line.dates.find(({ isMain }) => isMain)!);
  return rule === 'stated' ? say('views.basis-said', { words }) : say('views.basis-counted', { words });
}

/** What else the sentence says of when, each as it was said, with its days where they are certain; `null` when nothing. */
export function otherDatesInWords({ dates }: TimelineLine): Message | null {
  const others = dates.filter(({ isMain }) => !isMain);
  return others.length === 0 ? null : say('views.other-dates', { dates: others.map(otherInWords) });
}

function otherInWords(date: LineDate): Message {
  const { text, reading } = date;
  const words = slice(date);
  if (reading.kind === 'unresolved')
    return say('views.other-as-said', { words, why: say(refusalKeys[reading.reason]) });
  const meant = dateInWords({ basis: 'said', ...reading });
  const isSaid = reading.rule === 'stated' || text === inEnglish(meant);
  return isSaid ? say('views.other-words', { words }) : say('views.other-days', { words, meant });
}

const refusalKeys = {
  undated: 'views.why-undated',
  'in-speech': 'views.why-in-speech',
  tense: 'views.why-tense',
  'two-readings': 'views.why-two-readings',
  bounded: 'views.why-bounded',
  recurring: 'views.why-recurring',
  'day-name': 'views.why-day-name',
  elsewhere: 'views.why-elsewhere',
} as const satisfies Readonly<Record<RefusalReason, string>>;

/** "Standing: planned when printed; reports someone's words."; `null` when there is nothing to say. */
export function standingInWords({ standing }: TimelineLine): Message | null {
  return standing.length === 0 ? null : say('views.standing', { standings: standing.map(standingWords) });
}

/** The same in a few words, without that somebody says it, which is true of nearly every entry; `null` when nothing is left. */
export function limitsInWords({ standing }: TimelineLine): Message | null {
  const limits = standing.filter((one) => one !== 'reported');
  return limits.length === 0 ? null : say('views.standings', { standings: limits.map(standingWords) });
}

function standingWords(standing: Standing): Message {
  return say(`views.${standing}`);
}

const differenceKeys = {
  number: 'views.differs-number',
  date: 'views.differs-date',
  polarity: 'views.differs-denial',
} as const satisfies Readonly<Record<Difference, string>>;

/** For an entry whose lines differ: "These differ in number: compare them." */
export function differencesInWords(differences: TimelineEntry['differences']): Message {
  return say('views.entry-differs', { facts: differences.map((one) => say(differenceKeys[one])) });
}

/** That the days of a line's article are not read; `null` where they are. */
export function unreadInWords({ unreadLanguage: language }: TimelineLine): Message | null {
  return language === null ? null : say('views.days-unread-here', { language });
}

/** One or more sentences above the entries. @param most quotes that are shown. */
export function headInWords(timeline: Dated, most = Infinity): Text {
  const { topic, entries, undated, articles, undatedArticles, unreadLanguages } = timeline;
  const told = [...entries, ...undated].reduce((sum, { lines }) => sum + lines.length, 0);
  const quotes = Math.min(told, most);
  return sentencesTogether([
    say('views.timeline-head', {
      topic: topicLabel(topic),
      dated: entries.length,
      undated: undated.length,
      quotes,
      articles,
    }),
    ...(articles === 1 ? [say('views.one-article')] : []),
    ...(undatedArticles > 0 ? [say('views.days-as-said', { undated: undatedArticles, articles })] : []),
    ...(unreadLanguages.length > 0 ? [say('views.days-unread', { languages: unreadLanguages })] : []),
  ]);
}

/** What was found and is not shown; `null` when all is. */
export function omittedInWords({ omitted: { dated, undated } }: Dated): Message | null {
  return dated + undated === 0 ? null : say('views.timeline-omitted', { dated, undated });
}
