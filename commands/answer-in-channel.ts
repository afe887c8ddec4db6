import type { Answer, AnswerQuote } from '../src/domain/answer.js';
import { UserError } from '../src/domain/errors.js';
import type { Filters } from '../src/domain/filters.js';
import type { AskService } from './ask-service.js';
import type { CommandParts } from './command.js';
import { answerSpan, entriesOf } from './quote-entries.js';
import type { ReplyTarget } from './reply-target.js';
import { showKept } from './show-kept.js';
import { ShownBudget } from './shown-budget.js';
import type { AnswerView } from './view.js';

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
  const { ask, filters, isPrivate } = question;
  const answer = await ask.ask(question.text, filters, { limit: quotesPerAnswer, signal: target.signal });
  if (answer.kind === 'unanswered' && answer.code === 'bad-question') throw new UserError(answer.reason);
  const { generation } = answer.searched;
  const spans = quotesOf(answer).slice(0, quotesPerAnswer).map(answerSpan);
  const isAnswered = answer.kind === 'quoted';
  const kept = { isPublic: !isPrivate, sharing: null, filters, generation, isAnswered, spans };
  const viewOf = (answerId: number): AnswerView => {
    const budget = new ShownBudget(parts.limits);
    const entries = answer.kind === 'quoted' ? entriesOf(answer.quotes, { ask, budget }) : [];
    return { kind: 'answer', answer, answerId, entries, isPrivate };
  };
  await showKept(parts, target, { kept, viewOf });
}

function quotesOf(answer: Answer): readonly AnswerQuote[] {
  return answer.kind === 'quoted' ? answer.quotes : answer.nearest;
}
