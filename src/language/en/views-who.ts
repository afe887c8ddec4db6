import { formatting } from '../formatting.js';

const { number, plural, day } = formatting('en');

const quotesOf = (count: number): string => plural(count, { one: '# quote', other: '# quotes' });
const articlesOf = (count: number): string => plural(count, { one: '# article', other: '# articles' });

/** Who said what. `words`, `cue`, `speaker` and `fullName` are an article's own. */
export const whoViews = {
  'views.who-head': ({ total, speaker, topic }: { total: number; speaker: string | null; topic: string | null }) =>
    `${quotesOf(total)}${speaker === null ? '' : ` by “${speaker}”`}${topic === null ? '' : ` on “${topic}”`}.`,
  'views.as-printed':
    'As printed by the outlets: these words stand in the articles; that the speaker used them is what the outlets say.',
  'views.read-for-this': ({ read, articles }: { read: number; articles: number }) =>
    `${articlesOf(read)} of ${number(articles)} read for this.`,
  'views.first-kept': ({ shown }: { shown: number }) =>
    `The first ${shown} are kept here; name a speaker or a topic for others.`,
  'views.more-articles': 'Further articles may hold more; name a topic or a speaker to reach them.',
  'views.left-open': ({ count }: { count: number }) =>
    `${quotesOf(count)} there left open who speaks and ${count === 1 ? 'is' : 'are'} not shown.`,
  'views.speaker': ({ speaker }: { speaker: string }) => speaker,
  'views.speaker-named': 'Named',
  'views.speaker-described': 'Described',
  'views.speaker-pronoun': 'Named by a pronoun only',
  'views.speaker-unattributed': 'Unattributed: who speaks is not clear from the text',
  'views.said-directly': 'Direct quotation',
  'views.said-in-part': 'Words in quotation marks inside the outlet’s own sentence',
  'views.said-in-report': 'Reported in the outlet’s words',
  'views.opening': ({ words }: { words: string }) => `${words} …`,
  /** `form`: how it was said; `fullName`: as it stands elsewhere in the article. */
  'views.said-by': ({
    form,
    stretches,
    cue,
    speaker,
    fullName,
  }: {
    form: string;
    stretches: readonly string[];
    cue: string | null;
    speaker: string | null;
    fullName: string | null;
  }) =>
    [
      `${form}: ${stretches.map((one) => `“${one}”`).join(' and ')}`,
      ...(cue === null ? [] : [`by the word “${cue}”`]),
      ...(speaker === null ? [] : [`of “${speaker}”`]),
      ...(fullName === null ? [] : [`named in full elsewhere in the article: “${fullName}”`]),
    ].join(', ') + '.',
  'views.in-headline': 'It stands in a headline, not in the text of the article.',
  'views.in-deck': 'It stands in a deck, not in the text of the article.',
  'views.in-subhead': 'It stands in a subhead, not in the text of the article.',
  'views.in-caption': 'It stands in a caption, not in the text of the article.',
  'views.in-correction': 'It stands in a correction, not in the text of the article.',
  'views.topic-or-article': 'Name a topic or an article, not both.',
  'views.nobody-yet': 'There are no articles yet, so nobody can be quoted.',
  'views.speech-topic-wordless':
    'That topic holds no word that could be looked for; name what the quotes should be about.',
  'views.speaker-wordless': 'That speaker has no name that could be looked for; name a person or an organisation.',
  'views.no-speech-in-article': ({ speaker }: { speaker: string | null }) =>
    `${noQuotation(speaker)} was found in that article; it may still report what was said.`,
  'views.speech-filtered': 'No article passes the filters.',
  /** `first`, `last`: the days of the dated articles; `read`: articles that mention what was asked for. */
  'views.no-speech': ({
    speaker,
    topic,
    articles,
    first,
    last,
    undated,
    read,
  }: {
    speaker: string | null;
    topic: string | null;
    articles: number;
    first: string | null;
    last: string | null;
    undated: number;
    read: number;
  }) => {
    const days = first === null || last === null ? [] : [first === last ? day(first) : `${day(first)} to ${day(last)}`];
    const without = undated === 0 ? [] : [`${number(undated)} without a date`];
    const about = topic === null ? '' : ` about “${topic}”`;
    const mention = read === 0 ? 'none of them mentions it' : `${number(read)} of them mention it and were read`;
    return `${noQuotation(speaker)}${about} was found in ${articlesOf(articles)} (${[...days, ...without].join('; ')}); ${mention}. That does not mean that nothing was said.`;
  },
} as const;

function noQuotation(speaker: string | null): string {
  return speaker === null ? 'No quotation' : `No quotation that is clearly by “${speaker}”`;
}
