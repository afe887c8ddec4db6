import type { verificationCheck as english } from '../en/verification-check.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';
import { scopeInWords } from './verification-findings.js';

const { plural, time } = formatting('ar');

const characterForms = { one: 'حرف واحد', two: 'حرفان', few: '# أحرف', many: '# حرفًا', other: '# حرف' };
const sentenceForms = { one: 'جملة واحدة', two: 'جملتان', few: '# جمل', many: '# جملة', other: '# جملة' };

export const verificationCheck: Translation<typeof english> = {
  'verification.empty': 'النص فارغ؛ يُرجى لصق الكلمات المراد التحقق منها.',
  'verification.too-long': ({ characters, most }) =>
    `في النص ${plural(characters, characterForms)}؛ والحد الأقصى للتحقق دفعة واحدة ${plural(most, characterForms)}، فيُرجى التحقق منه على أجزاء.`,
  'verification.too-many-sentences': ({ sentences, most }) =>
    `في النص ${plural(sentences, sentenceForms)}، وهو لا يرد كاملًا في المقالات؛ والحد الأقصى للتحقق جملةً جملة ${plural(most, sentenceForms)}، فيُرجى التحقق منه على أجزاء.`,
  'verification.no-words': 'لا يحتوي النص على حروف أو أرقام؛ يُرجى لصق الكلمات المراد التحقق منها.',
  'verification.no-articles': 'لا توجد مقالات بعد، لذلك لم يكن هناك ما يُبحث فيه.',
  'verification.message-without-words': () =>
    wording`ليس في هذه الرسالة كلمات يمكن البحث عنها؛ يُرجى استخدام ${command('verify')} مع الكلمات المراد التحقق منها.`,

  'verification.verdict-exact': 'مطابق',
  'verification.verdict-part': 'جزء من جملة',
  'verification.verdict-near': 'غير مطابق حرفيًا',
  'verification.verdict-not-found': 'لم يُعثر عليه',
  'verification.pieces': ({ verdict, count, pieces }) =>
    `${verdict}: ${plural(count, { one: 'القطعة', two: 'القطعتان', other: 'القطع' })} ${pieces.join('، ')}.`,
  'verification.piece': ({ piece, text }) => wording`${strong(`القطعة ${piece}:`)} «${text}»`,
  'verification.stands-in': ({ count, passages }) =>
    `جملته جزء من ${plural(count, { one: 'المقطع', two: 'المقطعين', other: 'المقاطع' })} ${passages.join('، ')}.`,
  'verification.unlisted': ({ count }) =>
    plural(count, {
      one: 'موضع آخر لم يُدرج.',
      two: 'موضعان آخران لم يُدرجا.',
      few: '# مواضع أخرى لم تُدرج.',
      many: '# موضعًا آخر لم يُدرج.',
      other: '# موضع آخر لم يُدرج.',
    }),
  'verification.lines-left-out': ({ count }) =>
    `لم يُذكر هنا لضيق المكان: ${plural(count, {
      one: 'سطر آخر',
      two: 'سطران آخران',
      few: '# أسطر أخرى',
      many: '# سطرًا آخر',
      other: '# سطر آخر',
    })}.`,
  'verification.pieces-left-out': ({ count }) =>
    plural(count, {
      one: 'لا مكان هنا لما عُثر عليه بشأن قطعة أخرى؛ يُرجى التحقق منها على حدة.',
      two: 'لا مكان هنا لما عُثر عليه بشأن قطعتين أخريين؛ يُرجى التحقق منهما على حدة.',
      few: 'لا مكان هنا لما عُثر عليه بشأن # قطع أخرى؛ يُرجى التحقق منها على حدة.',
      many: 'لا مكان هنا لما عُثر عليه بشأن # قطعة أخرى؛ يُرجى التحقق منها على حدة.',
      other: 'لا مكان هنا لما عُثر عليه بشأن # قطعة أخرى؛ يُرجى التحقق منها على حدة.',
    }),
  'verification.passages-elsewhere': ({ count, passages, button }) =>
    `${plural(count, { one: 'المقطع', two: 'المقطعان', other: 'المقاطع' })} ${passages.join('، ')}: تحت «${button}».`,
  'verification.searched': ({ refreshedAt, ...scope }) =>
    `جرى البحث في ${scopeInWords(scope)}؛ ${refreshedAt === null ? 'لم تُحدَّث قط' : `آخر تحديث ${time(refreshedAt)}`}.`,

  'verification.former-version': 'نسخة سابقة لم تعد قائمة.',
  'verification.former-without-room': 'لا مكان هنا لمقطع النسخة السابقة.',
  'verification.marked-same': 'تحته خط: كلمات النص.',
  'verification.marked-different': 'تحته خط: حيث كلمات المقالة مختلفة.',
  'verification.in-headline': 'يرد في عنوان.',
  'verification.in-deck': 'يرد في عنوان ثانوي.',
  'verification.in-subhead': 'يرد في عنوان فرعي.',
  'verification.in-caption': 'يرد في تعليق على صورة.',
  'verification.in-correction': 'يرد في تصحيح.',
};
