import type { DaySpan, memberState as english } from '../en/member-state.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

const { number, plural, day, time } = formatting('he');

export const memberState: Translation<typeof english> = {
  'member.no-articles': 'אין עדיין כתבות.',
  'member.status-articles': ({ articles, passages, undated, ...span }) =>
    `${articlesOf(articles)} ב${plural(passages, { one: 'קטע אחד', two: 'שני קטעים', other: '־# קטעים' })}; ${span.first === null ? 'לאף אחת אין תאריך' : `התאריכים: ${daysOf(span)}`}; ${undatedOf(undated)}.`,
  'member.never-refreshed': 'לא רועננו מעולם.',
  'member.last-refreshed': ({ at, generation }) =>
    `רענון אחרון: ${time(at)}${generation === null ? '' : `; דור ${generation}`}.`,
  'member.status-model': ({ model, hash, index }) =>
    wording`מודל: ${model}, טביעת גיבוב ${hash ?? 'עדיין לא ידועה'}; ${index}.`,
  'member.index-complete': 'האינדקס שלם',
  'member.index-rebuilding': 'האינדקס נבנה מחדש; בינתיים התשובות נשענות על מילות מפתח',
  'member.index-missing': 'אין עדיין אינדקס',
  'member.status-discord': ({ ping }) =>
    `דיסקורד: ${ping === null ? 'עדיין אין דופק' : `דופק ${number(ping)} מילישניות`}. שום רשת אינה משמשת למתן תשובות.`,
  'member.status-refreshing': ({ work }) => wording`בריענון כעת: ${work}.`,
  'member.quotes-held-back': ({ count }) =>
    `${plural(count, { one: 'ציטוט אחד עוכב', two: 'שני ציטוטים עוכבו', other: '# ציטוטים עוכבו' })} מאז ההפעלה: הטקסט השמור לא תאם.`,

  'member.sources': ({ articles, undated, refreshedAt, generation, ...span }) =>
    `${articlesOf(articles)}, ${daysOf(span)}, ${undatedOf(undated)}; ${refreshedAt === null ? 'לא רועננו מעולם' : `רענון אחרון: ${time(refreshedAt)}`}${generation === null ? '' : `, דור ${generation}`}.`,
  'member.sources-of-outlet': ({ outlet, articles, undated, ...span }) =>
    wording`${strong(outlet ?? 'כלי התקשורת לא צוין')}: ${articlesOf(articles)}, ${daysOf(span)}${undated === 0 || span.first === null ? '' : `, ${undatedOf(undated)}`}`,
  'member.sources-none': () => wording`מנהל יכול להוסיף מקורות בפקודה ${command('corpus add')}.`,

  'member.page': ({ page, pages, lines }) => `עמוד ${page} מתוך ${pages}; בסך הכול ${number(lines)}`,

  'member.progress-so-far': ({ done, unit }) => `${unit} עד כה: ${number(done)}`,
  'member.progress': ({ done, total, unit }) => `${unit}: ${number(done)} מתוך ${number(total)}`,
  'member.less-than-a-minute-left': 'נותרה פחות מדקה',
  'member.minutes-left': ({ minutes }) =>
    plural(minutes, { one: 'נותרה כדקה', two: 'נותרו כשתי דקות', other: 'נותרו כ־# דקות' }),
  'member.hours-left': ({ hours }) =>
    plural(hours, { one: 'נותרה כשעה', two: 'נותרו כשעתיים', other: 'נותרו כ־# שעות' }),
  'member.and-more': ({ count }) => plural(count, { one: '… ועוד אחד', two: '… ועוד שניים', other: '… ועוד #' }),
  'member.goes-on-in': ({ channel }) => wording`ההמשך ב־${channel}.`,
  'member.outcome-not-shown': ({ why }) => `העבודה נמשכת, אבל כבר אי אפשר להציג כאן את תוצאתה: ${why}.`,
};

function articlesOf(count: number): string {
  return plural(count, { one: 'כתבה אחת', two: 'שתי כתבות', other: '# כתבות' });
}

function undatedOf(count: number): string {
  return plural(count, { one: 'אחת ללא תאריך', two: 'שתיים ללא תאריך', other: '# ללא תאריך' });
}

function daysOf({ first, last }: DaySpan): string {
  if (first === null || last === null) return 'לאף אחת אין תאריך';
  return first === last ? day(first) : `${day(first)} עד ${day(last)}`;
}
