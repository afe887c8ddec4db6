import type { views as english } from '../en/views.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { comparisonViews } from './views-comparison.js';
import { summaryViews } from './views-summary.js';
import { timelineViews } from './views-timeline.js';
import { whoViews } from './views-who.js';

const { number, plural } = formatting('he');

export const views: Translation<typeof english> = {
  ...summaryViews,
  ...timelineViews,
  ...comparisonViews,
  ...whoViews,
  'views.sentences': ({ sentences }) => sentences.join(' '),
  'views.former-label': ({ parts }) => parts.join(''),
  'views.chosen-sentence': 'המשפט שנבחר',
  'views.compared-sentence': 'המשפט המושווה',
  'views.shown-less': ({ count }) =>
    plural(count, {
      one: 'ציטוט נוסף אחד הושמט: תשובה אחת אינה מציגה יותר מזה מכתבה אחת.',
      two: 'שני ציטוטים נוספים הושמטו: תשובה אחת אינה מציגה יותר מזה מכתבה אחת.',
      other: '# ציטוטים נוספים הושמטו: תשובה אחת אינה מציגה יותר מזה מכתבה אחת.',
    }),
  'views.shared-without': ({ lacksTopic, lacksPicture }) => {
    if (!lacksPicture) return 'מה שהתבקש הושמט כאן.';
    return lacksTopic ? 'מה שהתבקש הושמט כאן, וגם התמונה אם הייתה.' : 'התמונה הושמטה כאן.';
  },
  'views.more-quotes': 'ציטוטים נוספים:',
  'views.no-more-quotes': 'אין ציטוטים נוספים.',
  'views.picture-outlet-unstated': 'כלי התקשורת לא צוין',
  'views.picture-timeline': 'ציר זמן: כל נקודה היא ציטוט, לפי מספרו',
  'views.picture-dated-by-text': 'הטקסט נותן את התאריך',
  'views.picture-dated-by-article': 'יום הפרסום: ״נאמר ב״',
  'views.picture-undated': ({ count }) =>
    plural(count, {
      one: 'רשומה אחת ללא תאריך אינה מצוירת.',
      two: 'שתי רשומות ללא תאריך אינן מצוירות.',
      other: '# רשומות ללא תאריך אינן מצוירות.',
    }),
  'views.picture-chart': 'לפי יום הפרסום: מספרים שמונים אותו דבר',
  'views.picture-timeline-alt': ({ quotes }) =>
    `ציר זמן של ${plural(quotes, { one: 'ציטוט אחד', two: 'שני ציטוטים', other: '# ציטוטים' })}.`,
  'views.picture-chart-alt': ({ figures, label }) => `תרשים של ${number(figures)} מספרים. ${label}.`,
  'views.picture-quote': ({ at, said }) => `ציטוט ${number(at)}: ${said.join(', ')}.`,
  'views.picture-more': ({ count }) => ` ${plural(count, { one: 'ועוד אחד', two: 'ועוד שניים', other: 'ועוד #' })}.`,
  'views.picture-number': ({ value }) => number(value),
};
