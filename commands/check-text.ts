import { UserError } from '../src/domain/errors.js';
import { noFilters } from '../src/domain/filters.js';
import type { AskService } from './ask-service.js';
import { checkedPieces, keptSpans } from './checked-pieces.js';
import type { CommandParts } from './command.js';
import type { ReplyTarget } from './reply-target.js';
import { showKept } from './show-kept.js';
import { ShownBudget } from './shown-budget.js';

/**
 * Looks a text up and shows what was found. Where the passages stand is kept for the buttons; of the text itself nothing.
 * @throws UserError with what the asker must be told.
 */
export async function checkText(
  parts: CommandParts,
  target: ReplyTarget,
  { ask, text }: { readonly ask: AskService; readonly text: string },
): Promise<void> {
  const verification = await ask.verify(text, { signal: target.signal });
  if (verification.kind === 'unchecked') throw new UserError(verification.reason);
  const pieces = checkedPieces(verification, { ask, budget: new ShownBudget(parts.limits) });
  const { generation } = verification.searched;
  const kept = { filters: noFilters, generation, isAnswered: true, spans: keptSpans(pieces) };
  const viewOf = (answerId: number) => ({ kind: 'check', answerId, checked: verification, pieces }) as const;
  await showKept(parts, target, { kept, viewOf });
}
