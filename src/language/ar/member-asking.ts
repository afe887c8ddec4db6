import type { memberAsking as english } from '../en/member-asking.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { code, command, option, wording } from '../wording.js';

const { plural, day, month, andPieces } = formatting('ar');

export const memberAsking: Translation<typeof english> = {
  'member.asked-too-soon': ({ seconds }) =>
    `سألتَ قبل لحظات؛ يُرجى إعادة السؤال بعد ${plural(seconds, { one: 'ثانية واحدة', two: 'ثانيتين', few: '# ثوانٍ', other: '# ثانية' })}. حدّد مشرفو هذا الخادم هذه المهلة.`,
  'member.no-channel-answers': 'لم يحدد مشرفو هذا الخادم قناة أجيب فيها.',
  'member.answers-in': ({ channels }) => ['في هذا الخادم أجيب في ', ...andPieces(channels), '.'],
  'member.only-privately': () =>
    wording`أجيب عن هذا هنا إجابة خاصة: يُرجى استخدام ${command('ask')} مع سؤالك، ولن يرى الإجابة سواك.`,
  'member.private-by-limit':
    'لا يرى هذا سواك: بلغت الإجابات العلنية في هذه القناة خلال ساعة الحد الذي يسمح به مشرفوها.',
  'member.private-by-words': 'لا يرى هذا سواك: يريد مشرفو هذا الخادم أن يُجاب عن مثل هذه الأسئلة إجابة خاصة.',

  'member.no-articles-in-direct': 'أجيب في الخوادم؛ وليس لدي هنا مقالات أجيب منها.',
  'member.articles-not-opened': ({ ofServer }) =>
    `${ofServer ? 'تعذّر الآن فتح مقالات هذا الخادم' : 'تعذّر الآن فتح المقالات'}؛ وسيجد من يشغّلني السبب في سجلّي.`,
  'member.articles-being-opened': ({ ofServer }) =>
    `${ofServer ? 'يجري فتح مقالات هذا الخادم' : 'يجري فتح المقالات'}؛ يُرجى إعادة السؤال بعد ثوانٍ.`,

  'member.day-not-understood': ({ option, typed }) =>
    wording`لا يفهم الخيار «${option}» ما كتبته: «${typed}». يُرجى كتابة يوم مثل ${code('2024-05-26')} أو «مايو 2024» أو «آخر 7 أيام».`,
  'member.day-ambiguous': ({ typed, first, second }) => `«${typed}» قد يعني يومين: يُرجى كتابة ${first} أو ${second}.`,
  'member.days-are-no-limit': ({ days }) =>
    wording`الأيام المذكورة هنا (${days}) يُبحث عنها ككلمات ولا تحدّ البحث؛ أما الخياران ${option('ask since')} و${option('ask until')} في ${command('ask')} فيحدّانه.`,
  'member.option-since': 'since',
  'member.option-until': 'until',
  'member.day-understood': ({ typed, day: understood }) => `${typed}: ${day(understood)}`,
  'member.today': 'اليوم',
  'member.yesterday': 'أمس',
  'member.last-days': ({ days }) =>
    `آخر ${plural(days, { one: 'يوم', two: 'يومين', few: '# أيام', many: '# يومًا', other: '# يوم' })}`,
  'member.last-months': ({ months }) =>
    `آخر ${plural(months, { one: 'شهر', two: 'شهرين', few: '# أشهر', many: '# شهرًا', other: '# شهر' })}`,
  'member.no-outlet-named': 'لا تذكر أي مقالة هنا جهتها الناشرة، فيُرجى ترك هذا الخيار فارغًا.',
  'member.no-such-outlet': ({ typed, some, others }) =>
    `لا مقالة من جهة ناشرة اسمها «${typed}»؛ والموجود ${some.join('، ')}${others === 0 ? '' : ` و${plural(others, { one: 'واحدة أخرى', two: 'اثنتان أخريان', other: '# غيرها' })}`}.`,

  'member.your-question': 'سؤالك',
  'member.a-question': 'سؤال إلى المقالات',
  'member.topic': ({ parts }) => parts.join('، '),
  'member.until-day': ({ day: last }) => `حتى ${day(last)}`,
  'member.since-day': ({ day: first }) => `منذ ${day(first)}`,
  'member.on-day': ({ day: only }) => day(only),
  'member.in-month': ({ day: first }) => month(first),
  'member.between-days': ({ first, last }) => `من ${day(first)} إلى ${day(last)}`,
  'member.topic-forgotten': 'نُسي الموضوع: سؤالك القادم هنا يبدأ موضوعًا جديدًا.',
  'member.no-topic': 'ليس لك موضوع هنا: سؤالك القادم يبدأ واحدًا.',
};
