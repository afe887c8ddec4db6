import type { memberAsking as english } from '../en/member-asking.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { code, command, option, wording } from '../wording.js';

const { plural, day, month, andPieces } = formatting('he');

export const memberAsking: Translation<typeof english> = {
  'member.asked-too-soon': ({ seconds }) =>
    `שאלתם לפני רגע; שאלו שוב בעוד ${plural(seconds, { one: 'שנייה אחת', two: 'שתי שניות', other: '# שניות' })}. את זמן ההמתנה הזה קבעו מנהלי השרת.`,
  'member.no-channel-answers': 'מנהלי השרת הזה לא קבעו ערוץ שבו אני עונה.',
  'member.answers-in': ({ channels }) => ['בשרת הזה אני עונה בערוצים: ', ...andPieces(channels), '.'],
  'member.only-privately': () =>
    wording`כאן אני עונה על כך בפרטיות: השתמשו ב־${command('ask')} עם השאלה, ורק אתם תראו את התשובה.`,
  'member.private-by-limit': 'רק אתם רואים זאת: בערוץ הזה כבר ניתנו בתוך שעה כל התשובות הציבוריות שמנהליו מתירים.',
  'member.private-by-words': 'רק אתם רואים זאת: מנהלי השרת הזה מבקשים ששאלות כאלה ייענו בפרטיות.',

  'member.no-articles-in-direct': 'אני עונה בשרתים; כאן אין לי כתבות לענות מתוכן.',
  'member.articles-not-opened': ({ ofServer }) =>
    `${ofServer ? 'אי אפשר לפתוח כרגע את הכתבות של השרת הזה' : 'אי אפשר לפתוח כרגע את הכתבות'}; מי שמפעיל אותי ימצא את הסיבה ביומן שלי.`,
  'member.articles-being-opened': ({ ofServer }) =>
    `${ofServer ? 'הכתבות של השרת הזה נפתחות כעת' : 'הכתבות נפתחות כעת'}; שאלו שוב בעוד כמה שניות.`,

  'member.day-not-understood': ({ option, typed }) =>
    wording`האפשרות ״${option}״ אינה מבינה את ״${typed}״: כתבו יום כמו ${code('2024-05-26')}, ״מאי 2024״ או ״7 הימים האחרונים״.`,
  'member.day-ambiguous': ({ typed, first, second }) => `״${typed}״ יכול להיות שני ימים: כתבו ${first} או ${second}.`,
  'member.days-are-no-limit': ({ days }) =>
    wording`הימים שצוינו כאן (${days}) מחופשים כמילים ואינם מגבילים את החיפוש; ${option('ask since')} ו־${option('ask until')} של ${command('ask')} מגבילים אותו.`,
  'member.option-since': 'since',
  'member.option-until': 'until',
  'member.day-understood': ({ typed, day: understood }) => `${typed}: ${day(understood)}`,
  'member.today': 'היום',
  'member.yesterday': 'אתמול',
  'member.last-days': ({ days }) =>
    plural(days, { one: 'היום האחרון', two: 'היומיים האחרונים', other: '# הימים האחרונים' }),
  'member.last-months': ({ months }) =>
    plural(months, { one: 'החודש האחרון', two: 'החודשיים האחרונים', other: '# החודשים האחרונים' }),
  'member.no-outlet-named': 'אף כתבה כאן אינה מציינת את כלי התקשורת שלה, לכן השאירו את האפשרות הזאת ריקה.',
  'member.no-such-outlet': ({ typed, some, others }) =>
    `אין כתבה מכלי תקשורת בשם ״${typed}״; יש ${some.join(', ')}${others === 0 ? '' : plural(others, { one: ' ועוד אחד', two: ' ועוד שניים', other: ' ועוד #' })}.`,

  'member.your-question': 'השאלה שלכם',
  'member.a-question': 'שאלה לכתבות',
  'member.topic': ({ parts }) => parts.join(', '),
  'member.until-day': ({ day: last }) => `עד ${day(last)}`,
  'member.since-day': ({ day: first }) => `מאז ${day(first)}`,
  'member.on-day': ({ day: only }) => day(only),
  'member.in-month': ({ day: first }) => month(first),
  'member.between-days': ({ first, last }) => `${day(first)} עד ${day(last)}`,
  'member.topic-forgotten': 'הנושא נשכח: השאלה הבאה שלכם כאן פותחת נושא חדש.',
  'member.no-topic': 'אין לכם נושא כאן: השאלה הבאה שלכם תפתח נושא.',
};
