import type { moderationSettings as english } from '../en/moderation-settings.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { code, command, commandGroup, strong, wording } from '../wording.js';

const { number, plural } = formatting('ar');

const seconds = {
  zero: '# ثانية',
  one: 'ثانية واحدة',
  two: 'ثانيتان',
  few: '# ثوانٍ',
  many: '# ثانية',
  other: '# ثانية',
};

const characters = { one: 'حرف واحد', two: 'حرفان', few: '# أحرف', many: '# حرفًا', other: '# حرف' };

export const moderationSettings: Translation<typeof english> = {
  'moderation.settings-of': ({ guild }) => (guild === null ? 'إعدادات هذا الخادم' : `إعدادات ${guild}`),
  'moderation.change-setting': 'تغيير إعداد',
  'moderation.back': 'رجوع',
  'moderation.choose': 'اختيار',
  'moderation.choose-role': 'اختيار رتبة',
  'moderation.unknown-setting': () =>
    wording`هذا الإعداد من إصدار آخر مني؛ يُرجى استخدام ${command('settings')} من جديد.`,
  'moderation.field': ({ label }) => wording`${strong(`${label}:`)}`,
  'moderation.saved': ({ setting }) => wording`${strong('حُفظ:')} ${setting}.`,
  'moderation.cannot-write': ({ why }) => `لا يمكنني الكتابة في تلك القناة بعد: ${why}.`,
  'moderation.where-to-allow': () =>
    wording`يمكن الآن لأصحاب هذه الرتبة الإشراف، لكن ديسكورد لا يعرض ما هو للمشرفين إلا لمن يحق لهم إدارة الخادم. ويمكن لمسؤول الخادم إظهاره لأصحاب الرتبة: في ${code('Server Settings → Integrations')} يختار هذا البوت، ثم يضيف الرتبة إلى ${command('settings')} و${commandGroup('moderation')} و${commandGroup('corpus')}.`,
  'moderation.comma': '، ',
  'moderation.none': 'لا توجد',

  'moderation.role': 'رتبة المشرفين',
  'moderation.role-meaning': 'من يشرف إلى جانب من يحق لهم إدارة هذا الخادم',
  'moderation.no-role': 'بلا رتبة',

  'moderation.channels': 'القنوات التي أجيب فيها',
  'moderation.channels-meaning': 'في غيرها يُدَلّ الأعضاء على مكان السؤال',
  'moderation.channels-all': 'كلها',
  'moderation.all-channels': 'كل القنوات',

  'moderation.answers': 'الإجابات',
  'moderation.answers-meaning': 'من يرى الإجابة ما لم يحدد صاحب السؤال غير ذلك',
  'moderation.answers-public': 'علنية',
  'moderation.answers-private': 'خاصة؛ ويمكن لصاحب السؤال مشاركتها',
  'moderation.make-public': 'علنية',
  'moderation.make-private': 'خاصة',

  'moderation.cooldown': 'مهلة الانتظار',
  'moderation.cooldown-meaning': 'عدد الثواني بين سؤالين للعضو نفسه',
  'moderation.no-cooldown': 'بلا مهلة',
  'moderation.cooldown-of': ({ seconds: count }) => `${plural(count, seconds)} بين سؤالين للعضو نفسه`,
  'moderation.cooldown-prompt': ({ most }) => `بالثواني، من 0 إلى ${most}`,
  'moderation.cooldown-wrong': ({ most }) => `المهلة عدد صحيح من الثواني من 0 إلى ${most}.`,

  'moderation.limit': 'الإجابات العلنية في كل قناة',
  'moderation.limit-meaning': 'خلال ساعة؛ وما زاد عليها يكون خاصًا',
  'moderation.no-limit': 'بلا حد',
  'moderation.limit-of': ({ answers }) => `${number(answers)} خلال ساعة، وما زاد يكون خاصًا`,
  'moderation.limit-prompt': 'عددها في الساعة؛ فارغ: بلا حد',
  'moderation.limit-wrong': ({ most }) => `هذا الحد عدد صحيح من 1 إلى ${most}، أو يُترك فارغًا إن لم يكن هناك حد.`,

  'moderation.blocked': 'الكلمات المحظورة',
  'moderation.blocked-meaning': 'الأسئلة التي ترد فيها إحداها يُجاب عنها إجابة خاصة',
  'moderation.no-blocked': 'لا توجد',
  'moderation.blocked-prompt': 'كلمات أو عبارات، كل منها في سطر',
  'moderation.blocked-too-many': ({ most }) => `الحد الأقصى لعدد الكلمات والعبارات المحظورة ${number(most)}.`,
  'moderation.blocked-too-long': ({ words, most }) =>
    `العبارة «${words}…» طويلة جدًا: الحد الأقصى للعبارة المحظورة ${plural(most, characters)}.`,
  'moderation.blocked-empty': ({ words }) => `لا حروف ولا أرقام في «${words}»، فلا يمكن أن تحظر شيئًا.`,

  'moderation.log-channel': 'قناة السجل',
  'moderation.log-channel-meaning': 'حيث تُذكر البلاغات وما يفعله المشرفون',
  'moderation.no-log-channel': 'بلا قناة سجل',

  'moderation.unanswered': 'الأسئلة بلا إجابة',
  'moderation.unanswered-meaning': 'هل يرى المشرفون، من دون أسماء، ما لم يجد إجابة',
  'moderation.unanswered-kept': 'تُحفظ من دون أسماء',
  'moderation.unanswered-not-kept': 'لا تُحفظ',
  'moderation.keep-unanswered': 'حفظها',
  'moderation.do-not-keep-unanswered': 'عدم حفظها',

  'moderation.shared': 'المقالات المشتركة',
  'moderation.shared-meaning': 'هل يُجاب هنا أيضًا من المقالات المتاحة لكل الخوادم',
  'moderation.shared-used': 'مستخدمة، إن وُجدت',
  'moderation.shared-not-used': 'غير مستخدمة',
  'moderation.as-operator-decides': 'كما يقرر من يشغّلني',
  'moderation.use-shared': 'استخدامها',
  'moderation.do-not-use-shared': 'عدم استخدامها',
  'moderation.leave-to-operator': 'كما يقرر من يشغّلني',

  'moderation.schedule': 'موعد التحديث',
  'moderation.schedule-meaning': 'متى تُقرأ مقالات هذا الخادم من جديد',
  'moderation.schedule-prompt': () =>
    wording`مثل ${code('6h')} أو ${code('0 6 * * *')} (${code('UTC')}) أو ${code('off')}`,
  'moderation.schedule-wrong': () =>
    wording`الموعد إما فترة من ${code('5m')} إلى ${code('30d')} مثل ${code('6h')}، أو سطر ${code('cron')} (بالتوقيت العالمي، لا أكثر تكرارًا من ذلك) مثل ${code('0 6,18 * * *')}، أو ${code('off')}؛ ويمكن تركه فارغًا.`,

  'moderation.language': 'لغة كلامي',
  'moderation.language-meaning': 'في قناة السجل، ولمن كان ديسكورد لديهم بلغة لا أتكلمها',
  'moderation.language-chosen': ({ language }) => language,
  'moderation.language-undecided': 'غير محددة، فتُتّبع لغة الخادم في ديسكورد',
  'moderation.leave-language': 'غير محددة: بحسب لغة الخادم في ديسكورد',
};
