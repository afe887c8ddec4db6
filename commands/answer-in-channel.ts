import type { Answer, AnswerQuote, Quoted } from '../src/domain/answer.js';
import { UserError } from '../src/domain/errors.js';
import type { Filters } from '../src/domain/filters.js';
import type { Text } from '../src/language/wording.js';
import type { Sharing } from '../src/store/answer-store.js';
import type { Admitted } from './admission.js';
import type { AskService } from './ask-service.js';
import type { CommandParts } from './command.js';
import { placeOf } from './conversation-place.js';
import { daysWithoutLimit, type DaysNamed } from './days-named.js';
import type { Topic } from './follow-up.js';
import { answerSpan, entriesOf } from './quote-entries.js';
import type { Asker, ReplyTarget } from './reply-target.js';
import { showKept } from './show-kept.js';
import { ShownBudget } from './shown-budget.js';
import type { AnswerView } from './view.js';

/** Quotes that one answer keeps: three in the message, the others behind "More quotes". */
const quotesPerAnswer = 10;

export interface Question {
  /** The articles that it is asked of. */
  readonly ask: AskService;
  readonly text: string;
  /** As somebody wrote it into a form, which nobody sees after; `null` or left out: it stands in the channel. */
  readonly asked?: string | null;
  /** Words of what was asked before, which say where to look; `null`: everywhere. */
  readonly about: string | null;
  readonly filters: Filters;
  /** Days that it names and that are words to look for, no limit. */
  readonly daysNamed?: DaysNamed | null;
  /** Who may see the answer. */
  readonly admitted: Admitted;
  /** Whether moderators may see it, without a name, when it is not answered and they switched that on. */
  readonly mayBeKept: boolean;
  /** What further questions go on from; `null`: from nothing. */
  readonly conversation: {
    readonly topic: Topic;
    /** The topic in words, where the question leans on those before it. */
    readonly about: Text | null;
    /** Whether it was asked in private. */
    readonly isPrivate: boolean;
  } | null;
}

/** Asks, keeps what the buttons will need, and shows the answer. @throws UserError with what the asker must be told. */
export async function answerInChannel(parts: CommandParts, target: ReplyTarget, question: Question): Promise<void> {
  const { ask, filters, admitted } = question;
  const { about, text } = question;
  const answer = await ask.ask(text, filters, { about, limit: quotesPerAnswer, signal: target.signal });
  if (answer.kind === 'unanswered' && answer.code === 'bad-question') throw new UserError(answer.reason);
  const { generation } = answer.searched;
  const spans = quotesOf(answer).slice(0, quotesPerAnswer).map(answerSpan);
  const { isPrivate, why } = admitted;
  const isAnswered = answer.kind === 'quoted';
  const sharing = answer.kind === 'quoted' && isPrivate && admitted.mayShare ? sharingOf(answer) : null;
  const kept = { isPublic: !isPrivate, sharing, filters, generation, isAnswered, spans };
  const days = daysWithoutLimit(answer, question.daysNamed ?? null);
  const viewOf = (answerId: number): AnswerView => {
    const budget = new ShownBudget(parts.limits);
    const entries = answer.kind === 'quoted' ? entriesOf(answer.quotes, { ask, budget }) : [];
    const canShare = sharing !== null;
    const topic = question.conversation?.about ?? null;
    if (canShare) {
      const { userId: askerId } = target.asker;
      parts.shownInPrivate.note(answerId, { askerId, about: topic, isOfOthersWords: false, days, picture: null });
    }
    return {
      ...{ kind: 'answer', answer, answerId, entries, about: topic, days, isPrivate, canShare, why, sharedBy: null },
      asked: question.asked ?? null,
    };
  };
  const answerId = await showKept(parts, target, { kept, viewOf });
  keepTopic(parts, target.asker, { question, answerId });
  if (question.mayBeKept) {
    keepUnanswered(parts, target.asker, { answer, text: about === null ? text : `${text} ${about}` });
  }
}

function keepTopic(
  { conversations }: CommandParts,
  asker: Asker,
  { question: { conversation }, answerId }: { readonly question: Question; readonly answerId: number },
): void {
  if (conversation === null || conversation.topic.words.length === 0) return;
  const { topic, isPrivate } = conversation;
  conversations.keep(placeOf(asker), topic, { isPrivate, answerId });
}

function sharingOf({ sourcesDiffer, asksAboutNow }: Quoted): Sharing {
  return { sourcesDiffer, asksAboutNow };
}

/** What was looked for in vain, where the moderators of a guild want to know it. */
function keepUnanswered(
  { settings, unanswered }: CommandParts,
  { guildId, userId }: Asker,
  { answer, text }: { readonly answer: Answer; readonly text: string },
): void {
  const isInVain = answer.kind === 'unanswered' && (answer.code === 'no-match' || answer.code === 'weak');
  if (guildId === null || !isInVain || !settings.settings(guildId).keepsUnanswered) return;
  unanswered.note(guildId, userId, text);
}

function quotesOf(answer: Answer): readonly AnswerQuote[] {
  return answer.kind === 'quoted' ? answer.quotes : answer.nearest;
}
