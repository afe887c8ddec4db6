import type { corpusPageReasons as english } from '../en/corpus-page-reasons.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';

const { number } = formatting('he');

export const corpusPageReasons: Translation<typeof english> = {
  'corpus.why-empty': 'ריק',
  'corpus.why-no-text': 'אין טקסט',
  'corpus.why-not-text': ({ what }) => `לא טקסט אלא ${what}`,
  'corpus.why-unsaid': 'לא נאמר מה זה',
  'corpus.why-kind': ({ code }) => `מסוג שאינו נקרא (${code})`,
  'corpus.why-file-kind': ({ code }) => `לא סוג של קובץ שנקרא (${code})`,
  'corpus.why-larger': ({ size }) => `גדול מ־${size}`,
  'corpus.why-unicode': 'הטקסט אינו Unicode תקין',
  'corpus.why-not-read': ({ what }) => `אי אפשר היה לקרוא (${what})`,
  'corpus.why-unreadable': ({ what }) => `לא קריא (${what})`,
  'corpus.what-permission': 'הגישה נדחתה',
  'corpus.what-not-there': 'אינו קיים',
  'corpus.what-folder': 'זו תיקייה',
  'corpus.what-links': 'הקישורים מובילים במעגל',
  'corpus.what-open-files': 'יותר מדי קבצים פתוחים',
  'corpus.what-disk': 'הדיסק מדווח על שגיאה',
  'corpus.what-unlistable': 'אי אפשר לקרוא את תוכן התיקייה שלו',
  'corpus.what-unknown': 'מסיבה לא ידועה',

  'corpus.why-check': 'בדיקה שהקורא הוא אדם, לא כתבה',
  'corpus.why-script': 'אינו מציג דבר בלי JavaScript',
  'corpus.why-paywall': 'חומת תשלום, לא כתבה',
  'corpus.why-consent': 'בקשת הסכמה, לא כתבה',
  'corpus.why-log-in': 'דף כניסה לחשבון, לא כתבה',

  'corpus.why-line-long': ({ size }) => `שורה גדולה מ־${size}`,
  'corpus.why-line-malformed': 'JSON לא תקין',
  'corpus.why-line-no-object': 'שורה שאינה אובייקט JSON',
  'corpus.why-line-no-text': 'אין טקסט: המפתח `text` חסר או אינו מחרוזת',
  'corpus.why-no-gzip': 'לא נתוני gzip, או נתונים פגומים',
  'corpus.why-gzip-after': ({ count }) => `נתוני gzip פגומים אחרי שורה ${number(count)}; השורות שלפניה נשמרות`,

  'corpus.why-no-pdf': 'לא PDF',
  'corpus.why-pdf-damaged': 'קובץ PDF פגום',
  'corpus.why-pdf-locked': 'קובץ PDF מוגן בסיסמה',
  'corpus.why-pdf-scan': 'קובץ PDF בלי טקסט, כנראה סריקה',
  'corpus.why-pdf-pages': ({ count }) => `קובץ PDF של יותר מ־${number(count)} עמודים`,
  'corpus.why-pdf-long': ({ count }) => `קובץ PDF של יותר מ־${number(count)} מיליון תווים`,
  'corpus.why-pdf-slow': ({ count }) => `קובץ PDF שקריאתו נמשכת יותר מ־${number(count)} שניות`,
  'corpus.why-pdf-memory': ({ count }) => `קובץ PDF שקריאתו דורשת יותר מ־${number(count)} מגה־בייט זיכרון`,

  'corpus.what-pdf': 'קובץ PDF',
  'corpus.what-zip': 'ארכיון ZIP או מסמך משרדי',
  'corpus.what-gzip': 'נתוני gzip',
  'corpus.what-png': 'תמונת PNG',
  'corpus.what-jpeg': 'תמונת JPEG',
  'corpus.what-gif': 'תמונת GIF',
  'corpus.what-program': 'תוכנה',
  'corpus.what-binary': 'נתונים בינאריים',

  'corpus.why-gzip': 'נתוני gzip פגומים',
  'corpus.why-json-large': 'קובץ JSON גדול מ־10 MB',
  'corpus.why-json': 'קובץ JSON שאינו JSON Feed',
  'corpus.why-opml': 'רשימת פידים OPML ולא פיד; ציינו את הפידים אחד אחד',
  'corpus.why-xml': 'קובץ XML שאינו פיד ואינו מפת אתר',
  'corpus.why-neither': 'לא פיד ולא מפת אתר',
  'corpus.why-html': 'דף HTML ולא פיד, בלי קישור לפיד',
  'corpus.why-html-feed': ({ text }) => `דף HTML ולא פיד, עם קישור לפיד ${text}`,
  'corpus.why-html-feeds': ({ text }) => `דף HTML ולא פיד, עם קישורים לפידים ${text}`,
};
