import type { corpusSources as english } from '../en/corpus-sources.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

const { number, plural } = formatting('he');

export const corpusSources: Translation<typeof english> = {
  'corpus.kind-folder': 'תיקייה',
  'corpus.kind-url': 'דף',
  'corpus.kind-urls': 'דפים',
  'corpus.kind-feed': 'פיד',
  'corpus.kind-site-map': 'מפת אתר',
  'corpus.kind-upload': 'קובץ',
  'corpus.folder': ({ name }) => `התיקייה ${name}`,
  'corpus.several-pages': ({ count, first }) =>
    `${plural(count, { two: 'שני דפים', other: '# דפים' })}, הראשון ${first}`,

  'corpus.too-many-sources': ({ most }) =>
    wording`לשרת יש לכל היותר ${number(most)} מקורות: הסירו קודם אחד מהם דרך ${command('corpus sources')}.`,
  'corpus.address-or-file': 'ציינו כתובת או צרפו קובץ, לא את שניהם.',
  'corpus.no-address-or-file': 'ציינו כתובת, או צרפו קובץ.',
  'corpus.nothing-added': 'לא נוסף דבר.',
  'corpus.source-already': ({ name }) =>
    wording`${name} הוא כבר מקור; הפקודה ${command('corpus refresh')} קוראת אותו מחדש.`,
  'corpus.added': ({ kind, name }) => wording`נוסף: ${kind} ${name}.`,
  'corpus.page-names-feed': ({ feed }) => wording`הדף מציין את הפיד ${feed}, שאפשר להוסיף גם אותו.`,

  'corpus.no-sources': () => wording`עדיין אין מקורות; הפקודה ${command('corpus add')} מוסיפה מקור.`,
  'corpus.sources': ({ range }) => `מקורות, ${range}:`,
  'corpus.source-line': ({ id, kind, name, articles, isLocal, read, problem }) => {
    const count = plural(articles, { one: 'כתבה אחת', two: 'שתי כתבות', other: '# כתבות' });
    const line = wording`${strong(`${id}.`)} ${kind} ${name}: ${count}`;
    const when = read === null ? wording`, טרם נקרא` : wording`, נקרא ${read}`;
    return [...line, ...(isLocal ? [] : when), ...(problem === null ? [] : [`; ${problem}`])];
  },
  'corpus.source-choice': ({ id, name }) => `${id}: ${name}`,
  'corpus.drop-a-source': 'הסרת מקור',
  'corpus.dropped-already': 'המקור הזה כבר הוסר.',
  'corpus.drop': ({ name }) => wording`${strong('להסיר את המקור הזה?')} ${name} לא ייקרא עוד.`,
  'corpus.drop-meaning': ({ articles }) => {
    const leaving = plural(articles, {
      one: 'הכתבה היחידה שלו תצא',
      two: 'שתי הכתבות שלו ייצאו',
      other: '# הכתבות שלו ייצאו',
    });
    const [unless, back] = articles === 1 ? ['היא', 'אותה'] : ['הן', 'אותן'];
    return articles === 0
      ? 'אין לו כתבות.'
      : wording`${leaving} מן התשובות ברענון הבא, אלא אם כן ${unless} גם במקור אחר; הפקודה ${command('corpus rollback')} מחזירה ${back}.`;
  },
  'corpus.drop-yes': 'כן, להסיר את המקור',
  'corpus.dropped': ({ name }) => wording`הוסר מן המקורות: ${name}.`,

  'corpus.status': 'הכתבות של השרת הזה',
  'corpus.status-articles': ({ articles, sources, troubled }) => {
    const answering = plural(articles, {
      one: 'כאן עונים מתוך כתבה אחת',
      two: 'כאן עונים מתוך שתי כתבות',
      other: 'כאן עונים מתוך # כתבות',
    });
    const own =
      sources === 0 ? 'אין מקורות' : `יש ${plural(sources, { one: 'מקור אחד', two: 'שני מקורות', other: '# מקורות' })}`;
    const some = plural(troubled, { one: 'באחד מהם יש בעיה', two: 'בשניים מהם יש בעיה', other: 'ב־# מהם יש בעיה' });
    const which = sources === 1 ? 'ויש בו בעיה' : some;
    const trouble = troubled === 0 ? [] : wording`, ${which}: ראו ${command('corpus sources')}`;
    return [`${articles === 0 ? 'אין כתבות שעונים מתוכן כאן' : answering}. לשרת הזה ${own} משלו`, ...trouble, '.'];
  },
  'corpus.status-never-refreshed': 'לא רועננו מעולם.',
  'corpus.status-refreshed': ({ at, generation }) => wording`רענון אחרון ${at}, דור ${generation}.`,
  'corpus.status-no-schedule': () =>
    wording`מתרעננות מעצמן כשמי שמפעיל אותי קובע זאת; הפקודה ${command('settings')} קובעת זמן לשרת הזה.`,
  'corpus.status-schedule': ({ schedule }) => wording`מתרעננות מעצמן: ${schedule}.`,
  'corpus.status-idle': 'שום דבר אינו מתבצע כרגע.',
  'corpus.status-under-way': ({ work }) => `מתבצע כרגע: ${work}.`,
  'corpus.status-held': ({ count }) =>
    wording`${plural(count, { one: 'שינוי אחד עוכב', two: 'שני שינויים עוכבו', other: '# שינויים עוכבו' })} עד להחלטתכם: ${command('corpus quarantine')}.`,
  'corpus.status-index': 'אינדקס המשמעויות אינו שלם; בינתיים התשובות נשענות על מילות מפתח.',
};
