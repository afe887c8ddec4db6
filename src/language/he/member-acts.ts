import type { memberActs as english } from '../en/member-acts.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

export const memberActs: Translation<typeof english> = {
  'member.useful-noted': 'התשובה סומנה כמועילה; תודה.',
  'member.useful-taken-back': 'ההצבעה שלכם בוטלה.',
  'member.reports-need-a-server': 'דיווחים מגיעים למנהלי השרת; כאן אין מנהלים.',
  'member.what-is-wrong': 'מה לא בסדר בתשובה הזאת? המנהלים רואים מה בחרתם, לא מי אתם.',
  'member.choose-what-is-wrong': 'בחרו מה לא בסדר',
  'member.choose-a-reason': 'בחרו אחת מהסיבות.',
  'member.reported-before': 'כבר דיווחתם על כך.',
  'member.reported': 'דווח למנהלים; תודה.',
  'member.reported-in-log': ({ answer, channel, reasons }) =>
    wording`${strong('דיווח:')} ${answer ?? 'תשובה פרטית'} ב־${channel}: ${reasons}`,

  'member.shared-already': 'התשובה הזאת כבר שותפה, או שאי אפשר לשתף אותה.',
  'member.share-elsewhere': 'בערוץ הזה איני עונה לאיש; שתפו אותה במקום שבו אני עונה.',
  'member.share-limit-reached': 'בערוץ הזה כבר ניתנו בתוך שעה כל התשובות הציבוריות שמנהליו מתירים.',
  'member.only-asker-removes': 'רק מי ששאל והמנהלים יכולים להסיר את התשובה הזאת.',
  'member.only-asker-decides': 'רק מי ששאל והמנהלים יכולים להחליט בכך.',
  'member.decided-already': 'הדבר כבר הוכרע, או שעבר זמן רב מדי; התחילו מחדש.',
  'member.cancelled': 'בוטל; דבר לא השתנה.',
  'member.cancel': 'ביטול',

  'member.restarting': 'אני מופעל מחדש כעת; שאלו שוב בעוד דקה.',
  'member.too-many-questions': 'יותר מדי שאלות בבת אחת; שאלו שוב בעוד כמה שניות.',
  'member.took-too-long': 'זה נמשך זמן רב מדי; שאלו שוב בעוד דקה.',
  'member.went-wrong': 'משהו השתבש אצלי; נסו שוב בעוד דקה.',
  'member.of-another-version': () => wording`זה שייך לגרסה אחרת שלי; ${command('help')} מראה מה אפשר לעשות.`,
  'member.unknown-command': () => wording`הפקודה הזאת כבר אינה מוכרת לי; נסו ${command('help')}.`,
  'member.message-not-sent-along': 'דיסקורד לא צירף את ההודעה לבקשה; נסו שוב.',

  'member.model-unusable': 'אי אפשר להשתמש במודל לחיפוש לפי משמעות: מי שמפעיל אותי ימצא את הסיבה ביומן שלי.',
  'member.in-use': 'תהליך אחר עובד כעת על הכתבות האלה; נסו שוב כשיסיים.',
  'member.data-folder-unwritable': 'אי אפשר לכתוב בתיקיית הנתונים שלי: מי שמפעיל אותי צריך לבדוק את ההרשאות שלה.',
  'member.database-unreadable':
    'אי אפשר לפתוח את קובץ מסד הנתונים שלי: מי שמפעיל אותי צריך לתקן אותו, והיומן שלי אומר איך.',
  'member.corpus-unreadable': 'אי אפשר לפתוח את קובץ הכתבות שלי: מי שמפעיל אותי צריך לתקן אותו, והיומן שלי אומר איך.',
  'member.file-too-large': ({ name, megabytes }) => `${name} גדול מ־${megabytes} מגה־בייט.`,
  'member.file-not-fetched': ({ name, why }) => `אי אפשר היה להביא את ${name}: ${why}.`,
};
