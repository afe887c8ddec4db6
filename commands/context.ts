import { refused, type ArticleButton, type CommandParts } from './command.js';
import { quotesAre, quoteWords, type ButtonsOf } from './quote-words.js';
import { entryOf, restoredQuote, spansOf } from './quote-entries.js';
import { ShownBudget } from './shown-budget.js';
import { answerOf, goneText } from './stored-press.js';

/** "More context, quote 2": the paragraphs around one quote, for whoever presses. */
export function contextButton(parts: CommandParts, of: ButtonsOf): ArticleButton {
  const { answers, limits } = parts;
  return {
    needsArticles: true,
    action: quoteWords[of].context.action,
    isOfAnswer: true,
    prepare(press) {
      const { ask } = press;
      const found = answerOf(parts, press);
      if (found.kind === 'refused') return found;
      const { id: answerId, spans } = found.answer;
      const span = spans[press.n - 1];
      const quote = span === undefined ? null : ask.context(span);
      if (span === undefined || quote === null) return refused(goneText);
      const budget = new ShownBudget(limits, answers.shown(answerId));
      const wider = restoredQuote(span, { ask, quote, number: press.n });
      const entry = entryOf(wider, { ask, budget, mayPassShare: false });
      const isWider = quote.start < span.start || quote.end > span.end;
      const are = quotesAre(of, found.answer);
      const words = quoteWords[are].context;
      const heading = isWider ? words.heading(press.n) : words.wholeHeading(press.n);
      return {
        kind: 'ready',
        visibility: 'private',
        run: async (target) => {
          const entries = [entry];
          const view = { kind: 'quotes', heading, answerId, quotesAre: are, continues: false, entries } as const;
          await target.show(view, (quotes) => {
            answers.recordShown(answerId, spansOf(quotes), 'aside');
          });
        },
      };
    },
  };
}
