import type { verificationCheck as english } from '../en/verification-check.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';
import { scopeInWords } from './verification-findings.js';

const { number, plural, time } = formatting('he');

export const verificationCheck: Translation<typeof english> = {
  'verification.empty': 'הטקסט ריק; הדביקו את המילים שצריך לבדוק.',
  'verification.too-long': ({ characters, most }) =>
    `בטקסט ${number(characters)} תווים; אפשר לבדוק בבת אחת לכל היותר ${number(most)}, לכן בדקו אותו בחלקים.`,
  'verification.too-many-sentences': ({ sentences, most }) =>
    `בטקסט ${number(sentences)} משפטים והוא אינו מופיע בכתבות בשלמותו; אפשר לבדוק אחד אחד לכל היותר ${number(most)}, לכן בדקו אותו בחלקים.`,
  'verification.no-words': 'אין בטקסט אותיות או ספרות; הדביקו את המילים שצריך לבדוק.',
  'verification.no-articles': 'אין עדיין כתבות, ולכן לא היה במה לחפש.',
  'verification.message-without-words': () =>
    wording`אין בהודעה הזאת מילים שאפשר לחפש; השתמשו ב־${command('verify')} עם המילים שצריך לבדוק.`,

  'verification.verdict-exact': 'מדויק',
  'verification.verdict-part': 'חלק ממשפט',
  'verification.verdict-near': 'לא מילה במילה',
  'verification.verdict-not-found': 'לא נמצא',
  'verification.pieces': ({ verdict, count, pieces }) =>
    `${verdict}: ${plural(count, { one: 'חלק', other: 'חלקים' })} ${pieces.join(', ')}.`,
  'verification.piece': ({ piece, text }) => wording`${strong(`חלק ${piece}:`)} ״${text}״`,
  'verification.stands-in': ({ count, passages }) =>
    `המשפט שלו כלול ${plural(count, { one: 'בקטע', other: 'בקטעים' })} ${passages.join(', ')}.`,
  'verification.unlisted': ({ count }) =>
    plural(count, {
      one: 'מקום נוסף לא פורט.',
      two: 'שני מקומות נוספים לא פורטו.',
      other: '# מקומות נוספים לא פורטו.',
    }),
  'verification.lines-left-out': ({ count }) =>
    `לא נאמר כאן מחוסר מקום: ${plural(count, { one: 'שורה נוספת', two: 'שתי שורות נוספות', other: '# שורות נוספות' })}.`,
  'verification.pieces-left-out': ({ count }) =>
    plural(count, {
      one: 'אין כאן מקום למה שנמצא לגבי חלק נוסף; בדקו אותו בנפרד.',
      two: 'אין כאן מקום למה שנמצא לגבי שני חלקים נוספים; בדקו אותם בנפרד.',
      other: 'אין כאן מקום למה שנמצא לגבי # חלקים נוספים; בדקו אותם בנפרד.',
    }),
  'verification.passages-elsewhere': ({ count, passages, button }) =>
    `${plural(count, { one: 'קטע', other: 'קטעים' })} ${passages.join(', ')}: תחת ״${button}״.`,
  'verification.searched': ({ refreshedAt, ...scope }) =>
    `החיפוש נעשה ${scopeInWords(scope)}; ${refreshedAt === null ? 'הכתבות לא רועננו מעולם' : `רענון אחרון: ${time(refreshedAt)}`}.`,

  'verification.former-version': 'גרסה קודמת, שכבר אינה הגרסה הנוכחית.',
  'verification.former-without-room': 'אין כאן מקום לקטע מן הגרסה הקודמת.',
  'verification.marked-same': 'מסומן בקו תחתון: מילות הטקסט.',
  'verification.marked-different': 'מסומן בקו תחתון: היכן שבכתבה מילים אחרות.',
  'verification.in-headline': 'זה מופיע בכותרת.',
  'verification.in-deck': 'זה מופיע בכותרת משנה.',
  'verification.in-subhead': 'זה מופיע בכותרת ביניים.',
  'verification.in-caption': 'זה מופיע בכיתוב של תמונה.',
  'verification.in-correction': 'זה מופיע בתיקון.',
};
