import type { corpusArticles as english } from '../en/corpus-articles.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { command, option, strong, wording } from '../wording.js';

const { number, plural } = formatting('he');

const articles = { one: 'כתבה אחת', two: 'שתי כתבות', other: '# כתבות' };
const kept = {
  one: 'כתבה אחת נשארה כפי שהייתה',
  two: 'שתי כתבות נשארו כפי שהיו',
  other: '# כתבות נשארו כפי שהיו',
};

export const corpusArticles: Translation<typeof english> = {
  'corpus.article': ({ title, outlet }) => `״${title}״${outlet === null ? '' : `, ${outlet}`}`,
  'corpus.article-with-id': ({ article, id }) => `${article} (${id})`,

  'corpus.remove': ({ article, place }) => wording`${strong('להסיר את הכתבה הזאת?')} ${article} (${place})`,
  'corpus.remove-yes': 'כן, להסיר',
  'corpus.remove-meaning':
    'היא יוצאת מהתשובות מיד, ושום רענון אינו מחזיר אותה. תשובות ישנות שמצטטות אותה מסומנות ״הוסר מאז״.',
  'corpus.restore-undoes': () => wording`אפשר להחזיר אותה בפקודה ${command('corpus restore')}.`,
  'corpus.removed': ({ articles: removed, outcome }) => `הוסרה: ${removed.join('; ')}; ${outcome}.`,

  'corpus.erase': ({ article, place }) => wording`${strong('למחוק את הכתבה הזאת לצמיתות?')} ${article} (${place})`,
  'corpus.erase-yes': 'כן, למחוק לצמיתות',
  'corpus.erase-meaning':
    'הטקסט, הקטעים והווקטורים שלה נמחקים מכל דור, מכל אינדקס ומכל מטמון. ההודעות הציבוריות שלי שמצטטות אותה מתרוקנות.',
  'corpus.erase-is-final':
    'שום דבר אינו מחזיר אותה: לא חזרה לדור קודם, לא רענון ולא עותק של אותו טקסט. אי אפשר לבטל זאת.',
  'corpus.erased': ({ generations, texts }) =>
    `נמחקה מ${plural(generations, { one: 'דור אחד', two: 'שני דורות', other: '־# דורות' })}, עם כל גרסה וכל עותק של אותו טקסט (${plural(texts, { one: 'טקסט אחד', two: 'שני טקסטים', other: '# טקסטים' })}).`,
  'corpus.messages-blanked': ({ count }) =>
    count === 0
      ? 'לא רוקנה אף הודעה.'
      : `${plural(count, { one: 'רוקנה הודעה אחת שציטטה אותה', two: 'רוקנו שתי הודעות שציטטו אותה', other: 'רוקנו # הודעות שציטטו אותה' })}.`,
  'corpus.a-message': 'הודעה',
  'corpus.message-out-of-reach': ({ message, why }) => wording`מחוץ להישג ידי, נא למחוק אותה: ${message} (${why})`,
  'corpus.file-stays': ({ file }) => wording`הקובץ עצמו נשאר בתיקייה של מי שמפעיל אותי: ${file}`,
  'corpus.traces-stay': 'באותו רגע התבצעה קריאה, ולכן נשארים עקבות בקובץ מסד הנתונים עד הרענון הבא: הפעילו אותו עכשיו.',

  'corpus.restored': ({ article, outcome }) => `שוחזרה: ${article}; ${outcome}.`,
  'corpus.not-in-source': 'היא אינה עוד במקור שלה, ולכן רענון עשוי להוציא אותה שוב.',
  'corpus.none-removed': 'אין כתבות שהוסרו.',
  'corpus.removed-list': () =>
    wording`כתבות שהוסרו, האחרונה תחילה; הפקודה ${command('corpus restore')} מקבלת כותרת או את המזהה:`,
  'corpus.further-articles': ({ count }) =>
    `${plural(count, { one: 'ועוד כתבה אחת', two: 'ועוד שתי כתבות', other: 'ועוד # כתבות' })}.`,

  'corpus.no-such-article': 'אף כתבה של השרת הזה אינה תואמת; בחרו אחת מאלה שמוצעות בזמן ההקלדה.',
  'corpus.no-such-removed': () =>
    wording`אף כתבה שהוסרה אינה תואמת; הפקודה ${command('corpus restore')} בלי כתבה מציגה את רשימתן.`,
  'corpus.several-match': ({ total, some }) =>
    `${number(total)} כתבות תואמות: ${some.join('; ')}; ציינו אחת בדיוק רב יותר, או לפי המזהה שבסוגריים.`,
  'corpus.shared-not-removed': ({ report }) =>
    `זו אחת הכתבות המשותפות, שרק מי שמפעיל אותי יכול להסיר, במסוף; כאן מנהלים יכולים להסתיר אותה באמצעות ״${report}״ מתחת לתשובה.`,
  'corpus.shared-not-erased': ({ report }) =>
    `זו אחת הכתבות המשותפות, שרק מי שמפעיל אותי יכול למחוק, במסוף; כאן מנהלים יכולים להסתיר אותה באמצעות ״${report}״ מתחת לתשובה.`,

  'corpus.none-blocked': 'אין אתרים חסומים.',
  'corpus.blocked-hosts': 'אתרים חסומים:',
  'corpus.blocked-host': ({ host, at }) => wording`${host}, ${at}`,
  'corpus.block': ({ host }) =>
    wording`${strong('לחסום את האתר הזה?')} שום דבר מ־${host} ומכל מה שתחתיו לא יובא עוד, והכתבות שלו יוצאות מהתשובות מיד.`,
  'corpus.block-yes': 'כן, לחסום',
  'corpus.unblock-undoes': () =>
    wording`הפקודה ${command('corpus block')} עם ${option('corpus block unblock')} מתירה אותו שוב.`,
  'corpus.blocked': ({ host, outcome }) => `${host} נחסם: ${outcome}.`,
  'corpus.allowed-again': ({ host }) => `${host} מותר שוב; הרענון הבא יקרא את הדפים שלו.`,

  'corpus.no-generations': () => wording`אין עדיין אף דור; הפקודה ${command('corpus add')} מוסיפה את המקור הראשון.`,
  'corpus.generations': () => wording`הדורות, האחרון תחילה; אפשר לחזור לאחד מהם בפקודה ${command('corpus rollback')}:`,
  'corpus.generation-numbered': ({ id }) => `דור ${id}`,
  'corpus.history-line': ({ generation, at, cause, changes, articles: count }) =>
    wording`${strong(`דור ${generation}`)}, ${at}: ${cause}; ${changes}; היו בו ${plural(count, articles)}`,
  'corpus.cause-refresh': 'רענון',
  'corpus.cause-rollback': ({ target }) => (target === null ? 'חזרה למצב קודם' : `חזרה לדור ${target}`),
  'corpus.cause-remove': 'הסרה',
  'corpus.cause-restore': 'שחזור',
  'corpus.cause-erase': 'מחיקה לצמיתות',
  'corpus.cause-quarantine': 'הוחל שינוי שעוכב',
  'corpus.cause-block': 'נחסם אתר',
  'corpus.no-older-generation': 'אין דור קודם שאפשר לחזור אליו.',
  'corpus.no-generation': ({ generation }) => `אין דור שמספרו ${generation}.`,
  'corpus.current-already': ({ generation }) => `דור ${generation} הוא כבר הדור הנוכחי.`,
  'corpus.go-back': () => wording`${strong('לחזור לכתבות של הדור הזה?')}`,
  'corpus.go-back-yes': ({ generation }) => `כן, לחזור לדור ${generation}`,
  'corpus.go-back-meaning':
    'הכתבות שלו חוזרות לתשובות, כדור חדש. מה שהוסר נשאר מוסר, ומה שנמחק נשאר מחוק; הרענון הבא קורא את המקורות כפי שיהיו אז.',
  'corpus.went-back': ({ generation, outcome }) => `חזרה לדור ${generation}: ${outcome}.`,

  'corpus.held-decided': () => wording`הדבר כבר הוכרע; הפקודה ${command('corpus quarantine')} מציגה מה עוד פתוח.`,
  'corpus.none-held': 'שום דבר אינו ממתין להחלטה.',
  'corpus.held-list': ({ apply, discard }) =>
    `שינויים שעוכבו, כי הם נראים כמו תקלה. בינתיים התשובות ניתנות ממה שהיה קודם. ״${apply}״ מעביר את השינוי, ״${discard}״ משאיר את מה שהיה:`,
  'corpus.apply': 'החלה',
  'corpus.discard': 'דחייה',
  'corpus.decide': ({ decision, change }) => `${decision} ${change}`,
  'corpus.further-changes': ({ count }) =>
    `${plural(count, { one: 'ואחריהם עוד שינוי אחד', two: 'ואחריהם עוד שני שינויים', other: 'ואחריהם עוד # שינויים' })}.`,
  'corpus.held-source': ({ change, place, reason, articles: count, at }) =>
    wording`${strong(`${change}.`)} המקור ${place}: ${reason}; ${plural(count, kept)}, ${at}`,
  'corpus.held-page': ({ change, place, reason, articles: count, at }) =>
    wording`${strong(`${change}.`)} הדף ${place}: ${reason}; ${plural(count, kept)}, ${at}`,
  'corpus.source-numbered': ({ id }) => `מקור ${id}`,
  'corpus.change-numbered': ({ id }) => `מס׳ ${id}`,
};
