import type { moderationReach as english } from '../en/moderation-reach.js';
import type { Translation } from '../translation.js';

export const moderationReach: Translation<typeof english> = {
  'moderation.discord-refused': 'رفض ديسكورد ذلك',
  'moderation.is-gone': 'حُذفت الرسالة أو قناتها',
  'moderation.not-mine': 'تلك الرسالة ليست مني',
  'moderation.cannot-see': 'لا أستطيع رؤية تلك القناة',
  'moderation.lacks-permission': 'تنقصني صلاحية في تلك القناة',
  'moderation.no-messages-of-mine': 'لا تُقبل مني رسائل هناك',
  'moderation.thread-archived': 'تلك السلسلة مؤرشفة',
  'moderation.thread-locked': 'تلك السلسلة مقفلة',
  'moderation.no-more-changes': 'لا يقبل ديسكورد الآن مزيدًا من التغييرات في الرسائل القديمة',
  'moderation.no-more-messages': 'لا يقبل ديسكورد مزيدًا من الرسائل هناك الآن',
  'moderation.no-response': 'لم يستجب ديسكورد',
  'moderation.that-channel': 'تلك القناة',
  'moderation.takes-no-messages': ({ channel }) => `لا تُقبل رسائل في ${channel}`,
  'moderation.lacks': ({ permission, channel }) => `تنقصني صلاحية «${permission}» في ${channel}`,
};
