import type { comparisonViews as english } from '../en/views-comparison.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, and } = formatting('ar');

interface Origins {
  readonly origins: number;
  readonly unstated: number;
}

/** After a preposition. */
function originsOf({ origins, unstated }: Origins): string {
  if (unstated === 0)
    return plural(origins, {
      one: 'مصدر واحد',
      two: 'مصدرين مستقلين',
      few: '# مصادر مستقلة',
      many: '# مصدرًا مستقلًا',
      other: '# مصدر مستقل',
    });
  if (origins === 1) return 'مصدر واحد لا يذكر جهته الناشرة';
  const all = plural(origins, { two: 'مصدرين', few: '# مصادر', many: '# مصدرًا', other: '# مصدر' });
  const some = plural(unstated, {
    one: `${origins === 2 ? 'أحدهما' : 'أحدها'} لا يذكر جهته الناشرة`,
    two: 'اثنان منها لا يذكران جهتهما الناشرة',
    few: '# منها لا تذكر جهتها الناشرة',
    other: '# منها لا تذكر جهتها الناشرة',
  });
  const whom = unstated === origins ? `لا يذكر أيّ ${origins === 2 ? 'منهما' : 'منها'} جهته الناشرة` : some;
  const unknown = { one: 'أهو مستقل أم لا', two: 'أهما مستقلان أم لا', other: 'أهي مستقلة أم لا' };
  return `${all}، ${whom}: لا يُعرف ${plural(unstated, unknown)}`;
}

/** After a preposition. */
const articlesOf = (count: number): string =>
  plural(count, {
    one: 'مقالة واحدة تعود',
    two: 'مقالتين تعودان',
    few: '# مقالات تعود',
    other: '# مقالة تعود',
  });

const letters = ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح', 'ط', 'ي'];
const letterOf = (at: number): string => letters[at - 1] ?? number(at);

export const comparisonViews: Translation<typeof english> = {
  'views.counts-head': ({ topic, counts, articles, ...origins }) => {
    const found = plural(counts, {
      one: 'إحصاء واحد',
      two: 'إحصاءان',
      few: '# إحصاءات',
      many: '# إحصاءً',
      other: '# إحصاء',
    });
    return `حول «${topic}»: ${found}، من ${articlesOf(articles)} إلى ${originsOf(origins)}.`;
  },
  'views.matters-head': ({ topic, matters, articles, ...origins }) => {
    const found = plural(matters, { one: 'مسألة واحدة', two: 'مسألتان', few: '# مسائل', other: '# مسألة' });
    return `حول «${topic}»: ${found}، من ${articlesOf(articles)} إلى ${originsOf(origins)}.`;
  },
  'views.nothing-against': 'مقالة واحدة فقط تروي ذلك، فلا يوجد ما تُقارَن به.',
  'views.each-alone': 'لم يُعثر على مقالتين ترويان مسألة واحدة، لذلك تُعرض كل منها على حدة.',
  'views.no-counts': 'لم يُعثر فيها على عدد لقتلى أو مصابين أو مفقودين أو محتجزين.',
  'views.counts-together': 'لا توضع الأرقام جنبًا إلى جنب إلا حيث لا يدل شيء فيها على أنها تحصي أمورًا مختلفة.',
  'views.no-series': 'لا يُرسم خط يصل بينها: لا يُعرف أن ثلاثة أرقام مؤرخة منها تحصي الشيء نفسه.',
  'views.undated-articles': ({ undated, articles }) => {
    if (undated === articles)
      return articles === 1
        ? 'والمقالة لا تذكر تاريخًا.'
        : `ولا تذكر أي من ${articles === 2 ? 'المقالتين' : 'المقالات'} تاريخًا.`;
    return plural(undated, {
      one: `${articles === 2 ? 'إحدى المقالتين' : 'مقالة واحدة منها'} لا تذكر تاريخًا.`,
      two: 'مقالتان منها لا تذكران تاريخًا.',
      few: '# مقالات منها لا تذكر تاريخًا.',
      other: '# مقالة منها لا تذكر تاريخًا.',
    });
  },
  'views.counts-unread': ({ languages }) =>
    `لا تُقرأ الإحصاءات في المقالات المكتوبة بلغات أخرى (${languages.join('، ')}).`,
  'views.count-number': ({ at }) => `الإحصاء ${letterOf(at)}`,
  'views.matter-number': ({ at }) => `المسألة ${letterOf(at)}`,
  'views.count-label': ({ what, whose, where, time, by }) =>
    [what, `من هم: ${whose}`, ...(where === null ? [] : [`المكان: ${where}`]), time, `بحسب: ${by}`].join(' · '),
  'views.price-label': ({ thing, unit, by }) => `السعر: ${thing} · بوحدة: ${unit} · بحسب: ${by}`,
  'views.deadline-label': ({ thing, by }) => `الموعد النهائي: ${thing} · بحسب: ${by}`,
  'views.told-of-same': 'بحسب يوم النشر: ما قيل عن الشيء نفسه',
  'views.killed': 'الوفيات',
  'views.injured': 'المصابون',
  'views.killed-and-injured': 'القتلى والمصابون معًا',
  'views.casualties': 'الضحايا (قتلى أو مصابون أو كلاهما: غير مذكور)',
  'views.missing': 'المفقودون',
  'views.captive': 'المحتجزون أو المخطوفون',
  'views.in-all': 'في المجموع',
  'views.one-day': 'في يوم أو حدث واحد',
  'views.time-unstated': 'المدة: غير مذكورة',
  'views.stated': ({ words }) => `«${words}»`,
  'views.stated-in-some': ({ words }) => `«${words}»، مذكور في بعض الأسطر دون بعض`,
  'views.unstated': 'غير مذكور',
  'views.shared-words': ({ stretches }) => stretches.map((one) => `«${one}»`).join('، '),
  'views.matter-differs': ({ facts }) => `تختلف هذه ${and(facts)}: يُرجى مقارنتها.`,
  'views.in-number': 'في رقم',
  'views.in-date': 'في تاريخ',
  'views.in-denial': 'فيما يُنفى',
  'views.in-name': 'فيمن يُسمّى',
  'views.told-once': 'مقالة واحدة فقط تروي هذا.',
  'views.figures-same': 'الأرقام متطابقة.',
  'views.figures-same-origin': 'الأرقام متطابقة؛ وهي من مصدر واحد.',
  'views.no-difference': 'لم يُعثر على اختلاف في رقم أو تاريخ أو نفي أو اسم.',
  'views.no-difference-origin': 'لم يُعثر على اختلاف في رقم أو تاريخ أو نفي أو اسم؛ وهي من مصدر واحد.',
  'views.other-details': 'تذكر تفاصيل مختلفة؛ ولم يُعثر على تناقض في رقم أو تاريخ أو نفي أو اسم.',
  'views.other-details-origin':
    'تذكر تفاصيل مختلفة؛ ولم يُعثر على تناقض في رقم أو تاريخ أو نفي أو اسم؛ وهي من مصدر واحد.',
  'views.told-by': (origins) => `بحسب ${originsOf(origins)}.`,
  'views.bonds': ({ bonds }) => `${bonds.join('؛ ')}.`,
  'views.bond': ({ articles, links, names }) => {
    const counted = plural(articles, {
      one: 'مقالة واحدة تُعدّ',
      two: 'مقالتان تُعدّان',
      few: '# مقالات تُعدّ',
      other: '# مقالة تُعدّ',
    });
    return `${counted} مصدرًا واحدًا: ${links.join('، ')}${names.length === 0 ? '' : ` (${names.join('، ')})`}`;
  },
  'views.by-copy': 'نسخ من مقالة واحدة',
  'views.by-outlet': 'جهة ناشرة واحدة',
  'views.by-owner': 'مالك واحد',
  'views.by-agency': 'نص وكالة واحدة',
  'views.telling': ({ at, of }) => `الرواية ${number(at)} من ${number(of)}`,
  'views.figure': ({ words }) => `الرقم: «${words}».`,
  'views.counts-omitted': ({ count }) =>
    `لم يُعرض: ${plural(count, { one: 'إحصاء آخر واحد', two: 'إحصاءان آخران', few: '# إحصاءات أخرى', many: '# إحصاءً آخر', other: '# إحصاء آخر' })}.`,
  'views.counts-elsewhere': ({ count }) =>
    `استُبعد: ${plural(count, { one: 'إحصاء واحد يذكر مكانًا آخر', two: 'إحصاءان يذكران مكانًا آخر', few: '# إحصاءات تذكر مكانًا آخر', many: '# إحصاءً يذكر مكانًا آخر', other: '# إحصاء يذكر مكانًا آخر' })}.`,
  'views.matters-omitted': ({ count }) =>
    `لم يُعرض: ${plural(count, { one: 'مسألة أخرى واحدة', two: 'مسألتان أخريان', few: '# مسائل أخرى', other: '# مسألة أخرى' })}.`,
  'views.nothing-to-compare':
    'لا توجد في هذا الموضوع جملة كاملة يمكن أن تُقرأ وحدها، كأن يكون النص قائمة أو جدولًا، لذلك لا يوجد ما يُقارَن.',
};
