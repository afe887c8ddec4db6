import type { memberActs as english } from '../en/member-acts.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

export const memberActs: Translation<typeof english> = {
  'member.useful-noted': 'سُجّلت الإجابة مفيدةً؛ شكرًا.',
  'member.useful-taken-back': 'سُحب صوتك.',
  'member.reports-need-a-server': 'تذهب البلاغات إلى مشرفي الخادم؛ ولا مشرفين هنا.',
  'member.what-is-wrong': 'ما الخطأ في هذه الإجابة؟ يرى المشرفون ما تختاره، لا من أنت.',
  'member.choose-what-is-wrong': 'اختيار موضع الخطأ',
  'member.choose-a-reason': 'يُرجى اختيار أحد الأسباب.',
  'member.reported-before': 'أبلغت عن هذا من قبل.',
  'member.reported': 'أُبلغ المشرفون؛ شكرًا.',
  'member.reported-in-log': ({ answer, channel, reasons }) =>
    wording`${strong('بلاغ:')} ${answer ?? 'إجابة خاصة'} في ${channel}: ${reasons}`,

  'member.shared-already': 'سبقت مشاركة هذه الإجابة، أو لا يمكن مشاركتها.',
  'member.share-elsewhere': 'لا أجيب أحدًا في هذه القناة؛ يُرجى مشاركتها حيث أجيب.',
  'member.share-limit-reached': 'بلغت الإجابات العلنية في هذه القناة خلال ساعة الحد الذي يسمح به مشرفوها.',
  'member.only-asker-removes': 'لا يزيل هذه الإجابة إلا صاحب السؤال والمشرفون.',
  'member.only-asker-decides': 'لا يقرر هذا إلا صاحب السؤال والمشرفون.',
  'member.decided-already': 'حُسم هذا من قبل، أو مضى عليه وقت طويل؛ يُرجى البدء من جديد.',
  'member.cancelled': 'أُلغي؛ لم يتغير شيء.',
  'member.cancel': 'إلغاء',

  'member.restarting': 'يُعاد تشغيلي الآن؛ يُرجى إعادة السؤال بعد دقيقة.',
  'member.too-many-questions': 'أسئلة كثيرة في وقت واحد؛ يُرجى إعادة السؤال بعد ثوانٍ.',
  'member.took-too-long': 'استغرق ذلك وقتًا طويلًا؛ يُرجى إعادة السؤال بعد دقيقة.',
  'member.went-wrong': 'حدث خطأ من جهتي؛ يُرجى المحاولة مرة أخرى بعد دقيقة.',
  'member.of-another-version': () => wording`هذا من إصدار آخر مني؛ يبيّن ${command('help')} ما أستطيع فعله.`,
  'member.unknown-command': () => wording`لم أعد أعرف هذا الأمر؛ يمكن تجربة ${command('help')}.`,
  'member.message-not-sent-along': 'لم يرسل ديسكورد الرسالة مع الطلب؛ يُرجى المحاولة مرة أخرى.',

  'member.model-unusable': 'لا يمكن استخدام نموذج البحث بالمعنى: سيجد من يشغّلني السبب في سجلّي.',
  'member.in-use': 'تعمل عملية أخرى على هذه المقالات الآن؛ يُرجى المحاولة مرة أخرى حين تنتهي.',
  'member.data-folder-unwritable': 'لا يمكن الكتابة في مجلد بياناتي: على من يشغّلني أن يراجع أذوناته.',
  'member.database-unreadable': 'لا يمكن فتح ملف قاعدة بياناتي: على من يشغّلني أن يصلحه، وسجلّي يبيّن كيف.',
  'member.corpus-unreadable': 'لا يمكن فتح ملف مقالاتي: على من يشغّلني أن يصلحه، وسجلّي يبيّن كيف.',
  'member.file-too-large': ({ name, megabytes }) => `حجم ${name} أكبر من ${megabytes} ميغابايت.`,
  'member.file-not-fetched': ({ name, why }) => `تعذّر جلب ${name}: ${why}.`,
};
