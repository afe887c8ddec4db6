import { formatting } from '../formatting.js';
import type { answerQuotes as english } from '../en/answer-quotes.js';
import type { Translation } from '../translation.js';

const { ago, and, day, number, plural } = formatting('he');

export const answerQuotes: Translation<typeof english> = {
  'answer.answering-sentence': 'המשפט העונה',
  'answer.nearest-sentence': 'המשפט הקרוב ביותר',
  'answer.sentence-in-question': 'המשפט הנדון',
  'answer.sentence-all': ({ name }) => `${name}: הציטוט כולו.`,
  'answer.sentence-words': ({ name, words }) => `${name}: ״${words}״`,
  'answer.sentence-begins': ({ name, words }) => `${name}: זה שנפתח במילים ״${words}״`,
  'answer.correction-beside': 'תיקון באותה כתבה, כפי שפורסם:',
  'answer.also-in': ({ outlets, others }) =>
    `אותו משפט גם אצל ${others > 0 ? `${outlets.join(', ')} ${plural(others, { one: 'ועוד אחד', two: 'ועוד שניים', other: 'ועוד #' })}` : and(outlets)}.`,
  'answer.as-printed': 'כפי שפורסם:',
  'answer.as-printed-by': ({ outlet }) => `כפי שפורסם אצל ${outlet}:`,
  'answer.outlet-unstated': 'כלי התקשורת לא צוין',
  'answer.title-unstated': 'הכותרת לא צוינה',
  'answer.open': 'פתיחה',

  'answer.same-words': 'אותן מילים מופיעות כאן.',
  'answer.long': ({ hasLink }) => `הקטע הזה ארוך מכדי להציגו כאן במלואו${readOrNot(hasLink)}`,
  'answer.answer-full': ({ hasLink }) => `התשובה הזאת הציגה מהכתבות שלה ככל המותר לה${readOrNot(hasLink)}`,
  'answer.check-full': ({ hasLink }) => `הבדיקה הזאת הציגה מהכתבות שלה ככל המותר לה${readOrNot(hasLink)}`,
  'answer.page-withholds': ({ hasLink }) =>
    `הדף של הכתבה הזאת מבקש שלא לצטט ממנו, או שלא לצטט באורך כזה${readOrNot(hasLink)}`,
  'answer.gone': 'הכתבה שלו הוסרה, הוסתרה או השתנתה מאז.',
  'answer.too-long': 'הקטע הזה ארוך מכדי להציגו כאן.',

  'answer.dated': ({ day: published, age }) => `${day(published)}, ${age}`,
  'answer.date-unknown': 'תאריך לא ידוע',
  'answer.days-ago': ({ count }) => ago(count, 'day'),
  'answer.weeks-ago': ({ count }) => ago(count, 'week'),
  'answer.months-ago': ({ count }) => ago(count, 'month'),
  'answer.years-ago': ({ count }) => ago(count, 'year'),
  'answer.in-the-future': 'בעתיד',
  'answer.updated': ({ day: updated }) => `עודכנה ב־${day(updated)}`,

  'answer.origin-file': 'קובץ',
  'answer.origin-file-stated': 'קובץ; כלי התקשורת כפי שצוין בו',
  'answer.origin-file-unstated': 'קובץ; כלי התקשורת לא צוין',
  'answer.origin-sample': 'דוגמה בדויה',
  'answer.origin-fetched': ({ host, day: fetched }) => `הובאה מהאתר ${host} ב־${day(fetched)}`,
  'answer.origin-upload': 'הועלתה בידי מנהל',
  'answer.origin-upload-stated': 'הועלתה בידי מנהל; כלי התקשורת כפי שצוין בה',
  'answer.origin-upload-unstated': 'הועלתה בידי מנהל; כלי התקשורת לא צוין',

  'answer.note-undated': 'בכתבה לא צוין תאריך',
  'answer.note-relative-date': 'יש בו ציון זמן שנמנה מתאריך לא ידוע',
  'answer.note-reported': 'מביא דברים של מישהו, לא עובדה שכלי התקשורת ערב לה',
  'answer.note-disputed': 'לצידו, באותו ציטוט, הכחשה או סייג',
  'answer.note-differs': 'שונה מציטוט אחר כאן במספר, בשם, בתאריך או בהכחשה',
  'answer.note-speaker-unnamed': 'לא נאמר כאן מי הדובר, או למי הכוונה ב״הוא״ או ב״היא״',
  'answer.note-headline': 'כותרת, לא קביעה של הכתבה',
  'answer.note-corrected': 'בכתבה יש תיקון',
  'answer.note-uploaded': 'הועלתה בידי מנהל',
  'answer.note-invented': 'דוגמה בדויה, לא ידיעה',
  'answer.note-withheld': 'הדף שלה מבקש שלא לצטט ממנו, או שלא לצטט באורך כזה',

  'answer.card-title': ({ title }) => `כותרת: ${title}`,
  'answer.card-outlet': ({ outlet }) => `כלי התקשורת: ${outlet}`,
  'answer.card-outlet-unstated': 'כלי התקשורת לא צוין',
  'answer.card-author': ({ author }) => `מאת: ${author}`,
  'answer.card-author-unstated': 'הכותב לא צוין',
  'answer.card-published': ({ dated }) => `תאריך הפרסום: ${dated}`,
  'answer.card-updated': ({ dated }) => `תאריך העדכון: ${dated}`,
  'answer.card-not-updated': 'לא צוין עדכון',
  'answer.card-origin': ({ origin }) => `מקור: ${origin}`,
  'answer.card-printed-by': ({ outlet, origin }) => `מקור: כפי שפורסם אצל ${outlet}; ${origin}`,
  'answer.card-path': ({ path }) => `הנתיב במאגר הכתבות: ${path}`,
  'answer.card-language': ({ language }) => `שפה: ${language}`,
  'answer.card-language-unknown': 'שפה: לא ידועה',
  'answer.card-length': ({ words, passages }) => {
    const long = plural(words, { one: 'מילה אחת', two: 'שתי מילים', other: '# מילים' });
    return `אורך: בערך ${long}, ${plural(passages, { one: 'בקטע אחד', two: 'בשני קטעים', other: 'ב־# קטעים' })}`;
  },
  'answer.card-version': ({ dated, changes }) => {
    const places = { one: 'מקום אחד השתנה', two: 'שני מקומות השתנו', other: '# מקומות השתנו' };
    return `גרסה קודמת, ${dated}: ${plural(changes, places)} מאז בטקסט שלה.`;
  },
  'answer.card-versions-more': ({ count }) => `גרסאות מוקדמות יותר: ${count}.`,
  'answer.card-correction': 'תיקון בכתבה, כפי שפורסם:',
  'answer.card-corrections-long': ({ count }) => `תיקונים ארוכים מכדי להציגם כאן: ${number(count)}.`,
};

function readOrNot(hasLink: boolean): string {
  return hasLink ? '; אפשר לקרוא את הקטע בקישור.' : ', ולכתבה אין קישור.';
}
