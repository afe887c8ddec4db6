import type { moderationSetUp as english } from '../en/moderation-set-up.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { command, commandGroup, strong, wording } from '../wording.js';

const { number, plural } = formatting('he');

export const moderationSetUp: Translation<typeof english> = {
  'moderation.set-up': () =>
    wording`נתחיל בהגדרות שלי? רק אתם רואים זאת. דלגו על מה שתרצו: כל בחירה תקפה מיד, ואפשר לשנות אותה אחר כך באמצעות ${command('settings')} ו־${commandGroup('corpus')}.`,
  'moderation.sources-of-articles': ({ sources }) =>
    wording`${strong('מקורות של כתבות:')} ${sources === 0 ? 'עדיין אין; עד אז נאמר למי ששואל שאין כתבות' : number(sources)}`,
  'moderation.channels-placeholder': 'הערוצים שבהם אני עונה: כולם',
  'moderation.role-placeholder': 'תפקיד שמנהל נוסף על מי שמורשים לנהל את השרת: אין',
  'moderation.add-first-source': 'הוספת המקור הראשון',
  'moderation.use-shared-articles': 'שימוש בכתבות המשותפות',
  'moderation.do-not-use-shared-articles': 'בלי הכתבות המשותפות',
  'moderation.public-answers': 'תשובות ציבוריות',
  'moderation.private-answers': 'תשובות פרטיות',
  'moderation.finish': 'סיום',
  'moderation.first-source': 'המקור הראשון',
  'moderation.first-source-address': 'כתובת של פיד, של מפת אתר או של דף',
  'moderation.other-set-up': 'ההגדרה הזאת מגרסה אחרת שלי.',
  'moderation.set-up-done': 'ההגדרות שלי מוכנות.',
  'moderation.answers-from-shared': () => wording`אני עונה מתוך הכתבות המשותפות: נסו ${command('ask')}.`,
  'moderation.answers-from-sources': ({ sources, isSharedUsed }) =>
    wording`אני עונה מתוך ${plural(sources, { one: 'מקור אחד', two: 'שני מקורות', other: '# מקורות' })}${isSharedUsed ? ' ומתוך הכתבות המשותפות' : ''}: נסו ${command('ask')}.`,
  'moderation.answers-from-nothing': () =>
    wording`אין עדיין כתבות, וכך נאמר למי ששואל: ${command('corpus add')} מוסיף מקור.`,
  'moderation.change-anything': () =>
    wording`אפשר לשנות הכול באמצעות ${command('settings')} ו־${commandGroup('corpus')}.`,
};
