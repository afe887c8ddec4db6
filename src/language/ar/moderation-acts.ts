import type { moderationActs as english } from '../en/moderation-acts.js';
import type { Translation } from '../translation.js';
import { actLine } from '../act-line.js';
import { formatting } from '../formatting.js';

const { number, plural } = formatting('ar');

const days = { one: 'يومًا واحدًا', two: 'يومين', few: '# أيام', many: '# يومًا', other: '# يوم' };

export const moderationActs: Translation<typeof english> = {
  'moderation.act-line': (act) => actLine(act, ': '),
  'moderation.no-acts': 'لم يُفعل شيء هنا بعد.',
  'moderation.acts': ({ days: count }) => `ما جرى هنا، ويُحفظ ${plural(count, days)}:`,
  'moderation.newest': 'الأحدث',
  'moderation.older': 'الأقدم',
  'moderation.by-nobody': 'من دون اسم',
  'moderation.by-itself': 'تلقائيًا',

  'moderation.answer-numbered': ({ id }) => `إجابة ${id}`,
  'moderation.hidden-numbered': ({ id }) => `مخفيّ ${id}`,
  'moderation.setting-named': ({ setting }) => setting,

  'moderation.act-hide-quote': 'إخفاء اقتباس',
  'moderation.act-hide-article': 'إخفاء مقالة',
  'moderation.act-unhide-quote': 'إعادة إظهار اقتباس',
  'moderation.act-unhide-article': 'إعادة إظهار مقالة',
  'moderation.act-settle-reports': 'إغلاق بلاغات',
  'moderation.act-clear-unanswered': 'مسح أسئلة بلا إجابة',
  'moderation.act-change-settings': 'تغيير إعداد',
  'moderation.act-set-up': 'الإعداد الأول',
  'moderation.act-refresh': 'تحديث',
  'moderation.act-dry-run': 'تحديث تجريبي',
  'moderation.act-remove-article': 'إزالة مقالة',
  'moderation.act-restore-article': 'استعادة مقالة',
  'moderation.act-erase-article': 'محو مقالة نهائيًا',
  'moderation.act-rollback': 'الرجوع إلى حالة سابقة',
  'moderation.act-add-url': 'إضافة صفحة',
  'moderation.act-add-urls': 'إضافة صفحات',
  'moderation.act-add-feed': 'إضافة خلاصة',
  'moderation.act-add-site-map': 'إضافة خريطة موقع',
  'moderation.act-add-upload': 'إضافة ملف',
  'moderation.act-drop-source': 'إزالة مصدر',
  'moderation.act-apply-held-change': 'تطبيق تغيير معلّق',
  'moderation.act-discard-held-change': 'استبعاد تغيير معلّق',
  'moderation.act-block-host': 'حظر موقع',
  'moderation.act-unblock-host': 'رفع الحظر عن موقع',

  'moderation.outcome-done': 'تم',
  'moderation.outcome-cancelled': 'أُلغي',
  'moderation.outcome-refused': 'رُفض',
  'moderation.outcome-failed': 'فشل',
  'moderation.outcome-no-news': 'كان مضافًا من قبل',
  'moderation.outcome-nothing': 'لم يتغير شيء',
  'moderation.outcome-reports': ({ count }) =>
    plural(count, { one: 'بلاغ واحد', two: 'بلاغان', few: '# بلاغات', many: '# بلاغًا', other: '# بلاغ' }),
  'moderation.outcome-questions': ({ count }) =>
    plural(count, { one: 'سؤال واحد', two: 'سؤالان', few: '# أسئلة', many: '# سؤالًا', other: '# سؤال' }),
  'moderation.outcome-erased': ({ count }) =>
    `مُحيت من ${plural(count, { one: 'جيل واحد', two: 'جيلين', few: '# أجيال', many: '# جيلًا', other: '# جيل' })}`,
  'moderation.outcome-added': ({ count }) => counted(count, 'مضافة'),
  'moderation.outcome-changed': ({ count }) => counted(count, 'متغيرة'),
  'moderation.outcome-removed': ({ count }) => counted(count, 'مُزالة'),
  'moderation.outcome-read-anew': ({ count }) => counted(count, 'مقروءة من جديد'),
  'moderation.outcome-held': ({ count }) => counted(count, 'معلّقة بانتظار قرار'),
  'moderation.outcome-left-out': ({ count }) => counted(count, 'متروكة'),
  'moderation.outcome-back': ({ count }) => counted(count, 'عادت إلى الإجابات'),
  'moderation.outcome-out': ({ count }) => counted(count, 'خارج الإجابات'),
  'moderation.outcomes': ({ outcomes, generation }) =>
    `${outcomes.join('، ')}${generation === null ? '' : `؛ الجيل ${generation}`}`,
};

/** A count after its name agrees with any number. */
function counted(count: number, what: string): string {
  return `${what}: ${number(count)}`;
}
