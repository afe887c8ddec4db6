import type { ChangeValues, corpusRefresh as english } from '../en/corpus-refresh.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

const { number, plural } = formatting('he');

const articles = { one: 'כתבה אחת נשארה כפי שהייתה', two: 'שתי כתבות נשארו כפי שהיו', other: '# כתבות נשארו כפי שהיו' };
const furtherPlaces = { one: 'מקום נוסף', two: 'שני מקומות נוספים', other: '# מקומות נוספים' };

function change(kind: string, { title, places, further }: ChangeValues) {
  const more = further === 0 ? [] : [plural(further, furtherPlaces)];
  const told = [...places, ...more].join('; ');
  return wording`${strong(kind)}: ${title}${told === '' ? '' : ` (${told})`}`;
}

export const corpusRefresh: Translation<typeof english> = {
  'corpus.stage-list': 'שואל את המקורות מה יש בהם',
  'corpus.stage-fetch': 'מביא דפים',
  'corpus.stage-discover': 'מחפש מה השתנה',
  'corpus.stage-read': 'קורא דפים',
  'corpus.stage-embed': 'מחשב את משמעות הקטעים',
  'corpus.stage-index': 'בונה אינדקס',
  'corpus.stage-switch': 'עובר למצב החדש',
  'corpus.unit-list': 'מקורות',
  'corpus.unit-fetch': 'דפים',
  'corpus.unit-discover': 'קבצים ודפים',
  'corpus.unit-read': 'דפים',
  'corpus.unit-embed': 'קטעים',
  'corpus.unit-index': 'רשומות',
  'corpus.unit-switch': 'שלבים',
  'corpus.progress': ({ stage, done, total }) =>
    `${stage}: ${number(done)}${total === null ? '' : ` מתוך ${number(total)}`}`,

  'corpus.beginning-refresh': 'מתחיל את הרענון…',
  'corpus.beginning-rollback': 'חוזר אחורה…',
  'corpus.beginning-remove': 'מסיר את הכתבה…',
  'corpus.beginning-restore': 'משחזר את הכתבה…',
  'corpus.beginning-erase': 'מוחק את הכתבה…',
  'corpus.beginning-recognise-source': 'בודק מה יש בכתובת…',
  'corpus.beginning-add-source': 'מוסיף את המקור…',
  'corpus.beginning-remove-source': 'מסיר את המקור…',
  'corpus.beginning-apply-held': 'מחיל את השינוי…',
  'corpus.beginning-discard-held': 'דוחה את השינוי…',
  'corpus.beginning-block-host': 'חוסם את האתר…',
  'corpus.beginning-unblock-host': 'מתיר שוב את האתר…',

  'corpus.cancelled': 'בוטל.',
  'corpus.unfinished': 'זה לא הגיע לסיומו.',
  'corpus.not-under-way': 'זה כבר אינו מתבצע.',
  'corpus.act-outcome': ({ act, outcome }) => `${act}: ${outcome}.`,
  'corpus.fetched-stays': 'הכתבות כפי שהיו; דפים שכבר הובאו אין צורך להביא שוב.',
  'corpus.no-sources-to-read': () => wording`אין מקורות לקריאה; הפקודה ${command('corpus add')} מוסיפה מקור.`,

  'corpus.refreshed': ({ outcome }) => `הרענון הושלם: ${outcome}.`,
  'corpus.would-refresh': ({ outcome }) => `רענון היה מביא: ${outcome}.`,
  'corpus.refreshed-by-schedule': ({ outcome }) => wording`${strong('רענון לפי לוח הזמנים')}: ${outcome}.`,
  'corpus.held': ({ change: id, place, reason, articles: count }) =>
    wording`${strong('עוכב עד להחלטתכם')}${id === null ? '' : ` (${id})`}: ${place}: ${reason}; ${plural(count, articles)}. ראו ${command('corpus quarantine')}.`,
  'corpus.not-read': ({ place, problem }) => wording`${strong('לא נקרא')}: ${place}: ${problem}`,
  'corpus.left-out': ({ place, reason }) => wording`${strong('הושמט')}: ${place}: ${reason}`,
  'corpus.further-lines': ({ count }) =>
    plural(count, {
      one: 'שורה נוספת בקובץ.',
      two: 'שתי שורות נוספות בקובץ.',
      other: '# שורות נוספות בקובץ.',
    }),
  'corpus.and-more': ({ count }) => plural(count, { one: '… ועוד אחד.', two: '… ועוד שניים.', other: '… ועוד #.' }),

  'corpus.change-added': (values) => change('נוספה', values),
  'corpus.change-changed': (values) => change('השתנתה', values),
  'corpus.change-removed': (values) => change('הוסרה', values),
  'corpus.change-reread': (values) => change('נקראה מחדש', values),
  'corpus.place-new': ({ words }) => `חדש: ״${words}״`,
  'corpus.place-gone': ({ words }) => `ירד: ״${words}״`,
  'corpus.place-changed': ({ before, after }) => `״${before}״ ← ״${after}״`,

  'corpus.file-added': ({ title, address }) => `נוספה: ${title} (${address})`,
  'corpus.file-changed': ({ title, address }) => `השתנתה: ${title} (${address})`,
  'corpus.file-removed': ({ title, address }) => `הוסרה: ${title} (${address})`,
  'corpus.file-reread': ({ title, address }) => `נקראה מחדש: ${title} (${address})`,
  'corpus.file-further': ({ count }) =>
    plural(count, { one: 'ומקום נוסף', two: 'ושני מקומות נוספים', other: 'ו־# מקומות נוספים' }),
  'corpus.file-left-out': 'הושמטו:',
  'corpus.file-left-out-page': ({ path, reason }) => `${path}: ${reason}`,
};
