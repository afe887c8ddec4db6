import type { moderationActs as english } from '../en/moderation-acts.js';
import type { Translation } from '../translation.js';
import { actLine } from '../act-line.js';
import { formatting } from '../formatting.js';

const { plural } = formatting('he');

export const moderationActs: Translation<typeof english> = {
  'moderation.act-line': (act) => actLine(act, ': '),
  'moderation.no-acts': 'עדיין לא נעשה כאן דבר.',
  'moderation.acts': ({ days }) =>
    `מה נעשה כאן, נשמר ${plural(days, { one: 'יום אחד', two: 'יומיים', other: '# ימים' })}:`,
  'moderation.newest': 'החדש ביותר',
  'moderation.older': 'קודמים',
  'moderation.by-nobody': 'בלי שם',
  'moderation.by-itself': 'באופן אוטומטי',

  'moderation.answer-numbered': ({ id }) => `תשובה ${id}`,
  'moderation.hidden-numbered': ({ id }) => `מוסתר ${id}`,
  'moderation.setting-named': ({ setting }) => setting,

  'moderation.act-hide-quote': 'הסתרת ציטוט',
  'moderation.act-hide-article': 'הסתרת כתבה',
  'moderation.act-unhide-quote': 'הצגת ציטוט מחדש',
  'moderation.act-unhide-article': 'הצגת כתבה מחדש',
  'moderation.act-settle-reports': 'סגירת דיווחים',
  'moderation.act-clear-unanswered': 'ניקוי שאלות ללא תשובה',
  'moderation.act-change-settings': 'שינוי הגדרה',
  'moderation.act-set-up': 'הגדרה ראשונה',
  'moderation.act-refresh': 'רענון',
  'moderation.act-dry-run': 'רענון ניסיון',
  'moderation.act-remove-article': 'הסרת כתבה',
  'moderation.act-restore-article': 'שחזור כתבה',
  'moderation.act-erase-article': 'מחיקת כתבה לצמיתות',
  'moderation.act-rollback': 'חזרה למצב קודם',
  'moderation.act-add-url': 'הוספת דף',
  'moderation.act-add-urls': 'הוספת דפים',
  'moderation.act-add-feed': 'הוספת פיד',
  'moderation.act-add-site-map': 'הוספת מפת אתר',
  'moderation.act-add-upload': 'הוספת קובץ',
  'moderation.act-drop-source': 'הסרת מקור',
  'moderation.act-apply-held-change': 'החלת שינוי שעוכב',
  'moderation.act-discard-held-change': 'דחיית שינוי שעוכב',
  'moderation.act-block-host': 'חסימת אתר',
  'moderation.act-unblock-host': 'ביטול חסימה של אתר',

  'moderation.outcome-done': 'בוצע',
  'moderation.outcome-cancelled': 'בוטל',
  'moderation.outcome-refused': 'נדחה',
  'moderation.outcome-failed': 'נכשל',
  'moderation.outcome-no-news': 'כבר היה מקור',
  'moderation.outcome-nothing': 'לא השתנה דבר',
  'moderation.outcome-reports': ({ count }) =>
    plural(count, { one: 'דיווח אחד', two: 'שני דיווחים', other: '# דיווחים' }),
  'moderation.outcome-questions': ({ count }) => plural(count, { one: 'שאלה אחת', two: 'שתי שאלות', other: '# שאלות' }),
  'moderation.outcome-erased': ({ count }) =>
    `נמחקה מ${plural(count, { one: 'דור אחד', two: 'שני דורות', other: '־# דורות' })}`,
  'moderation.outcome-added': ({ count }) => plural(count, { one: 'אחת נוספה', two: 'שתיים נוספו', other: '# נוספו' }),
  'moderation.outcome-changed': ({ count }) =>
    plural(count, { one: 'אחת השתנתה', two: 'שתיים השתנו', other: '# השתנו' }),
  'moderation.outcome-removed': ({ count }) =>
    plural(count, { one: 'אחת הוסרה', two: 'שתיים הוסרו', other: '# הוסרו' }),
  'moderation.outcome-read-anew': ({ count }) =>
    plural(count, { one: 'אחת נקראה מחדש', two: 'שתיים נקראו מחדש', other: '# נקראו מחדש' }),
  'moderation.outcome-held': ({ count }) =>
    plural(count, { one: 'אחד ממתין להחלטה', two: 'שניים ממתינים להחלטה', other: '# ממתינים להחלטה' }),
  'moderation.outcome-left-out': ({ count }) =>
    plural(count, { one: 'אחת הושמטה', two: 'שתיים הושמטו', other: '# הושמטו' }),
  'moderation.outcome-back': ({ count }) =>
    plural(count, { one: 'אחת חזרה לתשובות', two: 'שתיים חזרו לתשובות', other: '# חזרו לתשובות' }),
  'moderation.outcome-out': ({ count }) =>
    plural(count, { one: 'אחת יצאה מהתשובות', two: 'שתיים יצאו מהתשובות', other: '# יצאו מהתשובות' }),
  'moderation.outcomes': ({ outcomes, generation }) =>
    `${outcomes.join(', ')}${generation === null ? '' : `; דור ${generation}`}`,
};
