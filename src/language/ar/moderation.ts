import type { moderation as english } from '../en/moderation.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { command, wording } from '../wording.js';
import { moderationActs } from './moderation-acts.js';
import { moderationMarks } from './moderation-marks.js';
import { moderationReach } from './moderation-reach.js';
import { moderationSetUp } from './moderation-set-up.js';
import { moderationSettings } from './moderation-settings.js';

const { number, plural } = formatting('ar');

const members = { one: 'عضو واحد', two: 'عضوان', few: '# أعضاء', many: '# عضوًا', other: '# عضو' };
const reportForms = { one: 'بلاغ واحد', two: 'بلاغان', few: '# بلاغات', many: '# بلاغًا', other: '# بلاغ' };
const days = { one: 'يومًا واحدًا', two: 'يومين', few: '# أيام', many: '# يومًا', other: '# يوم' };

export const moderation: Translation<typeof english> = {
  ...moderationSettings,
  ...moderationSetUp,
  ...moderationActs,
  ...moderationMarks,
  ...moderationReach,

  'moderation.in-server-alone': 'لا يعمل هذا إلا في خادم.',
  'moderation.for-moderators': 'هذا للمشرفين: الأعضاء الذين يحق لهم إدارة هذا الخادم، أو أصحاب الرتبة المعيّنة لذلك.',
  'moderation.previous-page': 'الصفحة السابقة',
  'moderation.next-page': 'الصفحة التالية',
  'moderation.range': ({ first, last, total }) => `من ${number(first)} إلى ${number(last)} من أصل ${number(total)}`,
  'moderation.choice': ({ place, what }) => `${place}: ${what}`,

  'moderation.misleading': 'مضلّلة',
  'moderation.misleading-meaning': 'الاقتباسات تعطي صورة خاطئة عما قيل',
  'moderation.wrong-source': 'مصدر خاطئ',
  'moderation.wrong-source-meaning': 'الجهة الناشرة أو التاريخ أو الرابط غير صحيح',
  'moderation.out-of-date': 'قديمة',
  'moderation.out-of-date-meaning': 'ما هو أحدث يقول غير ذلك',
  'moderation.not-an-answer': 'ليست إجابة',
  'moderation.not-an-answer-meaning': 'الاقتباسات لا تجيب عن السؤال',
  'moderation.reason': ({ reason, count }) => `${reason}${count > 1 ? ` ×${number(count)}` : ''}`,
  'moderation.reasons': ({ reasons }) => reasons.join('، '),
  'moderation.an-answer': 'إجابة',

  'moderation.no-reports': 'لا بلاغات مفتوحة.',
  'moderation.reports': ({ range }) => `إجابات عليها بلاغات مفتوحة، ${range}:`,
  'moderation.report-line': ({ place, answer, channel, reasons, useful, at }) =>
    wording`${place}. ${answer ?? 'إجابة خاصة'} في ${channel}: ${reasons}${useful === 0 ? '' : `؛ عدد من أفادتهم: ${number(useful)}`}، ${at}`,
  'moderation.look-at-answer': 'عرض إجابة',
  'moderation.settle-an-answer': 'إغلاق بلاغات إجابة',
  'moderation.quotes-of-reported': 'اقتباسات الإجابة المبلَّغ عنها',
  'moderation.reports-gone': 'لم تعد هذه الإجابة محفوظة، ولا البلاغات عنها.',
  'moderation.settle': 'إغلاق',
  'moderation.settled-already': 'أُغلقت البلاغات من قبل.',
  'moderation.settled': ({ reports }) => `تم الإغلاق (${plural(reports, reportForms)}).`,

  'moderation.nothing-hidden': 'لا شيء مخفيّ في هذا الخادم.',
  'moderation.hidden': ({ range }) => `المخفيّ في هذا الخادم، ${range}:`,
  'moderation.article-by': ({ title, outlet }) =>
    `«${title ?? 'العنوان غير مذكور'}»${outlet === null ? '' : `، ${outlet}`}`,
  'moderation.hidden-quote': ({ opening, article, at }) =>
    wording`الاقتباس الذي يبدأ بـ«${opening}» في ${article}، أُخفي ${at}`,
  'moderation.hidden-article': ({ article, at }) => wording`المقالة ${article}، أُخفيت ${at}`,
  'moderation.hidden-quote-gone': ({ at }) => wording`اقتباس من مقالة لم تعد موجودة، أُخفي ${at}`,
  'moderation.hidden-article-gone': ({ at }) => wording`مقالة لم تعد موجودة، أُخفيت ${at}`,
  'moderation.a-quote': 'اقتباس',
  'moderation.an-article': 'مقالة',
  'moderation.show-again': 'إعادة الإظهار',
  'moderation.shown-already': 'أُعيد إظهار ذلك من قبل.',

  'moderation.hide-quote': ({ place }) => `إخفاء الاقتباس ${place}`,
  'moderation.hide-article-of-quote': ({ place }) => `إخفاء مقالة الاقتباس ${place}`,
  'moderation.hide-near': ({ place }) => `إخفاء المقطع القريب ${place}`,
  'moderation.hide-article-of-near': ({ place }) => `إخفاء مقالة المقطع القريب ${place}`,
  'moderation.its-sentences': 'جُمله حيثما وردت',
  'moderation.all-of-it': 'المقالة كلها',
  'moderation.hide-here': 'الإخفاء في هذا الخادم (للمشرفين)',
  'moderation.no-such-quote': 'لا يوجد اقتباس كهذا.',
  'moderation.quote-hidden':
    'أُخفي: من الآن لا تُعرض جُمله في أي مكان من هذا الخادم. أما الرسائل التي تعرضها فتبقى إلى أن تُزال.',
  'moderation.article-hidden':
    'أُخفيت: من الآن لا يُعرض شيء من هذه المقالة في هذا الخادم. أما الرسائل التي تقتبس منها فتبقى إلى أن تُزال.',
  'moderation.show-it-again': () => wording`يمكن إعادة إظهاره عبر ${command('moderation hidden')}.`,

  'moderation.no-unanswered': 'لا أسئلة بلا إجابة.',
  'moderation.unanswered-list': ({ range }) => `أسئلة بلا إجابة، ${range}:`,
  'moderation.unanswered-kept-for': ({ days: count }) =>
    `تُحفظ من دون أسماء ${plural(count, days)} بعد آخر مرة طُرحت فيها.`,
  'moderation.unanswered-off': () => wording`لا تُحفظ في هذا الخادم؛ ويمكن تفعيل ذلك عبر ${command('settings')}.`,
  'moderation.unanswered-question': ({ place, question, askers, at }) =>
    wording`${place}. «${question}» · ${plural(askers, members)} · ${at}`,
  'moderation.clear-question': 'مسح سؤال',
  'moderation.clear-all': 'مسح الكل',
};
