import type { ScopeValues, StandsValues, verificationFindings as english } from '../en/verification-findings.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { plural, day } = formatting('he');

const inArticles = { one: 'בכתבה אחת', two: 'בשתי כתבות', other: 'ב־# כתבות' };
const undatedForms = { one: 'אחת ללא תאריך', two: 'שתיים ללא תאריך', other: '# ללא תאריך' };

/** "in 5 articles …" */
export function scopeInWords({ articles, first, last, undated, corpus, generation }: ScopeValues): string {
  const days = first === null || last === null ? [] : [first === last ? day(first) : `${day(first)} עד ${day(last)}`];
  const dates = [...days, ...(undated > 0 ? [plural(undated, undatedForms)] : [])].join('; ');
  return `${plural(articles, inArticles)} (${dates}) מתוך ״${corpus}״, דור ${generation}`;
}

function stands({ occurrences, articles, isCountComplete, since, undated }: StandsValues): string {
  const least = isCountComplete ? '' : 'לפחות ';
  const times = plural(occurrences, { one: 'פעם אחת', two: 'פעמיים', other: '# פעמים' });
  const where = `${occurrences === articles ? '' : `${least}${times} `}${least}${plural(articles, inArticles)}`;
  if (since === null) return `${where}, תאריך לא ידוע`;
  const dated = articles - undated === 1 ? 'מתאריך' : 'המוקדמת שבהן מתאריך';
  return `${where}, ${dated} ${day(since)}${undated === 0 ? '' : `, ${plural(undated, undatedForms)}`}`;
}

export const verificationFindings: Translation<typeof english> = {
  'verification.cue': ({ word, kind }) => `״${word}״ (${kind})`,
  'verification.cue-denial': 'הכחשה',
  'verification.cue-negation': 'שלילה',
  'verification.cue-condition': 'תנאי',
  'verification.cue-attribution': 'של מי הדברים',
  'verification.cue-hedge': 'מידת הוודאות',
  'verification.cue-limit': 'סייג',

  'verification.relaxed-case': 'אותיות גדולות וקטנות',
  'verification.relaxed-quotes': 'מירכאות',
  'verification.relaxed-dashes': 'קווים מפרידים',
  'verification.relaxed-spaces': 'רווחים או מעברי שורה',
  'verification.relaxed-ellipsis': 'שלוש נקודות',
  'verification.relaxed-full-stop': 'הנקודה שבסוף',
  'verification.relaxed-letter-forms': 'צורות של אותיות',

  'verification.neighbours': ({ pieces }) =>
    plural(pieces, {
      two: 'שני החלקים שלהלן מופיעים ברצף בכתבה אחת.',
      other: '# החלקים שלהלן מופיעים ברצף בכתבה אחת.',
    }),
  'verification.gaps': ({ pieces, cues }) => {
    const where = plural(pieces, {
      two: 'שני החלקים שלהלן מופיעים בכתבה אחת בסדר הזה, אבל לא ברצף',
      other: '# החלקים שלהלן מופיעים בכתבה אחת בסדר הזה, אבל לא ברצף',
    });
    return `${where}${cues.length === 0 ? '' : `; ביניהם הטקסט משמיט את ${cues.join(', ')}`}.`;
  },
  'verification.apart': ({ pieces }) =>
    plural(pieces, {
      two: 'שני החלקים שלהלן אינם מופיעים יחד באף כתבה.',
      other: '# החלקים שלהלן אינם מופיעים יחד באף כתבה.',
    }),
  'verification.repeated': ({ count }) =>
    plural(count, {
      one: 'חלק אחד של הטקסט חוזר על חלק קודם ומובא יחד איתו.',
      other: '# חלקים של הטקסט חוזרים על חלקים קודמים ומובאים יחד איתם.',
    }),

  'verification.left-out': ({ cues }) => `הטקסט משמיט את ${cues.join(', ')}.`,
  'verification.left-out-here': ({ cues }) => `כאן הטקסט משמיט את ${cues.join(', ')}.`,
  'verification.left-out-somewhere': ({ cues }) => `במקום זה או אחר הטקסט משמיט את ${cues.join(', ')}.`,
  'verification.around-quotation': ({ cues }) => `סביב הדברים המצוטטים כתוב ${cues.join(', ')}.`,
  'verification.disputed': ({ cues }) => `ייתכן שמשפט סמוך מכחיש או מסייג זאת: ${cues.join(', ')}.`,
  'verification.disputed-elsewhere': ({ cues }) =>
    `במקום אחר מאלה ייתכן שמשפט סמוך מכחיש או מסייג זאת: ${cues.join(', ')}.`,

  'verification.exact-sentence': 'מדויק: משפט שלם, תו בתו.',
  'verification.exact-sentences': 'מדויק: משפטים שלמים, תו בתו.',
  'verification.exact-quotation': 'מדויק: דברים מצוטטים בשלמותם, תו בתו.',
  'verification.same-sentence': ({ relaxed }) => `אותן מילים כמו במשפט שלם, אבל כתובות אחרת (${relaxed.join(', ')}).`,
  'verification.same-sentences': ({ relaxed }) =>
    `אותן מילים כמו במשפטים שלמים, אבל כתובות אחרת (${relaxed.join(', ')}).`,
  'verification.same-quotation': ({ relaxed }) =>
    `אותן מילים כמו בדברים מצוטטים בשלמותם, אבל כתובות אחרת (${relaxed.join(', ')}).`,
  'verification.part': 'רק חלק ממשפט, שמוצג למטה בשלמותו.',
  'verification.stands': (values) => `הטקסט מופיע ${stands(values)}.`,
  'verification.written-differently': ({ relaxed }) => `הוא כתוב אחרת (${relaxed.join(', ')}).`,
  'verification.written-differently-here': ({ relaxed }) => `כתוב כאן אחרת: ${relaxed.join(', ')}.`,
  'verification.also-written-differently': ({ relaxed }) => `כתוב אחרת גם בזה: ${relaxed.join(', ')}.`,

  'verification.near': 'לא מילה במילה: המשפט הקרוב ביותר, המוצג למטה, שונה כפי שנאמר למעלה.',
  'verification.near-spaces': 'לא מילה במילה: המשפט הקרוב ביותר, המוצג למטה, שונה ברווחים.',
  'verification.change': ({ kind, from, to }) => `${kind}: בכתבה ״${from}״, בטקסט ״${to}״.`,
  'verification.change-added': ({ kind, to }) => `${kind}: בכתבה אין דבר, בטקסט ״${to}״.`,
  'verification.change-removed': ({ kind, from, cues }) =>
    `${kind}: בכתבה ״${from}״, והטקסט משמיט זאת${cues.length === 0 ? '' : `; ובכלל זה ${cues.join(', ')}`}.`,
  'verification.changed-number': 'מספר',
  'verification.changed-date': 'תאריך',
  'verification.changed-negation': 'שלילה',
  'verification.changed-name': 'שם',
  'verification.changed-modality': 'עד כמה זה ודאי או מחייב',
  'verification.changed-removed': 'הושמט',
  'verification.changed-added': 'נוסף',
  'verification.changed-other': 'ניסוח',

  'verification.reordered': 'מילותיו מופיעות בקטע הראשון למטה בסדר אחר.',
  'verification.not-found': (values) => `לא נמצא ${scopeInWords(values)}; אין פירוש הדבר שזה לא נאמר מעולם.`,
  'verification.search-incomplete': 'מילותיו נפוצות מכדי לחפש בכל מקום; לא כל הכתבות נקראו.',
  'verification.title': ({ title }) => `זו כותרת של כתבה, לא טענה שבתוכה: ${title}`,
  'verification.nearest-only': 'לא התאמה, רק הקרוב ביותר שנמצא:',
  'verification.former-exact': 'הטקסט הופיע בגרסה קודמת של כתבה; בגרסה הנוכחית הוא כבר איננו.',
  'verification.former-part': 'הטקסט הופיע כחלק ממשפט בגרסה קודמת של כתבה; בגרסה הנוכחית הוא כבר איננו.',
};
