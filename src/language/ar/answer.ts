import { formatting } from '../formatting.js';
import type { answer as english } from '../en/answer.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';
import { answerQuotes } from './answer-quotes.js';

const { day, days, number, or, plural, time } = formatting('ar');

export const answer: Translation<typeof english> = {
  ...answerQuotes,

  'answer.useful': 'مفيدة',
  'answer.report': 'إبلاغ…',
  'answer.ask-further': 'سؤال متابعة',
  'answer.new-topic': 'موضوع جديد',
  'answer.share': 'مشاركة',
  'answer.export': 'تصدير',
  'answer.remove': 'إزالة الإجابة',
  'answer.more-quotes': 'المزيد من الاقتباسات',
  'answer.more-near': 'المزيد من المقاطع القريبة',
  'answer.more-passages': 'المزيد من المقاطع',
  'answer.nearest': 'أقرب المقاطع (ليست إجابة)',
  'answer.counted-button': ({ button, count }) => `${button} (${count})`,
  'answer.button-context-quote': ({ n }) => `سياق أوسع، الاقتباس ${n}`,
  'answer.button-context-passage': ({ n }) => `سياق أوسع، المقطع ${n}`,
  'answer.button-article-quote': ({ n }) => `عن المقالة، الاقتباس ${n}`,
  'answer.button-article-passage': ({ n }) => `عن المقالة، المقطع ${n}`,

  'answer.heading': ({ heading }) => `${heading}:`,
  'answer.context-quote': ({ n }) => `سياق أوسع للاقتباس ${n}`,
  'answer.context-near': ({ n }) => `سياق أوسع للمقطع القريب ${n} (ليس إجابة)`,
  'answer.context-passage': ({ n }) => `سياق أوسع للمقطع ${n}`,
  'answer.paragraph-quote': ({ n }) => `الفقرة الكاملة للاقتباس ${n}`,
  'answer.paragraph-near': ({ n }) => `الفقرة الكاملة للمقطع القريب ${n} (ليس إجابة)`,
  'answer.paragraph-passage': ({ n }) => `الفقرة الكاملة للمقطع ${n}`,
  'answer.article-quote': ({ n }) => `عن مقالة الاقتباس ${n}`,
  'answer.article-near': ({ n }) => `عن مقالة المقطع القريب ${n} (ليس إجابة)`,
  'answer.article-passage': ({ n }) => `عن مقالة المقطع ${n}`,
  'answer.article': 'عن المقالة',

  'answer.shared-by': ({ member }) => wording`شاركها ${member}.`,
  'answer.sources-differ': () =>
    wording`${strong('المصادر تختلف')}: تُرجى المقارنة أدناه بين الأرقام والتواريخ وما ورد من نفي.`,
  'answer.asks-about-now': 'تُظهر الاقتباسات ما أُفيد به وقت نشرها؛ وربما تغيّر ذلك منذ ذلك الحين.',
  'answer.asked': ({ question }) => `السؤال: «${question}»`,
  'answer.about': ({ about }) => `الموضوع: ${about}`,
  'answer.number': ({ id }) => `الإجابة ${id}.`,
  'answer.differing-left-out': ({ button }) =>
    `ثمة مصدر آخر يختلف ولم يتسع له المكان هنا: تُرجى مراجعته تحت «${button}» قبل الاعتماد على هذا.`,
  'answer.state': ({ refreshedAt, newest, undated, generation }) => {
    const refreshed = refreshedAt === null ? 'لم تُحدَّث المقالات قط' : `آخر تحديث للمقالات: ${time(refreshedAt)}`;
    const dated = newest === null ? 'لا تذكر أي مقالة تاريخًا' : `أحدث مقالة مؤرخة: ${day(newest)}`;
    const state = generation === null ? '' : `؛ الجيل ${number(generation)}`;
    return `${refreshed}؛ ${dated}؛ بلا تاريخ: ${number(undated)}${state}.`;
  },
  'answer.by-keywords': 'جرى البحث بالكلمات المفتاحية وحدها: فهرس المعاني ليس جاهزًا.',
  'answer.undated-left-out': ({ count }) =>
    plural(count, {
      one: 'استُبعدت مقالة واحدة بلا تاريخ؛ لإدراجها يُرجى السؤال من دون «since» و«until».',
      two: 'استُبعدت مقالتان بلا تاريخ؛ لإدراجهما يُرجى السؤال من دون «since» و«until».',
      few: 'استُبعدت # مقالات بلا تاريخ؛ لإدراجها يُرجى السؤال من دون «since» و«until».',
      other: 'استُبعدت # مقالة بلا تاريخ؛ لإدراجها يُرجى السؤال من دون «since» و«until».',
    }),

  'answer.not-found': ({ articles, first, last, undated }) => {
    const dates = first === null || last === null ? [] : [first === last ? day(first) : days(first, last)];
    const without = undated > 0 ? [`بلا تاريخ: ${number(undated)}`] : [];
    const where = plural(articles, { one: 'مقالة واحدة', two: 'مقالتين', few: '# مقالات', other: '# مقالة' });
    return `لم يُعثر عليه في ${where} (${[...dates, ...without].join('؛ ')})؛ وهذا لا يعني أنه لم يُقل قط.`;
  },
  'answer.unmentioned': ({ names }) => `لا تذكر أي مقالة ${or(names.map((name) => `«${name}»`))}.`,
  'answer.filtered': 'لا توجد مقالة تطابق معايير هذا السؤال.',

  'answer.question-empty': 'السؤال فارغ؛ يُرجى طرح سؤال مثل «ماذا اقترح الوسطاء؟».',
  'answer.question-long': ({ length, most }) =>
    `عدد أحرف السؤال ${number(length)}، وأقصى ما يمكن البحث عنه ${number(most)}؛ يُرجى السؤال عن أمر واحد في كل مرة.`,
  'answer.question-wordless': 'لا يحتوي السؤال على حروف أو أرقام؛ يُرجى طرحه بالكلمات.',
  'answer.nothing-to-look-for': 'لا يحتوي هذا السؤال على كلمة يمكن البحث عنها؛ يُرجى ذكر من يدور حوله أو ما يدور حوله.',
  'answer.message-wordless': () =>
    wording`لا تحتوي هذه الرسالة على كلمات يمكن البحث عنها؛ يُرجى استخدام ${command('ask')} مع سؤال.`,
  'answer.message-long': ({ length, most }) =>
    wording`عدد أحرف هذه الرسالة ${number(length)}، وأقصى ما يمكن البحث عنه ${number(most)}؛ يُرجى استخدام ${command('ask')} مع المطلوب معرفته عنها.`,
  'answer.days-swapped': ({ since, until }) =>
    `التاريخ في «since» (${day(since)}) يأتي بعد التاريخ في «until» (${day(until)})، فلا يمكن أن تطابقهما أي مقالة؛ يُرجى التبديل بينهما.`,
  'answer.title-unknown': ({ words }) =>
    `لا يحتوي عنوان أي مقالة على «${words}»؛ يُرجى اختيار واحد مما يُعرض أثناء الكتابة.`,
  'answer.titles-many': ({ words }) => `تحتوي عدة عناوين على «${words}»؛ يُرجى اختيار واحد مما يُعرض أثناء الكتابة.`,
  'answer.article-gone': 'لم تعد هذه المقالة هنا.',
  'answer.quote-gone': 'أُزيلت مقالة هذا الاقتباس أو أُخفيت أو تغيّرت منذ ذلك الحين؛ يُرجى طرح السؤال من جديد.',
  'answer.button-gone': 'ما يحتاج إليه هذا الزر لم يعد محفوظًا؛ يُرجى طرح السؤال من جديد.',
  'answer.no-further': 'لا توجد اقتباسات أخرى.',
  'answer.changed-meanwhile': 'تغيّرت مقالات هذه الإجابة أثناء كتابتها؛ يُرجى طرح السؤال من جديد.',
  'answer.being-read': ({ work }) => `تُقرأ المقالات الآن (${work})؛ يُرجى طرح السؤال من جديد بعد قليل.`,
};
