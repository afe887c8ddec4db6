import type { corpusActs as english } from '../en/corpus-acts.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { code, wording } from '../wording.js';

const { number } = formatting('he');

export const corpusActs: Translation<typeof english> = {
  'corpus.host-blocked-already': ({ host }) => `${host} כבר חסום.`,
  'corpus.host-not-blocked': ({ host }) => `${host} אינו חסום.`,
  'corpus.no-host-name': ({ text }) => wording`״${text}״ אינו שם של אתר: כתבו אותו כמו ${code('news.example.org')}.`,

  'corpus.name-an-address': 'ציינו כתובת של דף, של פיד או של מפת אתר.',
  'corpus.only-of-site-maps': 'תבנית וגיל מרבי שייכים למפת אתר בלבד.',
  'corpus.one-feed': 'הוסיפו פיד אחד בכל פעם.',
  'corpus.one-site-map': 'הוסיפו מפת אתר אחת בכל פעם.',
  'corpus.no-address': ({ text }) => wording`״${text}״ אינה כתובת שמתחילה ב־${code('https://')}.`,
  'corpus.address-too-long': ({ text, most }) => `״${text}״ ארוכה מ־${number(most)} תווים.`,
  'corpus.address-with-password': ({ text }) => `ב״${text}״ יש שם משתמש או סיסמה: השמיטו אותם.`,
  'corpus.too-many-addresses': ({ most, count }) => `ברשימה יש לכל היותר ${number(most)} כתובות, לא ${number(count)}.`,
  'corpus.pattern-too-long': ({ most }) => `בתבנית יש לכל היותר ${number(most)} תווים.`,
  'corpus.no-pattern': ({ pattern, example }) =>
    wording`״${pattern}״ אינה תבנית של כתובת: תבנית מתחילה ב־${code('/')}, ב־${code('*')} או ב־${code('https://')}, כמו ${example}.`,
  'corpus.no-age': ({ most }) => `הגיל המרבי הוא מספר ימים מ־1 עד ${number(most)}.`,

  'corpus.address-not-looked-at': ({ url, why }) => `אי אפשר היה לבדוק את ${url}: ${why}.`,
  'corpus.address-not-looked-at-now': ({ url, why }) =>
    `אי אפשר היה לבדוק את ${url}: ${why}. ציינו מה זה (פיד, מפת אתר או דף) כדי להוסיף אותו בכל זאת.`,
  'corpus.sent-nothing': 'לא נשלח דבר',
  'corpus.no-source-there': ({ url, what }) => `${url} אינו פיד, מפת אתר או דף: ${what}.`,
  'corpus.no-source': ({ source }) => `אין מקור שמספרו ${source}: עיינו ברשימת המקורות.`,
  'corpus.folder-stays': ({ source }) => `מקור ${source} הוא התיקייה שממנה באות הכתבות, ולכן אי אפשר להסיר אותו.`,
  'corpus.holds-erased': ({ name }) => `ב־${name} יש כתבה שנמחקה, ולכן הוא אינו מתקבל.`,

  'corpus.article-erased': 'הכתבה הזאת נמחקה; לא נשאר ממנה דבר.',
  'corpus.article-unknown': ({ id }) => `הכתבה ${id} אינה מוכרת כאן: חפשו אותה לפי הכותרת.`,
  'corpus.removed-already': 'הכתבה הזאת כבר הוסרה.',
  'corpus.not-removed': 'הכתבה הזאת לא הוסרה.',
  'corpus.kept-out': ({ why }) => `הכתבה הזאת אינה יכולה לחזור: ${why}.`,

  'corpus.no-such-generation': ({ generation, newest }) =>
    `אין דור שמספרו ${generation}: ${newest === null ? 'עדיין אין אף דור' : `הדורות הם מ־1 עד ${newest}`}.`,
  'corpus.same-articles': ({ generation }) => `בדור ${generation} אותן כתבות כמו עכשיו, ולכן אין לאן לחזור.`,

  'corpus.no-held-change': ({ change }) => `אין שינוי שעוכב ומספרו ${change}: עיינו ברשימת השינויים שעוכבו.`,
  'corpus.change-applied': ({ change }) => `שינוי ${change} כבר הוחל.`,
  'corpus.change-discarded': ({ change }) => `שינוי ${change} כבר נדחה.`,

  'corpus.file-damaged': 'הקובץ שמחזיק את הכתבות פגום: מי שמפעיל אותי צריך לתקן אותו.',
  'corpus.disk-full': 'הדיסק שמחזיק את הכתבות מלא: מי שמפעיל אותי צריך לפנות מקום; התשובות ממשיכות מהרענון האחרון.',
  'corpus.folder-not-opened': 'אי אפשר לפתוח את תיקיית הכתבות: מי שמפעיל אותי צריך לציין תיקייה קיימת.',
  'corpus.folder-not-listed': ({ folder }) =>
    `אי אפשר לקרוא את תוכן התיקייה ${folder}: מי שמפעיל אותי צריך לבדוק את ההרשאות שלה; דבר לא השתנה.`,

  'corpus.shared-alone': 'השרת הזה עונה מהכתבות המשותפות בלבד, ורק מי שמפעיל אותי יכול לשנות אותן, במסוף.',
  'corpus.under-way': ({ job, by, since, far }) => `עבודה בעיצומה מאז ${since}: ${job}, ${by} (${far})`,
  'corpus.just-begun': 'היא רק התחילה',
  'corpus.again-when-done': ({ work }) => `${work}; נסו שוב כשתסתיים.`,
  'corpus.starting': 'בתחילת הדרך',
  'corpus.waiting': 'בהמתנה לתור',
  'corpus.the-schedule': 'לפי לוח הזמנים',
  'corpus.job-refresh': 'רענון',
  'corpus.job-rollback': 'חזרה למצב קודם',
  'corpus.job-remove': 'הסרת כתבה',
  'corpus.job-restore': 'שחזור כתבה',
  'corpus.job-erase': 'מחיקת כתבה',
  'corpus.job-recognise-source': 'בדיקת מקור',
  'corpus.job-add-source': 'הוספת מקור',
  'corpus.job-remove-source': 'הסרת מקור',
  'corpus.job-apply-held': 'החלת שינוי שעוכב',
  'corpus.job-discard-held': 'דחיית שינוי שעוכב',
  'corpus.job-block-host': 'חסימת אתר',
  'corpus.job-unblock-host': 'ביטול חסימה של אתר',
};
