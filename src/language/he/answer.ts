import { formatting } from '../formatting.js';
import type { answer as english } from '../en/answer.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';
import { answerQuotes } from './answer-quotes.js';

const { day, days, number, or, plural, time } = formatting('he');

export const answer: Translation<typeof english> = {
  ...answerQuotes,

  'answer.useful': 'מועילה',
  'answer.report': 'דיווח…',
  'answer.ask-further': 'שאלת המשך',
  'answer.new-topic': 'נושא חדש',
  'answer.share': 'שיתוף',
  'answer.export': 'ייצוא',
  'answer.remove': 'הסרת התשובה',
  'answer.more-quotes': 'ציטוטים נוספים',
  'answer.more-near': 'קטעים קרובים נוספים',
  'answer.more-passages': 'קטעים נוספים',
  'answer.nearest': 'הקטעים הקרובים ביותר (אינם תשובה)',
  'answer.counted-button': ({ button, count }) => `${button} (${count})`,
  'answer.button-context-quote': ({ n }) => `הקשר רחב יותר, ציטוט ${n}`,
  'answer.button-context-passage': ({ n }) => `הקשר רחב יותר, קטע ${n}`,
  'answer.button-article-quote': ({ n }) => `על הכתבה, ציטוט ${n}`,
  'answer.button-article-passage': ({ n }) => `על הכתבה, קטע ${n}`,

  'answer.heading': ({ heading }) => `${heading}:`,
  'answer.context-quote': ({ n }) => `הקשר רחב יותר לציטוט ${n}`,
  'answer.context-near': ({ n }) => `הקשר רחב יותר לקטע הקרוב ${n} (אינו תשובה)`,
  'answer.context-passage': ({ n }) => `הקשר רחב יותר לקטע ${n}`,
  'answer.paragraph-quote': ({ n }) => `הפסקה המלאה של ציטוט ${n}`,
  'answer.paragraph-near': ({ n }) => `הפסקה המלאה של הקטע הקרוב ${n} (אינו תשובה)`,
  'answer.paragraph-passage': ({ n }) => `הפסקה המלאה של קטע ${n}`,
  'answer.article-quote': ({ n }) => `על הכתבה של ציטוט ${n}`,
  'answer.article-near': ({ n }) => `על הכתבה של הקטע הקרוב ${n} (אינו תשובה)`,
  'answer.article-passage': ({ n }) => `על הכתבה של קטע ${n}`,
  'answer.article': 'על הכתבה',

  'answer.shared-by': ({ member }) => wording`שותפה בידי ${member}.`,
  'answer.sources-differ': () => wording`${strong('יש הבדלים בין המקורות')}: השוו למטה את המספרים, התאריכים וההכחשות.`,
  'answer.asks-about-now': 'הציטוטים מראים מה שדווח בעת פרסומם; ייתכן שהדבר השתנה מאז.',
  'answer.asked': ({ question }) => `השאלה: ״${question}״`,
  'answer.about': ({ about }) => `נושא: ${about}`,
  'answer.number': ({ id }) => `תשובה ${id}.`,
  'answer.differing-left-out': ({ button }) =>
    `מקור נוסף נבדל מאלה, ולא היה לו מקום כאן: ראו אותו תחת ״${button}״ לפני שתסתמכו על זה.`,
  'answer.state': ({ refreshedAt, newest, undated, generation }) => {
    const refreshed = refreshedAt === null ? 'הכתבות לא רועננו מעולם' : `רענון אחרון של הכתבות: ${time(refreshedAt)}`;
    const dated = newest === null ? 'אין כתבה שיש לה תאריך' : `הכתבה המתוארכת החדשה ביותר: ${day(newest)}`;
    const state = generation === null ? '' : `; דור ${number(generation)}`;
    return `${refreshed}; ${dated}; ללא תאריך: ${number(undated)}${state}.`;
  },
  'answer.by-keywords': 'החיפוש נעשה לפי מילות מפתח בלבד: אינדקס המשמעויות אינו מוכן.',
  'answer.undated-left-out': ({ count }) =>
    plural(count, {
      one: 'כתבה אחת ללא תאריך לא נכללה; שאלו בלי ״since״ ו־״until״ כדי לכלול אותה.',
      two: 'שתי כתבות ללא תאריך לא נכללו; שאלו בלי ״since״ ו־״until״ כדי לכלול אותן.',
      other: '# כתבות ללא תאריך לא נכללו; שאלו בלי ״since״ ו־״until״ כדי לכלול אותן.',
    }),

  'answer.not-found': ({ articles, first, last, undated }) => {
    const dates = first === null || last === null ? [] : [first === last ? day(first) : days(first, last)];
    const without = undated > 0 ? [`ללא תאריך: ${number(undated)}`] : [];
    const where = plural(articles, { one: 'בכתבה אחת', two: 'בשתי כתבות', other: 'ב־# כתבות' });
    return `לא נמצא ${where} (${[...dates, ...without].join('; ')}); אין פירוש הדבר שזה לא נאמר מעולם.`;
  },
  'answer.unmentioned': ({ names }) => `אף כתבה אינה מזכירה את ${or(names.map((name) => `״${name}״`))}.`,
  'answer.filtered': 'אין כתבה שמתאימה למסננים של השאלה הזאת.',

  'answer.question-empty': 'השאלה ריקה; שאלו למשל ״מה הציעו המתווכים?״.',
  'answer.question-long': ({ length, most }) =>
    `בשאלה ${number(length)} תווים; אפשר לחפש ${number(most)} לכל היותר, לכן שאלו על דבר אחד בכל פעם.`,
  'answer.question-wordless': 'אין בשאלה אותיות או ספרות; נסחו אותה במילים.',
  'answer.nothing-to-look-for': 'אין בשאלה הזאת מילה שאפשר לחפש; ציינו במי או במה מדובר.',
  'answer.message-wordless': () => wording`אין בהודעה הזאת מילים שאפשר לחפש; השתמשו ב־${command('ask')} עם שאלה.`,
  'answer.message-long': ({ length, most }) =>
    wording`בהודעה הזאת ${number(length)} תווים; אפשר לחפש ${number(most)} לכל היותר, לכן השתמשו ב־${command('ask')} עם מה שתרצו לדעת עליה.`,
  'answer.days-swapped': ({ since, until }) =>
    `התאריך ב־״since״ (${day(since)}) מאוחר מהתאריך ב־״until״ (${day(until)}), ולכן אף כתבה לא תתאים; החליפו ביניהם.`,
  'answer.title-unknown': ({ words }) => `אין כתבה שכותרתה כוללת ״${words}״; בחרו אחת מאלה שמוצעות בזמן ההקלדה.`,
  'answer.titles-many': ({ words }) => `כמה כותרות כוללות ״${words}״; בחרו אחת מאלה שמוצעות בזמן ההקלדה.`,
  'answer.article-gone': 'הכתבה הזאת כבר אינה כאן.',
  'answer.quote-gone': 'הכתבה של הציטוט הזה הוסרה, הוסתרה או השתנתה מאז; שאלו את השאלה שוב.',
  'answer.button-gone': 'מה שהכפתור הזה צריך כבר אינו שמור; שאלו את השאלה שוב.',
  'answer.no-further': 'אין ציטוטים נוספים.',
  'answer.changed-meanwhile': 'הכתבות שמאחורי התשובה הזאת השתנו בזמן שנכתבה; שאלו שוב.',
  'answer.being-read': ({ work }) => `הכתבות נקראות ברגע זה (${work}); שאלו שוב בעוד רגע.`,
};
