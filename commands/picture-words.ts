import { plainText } from '../src/language/in-words.js';
import { directionOf, type Language } from '../src/language/language.js';
import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';
import type { PictureWords } from '../src/pictures/picture-words.js';

/** What pictures say in our own words, in a language. */
export function pictureWords(language: Language): PictureWords {
  const inWords = (message: Message): string => plainText(message, language);
  return {
    direction: directionOf(language),
    day: (on) => inWords(say('views.day', { on })),
    month: (on) => inWords(say('views.month', { on })),
    number: (value) => inWords(say('views.picture-number', { value })),
    outletUnstated: inWords(say('views.picture-outlet-unstated')),
    timelineTitle: inWords(say('views.picture-timeline')),
    datedByText: inWords(say('views.picture-dated-by-text')),
    datedByArticle: inWords(say('views.picture-dated-by-article')),
    undated: (count) => inWords(say('views.picture-undated', { count })),
    chartTitle: inWords(say('views.picture-chart')),
    timelineAlt: (quotes) => inWords(say('views.picture-timeline-alt', { quotes })),
    chartAlt: (figures, label) => inWords(say('views.picture-chart-alt', { figures, label })),
    quoteAlt: (at, said) => inWords(say('views.picture-quote', { at, said })),
    moreAlt: (count) => inWords(say('views.picture-more', { count })),
  };
}
