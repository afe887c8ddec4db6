import { say } from '../src/language/say.js';
import type { AskService } from './ask-service.js';
import {
  refused,
  type ArticleButton,
  type ArticlePress,
  type CommandParts,
  type Prepared,
  type Refusal,
} from './command.js';
import { entryOf, restoredQuote, spansOf } from './quote-entries.js';
import { quoteWords, type ButtonsOf } from './quote-words.js';
import type { PressTarget } from './reply-target.js';
import { ShownBudget } from './shown-budget.js';
import { answerOf, goneText } from './stored-press.js';
import type { Entry, QuotesAre } from './view.js';
import type { Text } from '../src/language/wording.js';

/** "More quotes" and "More passages": those of an answer, or of a check, that had no room, for whoever presses. */
export function moreButton(parts: CommandParts, of: ButtonsOf): ArticleButton {
  return furtherButton(parts, of);
}

/** "Nearest passages (not an answer)": near misses of an unanswered question, for whoever presses. */
export function nearestButton(parts: CommandParts): ArticleButton {
  return furtherButton(parts, 'near-miss');
}

function furtherButton(parts: CommandParts, are: QuotesAre): ArticleButton {
  return {
    needsArticles: true,
    action: quoteWords[are].further.action,
    isOfAnswer: true,
    prepare: (press) => prepareQuotes(parts, press, { quotesAre: are, heading: quoteWords[are].further.heading }),
  };
}

/** The quotes of an answer from the one with the number of the press on, for whoever presses. */
export function prepareQuotes(
  parts: CommandParts,
  press: ArticlePress,
  { quotesAre, heading }: { readonly quotesAre: QuotesAre; readonly heading: Text },
): Refusal | Prepared<PressTarget> {
  const found = answerOf(parts, press);
  if (found.kind === 'refused') return found;
  const { id: answerId, spans } = found.answer;
  const first = Math.max(press.n, 1);
  if (first > spans.length) return refused(say('answer.no-further'));
  const entries = restoreEntries(parts, answerId, { ask: press.ask, first });
  if (entries.every(({ kind }) => kind === 'gone')) return refused(goneText);
  return {
    kind: 'ready',
    visibility: 'private',
    run: async (target) => {
      const view = { kind: 'quotes', heading, answerId, quotesAre, continues: true, entries } as const;
      await target.show(view, (quotes) => {
        parts.answers.recordShown(answerId, spansOf(quotes), 'aside');
      });
    },
  };
}

/** The quotes of an answer from number `first` on, as they may be shown now. */
export function restoreEntries(
  { answers, limits }: CommandParts,
  answerId: number,
  { ask, first }: { readonly ask: AskService; readonly first: number },
): Entry[] {
  const spans = answers.answer(answerId)?.spans.slice(first - 1) ?? [];
  const budget = new ShownBudget(limits, answers.shown(answerId));
  return ask.restore(spans).map((quote, index) => {
    const number = first + index;
    if (quote === null) return { kind: 'gone', number };
    const restored = restoredQuote(spans[index]!, { ask, quote, number });
    return entryOf(restored, { ask, budget, mayPassShare: true });
  });
}
