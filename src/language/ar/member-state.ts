import type { DaySpan, memberState as english } from '../en/member-state.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

const { number, plural, day, time } = formatting('ar');

export const memberState: Translation<typeof english> = {
  'member.no-articles': 'لا مقالات بعد.',
  'member.status-articles': ({ articles, passages, undated, ...span }) =>
    `${articlesOf(articles)} في ${plural(passages, { zero: 'لا مقاطع', one: 'مقطع واحد', two: 'مقطعين', few: '# مقاطع', many: '# مقطعًا', other: '# مقطع' })}؛ ${span.first === null ? 'ولا تاريخ لأي منها' : `تاريخها ${daysOf(span)}`}؛ ${undatedOf(undated)}.`,
  'member.never-refreshed': 'لم تُحدَّث قط.',
  'member.last-refreshed': ({ at, generation }) =>
    `آخر تحديث: ${time(at)}${generation === null ? '' : `؛ الجيل ${generation}`}.`,
  'member.status-model': ({ model, hash, index }) =>
    wording`النموذج: ${model}، بصمته ${hash ?? 'لم تُعرف بعد'}؛ ${index}.`,
  'member.index-complete': 'الفهرس مكتمل',
  'member.index-rebuilding': 'يُعاد بناء الفهرس، وتستند الإجابات في الأثناء إلى الكلمات المفتاحية',
  'member.index-missing': 'لا فهرس بعد',
  'member.status-discord': ({ ping }) =>
    `ديسكورد: ${ping === null ? 'لا نبضة بعد' : `النبضة ${number(ping)} ملّي ثانية`}. لا تُستخدم أي شبكة للإجابة.`,
  'member.status-refreshing': ({ work }) => wording`يجري تحديثها الآن: ${work}.`,
  'member.quotes-held-back': ({ count }) =>
    `حُجب ${plural(count, { zero: 'لا اقتباس', one: 'اقتباس واحد', two: 'اقتباسان', few: '# اقتباسات', many: '# اقتباسًا', other: '# اقتباس' })} منذ بدء التشغيل: لم يتطابق النص المحفوظ.`,

  'member.sources': ({ articles, undated, refreshedAt, generation, ...span }) =>
    `${articlesOf(articles)}، ${daysOf(span)}، ${undatedOf(undated)}؛ ${refreshedAt === null ? 'لم تُحدَّث قط' : `آخر تحديث: ${time(refreshedAt)}`}${generation === null ? '' : `، الجيل ${generation}`}.`,
  'member.sources-of-outlet': ({ outlet, articles, undated, ...span }) =>
    wording`${strong(outlet ?? 'الجهة الناشرة غير مذكورة')}: ${articlesOf(articles)}، ${daysOf(span)}${undated === 0 || span.first === null ? '' : `، ${undatedOf(undated)}`}`,
  'member.sources-none': () => wording`يمكن لأحد المشرفين إضافة مصادر بالأمر ${command('corpus add')}.`,

  'member.page': ({ page, pages, lines }) => `الصفحة ${page} من ${pages}؛ المجموع ${number(lines)}`,

  'member.progress-so-far': ({ done, unit }) => `${unit} حتى الآن: ${number(done)}`,
  'member.progress': ({ done, total, unit }) => `${unit}: ${number(done)} من ${number(total)}`,
  'member.less-than-a-minute-left': 'بقي أقل من دقيقة',
  'member.minutes-left': ({ minutes }) =>
    `بقي نحو ${plural(minutes, { one: 'دقيقة', two: 'دقيقتين', few: '# دقائق', other: '# دقيقة' })}`,
  'member.hours-left': ({ hours }) =>
    `بقي نحو ${plural(hours, { one: 'ساعة', two: 'ساعتين', few: '# ساعات', other: '# ساعة' })}`,
  'member.and-more': ({ count }) => `… و${plural(count, { one: 'واحد آخر', two: 'اثنان آخران', other: '# غيرها' })}`,
  'member.goes-on-in': ({ channel }) => wording`تتمة هذا في ${channel}.`,
  'member.outcome-not-shown': ({ why }) => `العمل مستمر، لكن لم يعد ممكنًا عرض نتيجته هنا: ${why}.`,
};

function articlesOf(count: number): string {
  return plural(count, {
    zero: 'لا مقالات',
    one: 'مقالة واحدة',
    two: 'مقالتان',
    few: '# مقالات',
    many: '# مقالة',
    other: '# مقالة',
  });
}

function undatedOf(count: number): string {
  return `${plural(count, { zero: 'ولا شيء منها', one: 'واحدة منها', two: 'اثنتان منها', other: '# منها' })} بلا تاريخ`;
}

function daysOf({ first, last }: DaySpan): string {
  if (first === null || last === null) return 'لا تاريخ لأي منها';
  return first === last ? day(first) : `من ${day(first)} إلى ${day(last)}`;
}
