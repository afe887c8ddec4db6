import type { memberPrivacy as english } from '../en/member-privacy.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, type Piece, strong, wording } from '../wording.js';

const { number, plural } = formatting('ar');

export const memberPrivacy: Translation<typeof english> = {
  'member.kept': 'ما أحتفظ به عنك',
  'member.kept-answers': ({ count, days }) => line('إجابات طلبتها', count, `مواضعها لا سؤالك؛ ${daysOf(days)}`),
  'member.kept-votes': ({ count }) => line('أصوات', count, 'ما بقيت الإجابة محفوظة'),
  'member.kept-reports': ({ count }) => line('بلاغات', count, 'ما بقيت الإجابة محفوظة؛ ولا يرى المشرفون من قدّمها'),
  'member.kept-unanswered': ({ count, days }) =>
    line('أسئلة لك لم تجد إجابة', count, `للمشرفين من دون اسمك؛ ${daysOf(days)}`),
  'member.kept-pending': ({ count, hours }) => line('أسئلة موجّهة إليك تنتظر موافقتك', count, hoursOf(hours)),
  'member.kept-looks': ({ count, days }) =>
    line('أوقات سؤالك الأخير عمّا استجد', count, `وقت واحد لكل خادم؛ ${daysOf(days)}`),
  'member.kept-conversations': ({ count, hours }) =>
    line('قنوات أعرف فيها عمّ تسأل', count, `كلمات وتواريخ تنطلق منها الأسئلة اللاحقة؛ ${hoursOf(hours)}`),
  'member.kept-language': ({ name }) =>
    wording`${strong('اللغة التي اخترتها:')} ${name} (حتى تختار غيرها أو تلغي اختيارك بالأمر ${command('language')})`,
  'member.kept-acts': ({ count, days }) => line('ما فعلته بصفتك مشرفًا', count, daysOf(days)),

  'member.unanswered-kept-here':
    'تُحفظ لمشرفي هذا الخادم، من دون أسماء، الأسئلة التي لا تجد إجابة، إلا إذا كان السؤال خاصًا.',
  'member.unanswered-not-kept': 'لا تُحفظ هنا الأسئلة التي لا تجد إجابة.',
  'member.kept-in-memory':
    'وقت سؤالك الأخير وما ورد فوق إجابة خاصة يمكنك مشاركتها معروفان مدة ساعة على الأكثر، في الذاكرة وحدها. ولا يذكر أي سجل اسمك ولا ما سألت عنه.',
  'member.kept-of-public-answers': ({ days }) =>
    wording`بعد ${daysOf(days)} يبقى من الإجابة التي كان الجميع يستطيع رؤيتها أي مقاطع اقتبستها وفي أي خادم، كي يعرفها ${command('verify')} برقمها: لا من سأل ولا في أي قناة.`,
  'member.kept-of-servers': ({ days }) =>
    `ما يخص خادمًا يُمحى بعد ${daysOf(days)} من إزالته لي. أما حذف الرسائل في ديسكورد فبيد ديسكورد والخادم.`,
  'member.how-to-forget': () => wording`${command('privacy forget')} يمحو فورًا ما أحتفظ به عنك.`,

  'member.forget-all': 'يُمحى فورًا كل ما أحتفظ به عنك، في كل الخوادم.',
  'member.forget-consequences':
    'تبقى الإجابات التي طلبتها في مكانها، لكنك لن تستطيع إزالتها بعد ذلك. وتُحذف أصواتك، ويُحذف اسمك من البلاغات ومما فعلته بصفتك مشرفًا.',
  'member.forget-yes': 'نعم، امحُ',
  'member.forgotten': 'مُحي: لم أعد أحتفظ بأي شيء عنك.',
};

function line(what: string, count: number, how: string): readonly Piece[] {
  return wording`${strong(`${what}:`)} ${number(count)} (${how})`;
}

function daysOf(count: number): string {
  return plural(count, { one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يومًا', other: '# يوم' });
}

function hoursOf(count: number): string {
  return plural(count, { one: 'ساعة واحدة', two: 'ساعتين', few: '# ساعات', other: '# ساعة' });
}
