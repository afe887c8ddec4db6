import type { Answer, AnswerQuote } from '../src/domain/answer.js';
import { UserError } from '../src/domain/errors.js';
import type { Filters } from '../src/domain/filters.js';
import type { AnswerSpan } from '../src/store/bot-store.js';
import type { AskService } from './ask-service.js';
import type { CommandParts } from './command.js';
import { entriesOf, spansOf } from './quote-entries.js';
import type { ReplyTarget } from './reply-target.js';
import { ShownBudget } from './shown-budget.js';

/** Quotes that one answer keeps: three in the message, the others behind "More quotes". */
const quotesPerAnswer = 10;

export interface Question {
  /** The articles that it is asked of. */
  readonly ask: AskService;
  readonly text: string;
  readonly filters: Filters;
  readonly isPrivate: boolean;
}

/** Asks, keeps what the buttons will need, and shows the answer. @throws UserError with what the asker must be told. */
export async function answerInChannel(parts: CommandParts, target: ReplyTarget, question: Question): Promise<void> {
  const { store, limits } = parts;
  const { ask, filters, isPrivate } = question;
  const answer = await ask.ask(question.text, filters, { limit: quotesPerAnswer, signal: target.signal });
  if (answer.kind === 'unanswered' && answer.code === 'bad-question') throw new UserError(answer.reason);
  const { guildId, channelId, userId: askerId } = target.asker;
  const { generation } = answer.searched;
  const spans = quotesOf(answer).slice(0, quotesPerAnswer).map(answerSpan);
  const answerId = store.addAnswer({
    guildId,
    channelId,
    askerId,
    filters,
    generation,
    isAnswered: answer.kind === 'quoted',
    spans,
  });
  try {
    const budget = new ShownBudget(limits);
    const entries = answer.kind === 'quoted' ? entriesOf(answer.quotes, { ask, budget }) : [];
    const view = { kind: 'answer', answer, answerId, entries, isPrivate } as const;
    const { messageId } = await target.show(view, (quotes) => {
      store.recordShown(answerId, spansOf(quotes));
    });
    store.recordSent(answerId, { messageId, shown: [] });
  } catch (error) {
    store.removeAnswer(answerId);
    throw error;
  }
}

function quotesOf(answer: Answer): readonly AnswerQuote[] {
  return answer.kind === 'quoted' ? answer.quotes : answer.nearest;
}

function answerSpan({ quote, notes, alsoIn }: AnswerQuote): AnswerSpan {
  const { citation, start, end, highlight } = quote;
  return { articleId: citation.articleId, start, end, highlight, notes, alsoIn };
}
