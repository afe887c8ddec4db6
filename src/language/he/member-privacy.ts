import type { memberPrivacy as english } from '../en/member-privacy.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, type Piece, strong, wording } from '../wording.js';

const { number, plural } = formatting('he');

export const memberPrivacy: Translation<typeof english> = {
  'member.kept': 'מה שמור אצלי עליכם',
  'member.kept-answers': ({ count, days }) =>
    line('תשובות שביקשתם', count, `היכן הן נמצאות, לא השאלה שלכם; ${daysOf(days)}`),
  'member.kept-votes': ({ count }) => line('הצבעות', count, 'כל עוד התשובה שמורה'),
  'member.kept-reports': ({ count }) => line('דיווחים', count, 'כל עוד התשובה שמורה; המנהלים אינם רואים מי דיווח'),
  'member.kept-unanswered': ({ count, days }) =>
    line('שאלות שלכם שלא מצאו תשובה', count, `למנהלים, בלי שמכם; ${daysOf(days)}`),
  'member.kept-pending': ({ count, hours }) => line('שאלות אליכם שממתינות לאישור', count, hoursOf(hours)),
  'member.kept-looks': ({ count, days }) =>
    line('מועדים שבהם שאלתם לאחרונה מה חדש', count, `אחד לכל שרת; ${daysOf(days)}`),
  'member.kept-conversations': ({ count, hours }) =>
    line('ערוצים שבהם ידוע לי על מה אתם שואלים', count, `מילים ותאריכים ששאלות המשך נשענות עליהם; ${hoursOf(hours)}`),
  'member.kept-language': ({ name }) =>
    wording`${strong('השפה שבחרתם:')} ${name} (עד שתבחרו אחרת או תבטלו את הבחירה בפקודה ${command('language')})`,
  'member.kept-acts': ({ count, days }) => line('מה שעשיתם כמנהלים', count, daysOf(days)),

  'member.unanswered-kept-here':
    'בשרת הזה שאלות שאינן מוצאות תשובה נשמרות עבור מנהליו, בלי שמות, אלא אם שאלתם בפרטיות.',
  'member.unanswered-not-kept': 'שאלות שאינן מוצאות תשובה אינן נשמרות כאן.',
  'member.kept-in-memory':
    'מתי שאלתם לאחרונה, ומה שעמד מעל תשובה פרטית שאפשר לשתף, ידועים לשעה לכל היותר, בזיכרון בלבד. שום יומן אינו נוקב בשמכם ואינו מכיל את מה ששאלתם.',
  'member.kept-of-public-answers': ({ days }) =>
    wording`מתשובה שכולם יכלו לראות נשאר שמור כעבור ${daysOf(days)} אילו קטעים ציטטה ובאיזה שרת, כדי ש־${command('verify')} יזהה אותה לפי מספרה: לא מי שאל ולא באיזה ערוץ.`,
  'member.kept-of-servers': ({ days }) =>
    `מה ששייך לשרת נמחק ${daysOf(days)} אחרי שהסיר אותי. מחיקת ההודעות בדיסקורד היא בידי דיסקורד והשרת.`,
  'member.how-to-forget': () => wording`${command('privacy forget')} מוחק מיד את מה ששמור אצלי עליכם.`,

  'member.forget-all': 'כל מה ששמור אצלי עליכם נמחק מיד, בכל השרתים.',
  'member.forget-consequences':
    'תשובות שביקשתם נשארות במקומן, אבל לא תוכלו עוד להסיר אותן. ההצבעות שלכם נמחקות; מדיווחים וממה שעשיתם כמנהלים נמחק שמכם.',
  'member.forget-yes': 'כן, למחוק',
  'member.forgotten': 'נמחק: לא שמור אצלי עליכם עוד דבר.',
};

function line(what: string, count: number, how: string): readonly Piece[] {
  return wording`${strong(`${what}:`)} ${number(count)} (${how})`;
}

function daysOf(count: number): string {
  return plural(count, { one: 'יום אחד', two: 'יומיים', other: '# ימים' });
}

function hoursOf(count: number): string {
  return plural(count, { one: 'שעה אחת', two: 'שעתיים', other: '# שעות' });
}
