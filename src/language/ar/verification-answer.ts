import type { verificationAnswer as english } from '../en/verification-answer.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { strong, wording } from '../wording.js';

const { day } = formatting('ar');

export const verificationAnswer: Translation<typeof english> = {
  'verification.answer-not-kept':
    'لا أحتفظ لهذا الخادم بإجابة كهذه؛ والإجابة التي لم يرها سوى صاحب السؤال يتحقق منها هو وحده، مدة نصف سنة.',
  'verification.answer-without-quotes': ({ id }) => `الإجابة ${id} لا تقتبس شيئًا.`,
  'verification.answer': ({ id, day: made }) =>
    wording`${strong(`الإجابة ${id}`)} بتاريخ ${day(made)} (بتوقيت UTC)، اقتباسًا اقتباسًا`,
  'verification.quote-gone': ({ quote }) =>
    wording`${strong(`الاقتباس ${quote}`)}: لم تعد مقالته محفوظة (مُحيت منذ ذلك الحين، أو هي من مصدر لم يعد يُجاب منه هنا).`,
  'verification.quote-altered': ({ quote }) =>
    wording`${strong(`الاقتباس ${quote}`)}: لم تعد مقالته تطابق بصمتها، فلا يُقال عنه شيء.`,
  'verification.quote-hidden': ({ quote }) =>
    wording`${strong(`الاقتباس ${quote}`)}: أخفى مشرفو هذا الخادم كلماته منذ ذلك الحين.`,
  'verification.quote-stood': ({ quote, title, outlet, published }) =>
    wording`${strong(`الاقتباس ${quote}`)}، «${title ?? 'بلا عنوان'}» (${outlet ?? 'الجهة الناشرة غير مذكورة'}، ${published === null ? 'التاريخ غير معروف' : day(published)}): ورد هكذا، حرفًا بحرف، في المقالة كما كانت محفوظة حينها (بصمتها مطابقة).`,
  'verification.since-same': 'منذ ذلك الحين: المقالة هي نفسها.',
  'verification.since-updated': 'منذ ذلك الحين: حُدّثت المقالة، ولم يتغير هذا المقطع.',
  'verification.since-withdrawn': () => wording`منذ ذلك الحين: ${strong('سُحبت')}؛ لم تعد المقالة بين المصادر.`,
  'verification.since-corrected': () => wording`منذ ذلك الحين: ${strong('صُحِّحت')}.`,
  'verification.article-note': ({ text }) => `تحمل المقالة الآن هذه الملاحظة: «${text}»`,
  'verification.passage-gone': 'لم تعد أي فقرة في المقالة تقول ما يقارب ذلك.',
  'verification.words-added': ({ words }) => `أُضيف: «${words}»`,
  'verification.words-gone': ({ words }) => `حُذف: «${words}»`,
  'verification.words-changed': ({ before, after }) => `بدلًا من «${before}» أصبح النص «${after}»`,
  'verification.further-changes': ({ count }) => `مواضع أخرى تغيّرت: ${count}.`,
};
