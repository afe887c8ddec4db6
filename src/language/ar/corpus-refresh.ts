import type { ChangeValues, corpusRefresh as english } from '../en/corpus-refresh.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

const { number, plural } = formatting('ar');

const articles = {
  zero: 'لا مقالات بقيت كما كانت',
  one: 'بقيت مقالة واحدة كما كانت',
  two: 'بقيت مقالتان كما كانتا',
  few: 'بقيت # مقالات كما كانت',
  many: 'بقيت # مقالة كما كانت',
  other: 'بقيت # مقالة كما كانت',
};
const furtherPlaces = {
  one: 'موضع آخر',
  two: 'موضعان آخران',
  few: '# مواضع أخرى',
  many: '# موضعًا آخر',
  other: '# موضع آخر',
};

function change(kind: string, { title, places, further }: ChangeValues) {
  const more = further === 0 ? [] : [plural(further, furtherPlaces)];
  const told = [...places, ...more].join('؛ ');
  return wording`${strong(kind)}: ${title}${told === '' ? '' : ` (${told})`}`;
}

export const corpusRefresh: Translation<typeof english> = {
  'corpus.stage-list': 'سؤال المصادر عما لديها',
  'corpus.stage-fetch': 'جلب الصفحات',
  'corpus.stage-discover': 'البحث عما تغيّر',
  'corpus.stage-read': 'قراءة الصفحات',
  'corpus.stage-embed': 'حساب معاني المقاطع',
  'corpus.stage-index': 'الفهرسة',
  'corpus.stage-switch': 'الانتقال إلى الحالة الجديدة',
  'corpus.unit-list': 'المصادر',
  'corpus.unit-fetch': 'الصفحات',
  'corpus.unit-discover': 'الملفات والصفحات',
  'corpus.unit-read': 'الصفحات',
  'corpus.unit-embed': 'المقاطع',
  'corpus.unit-index': 'المداخل',
  'corpus.unit-switch': 'الخطوات',
  'corpus.progress': ({ stage, done, total }) =>
    `${stage}: ${number(done)}${total === null ? '' : ` من ${number(total)}`}`,

  'corpus.beginning-refresh': 'بدء التحديث…',
  'corpus.beginning-rollback': 'الرجوع…',
  'corpus.beginning-remove': 'إزالة المقالة…',
  'corpus.beginning-restore': 'استعادة المقالة…',
  'corpus.beginning-erase': 'محو المقالة…',
  'corpus.beginning-recognise-source': 'النظر فيما هو موجود في العنوان…',
  'corpus.beginning-add-source': 'إضافة المصدر…',
  'corpus.beginning-remove-source': 'إزالة المصدر…',
  'corpus.beginning-apply-held': 'تطبيق التغيير…',
  'corpus.beginning-discard-held': 'استبعاد التغيير…',
  'corpus.beginning-block-host': 'حظر الموقع…',
  'corpus.beginning-unblock-host': 'السماح بالموقع من جديد…',

  'corpus.cancelled': 'أُلغي.',
  'corpus.unfinished': 'لم يبلغ هذا نهايته.',
  'corpus.not-under-way': 'لم يعد هذا جاريًا.',
  'corpus.act-outcome': ({ act, outcome }) => `${act}: ${outcome}.`,
  'corpus.fetched-stays': 'المقالات كما كانت من قبل؛ والصفحات التي جُلبت لا حاجة إلى جلبها مرة أخرى.',
  'corpus.no-sources-to-read': () => wording`لا مصادر للقراءة؛ الأمر ${command('corpus add')} يضيف مصدرًا.`,

  'corpus.refreshed': ({ outcome }) => `تم التحديث: ${outcome}.`,
  'corpus.would-refresh': ({ outcome }) => `نتيجة التحديث لو أُجري الآن: ${outcome}.`,
  'corpus.refreshed-by-schedule': ({ outcome }) => wording`${strong('تحديث بحسب الموعد')}: ${outcome}.`,
  'corpus.held': ({ change: id, place, reason, articles: count }) =>
    wording`${strong('معلّق بانتظار قرارك')}${id === null ? '' : ` (${id})`}: ${place}: ${reason}؛ ${plural(count, articles)}. يُرجى مراجعة ${command('corpus quarantine')}.`,
  'corpus.not-read': ({ place, problem }) => wording`${strong('لم يُقرأ')}: ${place}: ${problem}`,
  'corpus.left-out': ({ place, reason }) => wording`${strong('تُرك')}: ${place}: ${reason}`,
  'corpus.further-lines': ({ count }) =>
    plural(count, {
      one: 'سطر آخر في الملف.',
      two: 'سطران آخران في الملف.',
      few: '# أسطر أخرى في الملف.',
      many: '# سطرًا آخر في الملف.',
      other: '# سطر آخر في الملف.',
    }),
  'corpus.and-more': ({ count }) => `… و${plural(count, { one: 'واحد آخر', two: 'اثنان آخران', other: '# غيرها' })}.`,

  'corpus.change-added': (values) => change('أُضيفت', values),
  'corpus.change-changed': (values) => change('تغيّرت', values),
  'corpus.change-removed': (values) => change('أُزيلت', values),
  'corpus.change-reread': (values) => change('قُرئت من جديد', values),
  'corpus.place-new': ({ words }) => `جديد: «${words}»`,
  'corpus.place-gone': ({ words }) => `محذوف: «${words}»`,
  'corpus.place-changed': ({ before, after }) => `«${before}» ← «${after}»`,

  'corpus.file-added': ({ title, address }) => `أُضيفت: ${title} (${address})`,
  'corpus.file-changed': ({ title, address }) => `تغيّرت: ${title} (${address})`,
  'corpus.file-removed': ({ title, address }) => `أُزيلت: ${title} (${address})`,
  'corpus.file-reread': ({ title, address }) => `قُرئت من جديد: ${title} (${address})`,
  'corpus.file-further': ({ count }) => `و${plural(count, furtherPlaces)}`,
  'corpus.file-left-out': 'ما تُرك:',
  'corpus.file-left-out-page': ({ path, reason }) => `${path}: ${reason}`,
};
