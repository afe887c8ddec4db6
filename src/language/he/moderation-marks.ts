import type { moderationMarks as english } from '../en/moderation-marks.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';

const { and } = formatting('he');

export const moderationMarks: Translation<typeof english> = {
  'moderation.mark-corrected': 'תוקן מאז:',
  'moderation.mark-corrected-meaning': 'הכתבה אומרת זאת עכשיו אחרת, או שיש בה תיקון.',
  'moderation.mark-withdrawn': 'הוסר מאז:',
  'moderation.mark-withdrawn-meaning': 'הכתבה אינה עוד בין המקורות.',
  'moderation.mark-updated': 'עודכן מאז:',
  'moderation.mark-updated-meaning': 'הכתבה עודכנה; הקטע הזה לא השתנה.',
  'moderation.marked-quotes': ({ numbers }) => `${numbers.length === 1 ? 'ציטוט' : 'ציטוטים'} ${and(numbers)}.`,
  'moderation.marks-apart': 'זה נוגע לתשובה שלי:',
  'moderation.blanked': 'הוסר: כתבה שצוטטה כאן אינה נשמרת עוד.',
};
