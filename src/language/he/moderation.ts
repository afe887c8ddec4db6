import type { moderation as english } from '../en/moderation.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { command, wording } from '../wording.js';
import { moderationActs } from './moderation-acts.js';
import { moderationMarks } from './moderation-marks.js';
import { moderationReach } from './moderation-reach.js';
import { moderationSetUp } from './moderation-set-up.js';
import { moderationSettings } from './moderation-settings.js';

const { number, plural } = formatting('he');

const members = { one: 'חבר אחד', two: 'שני חברים', other: '# חברים' };

export const moderation: Translation<typeof english> = {
  ...moderationSettings,
  ...moderationSetUp,
  ...moderationActs,
  ...moderationMarks,
  ...moderationReach,

  'moderation.in-server-alone': 'זה פועל רק בשרת.',
  'moderation.for-moderators': 'זה מיועד למנהלים: חברים שמורשים לנהל את השרת הזה, או בעלי התפקיד שנקבע לכך.',
  'moderation.previous-page': 'העמוד הקודם',
  'moderation.next-page': 'העמוד הבא',
  'moderation.range': ({ first, last, total }) => `${number(first)} עד ${number(last)} מתוך ${number(total)}`,
  'moderation.choice': ({ place, what }) => `${place}: ${what}`,

  'moderation.misleading': 'מטעה',
  'moderation.misleading-meaning': 'הציטוטים נותנים תמונה שגויה של מה שנאמר',
  'moderation.wrong-source': 'מקור שגוי',
  'moderation.wrong-source-meaning': 'כלי התקשורת, התאריך או הקישור אינם נכונים',
  'moderation.out-of-date': 'לא עדכנית',
  'moderation.out-of-date-meaning': 'משהו חדש יותר אומר אחרת',
  'moderation.not-an-answer': 'לא תשובה',
  'moderation.not-an-answer-meaning': 'הציטוטים אינם עונים על השאלה',
  'moderation.reason': ({ reason, count }) => `${reason}${count > 1 ? ` ×${number(count)}` : ''}`,
  'moderation.reasons': ({ reasons }) => reasons.join(', '),
  'moderation.an-answer': 'תשובה',

  'moderation.no-reports': 'אין דיווחים פתוחים.',
  'moderation.reports': ({ range }) => `תשובות שיש עליהן דיווחים פתוחים, ${range}:`,
  'moderation.report-line': ({ place, answer, channel, reasons, useful, at }) =>
    wording`${place}. ${answer ?? 'תשובה פרטית'} בערוץ ${channel}: ${reasons}${useful === 0 ? '' : `; מספר מי שנעזרו בה: ${number(useful)}`}, ${at}`,
  'moderation.look-at-answer': 'הצגת תשובה',
  'moderation.settle-an-answer': 'סגירת הדיווחים על תשובה',
  'moderation.quotes-of-reported': 'הציטוטים של התשובה שדווחה',
  'moderation.reports-gone': 'התשובה הזאת אינה נשמרת עוד, וגם לא הדיווחים עליה.',
  'moderation.settle': 'סגירה',
  'moderation.settled-already': 'הדיווחים כבר נסגרו.',
  'moderation.settled': ({ reports }) =>
    `${plural(reports, { one: 'דיווח אחד נסגר', two: 'שני דיווחים נסגרו', other: '# דיווחים נסגרו' })}.`,

  'moderation.nothing-hidden': 'שום דבר אינו מוסתר בשרת הזה.',
  'moderation.hidden': ({ range }) => `מוסתרים בשרת הזה, ${range}:`,
  'moderation.article-by': ({ title, outlet }) =>
    `״${title ?? 'הכותרת לא צוינה'}״${outlet === null ? '' : `, ${outlet}`}`,
  'moderation.hidden-quote': ({ opening, article, at }) =>
    wording`הציטוט שמתחיל ב״${opening}״ בכתבה ${article}, הוסתר ${at}`,
  'moderation.hidden-article': ({ article, at }) => wording`הכתבה ${article}, הוסתרה ${at}`,
  'moderation.hidden-quote-gone': ({ at }) => wording`ציטוט מכתבה שאינה קיימת עוד, הוסתר ${at}`,
  'moderation.hidden-article-gone': ({ at }) => wording`כתבה שאינה קיימת עוד, הוסתרה ${at}`,
  'moderation.a-quote': 'ציטוט',
  'moderation.an-article': 'כתבה',
  'moderation.show-again': 'הצגה מחדש',
  'moderation.shown-already': 'זה כבר מוצג שוב.',

  'moderation.hide-quote': ({ place }) => `הסתרת ציטוט ${place}`,
  'moderation.hide-article-of-quote': ({ place }) => `הסתרת הכתבה של ציטוט ${place}`,
  'moderation.hide-near': ({ place }) => `הסתרת הקטע הקרוב ${place}`,
  'moderation.hide-article-of-near': ({ place }) => `הסתרת הכתבה של הקטע הקרוב ${place}`,
  'moderation.its-sentences': 'המשפטים שלו, בכל מקום שבו הם מופיעים',
  'moderation.all-of-it': 'הכתבה כולה',
  'moderation.hide-here': 'הסתרה בשרת הזה (למנהלים)',
  'moderation.no-such-quote': 'אין ציטוט כזה.',
  'moderation.quote-hidden':
    'הוסתר: מעכשיו המשפטים שלו אינם מוצגים בשום מקום בשרת הזה. הודעות שמציגות אותם נשארות עד שיוסרו.',
  'moderation.article-hidden':
    'הוסתרה: מעכשיו שום דבר מהכתבה הזאת אינו מוצג בשרת הזה. הודעות שמצטטות אותה נשארות עד שיוסרו.',
  'moderation.show-it-again': () => wording`אפשר להציג שוב באמצעות ${command('moderation hidden')}.`,

  'moderation.no-unanswered': 'אין שאלות ללא תשובה.',
  'moderation.unanswered-list': ({ range }) => `שאלות ללא תשובה, ${range}:`,
  'moderation.unanswered-kept-for': ({ days }) =>
    `נשמרות בלי שמות ${plural(days, { one: 'יום אחד', two: 'יומיים', other: '# ימים' })} מהפעם האחרונה שבה נשאלו.`,
  'moderation.unanswered-off': () => wording`אינן נשמרות בשרת הזה; אפשר להפעיל זאת באמצעות ${command('settings')}.`,
  'moderation.unanswered-question': ({ place, question, askers, at }) =>
    wording`${place}. ״${question}״ · ${plural(askers, members)} · ${at}`,
  'moderation.clear-question': 'ניקוי שאלה',
  'moderation.clear-all': 'ניקוי הכול',
};
