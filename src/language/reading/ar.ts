import type { ReadWords } from '../read-words.js';

/** As `folded` leaves words: without vowel marks and hamza, `ه` for `ة`, `ي` for `ى`. It folds these once more, so both forms do. */
export const readWords: ReadWords = {
  // Egypt and the Gulf, the Levant and Iraq, Algeria and Tunisia, Morocco, Mauritania.
  monthsOf: ['ar-EG', 'ar-LB', 'ar-DZ', 'ar-MA', 'ar-MR'],
  moreMonths: { 'كانون ثاني': 1, 'تشرين أول': 10, 'تشرين ثاني': 11, 'كانون أول': 12, أبرايل: 4, مايس: 5 },
  weekdaysOf: 'ar-EG',
  units: {
    day: 'يوم يوما|أيام الأيام',
    week: 'أسبوع أسبوعا الأسبوع|أسابيع الأسابيع',
    month: 'شهر شهرا الشهر|أشهر شهور الأشهر الشهور',
    year: 'سنة السنة عام عاما العام|سنوات سنين السنوات السنين أعوام الأعوام',
  },
  pairs: { day: 'يومين', week: 'أسبوعين', month: 'شهرين', year: 'سنتين عامين' },
  one: 'واحد واحدة',
  daysBack: { اليوم: 0, أمس: 1, البارحة: 1, 'أول أمس': 2, 'أمس الأول': 2, 'أول البارحة': 2 },
  patterns: {
    last: ['آخر # U', 'آخر U', 'U ال? # الماضية|الأخيرة|الفائتة|المنصرمة', 'ال? # U الماضية|الأخيرة|الفائتة|المنصرمة'],
    previous: ['U الماضي|الماضية|الفائت|الفائتة|المنصرم|المنصرمة|السابق|السابقة'],
    current: ['هذا|هذه U', 'U الحالي|الحالية|الجاري|الجارية'],
    ago: ['قبل # U', 'قبل U'],
    weekday: ['يوم? W'],
    previousWeekday: ['يوم? W الماضي|الفائت|السابق'],
  },
  first: 'الأول',
  ordinal: '',
  beforeDay: 'يوم ال',
  of: 'من',
  monthNoun: 'شهر',
  yearNoun: 'عام سنة العام السنة',
  sides: {
    within: ['في', 'خلال', 'أثناء', 'ب'],
    since: ['منذ', 'من', 'ابتداء من', 'بدءا من', 'اعتبارا من'],
    until: ['حتى', 'إلى', 'لغاية', 'إلى غاية'],
    before: ['قبل'],
    after: ['بعد'],
  },
  from: ['من', 'منذ'],
  to: ['إلى', 'حتى'],
  between: ['بين', 'و'],
  prefixes: 'وفبل',
  // "And the …", but not a father or a governor.
  joinedAnd: /^و(?=ال\p{L}{3})(?!والد|والي|واليا)/u,
  openers: [
    ...['و', 'لكن', 'ولكن', 'أو', 'ثم', 'أيضا', 'وأيضا', 'ماذا عن', 'و ماذا عن', 'وما رأي', 'ماذا بشأن', 'و ماذا بشأن'],
  ],
  pointers: 'هذا هذه ذلك تلك هؤلاء عنه عنها عنهم فيه فيها له لها لهم به بها منه منها عليه عليها نفسه نفسها',
  asking: 'قال قالت قالوا يقول تقول حدث جرى ماذا ما من متى أين كيف كم لماذا هل أي عن في على',
};
