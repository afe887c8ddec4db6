import type { verificationAnswer as english } from '../en/verification-answer.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { strong, wording } from '../wording.js';

const { day } = formatting('he');

export const verificationAnswer: Translation<typeof english> = {
  'verification.answer-not-kept':
    'לא שמורה אצלי תשובה כזאת לשרת הזה; תשובה שהוצגה רק למי ששאל ניתנת לבדיקה בידיו בלבד, במשך חצי שנה.',
  'verification.answer-without-quotes': ({ id }) => `תשובה ${id} אינה מצטטת דבר.`,
  'verification.answer': ({ id, day: made }) =>
    wording`${strong(`תשובה ${id}`)} מיום ${day(made)} (לפי שעון UTC), ציטוט אחרי ציטוט`,
  'verification.quote-gone': ({ quote }) =>
    wording`${strong(`ציטוט ${quote}`)}: הכתבה שלו כבר אינה שמורה (נמחקה מאז, או שהיא ממקור שכבר אין עונים ממנו כאן).`,
  'verification.quote-altered': ({ quote }) =>
    wording`${strong(`ציטוט ${quote}`)}: הכתבה שלו כבר אינה תואמת לטביעת הגיבוב שלה, ולכן לא נאמר עליו דבר.`,
  'verification.quote-hidden': ({ quote }) =>
    wording`${strong(`ציטוט ${quote}`)}: מאז הסתירו מנהלי השרת הזה את מילותיו.`,
  'verification.quote-stood': ({ quote, title, outlet, published }) =>
    wording`${strong(`ציטוט ${quote}`)}, ״${title ?? 'ללא כותרת'}״ (${outlet ?? 'כלי התקשורת לא צוין'}, ${published === null ? 'תאריך לא ידוע' : day(published)}): כך הוא הופיע, תו בתו, בכתבה כפי שנשמרה אז (טביעת הגיבוב תואמת).`,
  'verification.since-same': 'מאז: הכתבה היא אותה כתבה.',
  'verification.since-updated': 'מאז: הכתבה עודכנה, הקטע הזה לא השתנה.',
  'verification.since-withdrawn': () => wording`מאז: ${strong('הוסרה')}; הכתבה כבר אינה בין המקורות.`,
  'verification.since-corrected': () => wording`מאז: ${strong('תוקנה')}.`,
  'verification.article-note': ({ text }) => `הכתבה נושאת עכשיו את ההערה הזאת: ״${text}״`,
  'verification.passage-gone': 'אין עוד בכתבה פסקה שאומרת פחות או יותר אותו דבר.',
  'verification.words-added': ({ words }) => `נוסף: ״${words}״`,
  'verification.words-gone': ({ words }) => `ירד: ״${words}״`,
  'verification.words-changed': ({ before, after }) => `במקום ״${before}״ כתוב עכשיו ״${after}״`,
  'verification.further-changes': ({ count }) => `מקומות נוספים שהשתנו: ${count}.`,
};
