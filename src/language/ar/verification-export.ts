import type { verificationExport as english } from '../en/verification-export.js';
import type { Translation } from '../translation.js';

export const verificationExport: Translation<typeof english> = {
  'verification.export-not-kept': 'هذه ليست إجابة مني، أو لم تعد محفوظة؛ التصدير يعمل على إجاباتي.',
  'verification.export-without-quotes': 'هذه الإجابة لا تقتبس شيئًا يمكن تصديره.',
  'verification.export-as': 'تصدير الاقتباسات مع مصادرها بصيغة:',
  'verification.export-choose': 'اختيار صيغة',
  'verification.export-unknown': 'هذه الصيغة لم تعد معروفة.',
  'verification.export-left-out': ({ count }) => `ما استُبعد لأن المقالة تغيّرت أو زالت منذ ذلك الحين: ${count}.`,
  'verification.export-file': ({ format }) => `${format}:`,
  'verification.export-json': 'JSON مع المواضع والبصمات',
  'verification.export-csv': 'CSV لجدول بيانات',

  'verification.exported': ({ exportedAt, refreshedAt, generation }) => {
    const fresh = refreshedAt === null ? 'لم تُحدَّث المقالات قط' : `آخر تحديث للمقالات ${refreshedAt}`;
    return `صُدّر في ${exportedAt}؛ ${fresh}${generation === null ? '' : `، الجيل ${generation}`}.`;
  },
  'verification.exported-without-words': '(لا يجوز عرض كلماته هنا؛ الرابط يوصل إليها.)',
  'verification.exported-notes': ({ notes }) => `ملاحظة: ${notes.join('؛ ')}.`,
  'verification.exported-also-in': ({ outlets }) => `أيضًا في ${outlets.join('، ')}`,
};
