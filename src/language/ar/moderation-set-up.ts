import type { moderationSetUp as english } from '../en/moderation-set-up.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { command, commandGroup, strong, wording } from '../wording.js';

const { number, plural } = formatting('ar');

const sourceForms = {
  one: 'مصدر واحد',
  two: 'مصدرين',
  few: '# مصادر',
  many: '# مصدرًا',
  other: '# مصدر',
};

export const moderationSetUp: Translation<typeof english> = {
  'moderation.set-up': () =>
    wording`هل نبدأ بإعدادي؟ أنت وحدك ترى هذا. يمكنك تخطي ما تشاء: كل اختيار يسري فورًا، ويمكن تغييره لاحقًا عبر ${command('settings')} و${commandGroup('corpus')}.`,
  'moderation.sources-of-articles': ({ sources }) =>
    wording`${strong('مصادر المقالات:')} ${sources === 0 ? 'لا مصدر بعد؛ وحتى ذلك الحين أقول لمن يسأل إنه لا توجد مقالات' : number(sources)}`,
  'moderation.channels-placeholder': 'القنوات التي أجيب فيها: كلها',
  'moderation.role-placeholder': 'رتبة تشرف إلى جانب من يحق لهم إدارة الخادم: لا توجد',
  'moderation.add-first-source': 'إضافة المصدر الأول',
  'moderation.use-shared-articles': 'استخدام المقالات المشتركة',
  'moderation.do-not-use-shared-articles': 'عدم استخدام المقالات المشتركة',
  'moderation.public-answers': 'إجابات علنية',
  'moderation.private-answers': 'إجابات خاصة',
  'moderation.finish': 'إنهاء',
  'moderation.first-source': 'المصدر الأول',
  'moderation.first-source-address': 'عنوان خلاصة أو خريطة موقع أو صفحة',
  'moderation.other-set-up': 'هذا الإعداد من إصدار آخر مني.',
  'moderation.set-up-done': 'اكتمل إعدادي.',
  'moderation.answers-from-shared': () => wording`أجيب من المقالات المشتركة: يمكن تجربة ${command('ask')}.`,
  'moderation.answers-from-sources': ({ sources, isSharedUsed }) =>
    wording`أجيب من ${plural(sources, sourceForms)}${isSharedUsed ? ' ومن المقالات المشتركة' : ''}: يمكن تجربة ${command('ask')}.`,
  'moderation.answers-from-nothing': () =>
    wording`لا توجد مقالات بعد، وهذا ما أقوله لمن يسأل: ${command('corpus add')} يضيف مصدرًا لها.`,
  'moderation.change-anything': () => wording`يمكن تغيير كل شيء عبر ${command('settings')} و${commandGroup('corpus')}.`,
};
