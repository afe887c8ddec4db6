import type { common as english } from '../en/common.js';
import type { Translation } from '../translation.js';

export const common: Translation<typeof english> = {
  'common.language-of-discord':
    'أخاطبك بالعربية تبعًا لإعداد ديسكورد لديك أو لهذا الخادم. يمكنك اختيار لغة أخرى هنا؛ والسؤال المكتوب بالعربية أو العبرية يُجاب عنه بلغته في كل الأحوال.',
  'common.language-chosen': 'أخاطبك بالعربية كما اخترت.',
  'common.language-kept': 'من الآن أخاطبك بالعربية في كل الخوادم. أما المقالات فتُقتبس بلغتها.',
  'common.language-left': 'أُلغي اختيارك: أتبع الآن لغة ديسكورد لديك أو لغة الخادم، وهي هنا العربية.',
  'common.language-choose': 'اختيار لغة',
  'common.language-as-discord': 'كما في ديسكورد لديّ',
};
