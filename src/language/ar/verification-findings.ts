import type { ScopeValues, StandsValues, verificationFindings as english } from '../en/verification-findings.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { plural, day } = formatting('ar');

/** In the genitive, as after a preposition. */
const articleForms = {
  one: 'مقالة واحدة',
  two: 'مقالتين',
  few: '# مقالات',
  many: '# مقالة',
  other: '# مقالة',
};

const undatedForms = {
  one: 'واحدة بلا تاريخ',
  two: 'اثنتان بلا تاريخ',
  few: '# بلا تاريخ',
  many: '# بلا تاريخ',
  other: '# بلا تاريخ',
};

export function scopeInWords({ articles, first, last, undated, corpus, generation }: ScopeValues): string {
  const days =
    first === null || last === null ? [] : [first === last ? day(first) : `من ${day(first)} إلى ${day(last)}`];
  const dates = [...days, ...(undated > 0 ? [plural(undated, undatedForms)] : [])].join('؛ ');
  return `${plural(articles, articleForms)} (${dates}) من «${corpus}»، الجيل ${generation}`;
}

function stands({ occurrences, articles, isCountComplete, since, undated }: StandsValues): string {
  const least = isCountComplete ? '' : 'على الأقل ';
  const times = plural(occurrences, {
    one: 'مرة واحدة',
    two: 'مرتين',
    few: '# مرات',
    many: '# مرة',
    other: '# مرة',
  });
  const where =
    `${occurrences === articles ? '' : `${times} ${least}`}في ${plural(articles, articleForms)} ${least}`.trim();
  if (since === null) return `${where}، التاريخ غير معروف`;
  const dated = articles - undated === 1 ? 'بتاريخ' : `${articles === 2 ? 'أقدمهما' : 'أقدمها'} بتاريخ`;
  return `${where}، ${dated} ${day(since)}${undated === 0 ? '' : `، ${plural(undated, undatedForms)}`}`;
}

export const verificationFindings: Translation<typeof english> = {
  'verification.cue': ({ word, kind }) => `«${word}» (${kind})`,
  'verification.cue-denial': 'نفي',
  'verification.cue-negation': 'صيغة نفي',
  'verification.cue-condition': 'شرط',
  'verification.cue-attribution': 'لمن الكلام',
  'verification.cue-hedge': 'مدى اليقين',
  'verification.cue-limit': 'استدراك',

  'verification.relaxed-case': 'الأحرف الكبيرة والصغيرة',
  'verification.relaxed-quotes': 'علامات التنصيص',
  'verification.relaxed-dashes': 'الشرطات',
  'verification.relaxed-spaces': 'المسافات أو فواصل الأسطر',
  'verification.relaxed-ellipsis': 'نقاط الحذف',
  'verification.relaxed-full-stop': 'النقطة في آخرها',
  'verification.relaxed-letter-forms': 'أشكال الحروف',

  'verification.neighbours': ({ pieces }) =>
    plural(pieces, {
      two: 'القطعتان أدناه متتاليتان مباشرة في مقالة واحدة.',
      other: 'القطع الـ# أدناه متتالية مباشرة في مقالة واحدة.',
    }),
  'verification.gaps': ({ pieces, cues }) => {
    const where = plural(pieces, {
      two: 'القطعتان أدناه في مقالة واحدة وبهذا الترتيب، لكنهما غير متتاليتين مباشرة',
      other: 'القطع الـ# أدناه في مقالة واحدة وبهذا الترتيب، لكنها غير متتالية مباشرة',
    });
    return `${where}${cues.length === 0 ? '' : `؛ وبينها يُسقط النص ${cues.join('، ')}`}.`;
  },
  'verification.apart': ({ pieces }) =>
    plural(pieces, {
      two: 'القطعتان أدناه لا تجتمعان في أي مقالة.',
      other: 'القطع الـ# أدناه لا تجتمع في أي مقالة.',
    }),
  'verification.repeated': ({ count }) =>
    plural(count, {
      one: 'قطعة واحدة من النص تكرر قطعة سابقة وتُذكر معها.',
      two: 'قطعتان من النص تكرران ما سبق وتُذكران معه.',
      few: '# قطع من النص تكرر ما سبق وتُذكر معه.',
      many: '# قطعة من النص تكرر ما سبق وتُذكر معه.',
      other: '# قطعة من النص تكرر ما سبق وتُذكر معه.',
    }),

  'verification.left-out': ({ cues }) => `يُسقط النص ${cues.join('، ')}.`,
  'verification.left-out-here': ({ cues }) => `هنا يُسقط النص ${cues.join('، ')}.`,
  'verification.left-out-somewhere': ({ cues }) => `في موضع أو آخر يُسقط النص ${cues.join('، ')}.`,
  'verification.around-quotation': ({ cues }) => `حول القول المنقول يرد ${cues.join('، ')}.`,
  'verification.disputed': ({ cues }) => `ربما تنفيه جملة مجاورة أو تقيّده: ${cues.join('، ')}.`,
  'verification.disputed-elsewhere': ({ cues }) =>
    `في موضع آخر من هذه المواضع ربما تنفيه جملة مجاورة أو تقيّده: ${cues.join('، ')}.`,

  'verification.exact-sentence': 'مطابق: جملة كاملة، حرفًا بحرف.',
  'verification.exact-sentences': 'مطابق: جمل كاملة، حرفًا بحرف.',
  'verification.exact-quotation': 'مطابق: قول منقول كامل، حرفًا بحرف.',
  'verification.same-sentence': ({ relaxed }) =>
    `الكلمات نفسها في جملة كاملة، لكنها مكتوبة بشكل مختلف (${relaxed.join('، ')}).`,
  'verification.same-sentences': ({ relaxed }) =>
    `الكلمات نفسها في جمل كاملة، لكنها مكتوبة بشكل مختلف (${relaxed.join('، ')}).`,
  'verification.same-quotation': ({ relaxed }) =>
    `الكلمات نفسها في قول منقول كامل، لكنها مكتوبة بشكل مختلف (${relaxed.join('، ')}).`,
  'verification.part': 'جزء من جملة فقط، وهي معروضة أدناه كاملة.',
  'verification.stands': (values) => `يرد النص ${stands(values)}.`,
  'verification.written-differently': ({ relaxed }) => `وهو مكتوب بشكل مختلف (${relaxed.join('، ')}).`,
  'verification.written-differently-here': ({ relaxed }) => `مكتوب هنا بشكل مختلف: ${relaxed.join('، ')}.`,
  'verification.also-written-differently': ({ relaxed }) => `ومكتوب أيضًا بشكل مختلف: ${relaxed.join('، ')}.`,

  'verification.near': 'غير مطابق حرفيًا: أقرب جملة، وهي معروضة أدناه، تختلف كما ذُكر أعلاه.',
  'verification.near-spaces': 'غير مطابق حرفيًا: أقرب جملة، وهي معروضة أدناه، تختلف في المسافات.',
  'verification.change': ({ kind, from, to }) => `${kind}: في المقالة «${from}»، وفي النص «${to}».`,
  'verification.change-added': ({ kind, to }) => `${kind}: لا شيء في المقالة، وفي النص «${to}».`,
  'verification.change-removed': ({ kind, from, cues }) =>
    `${kind}: في المقالة «${from}»، والنص يُسقطه${cues.length === 0 ? '' : `؛ وفيه ${cues.join('، ')}`}.`,
  'verification.changed-number': 'رقم',
  'verification.changed-date': 'تاريخ',
  'verification.changed-negation': 'صيغة نفي',
  'verification.changed-name': 'اسم',
  'verification.changed-modality': 'درجة اليقين أو الإلزام',
  'verification.changed-removed': 'محذوف',
  'verification.changed-added': 'مضاف',
  'verification.changed-other': 'صياغة',

  'verification.reordered': 'كلماته موجودة في المقطع الأول أدناه بترتيب آخر.',
  'verification.not-found': (values) => `لم يُعثر عليه في ${scopeInWords(values)}؛ وهذا لا يعني أنه لم يُقل قط.`,
  'verification.search-incomplete': 'كلماته شائعة إلى حد يتعذر معه البحث في كل مكان؛ فلم تُقرأ كل المقالات.',
  'verification.title': ({ title }) => `هذا عنوان مقالة، لا قول وارد فيها: ${title}`,
  'verification.nearest-only': 'ليس تطابقًا، بل أقرب ما عُثر عليه فحسب:',
  'verification.former-exact': 'ورد النص في نسخة سابقة من مقالة؛ والنسخة الحالية لم تعد تتضمنه.',
  'verification.former-part': 'ورد النص جزءًا من جملة في نسخة سابقة من مقالة؛ والنسخة الحالية لم تعد تتضمنه.',
};
