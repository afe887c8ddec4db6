import type { views as english } from '../en/views.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { comparisonViews } from './views-comparison.js';
import { summaryViews } from './views-summary.js';
import { timelineViews } from './views-timeline.js';
import { whoViews } from './views-who.js';

const { number, plural } = formatting('ar');

export const views: Translation<typeof english> = {
  ...summaryViews,
  ...timelineViews,
  ...comparisonViews,
  ...whoViews,
  'views.sentences': ({ sentences }) => sentences.join(' '),
  'views.former-label': ({ parts }) => parts.join(''),
  'views.chosen-sentence': 'الجملة المختارة',
  'views.compared-sentence': 'الجملة المقارَنة',
  'views.shown-less': ({ count }) =>
    plural(count, {
      one: 'لم يُعرض اقتباس آخر واحد: فالإجابة الواحدة لا تعرض أكثر من ذلك من مقالة واحدة.',
      two: 'لم يُعرض اقتباسان آخران: فالإجابة الواحدة لا تعرض أكثر من ذلك من مقالة واحدة.',
      few: 'لم تُعرض # اقتباسات أخرى: فالإجابة الواحدة لا تعرض أكثر من ذلك من مقالة واحدة.',
      many: 'لم يُعرض # اقتباسًا آخر: فالإجابة الواحدة لا تعرض أكثر من ذلك من مقالة واحدة.',
      other: 'لم يُعرض # اقتباس آخر: فالإجابة الواحدة لا تعرض أكثر من ذلك من مقالة واحدة.',
    }),
  'views.shared-without': ({ lacksTopic, lacksPicture }) => {
    if (!lacksPicture) return 'لم يُعرض هنا ما طُلب.';
    return lacksTopic ? 'لم يُعرض هنا ما طُلب، ولا الصورة إن وُجدت.' : 'لم تُعرض هنا الصورة.';
  },
  'views.more-quotes': 'المزيد من الاقتباسات:',
  'views.no-more-quotes': 'لا توجد اقتباسات أخرى.',
  'views.picture-outlet-unstated': 'الجهة الناشرة غير مذكورة',
  'views.picture-timeline': 'خط زمني: كل نقطة اقتباس برقمه',
  'views.picture-dated-by-text': 'النص يحدد التاريخ',
  'views.picture-dated-by-article': 'يوم النشر: «قيل في»',
  'views.picture-undated': ({ count }) =>
    plural(count, {
      one: 'مدخل واحد بلا تاريخ لم يُرسم.',
      two: 'مدخلان بلا تاريخ لم يُرسما.',
      few: '# مداخل بلا تاريخ لم تُرسم.',
      many: '# مدخلًا بلا تاريخ لم يُرسم.',
      other: '# مدخل بلا تاريخ لم يُرسم.',
    }),
  'views.picture-chart': 'بحسب يوم النشر: أرقام تحصي الشيء نفسه',
  'views.picture-timeline-alt': ({ quotes }) => `خط زمني، عدد اقتباساته ${number(quotes)}.`,
  'views.picture-chart-alt': ({ figures, label }) => `رسم بياني، عدد أرقامه ${number(figures)}. ${label}.`,
  'views.picture-quote': ({ at, said }) => `الاقتباس ${number(at)}: ${said.join('، ')}.`,
  'views.picture-more': ({ count }) => ` و${plural(count, { one: 'واحد آخر', two: 'اثنان آخران', other: '# غيرها' })}.`,
  'views.picture-number': ({ value }) => number(value),
};
