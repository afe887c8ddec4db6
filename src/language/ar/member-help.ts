import type { memberHelp as english } from '../en/member-help.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, menuCommand, option, wording } from '../wording.js';

const { and } = formatting('ar');

export const memberHelp: Translation<typeof english> = {
  'member.help-quotes': 'أجيب عن الأسئلة باقتباس مقالات الأخبار كلمةً بكلمة، ولا أكتب إجابة من عندي أبدًا.',
  'member.help-ask': () =>
    wording`${command('ask')} يبحث عن المقاطع التي تجيب. ويمكن إضافة ${option('ask outlet')} أو ${option('ask since')} أو ${option('ask until')} لتضييق البحث (مثل «مايو 2024»)، أو ${option('ask private')} كي لا يرى الإجابة سواك.`,
  'member.help-mention': () =>
    wording`ويمكن أيضًا الإشارة إليّ مع سؤال فأرد. وفي قائمة أي رسالة، ضمن «Apps»، يبحث «${menuCommand('Ask the sources')}» عمّا تقوله المقالات فيها؛ ولا يرى ذلك سواك.`,
  'member.help-verify': () =>
    wording`${command('verify')} يبيّن هل يرد نص في المقالات، كله أو بعضه، وفيمَ يختلف. ويفعل «${menuCommand('Check against the sources')}» الأمر نفسه من قائمة أي رسالة؛ ولا يرى نتيجتيهما سواك.`,
  'member.help-views': () =>
    wording`${command('summary')} يعرض أهم ما في مقالة أو موضوع أو ما استجد؛ و${command('timeline')} يرتب موضوعًا بحسب التاريخ؛ و${command('compare')} يضع ما ترويه الجهات الناشرة جنبًا إلى جنب؛ و${command('who')} يبيّن من قال ماذا. ومن قائمة الرسالة تُتخذ كلماتها موضوعًا.`,
  'member.help-buttons': ({ more, context, card, useful, report, share }) =>
    `تحت كل إجابة تُفتح لك وحدك «${more}» و«${context}» و«${card}» حيث لا رابط للمقالة. ولصاحب السؤال وللمشرفين إزالة الإجابة. وتنقل «${useful}» و«${report}» رأيك إلى المشرفين من دون اسمك، وتجعل «${share}» الإجابة الخاصة علنية.`,
  'member.help-context': 'سياق أوسع',
  'member.help-exact':
    'يرد كل اقتباس في مقالته بهذا النص تمامًا، وتُذكر معه الجهة الناشرة والتاريخ والجملة التي تجيب. والاقتباس المطابق يقول ما نُشر، لا ما هو صحيح.',
  'member.help-further': ({ further }) =>
    wording`«${further}» يبني على إجابة («وفي مايو؟»)، وكذلك الرد الذي يشير إليّ. و«${menuCommand('Export')}» في قائمة رسالة يحفظ اقتباساتها.`,
  'member.help-state': () =>
    wording`${command('sources')} و${command('status')} يبيّنان أي مقالات أعرف ومدى حداثتها. و${command('privacy show')} يبيّن ما أحتفظ به عنك، و${command('privacy forget')} يمحوه.`,
  'member.help-language': () =>
    wording`${command('language')} يختار اللغة التي تقرأ بها كلامي؛ أما المقالات فتُقتبس بلغتها.`,
  'member.help-short': () =>
    wording`بالإشارة إليّ مع سؤال، أو باستخدام ${command('ask')}، أقتبس المقالات التي تجيب عنه. وللمزيد ${command('help')}.`,

  'member.permissions-lacking': ({ names, channel }) =>
    `ينقصني ${and(names.map((name) => `«${name}»`))} في ${channel ?? 'هذه القناة'}: يمكن لأحد مسؤولي الخادم السماح بذلك هناك من «Edit Channel» ثم «Permissions».`,
  'member.permission-view-channels': 'View Channels',
  'member.permission-send-messages': 'Send Messages',
  'member.permission-send-in-threads': 'Send Messages in Threads',
  'member.permission-read-history': 'Read Message History',
};
