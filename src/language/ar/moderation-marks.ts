import type { moderationMarks as english } from '../en/moderation-marks.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';

const { and } = formatting('ar');

const beforeNumbers = (count: number): string => {
  if (count === 1) return 'الاقتباس';
  return count === 2 ? 'الاقتباسان' : 'الاقتباسات';
};

export const moderationMarks: Translation<typeof english> = {
  'moderation.mark-corrected': 'صُحِّح لاحقًا:',
  'moderation.mark-corrected-meaning': 'تذكر المقالة ذلك الآن على نحو مختلف، أو تحمل تصحيحًا.',
  'moderation.mark-withdrawn': 'سُحب لاحقًا:',
  'moderation.mark-withdrawn-meaning': 'لم تعد المقالة بين المصادر.',
  'moderation.mark-updated': 'حُدِّث لاحقًا:',
  'moderation.mark-updated-meaning': 'حُدِّثت المقالة؛ ولم يتغير هذا المقطع.',
  'moderation.marked-quotes': ({ numbers }) => `${beforeNumbers(numbers.length)} ${and(numbers)}.`,
  'moderation.marks-apart': 'هذا بشأن إجابتي:',
  'moderation.blanked': 'سُحب: مقالة كانت مقتبسة هنا لم تعد محفوظة.',
};
