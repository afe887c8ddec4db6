import type { corpusActs as english } from '../en/corpus-acts.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { code, wording } from '../wording.js';

const { number, plural } = formatting('ar');

const characters = { one: 'حرف واحد', two: 'حرفين', few: '# أحرف', many: '# حرفًا', other: '# حرف' };
const addresses = { one: 'عنوان واحد', two: 'عنوانين', few: '# عناوين', many: '# عنوانًا', other: '# عنوان' };

export const corpusActs: Translation<typeof english> = {
  'corpus.host-blocked-already': ({ host }) => `${host} محظور من قبل.`,
  'corpus.host-not-blocked': ({ host }) => `${host} غير محظور.`,
  'corpus.no-host-name': ({ text }) => wording`«${text}» ليس اسم موقع: يُكتب مثل ${code('news.example.org')}.`,

  'corpus.name-an-address': 'يُرجى ذكر عنوان صفحة أو خلاصة أو خريطة موقع.',
  'corpus.only-of-site-maps': 'النمط والعمر الأقصى لخرائط المواقع وحدها.',
  'corpus.one-feed': 'تُضاف الخلاصات واحدة واحدة.',
  'corpus.one-site-map': 'تُضاف خرائط المواقع واحدة واحدة.',
  'corpus.no-address': ({ text }) => wording`«${text}» ليس عنوانًا يبدأ بـ${code('https://')}.`,
  'corpus.address-too-long': ({ text, most }) => `«${text}» أطول من ${plural(most, characters)}.`,
  'corpus.address-with-password': ({ text }) => `في «${text}» اسم مستخدم أو كلمة مرور: يُرجى حذفهما.`,
  'corpus.too-many-addresses': ({ most, count }) =>
    `في القائمة ${plural(most, addresses)} على الأكثر، لا ${number(count)}.`,
  'corpus.pattern-too-long': ({ most }) => `في النمط ${plural(most, characters)} على الأكثر.`,
  'corpus.no-pattern': ({ pattern, example }) =>
    wording`«${pattern}» ليس نمط عنوان: يبدأ النمط بـ${code('/')} أو ${code('*')} أو ${code('https://')}، مثل ${example}.`,
  'corpus.no-age': ({ most }) => `العمر الأقصى عدد من الأيام من 1 إلى ${number(most)}.`,

  'corpus.address-not-looked-at': ({ url, why }) => `تعذّر الاطلاع على ${url}: ${why}.`,
  'corpus.address-not-looked-at-now': ({ url, why }) =>
    `تعذّر الاطلاع على ${url}: ${why}. يُرجى ذكر ما هو (خلاصة أو خريطة موقع أو صفحة) لإضافته رغم ذلك.`,
  'corpus.sent-nothing': 'لم يُرسَل شيء',
  'corpus.no-source-there': ({ url, what }) => `ليس ${url} خلاصة ولا خريطة موقع ولا صفحة: ${what}.`,
  'corpus.no-source': ({ source }) => `لا يوجد مصدر رقمه ${source}: يُرجى مراجعة قائمة المصادر.`,
  'corpus.folder-stays': ({ source }) => `المصدر ${source} هو المجلد الذي تأتي منه هذه المقالات، فلا يمكن إزالته.`,
  'corpus.holds-erased': ({ name }) => `في ${name} مقالة مُحيت، لذلك لا يُقبل.`,

  'corpus.article-erased': 'مُحيت تلك المقالة؛ ولم يبق منها شيء.',
  'corpus.article-unknown': ({ id }) => `لا تُعرف هنا مقالة معرّفها ${id}: يُرجى البحث عنها بعنوانها.`,
  'corpus.removed-already': 'تلك المقالة مُزالة من قبل.',
  'corpus.not-removed': 'تلك المقالة غير مُزالة.',
  'corpus.kept-out': ({ why }) => `لا يمكن أن تعود تلك المقالة: ${why}.`,

  'corpus.no-such-generation': ({ generation, newest }) =>
    `لا يوجد جيل رقمه ${generation}: ${newest === null ? 'لا أجيال بعد' : `الأجيال من 1 إلى ${newest}`}.`,
  'corpus.same-articles': ({ generation }) =>
    `مقالات الجيل ${generation} هي المقالات الحالية نفسها، فلا شيء يُرجَع إليه.`,

  'corpus.no-held-change': ({ change }) => `لا يوجد تغيير معلّق رقمه ${change}: يُرجى مراجعة التغييرات المعلّقة.`,
  'corpus.change-applied': ({ change }) => `التغيير ${change} طُبّق من قبل.`,
  'corpus.change-discarded': ({ change }) => `التغيير ${change} استُبعد من قبل.`,

  'corpus.file-damaged': 'الملف الذي يحفظ المقالات تالف: على من يشغّلني أن يصلحه.',
  'corpus.disk-full': 'القرص الذي يحفظ المقالات ممتلئ: على من يشغّلني أن يفرغ مساحة؛ وتستمر الإجابات من آخر تحديث.',
  'corpus.folder-not-opened': 'لا يمكن فتح مجلد المقالات: على من يشغّلني أن يحدد مجلدًا موجودًا.',
  'corpus.folder-not-listed': ({ folder }) =>
    `لا يمكن سرد محتويات المجلد ${folder}: على من يشغّلني أن يراجع أذوناته؛ ولم يتغير شيء.`,

  'corpus.shared-alone': 'يجيب هذا الخادم من المقالات المشتركة وحدها، ولا يستطيع تغييرها إلا من يشغّلني، في الطرفية.',
  'corpus.under-way': ({ job, by, since, far }) => `عمل جارٍ منذ ${since}: ${job}، ${by} (${far})`,
  'corpus.just-begun': 'بدأ العمل لتوّه',
  'corpus.again-when-done': ({ work }) => `${work}؛ يُرجى المحاولة بعد انتهائه.`,
  'corpus.starting': 'في بدايته',
  'corpus.waiting': 'في انتظار الدور',
  'corpus.the-schedule': 'بحسب الموعد',
  'corpus.job-refresh': 'تحديث',
  'corpus.job-rollback': 'رجوع إلى حالة سابقة',
  'corpus.job-remove': 'إزالة مقالة',
  'corpus.job-restore': 'استعادة مقالة',
  'corpus.job-erase': 'محو مقالة',
  'corpus.job-recognise-source': 'الاطلاع على مصدر',
  'corpus.job-add-source': 'إضافة مصدر',
  'corpus.job-remove-source': 'إزالة مصدر',
  'corpus.job-apply-held': 'تطبيق تغيير معلّق',
  'corpus.job-discard-held': 'استبعاد تغيير معلّق',
  'corpus.job-block-host': 'حظر موقع',
  'corpus.job-unblock-host': 'رفع الحظر عن موقع',
};
