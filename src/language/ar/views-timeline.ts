import type { timelineViews as english } from '../en/views-timeline.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { plural, day, days, month, and } = formatting('ar');

/** Entries, which are of the other gender than articles. */
const withoutDate = { zero: 'لا شيء', one: 'واحد', two: 'اثنان', other: '#' };

export const timelineViews: Translation<typeof english> = {
  'views.timeline-head': ({ topic, dated, undated, quotes, articles }) => {
    const entries = plural(dated, {
      zero: 'لا مداخل مؤرخة',
      one: 'مدخل واحد مؤرخ',
      two: 'مدخلان مؤرخان',
      few: '# مداخل مؤرخة',
      many: '# مدخلًا مؤرخًا',
      other: '# مدخل مؤرخ',
    });
    const of = plural(articles, { one: 'مقالة واحدة', two: 'مقالتين', few: '# مقالات', other: '# مقالة' });
    const told = plural(quotes, {
      one: 'اقتباس واحد',
      two: 'اقتباسين',
      few: '# اقتباسات',
      many: '# اقتباسًا',
      other: '# اقتباس',
    });
    return `حول «${topic}»: ${entries} و${plural(undated, withoutDate)} بلا تاريخ، في ${told} من ${of}.`;
  },
  'views.one-article': 'مقالة واحدة فقط تروي ذلك.',
  'views.days-as-said': ({ undated, articles }) => {
    const some = plural(undated, {
      one: `${articles === 2 ? 'إحدى المقالتين' : 'مقالة واحدة منها'} لا تذكر تاريخًا`,
      two: 'مقالتان منها لا تذكران تاريخًا',
      few: '# مقالات منها لا تذكر تاريخًا',
      other: '# مقالة منها لا تذكر تاريخًا',
    });
    const none =
      articles === 1 ? 'والمقالة لا تذكر تاريخًا' : `ولا تذكر أي من ${articles === 2 ? 'المقالتين' : 'المقالات'} تاريخًا`;
    return `${undated === articles ? none : some}: «الأربعاء» أو «الأسبوع الماضي» يبقى ${undated === 2 ? 'فيهما' : 'فيها'} كما قيل.`;
  },
  'views.days-unread': ({ languages }) =>
    `لا تُقرأ الأيام في المقالات المكتوبة بلغات أخرى (${languages.join('، ')}): يُعتدّ بيوم النشر وحده.`,
  'views.days-unread-here': ({ language }) => `لا تُقرأ الأيام الواردة فيه: المقالة ليست بالإنجليزية (${language}).`,
  'views.timeline-omitted': ({ dated, undated }) => {
    const forms = {
      one: 'مدخل آخر واحد',
      two: 'مدخلان آخران',
      few: '# مداخل أخرى',
      many: '# مدخلًا آخر',
      other: '# مدخل آخر',
    };
    if (dated === 0) return `خارج هذا الخط الزمني: ${plural(undated, forms)} بلا تاريخ.`;
    return `خارج هذا الخط الزمني: ${plural(dated, forms)} بتاريخ${undated === 0 ? '' : ` و${plural(undated, withoutDate)} بلا تاريخ`}.`;
  },
  'views.undated-head': 'بلا تاريخ، ومن دون ترتيب زمني',
  'views.date-unknown': 'التاريخ غير معروف',
  'views.said-on': ({ on }) => `قيل في ${day(on)}`,
  'views.day': ({ on }) => day(on),
  'views.month': ({ on }) => month(on),
  'views.year': ({ year }) => year,
  'views.about': ({ from, to }) => `نحو ${days(from, to)}`,
  'views.basis-none': 'لا تذكر المقالة تاريخًا، ولا في الجملة تاريخ مؤكد.',
  'views.basis-published': 'هذا يوم النشر؛ ولا يتبين من الجملة على وجه اليقين متى كان ذلك.',
  'views.basis-said': ({ words }) => `مؤرخ بحسب النص الذي يقول «${words}».`,
  'views.basis-counted': ({ words }) => `مؤرخ بحسب النص الذي يقول «${words}»، محسوبًا من تاريخ المقالة.`,
  'views.other-dates': ({ dates }) => `أوقات أخرى مذكورة: ${dates.join('؛ ')}.`,
  'views.other-words': ({ words }) => `«${words}»`,
  'views.other-days': ({ words, meant }) => `«${words}»: ${meant}`,
  'views.other-as-said': ({ words, why }) => `«${words}» كما قيل: ${why}`,
  'views.why-undated': 'محسوب من تاريخ غير معروف',
  'views.why-in-speech': 'ضمن كلام مقتبس، محسوب من يوم قوله',
  'views.why-tense': 'لا تبيّن الجملة أي يوم هو المقصود',
  'views.why-two-readings': 'يحتمل أكثر من يوم',
  'views.why-bounded': 'حدّ زمني لا يوم',
  'views.why-recurring': 'ليس يومًا بعينه',
  'views.why-day-name': 'يوم يُعرف به حدث؛ ولم تُذكر سنته',
  'views.why-elsewhere': 'محسوب من أمر آخر',
  'views.standing': ({ standings }) => `صفته: ${standings.join('؛ ')}.`,
  'views.standings': ({ standings }) => standings.join('؛ '),
  'views.planned': 'كان مخططًا له وقت النشر',
  'views.denied': 'في الجملة نفي',
  'views.reported': 'ينقل كلام شخص أو جهة',
  'views.entry-differs': ({ facts }) => `تختلف هذه في ${and(facts)}: يُرجى مقارنتها.`,
  'views.differs-number': 'الرقم',
  'views.differs-date': 'التاريخ',
  'views.differs-denial': 'ما يُنفى',
  'views.nothing-to-order':
    'لا توجد في هذا الموضوع جملة كاملة يمكن أن تُقرأ وحدها، كأن يكون النص قائمة أو جدولًا، لذلك لا يوجد ما يُرتَّب.',
};
