import type { common as english } from '../en/common.js';
import type { Translation } from '../translation.js';

export const common: Translation<typeof english> = {
  'common.language-of-discord':
    'השפה שלי מולך היא עברית, לפי הגדרות הדיסקורד שלך או השרת. אפשר לבחור כאן שפה אחרת; שאלה בערבית או בעברית נענית בשפתה בכל מקרה.',
  'common.language-chosen': 'השפה שלי מולך היא עברית, לפי בחירתך.',
  'common.language-kept': 'מעכשיו השפה שלי מולך היא עברית, בכל השרתים. הכתבות מצוטטות בשפתן.',
  'common.language-left': 'הבחירה נמחקה: השפה היא לפי הדיסקורד שלך או השרת, וכאן עברית.',
};
