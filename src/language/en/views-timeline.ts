import { formatting } from '../formatting.js';

const { number, plural, day, month } = formatting('en');

function stretch(from: string, to: string): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8, 10))} to ${day(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${day(from).replace(/ \d{4}$/, '')} to ${day(to)}`;
  return `${day(from)} to ${day(to)}`;
}

/** Timelines. `words` are an article's own. */
export const timelineViews = {
  'views.timeline-head': ({
    topic,
    dated,
    undated,
    quotes,
    articles,
  }: {
    topic: string;
    dated: number;
    undated: number;
    /** One or more of each entry. */
    quotes: number;
    articles: number;
  }) =>
    `On “${topic}”: ${plural(dated, { one: '# entry', other: '# entries' })} with a date and ${undated === 0 ? 'none' : number(undated)} without, in ${plural(quotes, { one: '# quote', other: '# quotes' })} from ${plural(articles, { one: '# article', other: '# articles' })}.`,
  'views.one-article': 'One article alone tells of it.',
  'views.days-as-said': ({ undated, articles }: { undated: number; articles: number }) => {
    const some = plural(undated, { one: '# of the articles states no date', other: '# of the articles state no date' });
    const none = articles === 1 ? 'The article states no date' : 'None of the articles states a date';
    const whose = undated === articles ? none : some;
    return `${whose}: “Wednesday” or “last week” in ${undated === 1 ? 'it' : 'them'} is left as it was said.`;
  },
  /** ISO 639-1 codes. */
  'views.days-unread': ({ languages }: { languages: readonly string[] }) =>
    `In articles in other languages (${languages.join(', ')}) days are not read: only the day of publication counts.`,
  'views.days-unread-here': ({ language }: { language: string }) =>
    `Days in it are not read: the article is not in English (${language}).`,
  'views.timeline-omitted': ({ dated, undated }: { dated: number; undated: number }) => {
    const forms = { one: '# further entry', other: '# further entries' };
    if (dated === 0) return `Not in this timeline: ${plural(undated, forms)} without a date.`;
    const without = undated === 0 ? '' : ` and ${number(undated)} without one`;
    return `Not in this timeline: ${plural(dated, forms)} with a date${without}.`;
  },
  'views.undated-head': 'Without a date, in no order of time',
  'views.date-unknown': 'date unknown',
  'views.said-on': ({ on }: { on: string }) => `said on ${day(on)}`,
  'views.day': ({ on }: { on: string }) => day(on),
  'views.month': ({ on }: { on: string }) => month(on),
  'views.year': ({ year }: { year: string }) => year,
  'views.about': ({ from, to }: { from: string; to: string }) => `about ${stretch(from, to)}`,
  'views.basis-none': 'The article states no date and the sentence none that is certain.',
  'views.basis-published': 'The day of publication; when it was is not certain from the sentence.',
  'views.basis-said': ({ words }: { words: string }) => `Dated by the text, which says “${words}”.`,
  'views.basis-counted': ({ words }: { words: string }) =>
    `Dated by the text, which says “${words}”, counted from the article's date.`,
  /** Each as one of the three that follow. */
  'views.other-dates': ({ dates }: { dates: readonly string[] }) => `Other times in it: ${dates.join('; ')}.`,
  'views.other-words': ({ words }: { words: string }) => `“${words}”`,
  'views.other-days': ({ words, meant }: { words: string; meant: string }) => `“${words}”: ${meant}`,
  'views.other-as-said': ({ words, why }: { words: string; why: string }) => `“${words}” as said: ${why}`,
  'views.why-undated': 'counted from an unknown date',
  'views.why-in-speech': 'in quoted words, counted from the day on which they were spoken',
  'views.why-tense': 'the sentence does not show which day is meant',
  'views.why-two-readings': 'more than one day fits',
  'views.why-bounded': 'a limit, not a day',
  'views.why-recurring': 'no single day',
  'views.why-day-name': 'a day by which an event is known; its year is not stated',
  'views.why-elsewhere': 'counted from something else',
  /** Of those that follow. */
  'views.standing': ({ standings }: { standings: readonly string[] }) => `Standing: ${standings.join('; ')}.`,
  'views.standings': ({ standings }: { standings: readonly string[] }) => standings.join('; '),
  'views.planned': 'planned when printed',
  'views.denied': 'a denial is in the sentence',
  'views.reported': "reports someone's words",
  /** In those that follow. */
  'views.entry-differs': ({ facts }: { facts: readonly string[] }) =>
    `These differ in ${facts.join(' and ')}: compare them.`,
  'views.differs-number': 'number',
  'views.differs-date': 'date',
  'views.differs-denial': 'what is denied',
  'views.nothing-to-order':
    'There is no whole sentence on that topic that can be read alone, as in a list or a table, so there is nothing to put in order.',
} as const;
