import type { moderationSettings as english } from '../en/moderation-settings.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { code, command, commandGroup, strong, wording } from '../wording.js';

const { number, plural } = formatting('he');

export const moderationSettings: Translation<typeof english> = {
  'moderation.settings-of': ({ guild }) => (guild === null ? 'ההגדרות של השרת הזה' : `ההגדרות של ${guild}`),
  'moderation.change-setting': 'שינוי הגדרה',
  'moderation.back': 'חזרה',
  'moderation.choose': 'בחירה',
  'moderation.choose-role': 'בחירת תפקיד',
  'moderation.unknown-setting': () => wording`ההגדרה הזאת מגרסה אחרת שלי; השתמשו שוב ב־${command('settings')}.`,
  'moderation.field': ({ label }) => wording`${strong(`${label}:`)}`,
  'moderation.saved': ({ setting }) => wording`${strong('נשמר:')} ${setting}.`,
  'moderation.cannot-write': ({ why }) => `אין לי עדיין אפשרות לכתוב בערוץ הזה: ${why}.`,
  'moderation.where-to-allow': () =>
    wording`חברים בעלי התפקיד הזה יכולים מעכשיו לנהל, אבל דיסקורד מציג את מה שמיועד למנהלים רק למי שמורשים לנהל את השרת. מי שאחראי על השרת יכול להציג זאת גם לבעלי התפקיד: לבחור את הבוט הזה תחת ${code('Server Settings → Integrations')}, ולהוסיף את התפקיד ל־${command('settings')}, ל־${commandGroup('moderation')} ול־${commandGroup('corpus')}.`,
  'moderation.comma': ', ',
  'moderation.none': 'אין',

  'moderation.role': 'תפקיד המנהלים',
  'moderation.role-meaning': 'מי מנהל נוסף על מי שמורשים לנהל את השרת הזה',
  'moderation.no-role': 'ללא תפקיד',

  'moderation.channels': 'הערוצים שבהם אני עונה',
  'moderation.channels-meaning': 'בערוצים אחרים נאמר לחברים היכן לשאול',
  'moderation.channels-all': 'כולם',
  'moderation.all-channels': 'כל הערוצים',

  'moderation.answers': 'תשובות',
  'moderation.answers-meaning': 'מי רואה תשובה, אלא אם מי ששאל ביקש אחרת',
  'moderation.answers-public': 'ציבוריות',
  'moderation.answers-private': 'פרטיות; מי ששאל יכול לשתף את התשובה',
  'moderation.make-public': 'ציבוריות',
  'moderation.make-private': 'פרטיות',

  'moderation.cooldown': 'זמן המתנה',
  'moderation.cooldown-meaning': 'שניות בין שתי שאלות של אותו חבר',
  'moderation.no-cooldown': 'אין',
  'moderation.cooldown-of': ({ seconds }) =>
    `${plural(seconds, { one: 'שנייה אחת', two: 'שתי שניות', other: '# שניות' })} בין שתי שאלות של אותו חבר`,
  'moderation.cooldown-prompt': ({ most }) => `שניות, מ־0 עד ${most}`,
  'moderation.cooldown-wrong': ({ most }) => `זמן ההמתנה הוא מספר שלם של שניות, מ־0 עד ${most}.`,

  'moderation.limit': 'תשובות ציבוריות בכל ערוץ',
  'moderation.limit-meaning': 'בתוך שעה; הנוספות פרטיות',
  'moderation.no-limit': 'ללא הגבלה',
  'moderation.limit-of': ({ answers }) => `${number(answers)} בתוך שעה, הנוספות פרטיות`,
  'moderation.limit-prompt': 'תשובות בשעה; ריק: ללא הגבלה',
  'moderation.limit-wrong': ({ most }) => `ההגבלה היא מספר שלם מ־1 עד ${most}, או שדה ריק אם אין הגבלה.`,

  'moderation.blocked': 'מילים חסומות',
  'moderation.blocked-meaning': 'שאלות שמופיעה בהן אחת מהן נענות בפרטיות',
  'moderation.no-blocked': 'אין',
  'moderation.blocked-prompt': 'מילים או ביטויים, כל אחד בשורה',
  'moderation.blocked-too-many': ({ most }) => `אפשר לחסום עד ${most} מילים או ביטויים.`,
  'moderation.blocked-too-long': ({ words, most }) =>
    `הביטוי ״${words}…״ ארוך מדי: בביטוי חסום יש ${most} תווים לכל היותר.`,
  'moderation.blocked-empty': ({ words }) => `אין ב״${words}״ אותיות או ספרות, ולכן לא ייחסם דבר.`,

  'moderation.log-channel': 'ערוץ היומן',
  'moderation.log-channel-meaning': 'היכן נמסר על דיווחים ועל פעולות המנהלים',
  'moderation.no-log-channel': 'ללא ערוץ יומן',

  'moderation.unanswered': 'שאלות ללא תשובה',
  'moderation.unanswered-meaning': 'אם המנהלים רואים, בלי שמות, מה לא מצא תשובה',
  'moderation.unanswered-kept': 'נשמרות בלי שמות',
  'moderation.unanswered-not-kept': 'אינן נשמרות',
  'moderation.keep-unanswered': 'לשמור אותן',
  'moderation.do-not-keep-unanswered': 'לא לשמור אותן',

  'moderation.shared': 'כתבות משותפות',
  'moderation.shared-meaning': 'אם גם כאן עונים מתוך כתבות שמוצעות לכל השרתים',
  'moderation.shared-used': 'בשימוש, אם יש כאלה',
  'moderation.shared-not-used': 'לא בשימוש',
  'moderation.as-operator-decides': 'לפי החלטת מי שמפעיל אותי',
  'moderation.use-shared': 'להשתמש בהן',
  'moderation.do-not-use-shared': 'לא להשתמש בהן',
  'moderation.leave-to-operator': 'לפי החלטת מי שמפעיל אותי',

  'moderation.schedule': 'לוח הזמנים לרענון',
  'moderation.schedule-meaning': 'מתי הכתבות של השרת הזה נקראות מחדש',
  'moderation.schedule-prompt': () =>
    wording`למשל ${code('6h')}, ${code('0 6 * * *')} (${code('UTC')}) או ${code('off')}`,
  'moderation.schedule-wrong': () =>
    wording`לוח זמנים הוא מרווח מ־${code('5m')} עד ${code('30d')} כגון ${code('6h')}, שורת ${code('cron')} (לפי השעון העולמי, לא בתדירות גבוהה יותר) כגון ${code('0 6,18 * * *')}, או ${code('off')}; ואפשר להשאיר ריק.`,

  'moderation.language': 'השפה של המילים שלי',
  'moderation.language-meaning': 'בערוץ היומן, ולמי שהדיסקורד שלהם בשפה שאינה בין שפותיי',
  'moderation.language-chosen': ({ language }) => language,
  'moderation.language-undecided': 'לא נקבעה, ולכן לפי שפת השרת בדיסקורד',
  'moderation.leave-language': 'לא נקבעה: לפי שפת השרת בדיסקורד',
};
