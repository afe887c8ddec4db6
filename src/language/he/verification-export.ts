import type { verificationExport as english } from '../en/verification-export.js';
import type { Translation } from '../translation.js';

export const verificationExport: Translation<typeof english> = {
  'verification.export-not-kept': 'זו אינה תשובה שלי, או שהיא כבר אינה שמורה; אפשר לייצא תשובות שלי.',
  'verification.export-without-quotes': 'התשובה הזאת אינה מצטטת דבר שאפשר לייצא.',
  'verification.export-as': 'ייצוא הציטוטים עם מקורותיהם בפורמט:',
  'verification.export-choose': 'בחרו פורמט',
  'verification.export-unknown': 'הפורמט הזה כבר אינו מוכר.',
  'verification.export-left-out': ({ count }) => `הושמטו כי הכתבה השתנתה או נעלמה מאז: ${count}.`,
  'verification.export-file': ({ format }) => `${format}:`,
  'verification.export-json': 'JSON, עם מיקומים וטביעות גיבוב',
  'verification.export-csv': 'CSV, לטבלה',

  'verification.exported': ({ exportedAt, refreshedAt, generation }) => {
    const fresh = refreshedAt === null ? 'הכתבות לא רועננו מעולם' : `רענון אחרון של הכתבות ${refreshedAt}`;
    return `יוצא ב־${exportedAt}; ${fresh}${generation === null ? '' : `, דור ${generation}`}.`;
  },
  'verification.exported-without-words': '(אין רשות להציג כאן את מילותיו; הקישור מוביל אליהן.)',
  'verification.exported-notes': ({ notes }) => `הערה: ${notes.join('; ')}.`,
  'verification.exported-also-in': ({ outlets }) => `גם אצל ${outlets.join(', ')}`,
};
