import type { timelineViews as english } from '../en/views-timeline.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { plural, day, days, month, and } = formatting('he');

const andWithout = { one: 'ואחת', two: 'ושתיים', other: 'ו־#' };

export const timelineViews: Translation<typeof english> = {
  'views.timeline-head': ({ topic, dated, undated, quotes, articles }) => {
    const entries = plural(dated, { one: 'רשומה אחת', two: 'שתי רשומות', other: '# רשומות' });
    const of = plural(articles, { one: 'מכתבה אחת', two: 'משתי כתבות', other: 'מ־# כתבות' });
    const told = plural(quotes, { one: 'בציטוט אחד', two: 'בשני ציטוטים', other: 'ב־# ציטוטים' });
    return `על ״${topic}״: ${entries} עם תאריך ${undated === 0 ? 'ואף אחת' : plural(undated, andWithout)} בלעדיו, ${told} ${of}.`;
  },
  'views.one-article': 'רק כתבה אחת מספרת על כך.',
  'views.days-as-said': ({ undated, articles }) => {
    const some = plural(undated, {
      one: 'אחת הכתבות אינה מציינת תאריך',
      two: 'שתיים מהכתבות אינן מציינות תאריך',
      other: '# מהכתבות אינן מציינות תאריך',
    });
    const none = articles === 1 ? 'הכתבה אינה מציינת תאריך' : 'אף אחת מהכתבות אינה מציינת תאריך';
    return `${undated === articles ? none : some}: ״יום רביעי״ או ״בשבוע שעבר״ נשאר שם כפי שנאמר.`;
  },
  'views.days-unread': ({ languages }) =>
    `בכתבות בשפות אחרות (${languages.join(', ')}) הימים אינם נקראים: רק יום הפרסום נחשב.`,
  'views.days-unread-here': ({ language }) => `הימים שבו אינם נקראים: הכתבה אינה באנגלית (${language}).`,
  'views.timeline-omitted': ({ dated, undated }) => {
    const forms = { one: 'רשומה נוספת אחת', two: 'שתי רשומות נוספות', other: '# רשומות נוספות' };
    if (dated === 0) return `לא בציר הזמן הזה: ${plural(undated, forms)} ללא תאריך.`;
    return `לא בציר הזמן הזה: ${plural(dated, forms)} עם תאריך${undated === 0 ? '' : ` ${plural(undated, andWithout)} בלעדיו`}.`;
  },
  'views.undated-head': 'ללא תאריך, ללא סדר בזמן',
  'views.date-unknown': 'תאריך לא ידוע',
  'views.said-on': ({ on }) => `נאמר ב־${day(on)}`,
  'views.day': ({ on }) => day(on),
  'views.month': ({ on }) => month(on),
  'views.year': ({ year }) => year,
  'views.about': ({ from, to }) => `בערך ${days(from, to)}`,
  'views.basis-none': 'הכתבה אינה מציינת תאריך, ובמשפט אין תאריך ודאי.',
  'views.basis-published': 'זה יום הפרסום; מן המשפט אי אפשר לדעת בוודאות מתי זה היה.',
  'views.basis-said': ({ words }) => `מתוארך לפי הטקסט, שאומר ״${words}״.`,
  'views.basis-counted': ({ words }) => `מתוארך לפי הטקסט, שאומר ״${words}״, בספירה מתאריך הכתבה.`,
  'views.other-dates': ({ dates }) => `זמנים נוספים בו: ${dates.join('; ')}.`,
  'views.other-words': ({ words }) => `״${words}״`,
  'views.other-days': ({ words, meant }) => `״${words}״: ${meant}`,
  'views.other-as-said': ({ words, why }) => `״${words}״ כפי שנאמר: ${why}`,
  'views.why-undated': 'בספירה מתאריך לא ידוע',
  'views.why-in-speech': 'בתוך דברים מצוטטים, בספירה מהיום שבו נאמרו',
  'views.why-tense': 'המשפט אינו מראה לאיזה יום הכוונה',
  'views.why-two-readings': 'יותר מיום אחד מתאים',
  'views.why-bounded': 'גבול, לא יום',
  'views.why-recurring': 'לא יום מסוים',
  'views.why-day-name': 'יום שעל שמו נודע אירוע; שנתו אינה מצוינת',
  'views.why-elsewhere': 'בספירה מדבר אחר',
  'views.standing': ({ standings }) => `סטטוס: ${standings.join('; ')}.`,
  'views.standings': ({ standings }) => standings.join('; '),
  'views.planned': 'תוכנן בעת הפרסום',
  'views.denied': 'יש במשפט הכחשה',
  'views.reported': 'מביא דברים של מישהו',
  'views.entry-differs': ({ facts }) => `אלה נבדלים ${and(facts)}: השוו ביניהם.`,
  'views.differs-number': 'במספר',
  'views.differs-date': 'בתאריך',
  'views.differs-denial': 'במה שמוכחש',
  'views.nothing-to-order':
    'אין בנושא הזה משפט שלם שאפשר לקרוא לבדו, למשל כי הטקסט הוא רשימה או טבלה, ולכן אין מה לסדר.',
};
