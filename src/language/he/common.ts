import type { common as english } from '../en/common.js';
import type { Translation } from '../translation.js';

export const common: Translation<typeof english> = {
  'common.language-of-discord':
    'אני פונה אליכם בעברית, לפי הגדרות הדיסקורד שלכם או של השרת הזה. אפשר לבחור כאן שפה אחרת; שאלה בערבית או בעברית נענית בשפתה בכל מקרה.',
  'common.language-chosen': 'אני פונה אליכם בעברית, כפי שבחרתם.',
  'common.language-kept': 'מעכשיו אני פונה אליכם בעברית, בכל השרתים. הכתבות מצוטטות בשפתן.',
  'common.language-left': 'הבחירה שלכם נשכחה: אני פונה אליכם לפי הגדרות הדיסקורד שלכם או של השרת, וכאן בעברית.',
  'common.language-choose': 'בחירת שפה',
  'common.language-as-discord': 'כמו בדיסקורד שלי',
};
