import type { whoViews as english } from '../en/views-who.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, day, and } = formatting('ar');

const noQuotation = (speaker: string | null): string =>
  speaker === null ? 'أي اقتباس' : `أي اقتباس يعود بوضوح إلى «${speaker}»`;

export const whoViews: Translation<typeof english> = {
  'views.who-head': ({ total, speaker, topic }) => {
    const quotes = plural(total, {
      zero: 'لا اقتباسات',
      one: 'اقتباس واحد',
      two: 'اقتباسان',
      few: '# اقتباسات',
      many: '# اقتباسًا',
      other: '# اقتباس',
    });
    return `${quotes}${speaker === null ? '' : ` لـ«${speaker}»`}${topic === null ? '' : ` حول «${topic}»`}.`;
  },
  'views.as-printed':
    'كما نشرته الجهات الناشرة: هذه الكلمات واردة في المقالات؛ أما أن المتحدث قالها فهو قول تلك الجهات.',
  'views.read-for-this': ({ read, articles }) => {
    const found = plural(read, {
      zero: 'لم تُقرأ أي مقالة',
      one: 'قُرئت مقالة واحدة',
      two: 'قُرئت مقالتان',
      few: 'قُرئت # مقالات',
      other: 'قُرئت # مقالة',
    });
    return `${found} لهذا الغرض من أصل ${number(articles)}.`;
  },
  'views.first-kept': ({ shown }) =>
    `${plural(shown, { one: 'يُحفظ هنا الاقتباس الأول وحده', two: 'يُحفظ هنا أول اقتباسين', few: 'يُحفظ هنا أول # اقتباسات', many: 'يُحفظ هنا أول # اقتباسًا', other: 'يُحفظ هنا أول # اقتباس' })}؛ لرؤية غيرها يُرجى تسمية متحدث أو موضوع.`,
  'views.more-articles': 'قد تتضمن مقالات أخرى المزيد؛ للوصول إليها يُرجى تسمية موضوع أو متحدث.',
  'views.left-open': ({ count }) =>
    plural(count, {
      one: 'وفيها اقتباس واحد لا يتضح من المتحدث فيه، ولم يُعرض.',
      two: 'وفيها اقتباسان لا يتضح من المتحدث فيهما، ولم يُعرضا.',
      few: 'وفيها # اقتباسات لا يتضح من المتحدث فيها، ولم تُعرض.',
      many: 'وفيها # اقتباسًا لا يتضح من المتحدث فيها، ولم تُعرض.',
      other: 'وفيها # اقتباس لا يتضح من المتحدث فيها، ولم تُعرض.',
    }),
  'views.speaker': ({ speaker }) => speaker,
  'views.speaker-named': 'مذكور بالاسم',
  'views.speaker-described': 'مذكور بالوصف',
  'views.speaker-pronoun': 'مذكور بالضمير فقط',
  'views.speaker-unattributed': 'غير منسوب: لا يتضح من النص من المتحدث',
  'views.said-directly': 'اقتباس مباشر',
  'views.said-in-part': 'كلمات بين علامتي تنصيص ضمن جملة للجهة الناشرة نفسها',
  'views.said-in-report': 'منقول بكلمات الجهة الناشرة',
  'views.opening': ({ words }) => `${words} …`,
  'views.said-by': ({ form, stretches, cue, speaker, fullName }) =>
    [
      `${form}: ${and(stretches.map((one) => `«${one}»`))}`,
      ...(cue === null ? [] : [`بدلالة كلمة «${cue}»`]),
      ...(speaker === null ? [] : [`لـ«${speaker}»`]),
      ...(fullName === null ? [] : [`والاسم الكامل في موضع آخر من المقالة: «${fullName}»`]),
    ].join('، ') + '.',
  'views.in-headline': 'يرد في عنوان، لا في نص المقالة.',
  'views.in-deck': 'يرد في عنوان ثانوي، لا في نص المقالة.',
  'views.in-subhead': 'يرد في عنوان فرعي، لا في نص المقالة.',
  'views.in-caption': 'يرد في تعليق على صورة، لا في نص المقالة.',
  'views.in-correction': 'يرد في تصحيح، لا في نص المقالة.',
  'views.topic-or-article': 'يُرجى تسمية موضوع أو مقالة، لا كليهما.',
  'views.nobody-yet': 'لا توجد مقالات بعد، لذلك لا يمكن الاقتباس من أحد.',
  'views.speech-topic-wordless':
    'لا يتضمن هذا الموضوع كلمة يمكن البحث عنها؛ يُرجى تسمية ما ينبغي أن تدور عليه الاقتباسات.',
  'views.speaker-wordless': 'لا يتضمن ذلك اسمًا يمكن البحث عنه؛ يُرجى تسمية شخص أو منظمة.',
  'views.no-speech-in-article': ({ speaker }) =>
    `لم يُعثر في تلك المقالة على ${noQuotation(speaker)}؛ وقد تنقل مع ذلك ما قيل.`,
  'views.speech-filtered': 'لا توجد مقالة تطابق المعايير.',
  'views.no-speech': ({ speaker, topic, articles, first, last, undated, read }) => {
    const dates =
      first === null || last === null ? [] : [first === last ? day(first) : `من ${day(first)} إلى ${day(last)}`];
    const without =
      undated === 0 ? [] : [plural(undated, { one: 'واحدة بلا تاريخ', two: 'اثنتان بلا تاريخ', other: '# بلا تاريخ' })];
    const about = topic === null ? '' : ` حول «${topic}»`;
    const searched = plural(articles, { one: 'مقالة واحدة', two: 'مقالتين', few: '# مقالات', other: '# مقالة' });
    const mention = plural(read, {
      zero: 'ولا تذكر ذلك أي منها',
      one: 'وواحدة منها تذكر ذلك وقُرئت',
      two: 'واثنتان منها تذكران ذلك وقُرئتا',
      other: 'و# منها تذكر ذلك وقُرئت',
    });
    return `لم يُعثر على ${noQuotation(speaker)}${about} في ${searched} (${[...dates, ...without].join('؛ ')})؛ ${mention}. وهذا لا يعني أن شيئًا لم يُقل.`;
  },
};
