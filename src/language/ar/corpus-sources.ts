import type { corpusSources as english } from '../en/corpus-sources.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

const { plural } = formatting('ar');

export const corpusSources: Translation<typeof english> = {
  'corpus.kind-folder': 'مجلد',
  'corpus.kind-url': 'صفحة',
  'corpus.kind-urls': 'صفحات',
  'corpus.kind-feed': 'خلاصة',
  'corpus.kind-site-map': 'خريطة موقع',
  'corpus.kind-upload': 'ملف',
  'corpus.folder': ({ name }) => `المجلد ${name}`,
  'corpus.several-pages': ({ count, first }) =>
    `${plural(count, { two: 'صفحتان', few: '# صفحات', many: '# صفحة', other: '# صفحة' })}، أولاها ${first}`,

  'corpus.too-many-sources': ({ most }) =>
    wording`للخادم ${plural(most, { few: '# مصادر', many: '# مصدرًا', other: '# مصدر' })} على الأكثر: يُرجى إزالة أحدها أولًا عبر ${command('corpus sources')}.`,
  'corpus.address-or-file': 'يُرجى ذكر عنوان أو إرفاق ملف، لا كليهما.',
  'corpus.no-address-or-file': 'يُرجى ذكر عنوان أو إرفاق ملف.',
  'corpus.nothing-added': 'لم يُضف شيء.',
  'corpus.source-already': ({ name }) =>
    wording`${name} مصدر مضاف من قبل؛ الأمر ${command('corpus refresh')} يقرؤه من جديد.`,
  'corpus.added': ({ kind, name }) => wording`أُضيف: ${kind} ${name}.`,
  'corpus.page-names-feed': ({ feed }) => wording`تذكر الصفحة الخلاصة ${feed}، ويمكن إضافتها أيضًا.`,

  'corpus.no-sources': () => wording`لا مصادر بعد؛ الأمر ${command('corpus add')} يضيف مصدرًا.`,
  'corpus.sources': ({ range }) => `المصادر، ${range}:`,
  'corpus.source-line': ({ id, kind, name, articles, isLocal, read, problem }) => {
    const count = plural(articles, {
      zero: 'لا مقالات',
      one: 'مقالة واحدة',
      two: 'مقالتان',
      few: '# مقالات',
      many: '# مقالة',
      other: '# مقالة',
    });
    const line = wording`${strong(`${id}.`)} ${kind} ${name}: ${count}`;
    const when = read === null ? wording`، لم تُقرأ بعد` : wording`، آخر قراءة ${read}`;
    return [...line, ...(isLocal ? [] : when), ...(problem === null ? [] : [`؛ ${problem}`])];
  },
  'corpus.source-choice': ({ id, name }) => `${id}: ${name}`,
  'corpus.drop-a-source': 'إزالة مصدر',
  'corpus.dropped-already': 'أُزيل ذلك المصدر من قبل.',
  'corpus.drop': ({ name }) => wording`${strong('هل يُزال هذا المصدر؟')} لن يُقرأ ${name} بعد الآن.`,
  'corpus.drop-meaning': ({ articles }) => {
    const leaving = plural(articles, {
      zero: 'لا مقالات له',
      one: 'تخرج مقالته الوحيدة',
      two: 'تخرج مقالتاه',
      few: 'تخرج مقالاته، وعددها #،',
      many: 'تخرج مقالاته، وعددها #،',
      other: 'تخرج مقالاته، وعددها #،',
    });
    return articles === 0
      ? `${leaving}.`
      : wording`${leaving} من الإجابات مع التحديث الذي يلي، ما لم تكن لدى مصدر آخر؛ ويعيدها الأمر ${command('corpus rollback')}.`;
  },
  'corpus.drop-yes': 'نعم، إزالة المصدر',
  'corpus.dropped': ({ name }) => wording`أُزيل: ${name}.`,

  'corpus.status': 'مقالات هذا الخادم',
  'corpus.status-articles': ({ articles, sources, troubled }) => {
    const answering = plural(articles, {
      zero: 'لا مقالات يُجاب منها هنا',
      one: 'يُجاب هنا من مقالة واحدة',
      two: 'يُجاب هنا من مقالتين',
      few: 'يُجاب هنا من # مقالات',
      many: 'يُجاب هنا من # مقالة',
      other: 'يُجاب هنا من # مقالة',
    });
    const own = plural(sources, {
      zero: 'وليس لهذا الخادم مصادر خاصة به',
      one: 'ولهذا الخادم مصدر واحد خاص به',
      two: 'ولهذا الخادم مصدران خاصان به',
      few: 'ولهذا الخادم # مصادر خاصة به',
      many: 'ولهذا الخادم # مصدرًا خاصًا به',
      other: 'ولهذا الخادم # مصدر خاص به',
    });
    const some = plural(troubled, { one: 'في واحد منها مشكلة', two: 'في اثنين منها مشكلة', other: 'في # منها مشكلة' });
    const ofTwo = troubled === 1 ? 'في أحدهما مشكلة' : 'في كليهما مشكلة';
    const which = sources === 1 ? 'فيه مشكلة' : sources === 2 ? ofTwo : some;
    const trouble = troubled === 0 ? [] : wording`، ${which}: يُرجى مراجعة ${command('corpus sources')}`;
    return [`${answering}. ${own}`, ...trouble, '.'];
  },
  'corpus.status-never-refreshed': 'لم تُحدَّث قط.',
  'corpus.status-refreshed': ({ at, generation }) => wording`آخر تحديث ${at}، الجيل ${generation}.`,
  'corpus.status-no-schedule': () =>
    wording`تُحدَّث تلقائيًا حين يقرر من يشغّلني ذلك؛ ويحدد ${command('settings')} وقتًا لهذا الخادم.`,
  'corpus.status-schedule': ({ schedule }) => wording`تُحدَّث تلقائيًا: ${schedule}.`,
  'corpus.status-idle': 'لا شيء جارٍ الآن.',
  'corpus.status-under-way': ({ work }) => `جارٍ الآن: ${work}.`,
  'corpus.status-held': ({ count }) =>
    wording`${plural(count, {
      one: 'تغيير واحد معلّق',
      two: 'تغييران معلّقان',
      few: '# تغييرات معلّقة',
      many: '# تغييرًا معلّقًا',
      other: '# تغيير معلّق',
    })} بانتظار قرارك: ${command('corpus quarantine')}.`,
  'corpus.status-index': 'فهرس المعاني غير مكتمل؛ وتستند الإجابات إلى الكلمات المفتاحية في هذه الأثناء.',
};
