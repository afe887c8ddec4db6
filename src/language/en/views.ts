import { formatting } from '../formatting.js';
import { comparisonViews } from './views-comparison.js';
import { summaryViews } from './views-summary.js';
import { timelineViews } from './views-timeline.js';
import { whoViews } from './views-who.js';

const { number, plural } = formatting('en');

/** Keys begin with `views.`. */
export const views = {
  ...summaryViews,
  ...timelineViews,
  ...comparisonViews,
  ...whoViews,
  /** Whole sentences, one after the other. */
  'views.sentences': ({ sentences }: { sentences: readonly string[] }) => sentences.join(' '),
  /** Kept before labels had languages: English, and words of an article. */
  'views.former-label': ({ parts }: { parts: readonly string[] }) => parts.join(''),
  'views.chosen-sentence': 'Chosen sentence',
  'views.compared-sentence': 'Compared sentence',
  'views.shown-less': ({ count }: { count: number }) =>
    plural(count, {
      one: '# further quote is left out: one answer shows no more of one article.',
      other: '# further quotes are left out: one answer shows no more of one article.',
    }),
  /** Of a private view that was shared: what it showed and what is not at hand any more. */
  'views.shared-without': ({ lacksTopic, lacksPicture }: { lacksTopic: boolean; lacksPicture: boolean }) => {
    if (!lacksPicture) return 'Left out here: what was asked for.';
    return lacksTopic
      ? 'Left out here: what was asked for, and the picture where there was one.'
      : 'Left out here: the picture.';
  },
  'views.more-quotes': 'More quotes:',
  'views.no-more-quotes': 'There are no further quotes.',
  'views.picture-outlet-unstated': 'outlet not stated',
  'views.picture-timeline': 'Timeline: each point is a quote, by its number',
  'views.picture-dated-by-text': 'the text gives the date',
  'views.picture-dated-by-article': 'day of publication: “said on”',
  'views.picture-undated': ({ count }: { count: number }) =>
    plural(count, { one: '# without a date is not drawn.', other: '# without a date are not drawn.' }),
  'views.picture-chart': 'By day of publication: figures that count the same',
  'views.picture-timeline-alt': ({ quotes }: { quotes: number }) => `Timeline of ${quotes} quotes.`,
  'views.picture-chart-alt': ({ figures, label }: { figures: number; label: string }) =>
    `Chart of ${figures} figures. ${label}.`,
  'views.picture-quote': ({ at, said }: { at: number; said: readonly string[] }) => `Quote ${at}: ${said.join(', ')}.`,
  'views.picture-more': ({ count }: { count: number }) => ` And ${number(count)} more.`,
  'views.picture-number': ({ value }: { value: number }) => number(value),
} as const;
