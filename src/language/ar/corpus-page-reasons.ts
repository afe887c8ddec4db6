import type { corpusPageReasons as english } from '../en/corpus-page-reasons.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';

const { number, plural } = formatting('ar');

const pages = { one: 'صفحة واحدة', two: 'صفحتين', few: '# صفحات', many: '# صفحة', other: '# صفحة' };
const seconds = { one: 'ثانية واحدة', two: 'ثانيتين', few: '# ثوانٍ', many: '# ثانية', other: '# ثانية' };

export const corpusPageReasons: Translation<typeof english> = {
  'corpus.why-empty': 'لا محتوى',
  'corpus.why-no-text': 'لا نص',
  'corpus.why-not-text': ({ what }) => `ليس نصًا بل ${what}`,
  'corpus.why-unsaid': 'لم يُذكر نوعه',
  'corpus.why-kind': ({ code }) => `من نوع لا يُقرأ (${code})`,
  'corpus.why-file-kind': ({ code }) => `ليس من أنواع الملفات التي تُقرأ (${code})`,
  'corpus.why-larger': ({ size }) => `الحجم أكبر من ${size}`,
  'corpus.why-unicode': 'النص ليس Unicode سليمًا',
  'corpus.why-not-read': ({ what }) => `تعذّرت القراءة (${what})`,
  'corpus.why-unreadable': ({ what }) => `غير مقروء (${what})`,
  'corpus.what-permission': 'الوصول مرفوض',
  'corpus.what-not-there': 'غير موجود',
  'corpus.what-folder': 'هذا مجلد',
  'corpus.what-links': 'الروابط تدور في حلقة',
  'corpus.what-open-files': 'الملفات المفتوحة أكثر مما يُسمح به',
  'corpus.what-disk': 'يبلّغ القرص عن خطأ',
  'corpus.what-unlistable': 'لا يمكن سرد محتويات مجلده',
  'corpus.what-unknown': 'لسبب غير معروف',

  'corpus.why-check': 'تحقق من أن القارئ إنسان، لا مقالة',
  'corpus.why-script': 'لا يظهر شيء من دون JavaScript',
  'corpus.why-paywall': 'حاجز دفع، لا مقالة',
  'corpus.why-consent': 'طلب موافقة، لا مقالة',
  'corpus.why-log-in': 'صفحة تسجيل دخول، لا مقالة',

  'corpus.why-line-long': ({ size }) => `سطر أكبر من ${size}`,
  'corpus.why-line-malformed': 'JSON غير سليم',
  'corpus.why-line-no-object': 'سطر ليس كائن JSON',
  'corpus.why-line-no-text': 'لا نص: المفتاح `text` غير موجود أو ليس سلسلة نصية',
  'corpus.why-no-gzip': 'ليست بيانات gzip، أو هي تالفة',
  'corpus.why-gzip-after': ({ count }) => `بيانات gzip تالفة بعد السطر ${number(count)}؛ وتبقى السطور السابقة`,

  'corpus.why-no-pdf': 'ليس PDF',
  'corpus.why-pdf-damaged': 'ملف PDF تالف',
  'corpus.why-pdf-locked': 'ملف PDF محمي بكلمة مرور',
  'corpus.why-pdf-scan': 'ملف PDF بلا نص، ولعله صورة ممسوحة',
  'corpus.why-pdf-pages': ({ count }) => `ملف PDF فيه أكثر من ${plural(count, pages)}`,
  'corpus.why-pdf-long': ({ count }) => `ملف PDF فيه أكثر من ${number(count)} مليون حرف`,
  'corpus.why-pdf-slow': ({ count }) => `ملف PDF تستغرق قراءته أكثر من ${plural(count, seconds)}`,
  'corpus.why-pdf-memory': ({ count }) => `ملف PDF تحتاج قراءته إلى أكثر من ${number(count)} ميغابايت من الذاكرة`,

  'corpus.what-pdf': 'ملف PDF',
  'corpus.what-zip': 'أرشيف ZIP أو مستند مكتبي',
  'corpus.what-gzip': 'بيانات gzip',
  'corpus.what-png': 'صورة PNG',
  'corpus.what-jpeg': 'صورة JPEG',
  'corpus.what-gif': 'صورة GIF',
  'corpus.what-program': 'برنامج',
  'corpus.what-binary': 'بيانات ثنائية',

  'corpus.why-gzip': 'بيانات gzip تالفة',
  'corpus.why-json-large': 'ملف JSON أكبر من 10 MB',
  'corpus.why-json': 'ملف JSON ليس JSON Feed',
  'corpus.why-opml': 'قائمة خلاصات OPML لا خلاصة؛ تُذكر الخلاصات واحدة واحدة',
  'corpus.why-xml': 'ملف XML ليس خلاصة ولا خريطة موقع',
  'corpus.why-neither': 'ليس خلاصة ولا خريطة موقع',
  'corpus.why-html': 'صفحة HTML لا خلاصة، ولا رابط فيها إلى خلاصة',
  'corpus.why-html-feed': ({ text }) => `صفحة HTML لا خلاصة، وفيها رابط إلى الخلاصة ${text}`,
  'corpus.why-html-feeds': ({ text }) => `صفحة HTML لا خلاصة، وفيها روابط إلى الخلاصات ${text}`,
};
