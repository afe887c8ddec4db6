import type { summaryViews as english } from '../en/views-summary.js';
import { formatting } from '../formatting.js';
import { alone, withoutIsolates } from '../isolate.js';
import type { Translation } from '../translation.js';

const { number, plural, day } = formatting('he');

const quotesOf = (quotes: number): string =>
  plural(quotes, { one: 'ציטוט אחד', two: 'שני ציטוטים', other: '# ציטוטים' });

function articlesOf({ quoted, covered }: { readonly quoted: number; readonly covered: number }): string {
  if (covered === quoted) return `מ${plural(covered, { one: 'כתבה אחת', two: 'שתי כתבות', other: '־# כתבות' })}`;
  return `מ־${number(quoted)} מתוך ${plural(covered, { one: 'כתבה אחת', two: 'שתי כתבות', other: '# כתבות' })}`;
}

export const summaryViews: Translation<typeof english> = {
  'views.summary-article': ({ quotes }) => `${quotesOf(quotes)} מכתבה אחת, לפי סדרה; מה שביניהם הושמט.`,
  'views.summary-topic': ({ topic, undated, ...quoted }) => {
    const dated = undated === 0 ? 'לפי תאריך' : 'לפי תאריך, ואלה שאין להם תאריך בסוף';
    const order = undated === quoted.quotes ? 'מכתבות ללא תאריך' : dated;
    return `על ״${topic}״: ${quotesOf(quoted.quotes)} ${articlesOf(quoted)} בנושא, ${order}.`;
  },
  'views.summary-new': ({ since, until, outlet, ...quoted }) => {
    const to = until === null ? ' ואילך' : ` עד ${day(until)}`;
    const of = outlet === null ? '' : ` אצל ${outlet}`;
    return `חדש מ־${day(since)}${to}${of}: ${quotesOf(quoted.quotes)} ${articlesOf(quoted)}, לפי תאריך.`;
  },
  'views.newest-read': ({ covered, read }) => `מתוך ${number(covered)} נקראו ${number(read)} החדשות ביותר.`,
  'views.undated-left': ({ count }) =>
    plural(count, {
      one: 'כתבה אחת ללא תאריך אינה ביניהן.',
      two: 'שתי כתבות ללא תאריך אינן ביניהן.',
      other: '# כתבות ללא תאריך אינן ביניהן.',
    }),
  'views.last-days': ({ days }) =>
    `${plural(days, { one: 'מהיום האחרון', two: 'מהיומיים האחרונים', other: 'מ־# הימים האחרונים' })}; האפשרות ״since״ קובעת יום אחר.`,
  'views.last-look': 'מהיום שבו ביקשתם לאחרונה לראות מה חדש; האפשרות ״since״ קובעת יום אחר.',
  'views.one-subject': 'ציינו כתבה לבדה, או נושא, או יום; כתבה מסוכמת בשלמותה.',
  'views.no-articles': 'אין עדיין כתבות, ולכן לא היה במה לחפש.',
  'views.no-sentences': 'אין כאן משפט שלם שאפשר לקרוא לבדו, למשל כי הטקסט הוא רשימה או טבלה, ולכן אין מה לסכם.',
  'views.article-not-here': 'הכתבה הזאת אינה כאן; בחרו כתבה לפי כותרתה.',
  'views.no-filtered': 'אין כתבה שמתאימה למסננים האלה.',
  'views.undated-excluded': ({ count }) =>
    plural(count, {
      one: 'כתבה אחת ללא תאריך לא נכללה; שאלו בלי ימים כדי לכלול אותה.',
      two: 'שתי כתבות ללא תאריך לא נכללו; שאלו בלי ימים כדי לכלול אותן.',
      other: '# כתבות ללא תאריך לא נכללו; שאלו בלי ימים כדי לכלול אותן.',
    }),
  'views.nothing-new': ({ since, newest }) =>
    `אין כתבה מתוארכת מ־${day(since)} ואילך שמתאימה; ${newest === null ? 'אף כתבה אינה מציינת תאריך' : `החדשה ביותר היא מ־${day(newest)}`}.`,
  'views.topic-empty': 'הנושא ריק; ציינו במי או במה מדובר.',
  'views.topic-long': ({ has, most }) =>
    `בנושא יש ${number(has)} תווים; אפשר לחפש ${number(most)} לכל היותר, לכן ציינו אותו במילים ספורות.`,
  'views.topic-wordless': 'אין בנושא הזה מילה שאפשר לחפש; ציינו במי או במה מדובר.',
  'views.message-no-topic': ({ command }) =>
    `אי אפשר לחפש את ההודעה הזאת כנושא; השתמשו ב־${alone(`/${withoutIsolates(command)}`)} עם נושא.`,
};
