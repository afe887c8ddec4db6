import type { summaryViews as english } from '../en/views-summary.js';
import { formatting } from '../formatting.js';
import { alone, withoutIsolates } from '../isolate.js';
import type { Translation } from '../translation.js';

const { number, plural, day } = formatting('ar');

const quotesOf = (quotes: number): string =>
  plural(quotes, {
    zero: 'لا اقتباسات',
    one: 'اقتباس واحد',
    two: 'اقتباسان',
    few: '# اقتباسات',
    many: '# اقتباسًا',
    other: '# اقتباس',
  });

/** After a preposition. */
function articlesOf({ quoted, covered }: { readonly quoted: number; readonly covered: number }): string {
  const articles = plural(covered, {
    one: 'مقالة واحدة',
    two: 'مقالتين',
    few: '# مقالات',
    other: '# مقالة',
  });
  return covered === quoted ? articles : `${number(quoted)} من أصل ${articles}`;
}

export const summaryViews: Translation<typeof english> = {
  'views.summary-article': ({ quotes }) =>
    `${quotesOf(quotes)} من مقالة واحدة، بترتيبها نفسه؛ وما يقع بين الاقتباسات محذوف.`,
  'views.summary-topic': ({ topic, undated, ...quoted }) => {
    const dated = undated === 0 ? 'بحسب التاريخ' : 'بحسب التاريخ، وما لا تاريخ له في الآخر';
    const order = undated === quoted.quotes ? 'من مقالات بلا تاريخ' : dated;
    return `حول «${topic}»: ${quotesOf(quoted.quotes)} من ${articlesOf(quoted)} في الموضوع، ${order}.`;
  },
  'views.summary-new': ({ since, until, outlet, ...quoted }) => {
    const to = until === null ? '' : ` إلى ${day(until)}`;
    const of = outlet === null ? '' : ` في ${outlet}`;
    return `الجديد ${until === null ? 'منذ' : 'من'} ${day(since)}${to}${of}: ${quotesOf(quoted.quotes)} من ${articlesOf(quoted)}، بحسب التاريخ.`;
  },
  'views.newest-read': ({ covered, read }) => `من أصل ${number(covered)} قُرئت أحدثها، وعددها ${number(read)}.`,
  'views.undated-left': ({ count }) =>
    plural(count, {
      one: 'وليست بينها مقالة واحدة بلا تاريخ.',
      two: 'وليست بينها مقالتان بلا تاريخ.',
      few: 'وليست بينها # مقالات بلا تاريخ.',
      other: 'وليست بينها # مقالة بلا تاريخ.',
    }),
  'views.last-days': ({ days }) =>
    `${plural(days, { one: 'من اليوم الأخير', two: 'من آخر يومين', few: 'من آخر # أيام', many: 'من آخر # يومًا', other: 'من آخر # يوم' })}؛ والخيار «since» يحدد يومًا آخر.`,
  'views.last-look': 'من اليوم الذي طلبتَ فيه الجديد آخر مرة؛ والخيار «since» يحدد يومًا آخر.',
  'views.one-subject': 'يُرجى تحديد مقالة وحدها أو موضوع أو يوم؛ فالمقالة تُلخَّص كاملة.',
  'views.no-articles': 'لا توجد مقالات بعد، لذلك لم يكن هناك ما يُبحث فيه.',
  'views.no-sentences':
    'لا توجد هنا جملة كاملة يمكن أن تُقرأ وحدها، كأن يكون النص قائمة أو جدولًا، لذلك لا يمكن تلخيص شيء.',
  'views.article-not-here': 'هذه المقالة ليست هنا؛ يُرجى اختيار مقالة بعنوانها.',
  'views.no-filtered': 'لا توجد مقالة تطابق هذه المعايير.',
  'views.undated-excluded': ({ count }) =>
    plural(count, {
      one: 'استُبعدت مقالة واحدة بلا تاريخ؛ لإدراجها يُرجى السؤال من دون أيام.',
      two: 'استُبعدت مقالتان بلا تاريخ؛ لإدراجهما يُرجى السؤال من دون أيام.',
      few: 'استُبعدت # مقالات بلا تاريخ؛ لإدراجها يُرجى السؤال من دون أيام.',
      other: 'استُبعدت # مقالة بلا تاريخ؛ لإدراجها يُرجى السؤال من دون أيام.',
    }),
  'views.nothing-new': ({ since, newest }) =>
    `لا توجد مقالة مؤرخة من ${day(since)} أو بعده تطابق المطلوب؛ ${newest === null ? 'ولا تذكر أي مقالة تاريخًا' : `وأحدثها بتاريخ ${day(newest)}`}.`,
  'views.topic-empty': 'الموضوع فارغ؛ يُرجى ذكر من يدور حوله أو ما يدور حوله.',
  'views.topic-long': ({ has, most }) =>
    `عدد أحرف الموضوع ${number(has)}، وأقصى ما يمكن البحث عنه ${number(most)}؛ يُرجى تسميته بكلمات قليلة.`,
  'views.topic-wordless': 'لا يتضمن هذا الموضوع كلمة يمكن البحث عنها؛ يُرجى ذكر من يدور حوله أو ما يدور حوله.',
  'views.message-no-topic': ({ command }) =>
    `لا يمكن البحث عن هذه الرسالة بوصفها موضوعًا؛ يُرجى استخدام ${alone(`/${withoutIsolates(command)}`)} مع موضوع.`,
};
