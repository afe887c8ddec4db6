import type { corpusArticles as english } from '../en/corpus-articles.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { command, option, strong, wording } from '../wording.js';

const { number, plural } = formatting('ar');

const articles = {
  zero: 'لا مقالات',
  one: 'مقالة واحدة',
  two: 'مقالتان',
  few: '# مقالات',
  many: '# مقالة',
  other: '# مقالة',
};
const kept = {
  zero: 'لا مقالات بقيت كما كانت',
  one: 'بقيت مقالة واحدة كما كانت',
  two: 'بقيت مقالتان كما كانتا',
  few: 'بقيت # مقالات كما كانت',
  many: 'بقيت # مقالة كما كانت',
  other: 'بقيت # مقالة كما كانت',
};

export const corpusArticles: Translation<typeof english> = {
  'corpus.article': ({ title, outlet }) => `«${title}»${outlet === null ? '' : `، ${outlet}`}`,
  'corpus.article-with-id': ({ article, id }) => `${article} (${id})`,

  'corpus.remove': ({ article, place }) => wording`${strong('هل تُزال هذه المقالة؟')} ${article} (${place})`,
  'corpus.remove-yes': 'نعم، إزالة',
  'corpus.remove-meaning':
    'تخرج من الإجابات فورًا، ولا يعيدها أي تحديث. والإجابات القديمة التي تقتبس منها توضع عليها علامة «سُحب لاحقًا».',
  'corpus.restore-undoes': () => wording`يمكن استعادتها بالأمر ${command('corpus restore')}.`,
  'corpus.removed': ({ articles: removed, outcome }) => `أُزيلت: ${removed.join('؛ ')}؛ ${outcome}.`,

  'corpus.erase': ({ article, place }) => wording`${strong('هل تُمحى هذه المقالة نهائيًا؟')} ${article} (${place})`,
  'corpus.erase-yes': 'نعم، محو نهائي',
  'corpus.erase-meaning':
    'يُمحى نصها ومقاطعها ومتجهاتها من كل جيل وفهرس وذاكرة مؤقتة. وتُفرَّغ رسائلي العلنية التي تقتبس منها.',
  'corpus.erase-is-final':
    'لا شيء يعيدها: لا الرجوع إلى جيل سابق، ولا تحديث، ولا نسخة من النص نفسه. لا يمكن التراجع عن هذا.',
  'corpus.erased': ({ generations, texts }) =>
    `مُحيت من ${plural(generations, { one: 'جيل واحد', two: 'جيلين', few: '# أجيال', many: '# جيلًا', other: '# جيل' })}، مع كل نسخة وكل إصدار من النص نفسه (${plural(texts, { one: 'نص واحد', two: 'نصّان', few: '# نصوص', many: '# نصًا', other: '# نص' })}).`,
  'corpus.messages-blanked': ({ count }) =>
    `${plural(count, {
      zero: 'لم تُفرَّغ أي رسالة',
      one: 'أُفرغت رسالة واحدة كانت تقتبس منها',
      two: 'أُفرغت رسالتان كانتا تقتبسان منها',
      few: 'أُفرغت # رسائل كانت تقتبس منها',
      many: 'أُفرغت # رسالة كانت تقتبس منها',
      other: 'أُفرغت # رسالة كانت تقتبس منها',
    })}.`,
  'corpus.a-message': 'رسالة',
  'corpus.message-out-of-reach': ({ message, why }) => wording`لا أستطيع الوصول إليها، يُرجى حذفها: ${message} (${why})`,
  'corpus.file-stays': ({ file }) => wording`الملف نفسه يبقى في مجلد من يشغّلني: ${file}`,
  'corpus.traces-stay':
    'كانت هناك قراءة جارية في تلك اللحظة، فتبقى آثار في ملف قاعدة البيانات حتى التحديث التالي: يُرجى بدؤه الآن.',

  'corpus.restored': ({ article, outcome }) => `استُعيدت: ${article}؛ ${outcome}.`,
  'corpus.not-in-source': 'لم تعد في مصدرها، لذا قد يخرجها تحديث من جديد.',
  'corpus.none-removed': 'لا مقالات مُزالة.',
  'corpus.removed-list': () =>
    wording`المقالات المُزالة، الأحدث إزالةً أولًا؛ يقبل ${command('corpus restore')} عنوانًا أو المعرّف:`,
  'corpus.further-articles': ({ count }) =>
    `${plural(count, { one: 'ومقالة أخرى', two: 'ومقالتان أخريان', few: 'و# مقالات أخرى', many: 'و# مقالة أخرى', other: 'و# مقالة أخرى' })}.`,

  'corpus.no-such-article': 'لا مقالة من مقالات هذا الخادم تطابق ذلك؛ يُرجى اختيار واحدة مما يُعرض أثناء الكتابة.',
  'corpus.no-such-removed': () =>
    wording`لا مقالة مُزالة تطابق ذلك؛ الأمر ${command('corpus restore')} من دون مقالة يسردها.`,
  'corpus.several-match': ({ total, some }) =>
    `عدد المقالات المطابقة ${number(total)}: ${some.join('؛ ')}؛ يُرجى تحديد واحدة بدقة أكبر، أو بمعرّفها بين القوسين.`,
  'corpus.shared-not-removed': ({ report }) =>
    `هذه من المقالات المشتركة، ولا يستطيع إزالتها إلا من يشغّلني، في الطرفية؛ ويمكن للمشرفين هنا إخفاؤها عبر «${report}» تحت إحدى الإجابات.`,
  'corpus.shared-not-erased': ({ report }) =>
    `هذه من المقالات المشتركة، ولا يستطيع محوها إلا من يشغّلني، في الطرفية؛ ويمكن للمشرفين هنا إخفاؤها عبر «${report}» تحت إحدى الإجابات.`,

  'corpus.none-blocked': 'لا مواقع محظورة.',
  'corpus.blocked-hosts': 'المواقع المحظورة:',
  'corpus.blocked-host': ({ host, at }) => wording`${host}، ${at}`,
  'corpus.block': ({ host }) =>
    wording`${strong('هل يُحظر هذا الموقع؟')} لن يُجلب شيء من ${host} ولا مما يتفرع عنه، وتخرج مقالاته من الإجابات فورًا.`,
  'corpus.block-yes': 'نعم، حظر',
  'corpus.unblock-undoes': () =>
    wording`يُسمح به من جديد عبر ${command('corpus block')} مع ${option('corpus block unblock')}.`,
  'corpus.blocked': ({ host, outcome }) => `حُظر ${host}: ${outcome}.`,
  'corpus.allowed-again': ({ host }) => `${host} مسموح به من جديد؛ وسيقرأ التحديث التالي صفحاته.`,

  'corpus.no-generations': () => wording`لا جيل بعد؛ الأمر ${command('corpus add')} يضيف المصدر الأول.`,
  'corpus.generations': () =>
    wording`الأجيال، الأحدث أولًا؛ يمكن الرجوع إلى أحدها بالأمر ${command('corpus rollback')}:`,
  'corpus.generation-numbered': ({ id }) => `الجيل ${id}`,
  'corpus.history-line': ({ generation, at, cause, changes, articles: count }) =>
    wording`${strong(`الجيل ${generation}`)}، ${at}: ${cause}؛ ${changes}؛ وكان فيه ${plural(count, articles)}`,
  'corpus.cause-refresh': 'تحديث',
  'corpus.cause-rollback': ({ target }) => (target === null ? 'رجوع إلى حالة سابقة' : `رجوع إلى الجيل ${target}`),
  'corpus.cause-remove': 'إزالة',
  'corpus.cause-restore': 'استعادة',
  'corpus.cause-erase': 'محو نهائي',
  'corpus.cause-quarantine': 'طُبّق تغيير معلّق',
  'corpus.cause-block': 'حُظر موقع',
  'corpus.no-older-generation': 'لا يوجد جيل أقدم يمكن الرجوع إليه.',
  'corpus.no-generation': ({ generation }) => `لا يوجد جيل رقمه ${generation}.`,
  'corpus.current-already': ({ generation }) => `الجيل ${generation} هو الجيل الحالي أصلًا.`,
  'corpus.go-back': () => wording`${strong('هل نرجع إلى مقالات هذا الجيل؟')}`,
  'corpus.go-back-yes': ({ generation }) => `نعم، الرجوع إلى الجيل ${generation}`,
  'corpus.go-back-meaning':
    'تعود مقالاته إلى الإجابات في جيل جديد. وما أُزيل يبقى مُزالًا، وما مُحي يبقى ممحوًا؛ والتحديث التالي يقرأ المصادر كما تكون حينها.',
  'corpus.went-back': ({ generation, outcome }) => `رجعنا إلى الجيل ${generation}: ${outcome}.`,

  'corpus.held-decided': () => wording`حُسم هذا من قبل؛ الأمر ${command('corpus quarantine')} يسرد ما لم يُحسم.`,
  'corpus.none-held': 'لا شيء ينتظر قرارًا.',
  'corpus.held-list': ({ apply, discard }) =>
    `تغييرات معلّقة لأنها تشبه التلف. وفي الأثناء يُجاب مما كان من قبل. «${apply}» يمرّر التغيير، و«${discard}» يُبقي ما كان:`,
  'corpus.apply': 'تطبيق',
  'corpus.discard': 'استبعاد',
  'corpus.decide': ({ decision, change }) => `${decision} ${change}`,
  'corpus.further-changes': ({ count }) =>
    `${plural(count, { one: 'وبعدها تغيير آخر', two: 'وبعدها تغييران آخران', few: 'وبعدها # تغييرات أخرى', many: 'وبعدها # تغييرًا آخر', other: 'وبعدها # تغيير آخر' })}.`,
  'corpus.held-source': ({ change, place, reason, articles: count, at }) =>
    wording`${strong(`${change}.`)} المصدر ${place}: ${reason}؛ ${plural(count, kept)}، ${at}`,
  'corpus.held-page': ({ change, place, reason, articles: count, at }) =>
    wording`${strong(`${change}.`)} الصفحة ${place}: ${reason}؛ ${plural(count, kept)}، ${at}`,
  'corpus.source-numbered': ({ id }) => `المصدر ${id}`,
  'corpus.change-numbered': ({ id }) => `رقم ${id}`,
};
