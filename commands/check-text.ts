import type { Verification } from '../src/answering/verification/verification.js';
import { UserError } from '../src/domain/errors.js';
import { noFilters } from '../src/domain/filters.js';
import type { AskService } from './ask-service.js';
import { checkedPieces, keptSpans } from './checked-pieces.js';
import type { CommandParts, Readings } from './command.js';
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
  { ask, readings }: { readonly ask: AskService; readonly readings: Readings },
): Promise<void> {
  const verification = await verifyReadings(ask, readings, target.signal);
  if (verification.kind === 'unchecked') throw new UserError(verification.reason);
  const pieces = checkedPieces(verification, { ask, budget: new ShownBudget(parts.limits) });
  const { generation } = verification.searched;
  const spans = keptSpans(pieces);
  const kept = { isPublic: false, sharing: null, filters: noFilters, generation, isAnswered: true, spans };
  const viewOf = (answerId: number) => ({ kind: 'check', answerId, checked: verification, pieces }) as const;
  await showKept(parts, target, { kept, viewOf });
}

/** The first reading that stands word for word, as a whole or as a part; else what was found of the first. */
async function verifyReadings(
  ask: AskService,
  [first, ...others]: Readings,
  signal: AbortSignal,
): Promise<Verification> {
  const seen = await ask.verify(first, { signal });
  if (isWordForWord(seen)) return seen;
  for (const reading of others) {
    const written = await ask.verify(reading, { signal });
    if (isWordForWord(written)) return written;
  }
  return seen;
}

function isWordForWord(verification: Verification): boolean {
  return verification.kind === 'checked' && ['exact', 'part'].includes(verification.verdict);
}
