import type { moderationReach as english } from '../en/moderation-reach.js';
import type { Translation } from '../translation.js';

export const moderationReach: Translation<typeof english> = {
  'moderation.discord-refused': 'דיסקורד סירב לכך',
  'moderation.is-gone': 'ההודעה או הערוץ שלה נמחקו',
  'moderation.not-mine': 'ההודעה הזאת אינה שלי',
  'moderation.cannot-see': 'הערוץ הזה אינו גלוי לי',
  'moderation.lacks-permission': 'חסרה לי הרשאה בערוץ הזה',
  'moderation.no-messages-of-mine': 'לא מתקבלות שם הודעות ממני',
  'moderation.thread-archived': 'השרשור הזה בארכיון',
  'moderation.thread-locked': 'השרשור הזה נעול',
  'moderation.no-more-changes': 'דיסקורד אינו מקבל כרגע שינויים נוספים בהודעות ישנות',
  'moderation.no-more-messages': 'דיסקורד אינו מקבל שם הודעות נוספות כרגע',
  'moderation.no-response': 'דיסקורד לא ענה',
  'moderation.that-channel': 'הערוץ הזה',
  'moderation.takes-no-messages': ({ channel }) => `אין אפשרות לשלוח הודעות אל ${channel}`,
  'moderation.lacks': ({ permission, channel }) => `חסרה לי ההרשאה ״${permission}״ ב־${channel}`,
};
