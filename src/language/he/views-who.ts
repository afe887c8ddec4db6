import type { whoViews as english } from '../en/views-who.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, day, and } = formatting('he');

const noQuotation = (speaker: string | null): string =>
  speaker === null ? 'שום ציטוט' : `שום ציטוט שהוא בבירור של ״${speaker}״`;

export const whoViews: Translation<typeof english> = {
  'views.who-head': ({ total, speaker, topic }) => {
    const quotes = plural(total, { one: 'ציטוט אחד', two: 'שני ציטוטים', other: '# ציטוטים' });
    return `${quotes}${speaker === null ? '' : ` של ״${speaker}״`}${topic === null ? '' : ` על ״${topic}״`}.`;
  },
  'views.as-printed': 'כפי שפורסם בכלי התקשורת: המילים האלה כתובות בכתבות; שהדובר אמר אותן הוא מה שאומרים כלי התקשורת.',
  'views.read-for-this': ({ read, articles }) =>
    `${plural(read, { one: 'כתבה אחת נקראה', two: 'שתי כתבות נקראו', other: '# כתבות נקראו' })} לשם כך מתוך ${number(articles)}.`,
  'views.first-kept': ({ shown }) =>
    `${plural(shown, { one: 'רק הציטוט הראשון נשמר', two: 'שני הציטוטים הראשונים נשמרים', other: '# הציטוטים הראשונים נשמרים' })} כאן; ציינו דובר או נושא כדי לראות אחרים.`,
  'views.more-articles': 'ייתכן שיש עוד בכתבות אחרות; ציינו נושא או דובר כדי להגיע אליהן.',
  'views.left-open': ({ count }) =>
    plural(count, {
      one: 'ציטוט אחד בהן אינו מבהיר מי הדובר, והוא אינו מוצג.',
      two: 'שני ציטוטים בהן אינם מבהירים מי הדובר, והם אינם מוצגים.',
      other: '# ציטוטים בהן אינם מבהירים מי הדובר, והם אינם מוצגים.',
    }),
  'views.speaker': ({ speaker }) => speaker,
  'views.speaker-named': 'נזכר בשם',
  'views.speaker-described': 'נזכר בתיאור',
  'views.speaker-pronoun': 'נזכר רק בכינוי גוף',
  'views.speaker-unattributed': 'ללא ייחוס: לא ברור מן הטקסט מי הדובר',
  'views.said-directly': 'ציטוט ישיר',
  'views.said-in-part': 'מילים במירכאות בתוך משפט של כלי התקשורת עצמו',
  'views.said-in-report': 'נמסר במילותיו של כלי התקשורת',
  'views.opening': ({ words }) => `${words} …`,
  'views.said-by': ({ form, stretches, cue, speaker, fullName }) =>
    [
      `${form}: ${and(stretches.map((one) => `״${one}״`))}`,
      ...(cue === null ? [] : [`לפי המילה ״${cue}״`]),
      ...(speaker === null ? [] : [`של ״${speaker}״`]),
      ...(fullName === null ? [] : [`השם המלא במקום אחר בכתבה: ״${fullName}״`]),
    ].join(', ') + '.',
  'views.in-headline': 'זה מופיע בכותרת, לא בטקסט הכתבה.',
  'views.in-deck': 'זה מופיע בכותרת משנה, לא בטקסט הכתבה.',
  'views.in-subhead': 'זה מופיע בכותרת ביניים, לא בטקסט הכתבה.',
  'views.in-caption': 'זה מופיע בכיתוב של תמונה, לא בטקסט הכתבה.',
  'views.in-correction': 'זה מופיע בתיקון, לא בטקסט הכתבה.',
  'views.topic-or-article': 'ציינו נושא או כתבה, לא את שניהם.',
  'views.nobody-yet': 'אין עדיין כתבות, ולכן אי אפשר לצטט איש.',
  'views.speech-topic-wordless': 'אין בנושא הזה מילה שאפשר לחפש; ציינו במה הציטוטים צריכים לעסוק.',
  'views.speaker-wordless': 'אין בזה שם שאפשר לחפש; ציינו אדם או ארגון.',
  'views.no-speech-in-article': ({ speaker }) =>
    `לא נמצא בכתבה הזאת ${noQuotation(speaker)}; ייתכן שהיא בכל זאת מוסרת מה נאמר.`,
  'views.speech-filtered': 'אין כתבה שמתאימה למסננים.',
  'views.no-speech': ({ speaker, topic, articles, first, last, undated, read }) => {
    const dates =
      first === null || last === null ? [] : [first === last ? day(first) : `${day(first)} עד ${day(last)}`];
    const without =
      undated === 0 ? [] : [plural(undated, { one: 'אחת ללא תאריך', two: 'שתיים ללא תאריך', other: '# ללא תאריך' })];
    const about = topic === null ? '' : ` על ״${topic}״`;
    const searched = plural(articles, { one: 'בכתבה אחת', two: 'בשתי כתבות', other: 'ב־# כתבות' });
    const mention =
      read === 0
        ? 'אף אחת מהן אינה מזכירה זאת'
        : plural(read, {
            one: 'אחת מהן מזכירה זאת ונקראה',
            two: 'שתיים מהן מזכירות זאת ונקראו',
            other: '# מהן מזכירות זאת ונקראו',
          });
    return `לא נמצא ${noQuotation(speaker)}${about} ${searched} (${[...dates, ...without].join('; ')}); ${mention}. אין פירוש הדבר שלא נאמר כלום.`;
  },
};
