import type { comparisonViews as english } from '../en/views-comparison.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, and } = formatting('he');

interface Origins {
  readonly origins: number;
  readonly unstated: number;
}

function originsOf({ origins, unstated }: Origins): string {
  if (unstated === 0)
    return plural(origins, { one: 'מקור אחד', two: 'שני מקורות בלתי תלויים', other: '# מקורות בלתי תלויים' });
  if (origins === 1) return 'מקור אחד, שאינו מציין את כלי התקשורת';
  const all = plural(origins, { two: 'שני מקורות', other: '# מקורות' });
  const some = plural(unstated, {
    one: 'שאחד מהם אינו מציין את כלי התקשורת',
    two: 'ששניים מהם אינם מציינים את כלי התקשורת',
    other: 'ש־# מהם אינם מציינים את כלי התקשורת',
  });
  const whom = unstated === origins ? 'שאף אחד מהם אינו מציין את כלי התקשורת' : some;
  return `${all}, ${whom}: לא ידוע אם ${unstated === 1 ? 'הוא בלתי תלוי' : 'הם בלתי תלויים'}`;
}

const articlesOf = (count: number): string => plural(count, { one: 'כתבה אחת', two: 'שתי כתבות', other: '# כתבות' });

const letters = ['א׳', 'ב׳', 'ג׳', 'ד׳', 'ה׳', 'ו׳', 'ז׳', 'ח׳', 'ט׳', 'י׳'];
const letterOf = (at: number): string => letters[at - 1] ?? number(at);

export const comparisonViews: Translation<typeof english> = {
  'views.counts-head': ({ topic, counts, articles, ...origins }) => {
    const found = plural(counts, { one: 'מניין אחד', two: 'שני מניינים', other: '# מניינים' });
    return `על ״${topic}״: ${found}, מתוך ${articlesOf(articles)} של ${originsOf(origins)}.`;
  },
  'views.matters-head': ({ topic, matters, articles, ...origins }) => {
    const found = plural(matters, { one: 'עניין אחד', two: 'שני עניינים', other: '# עניינים' });
    return `על ״${topic}״: ${found}, מתוך ${articlesOf(articles)} של ${originsOf(origins)}.`;
  },
  'views.nothing-against': 'רק כתבה אחת מספרת על כך, ולכן אין עם מה להשוות אותה.',
  'views.each-alone': 'לא נמצאו שתיים שמספרות על אותו עניין, ולכן כל אחת מוצגת לבדה.',
  'views.no-counts': 'לא נמצא בהן מספר של הרוגים, פצועים, נעדרים או מוחזקים.',
  'views.counts-together': 'מספרים מוצגים יחד רק כאשר שום דבר בהם אינו מלמד שהם מונים דברים שונים.',
  'views.no-series': 'לא מצויר קו ביניהם: לא ידוע על שלושה מספרים מתוארכים שמונים אותו דבר.',
  'views.undated-articles': ({ undated, articles }) => {
    if (undated === articles) return articles === 1 ? 'הכתבה אינה מציינת תאריך.' : 'אף אחת מהכתבות אינה מציינת תאריך.';
    return plural(undated, {
      one: 'אחת הכתבות אינה מציינת תאריך.',
      two: 'שתיים מהכתבות אינן מציינות תאריך.',
      other: '# מהכתבות אינן מציינות תאריך.',
    });
  },
  'views.counts-unread': ({ languages }) => `בכתבות בשפות אחרות (${languages.join(', ')}) המניינים אינם נקראים.`,
  'views.count-number': ({ at }) => `מניין ${letterOf(at)}`,
  'views.matter-number': ({ at }) => `עניין ${letterOf(at)}`,
  'views.count-label': ({ what, whose, where, time, by }) =>
    [what, `של מי: ${whose}`, ...(where === null ? [] : [`היכן: ${where}`]), time, `לפי מניין של: ${by}`].join(' · '),
  'views.price-label': ({ thing, unit, by }) => `מחיר: ${thing} · ביחידות של: ${unit} · לפי: ${by}`,
  'views.deadline-label': ({ thing, by }) => `מועד אחרון: ${thing} · לפי: ${by}`,
  'views.told-of-same': 'לפי יום הפרסום: מה שנאמר על אותו דבר',
  'views.killed': 'מתים',
  'views.injured': 'פצועים',
  'views.killed-and-injured': 'הרוגים ופצועים, נספרים יחד',
  'views.casualties': 'נפגעים (הרוגים, פצועים או שניהם: לא צוין)',
  'views.missing': 'נעדרים',
  'views.captive': 'מוחזקים או חטופים',
  'views.in-all': 'בסך הכול',
  'views.one-day': 'של יום אחד או אירוע אחד',
  'views.time-unstated': 'במשך איזה זמן: לא צוין',
  'views.stated': ({ words }) => `״${words}״`,
  'views.stated-in-some': ({ words }) => `״${words}״, צוין רק בחלק מהשורות`,
  'views.unstated': 'לא צוין',
  'views.shared-words': ({ stretches }) => stretches.map((one) => `״${one}״`).join(', '),
  'views.matter-differs': ({ facts }) => `הם נבדלים ${and(facts)}: השוו ביניהם.`,
  'views.in-number': 'במספר',
  'views.in-date': 'בתאריך',
  'views.in-denial': 'במה שמוכחש',
  'views.in-name': 'במי שנזכר בשמו',
  'views.told-once': 'רק כתבה אחת מספרת זאת.',
  'views.figures-same': 'המספרים זהים.',
  'views.figures-same-origin': 'המספרים זהים; הם ממקור אחד.',
  'views.no-difference': 'לא נמצא הבדל במספר, בתאריך, בהכחשה או בשם.',
  'views.no-difference-origin': 'לא נמצא הבדל במספר, בתאריך, בהכחשה או בשם; הם ממקור אחד.',
  'views.other-details': 'הם מביאים פרטים שונים; לא נמצאה סתירה במספר, בתאריך, בהכחשה או בשם.',
  'views.other-details-origin': 'הם מביאים פרטים שונים; לא נמצאה סתירה במספר, בתאריך, בהכחשה או בשם; הם ממקור אחד.',
  'views.told-by': (origins) => `לפי ${originsOf(origins)}.`,
  'views.bonds': ({ bonds }) => `${bonds.join('; ')}.`,
  'views.bond': ({ articles, links, names }) => {
    const counted = plural(articles, {
      one: 'כתבה אחת נחשבת',
      two: 'שתי כתבות נחשבות',
      other: '# כתבות נחשבות',
    });
    return `${counted} מקור אחד: ${links.join(', ')}${names.length === 0 ? '' : ` (${names.join(', ')})`}`;
  },
  'views.by-copy': 'העתקים של כתבה אחת',
  'views.by-outlet': 'כלי תקשורת אחד',
  'views.by-owner': 'בעלים אחד',
  'views.by-agency': 'טקסט של סוכנות אחת',
  'views.telling': ({ at, of }) => `תיאור ${number(at)} מתוך ${number(of)}`,
  'views.figure': ({ words }) => `המספר: ״${words}״.`,
  'views.counts-omitted': ({ count }) =>
    `לא מוצג: ${plural(count, { one: 'מניין נוסף אחד', two: 'שני מניינים נוספים', other: '# מניינים נוספים' })}.`,
  'views.counts-elsewhere': ({ count }) =>
    `הושמט: ${plural(count, { one: 'מניין אחד שמציין מקום אחר', two: 'שני מניינים שמציינים מקום אחר', other: '# מניינים שמציינים מקום אחר' })}.`,
  'views.matters-omitted': ({ count }) =>
    `לא מוצג: ${plural(count, { one: 'עניין נוסף אחד', two: 'שני עניינים נוספים', other: '# עניינים נוספים' })}.`,
  'views.nothing-to-compare':
    'אין בנושא הזה משפט שלם שאפשר לקרוא לבדו, למשל כי הטקסט הוא רשימה או טבלה, ולכן אין מה להשוות.',
};
