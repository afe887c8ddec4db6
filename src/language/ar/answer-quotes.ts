import { formatting } from '../formatting.js';
import type { answerQuotes as english } from '../en/answer-quotes.js';
import type { Translation } from '../translation.js';

const { ago, and, day, number, plural } = formatting('ar');

/** In the genitive, as after a preposition. */
const otherOutlets = {
  one: 'جهة أخرى',
  two: 'جهتين أخريين',
  few: '# جهات أخرى',
  many: '# جهة أخرى',
  other: '# جهة أخرى',
};

export const answerQuotes: Translation<typeof english> = {
  'answer.answering-sentence': 'الجملة التي تجيب',
  'answer.nearest-sentence': 'أقرب جملة',
  'answer.sentence-in-question': 'الجملة المعنيّة',
  'answer.sentence-all': ({ name }) => `${name}: الاقتباس كله.`,
  'answer.sentence-words': ({ name, words }) => `${name}: «${words}»`,
  'answer.sentence-begins': ({ name, words }) => `${name}: تلك التي تبدأ بـ«${words}»`,
  'answer.correction-beside': 'تصحيح في المقالة نفسها، كما نُشر:',
  'answer.also-in': ({ outlets, others }) =>
    `الجملة نفسها أيضًا في ${others > 0 ? `${outlets.join('، ')} و${plural(others, otherOutlets)}` : and(outlets)}.`,
  'answer.as-printed': 'كما نُشر:',
  'answer.as-printed-by': ({ outlet }) => `كما نُشر في ${outlet}:`,
  'answer.outlet-unstated': 'الجهة الناشرة غير مذكورة',
  'answer.title-unstated': 'العنوان غير مذكور',
  'answer.open': 'فتح',

  'answer.same-words': 'الكلمات نفسها واردة هنا.',
  'answer.long': ({ hasLink }) => `هذا المقطع أطول من أن يُعرض هنا كاملًا${readOrNot(hasLink)}`,
  'answer.answer-full': ({ hasLink }) => `عرضت هذه الإجابة من مقالاتها كل ما يُسمح لها به${readOrNot(hasLink)}`,
  'answer.check-full': ({ hasLink }) => `عرض هذا التحقق من مقالاته كل ما يُسمح له به${readOrNot(hasLink)}`,
  'answer.page-withholds': ({ hasLink }) =>
    `تطلب صفحة هذه المقالة عدم الاقتباس منها، أو عدم الاقتباس بهذا الطول${readOrNot(hasLink)}`,
  'answer.gone': 'أُزيلت مقالته أو أُخفيت أو تغيّرت منذ ذلك الحين.',
  'answer.too-long': 'هذا المقطع أطول من أن يُعرض هنا.',

  'answer.dated': ({ day: published, age }) => `${day(published)}، ${age}`,
  'answer.date-unknown': 'التاريخ غير معروف',
  'answer.days-ago': ({ count }) => ago(count, 'day'),
  'answer.weeks-ago': ({ count }) => ago(count, 'week'),
  'answer.months-ago': ({ count }) => ago(count, 'month'),
  'answer.years-ago': ({ count }) => ago(count, 'year'),
  'answer.in-the-future': 'في المستقبل',
  'answer.updated': ({ day: updated }) => `حُدّثت في ${day(updated)}`,

  'answer.origin-file': 'ملف',
  'answer.origin-file-stated': 'ملف؛ الجهة الناشرة كما وردت فيه',
  'answer.origin-file-unstated': 'ملف؛ الجهة الناشرة غير مذكورة',
  'answer.origin-sample': 'عيّنة مختلقة',
  'answer.origin-fetched': ({ host, day: fetched }) => `جُلبت من ${host} في ${day(fetched)}`,
  'answer.origin-upload': 'رفعها أحد المشرفين',
  'answer.origin-upload-stated': 'رفعها أحد المشرفين؛ الجهة الناشرة كما وردت فيها',
  'answer.origin-upload-unstated': 'رفعها أحد المشرفين؛ الجهة الناشرة غير مذكورة',

  'answer.note-undated': 'لا تذكر المقالة تاريخًا',
  'answer.note-relative-date': 'فيه إشارة زمنية محسوبة من تاريخ غير معروف',
  'answer.note-reported': 'ينقل كلام شخص أو جهة، لا حقيقةً تضمن الجهة الناشرة صحتها',
  'answer.note-disputed': 'إلى جانبه في الاقتباس نفسه نفي أو تقييد',
  'answer.note-differs': 'يختلف عن اقتباس آخر هنا في رقم أو اسم أو تاريخ أو نفي',
  'answer.note-speaker-unnamed': 'لا يُذكر هنا من المتكلم، أو من المقصود بـ«هو» أو «هي»',
  'answer.note-headline': 'عنوان، لا قول تقرّره المقالة',
  'answer.note-corrected': 'في المقالة تصحيح',
  'answer.note-uploaded': 'رفعها أحد المشرفين',
  'answer.note-invented': 'عيّنة مختلقة، وليست خبرًا',
  'answer.note-withheld': 'تطلب صفحتها عدم الاقتباس منها، أو عدم الاقتباس بهذا الطول',

  'answer.card-title': ({ title }) => `العنوان: ${title}`,
  'answer.card-outlet': ({ outlet }) => `الجهة الناشرة: ${outlet}`,
  'answer.card-outlet-unstated': 'الجهة الناشرة غير مذكورة',
  'answer.card-author': ({ author }) => `الكاتب: ${author}`,
  'answer.card-author-unstated': 'الكاتب غير مذكور',
  'answer.card-published': ({ dated }) => `تاريخ النشر: ${dated}`,
  'answer.card-updated': ({ dated }) => `تاريخ التحديث: ${dated}`,
  'answer.card-not-updated': 'لم يُذكر أي تحديث',
  'answer.card-origin': ({ origin }) => `المصدر: ${origin}`,
  'answer.card-printed-by': ({ outlet, origin }) => `المصدر: كما نُشر في ${outlet}؛ ${origin}`,
  'answer.card-path': ({ path }) => `المسار في مجموعة المقالات: ${path}`,
  'answer.card-language': ({ language }) => `اللغة: ${language}`,
  'answer.card-language-unknown': 'اللغة: غير معروفة',
  'answer.card-length': ({ words, passages }) => {
    const long = plural(words, { one: 'كلمة واحدة', two: 'كلمتين', few: '# كلمات', other: '# كلمة' });
    const parts = { one: 'مقطع واحد', two: 'مقطعين', few: '# مقاطع', many: '# مقطعًا', other: '# مقطع' };
    return `الطول: نحو ${long}، في ${plural(passages, parts)}`;
  },
  'answer.card-version': ({ dated, changes }) => {
    const places = { one: 'موضع واحد', two: 'موضعان', few: '# مواضع', many: '# موضعًا', other: '# موضع' };
    return `نسخة سابقة، ${dated}: تغيّر منذ ذلك الحين في نصها ${plural(changes, places)}.`;
  },
  'answer.card-versions-more': ({ count }) => `نسخ أقدم: ${count}.`,
  'answer.card-correction': 'تصحيح في المقالة، كما نُشر:',
  'answer.card-corrections-long': ({ count }) => `تصحيحات أطول من أن تُعرض هنا: ${number(count)}.`,
};

function readOrNot(hasLink: boolean): string {
  return hasLink ? '؛ يمكن قراءة المقطع عبر الرابط.' : '، وليس للمقالة رابط.';
}
