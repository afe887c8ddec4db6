import type { memberHelp as english } from '../en/member-help.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, menuCommand, option, wording } from '../wording.js';

const { and } = formatting('he');

export const memberHelp: Translation<typeof english> = {
  'member.help-quotes': 'אני עונה על שאלות בציטוט כתבות חדשות מילה במילה. תשובה משלי איני כותב לעולם.',
  'member.help-ask': () =>
    wording`${command('ask')} מחפש את הקטעים שעונים. הוסיפו ${option('ask outlet')}, ${option('ask since')} או ${option('ask until')} כדי לצמצם (למשל ״מאי 2024״), או ${option('ask private')} כדי שרק אתם תראו את התשובה.`,
  'member.help-mention': () =>
    wording`אפשר גם לתייג אותי עם שאלה, ואשיב. בתפריט של הודעה, תחת ״Apps״, הפקודה ״${menuCommand('Ask the sources')}״ מחפשת מה אומרות עליה הכתבות; רק אתם רואים זאת.`,
  'member.help-verify': () =>
    wording`${command('verify')} אומר אם טקסט מופיע בכתבות, כולו או חלקו, ובמה הוא שונה. ״${menuCommand('Check against the sources')}״, בתפריט של הודעה, עושה אותו הדבר; את שניהם רק אתם רואים.`,
  'member.help-views': () =>
    wording`${command('summary')} מביא את העיקר מכתבה, מנושא או ממה שחדש; ${command('timeline')} מסדר נושא לפי תאריך; ${command('compare')} מעמיד זה לצד זה את מה שמספרים כלי התקשורת; ${command('who')} מראה מי אמר מה. בתפריט של הודעה, מילותיה הן הנושא.`,
  'member.help-buttons': ({ more, context, card, useful, report, share }) =>
    `מתחת לתשובה נפתחים לכם בלבד ״${more}״, ״${context}״ ובכתבה שאין לה קישור גם ״${card}״. מי ששאל והמנהלים יכולים להסיר תשובה. ״${useful}״ ו״${report}״ מוסרים למנהלים מה דעתכם עליה, בלי שמכם; ״${share}״ הופך תשובה פרטית לציבורית.`,
  'member.help-context': 'הקשר רחב יותר',
  'member.help-exact':
    'כל ציטוט מופיע בכתבה שלו בדיוק כך, ולצידו נזכרים כלי התקשורת, התאריך והמשפט העונה. ציטוט מדויק אומר מה פורסם, לא מה נכון.',
  'member.help-further': ({ further }) =>
    wording`״${further}״ ממשיכה מתשובה קיימת (״ובמאי?״), וכך גם תגובה שמתייגת אותי. ״${menuCommand('Export')}״ בתפריט של הודעה שומר את הציטוטים שבה.`,
  'member.help-state': () =>
    wording`${command('sources')} ו־${command('status')} אומרים אילו כתבות אני מכיר ועד כמה הן עדכניות. ${command('privacy show')} אומר מה שמור אצלי עליכם, ${command('privacy forget')} מוחק זאת.`,
  'member.help-language': () => wording`${command('language')} בוחר באיזו שפה תקראו את מילותיי; כתבות מצוטטות בשפתן.`,
  'member.help-short': () =>
    wording`תייגו אותי עם שאלה, או השתמשו ב־${command('ask')}, ואצטט את הכתבות שעונות עליה. ${command('help')} אומר עוד.`,

  'member.permissions-lacking': ({ names, channel }) =>
    `חסר לי ${and(names.map((name) => `״${name}״`))} ב${channel === null ? 'ערוץ הזה' : `־${channel}`}: מי שאחראי על השרת יכול לאפשר זאת שם דרך ״Edit Channel״ ואז ״Permissions״.`,
  'member.permission-view-channels': 'View Channels',
  'member.permission-send-messages': 'Send Messages',
  'member.permission-send-in-threads': 'Send Messages in Threads',
  'member.permission-read-history': 'Read Message History',
};
