import { refused, type ArticleButton, type CommandParts } from './command.js';
import { entryOf, restoredQuote, spansOf } from './quote-entries.js';
import { ShownBudget } from './shown-budget.js';
import { answerOf, goneText } from './stored-press.js';

/** "More context, quote 2": the paragraphs around one quote, for whoever presses. */
export function contextButton(parts: CommandParts): ArticleButton {
  const { store, limits } = parts;
  return {
    needsArticles: true,
    action: 'context',
    prepare(press) {
      const { ask } = press;
      const found = answerOf(parts, press);
      if (found.kind === 'refused') return found;
      const { id: answerId, spans, isAnswered: isAnswer } = found.answer;
      const span = spans[press.n - 1];
      const quote = span === undefined ? null : ask.context(span);
      if (span === undefined || quote === null) return refused(goneText);
      const budget = new ShownBudget(limits, store.shown(answerId));
      const wider = restoredQuote(span, { ask, quote, number: press.n });
      const entry = entryOf(wider, { ask, budget, mayPassShare: false });
      const isWider = quote.start < span.start || quote.end > span.end;
      const what = isAnswer ? 'quote' : 'near passage (not an answer)';
      const heading = isWider ? `More context for ${what} ${press.n}` : `All of the paragraph of ${what} ${press.n}`;
      return {
        kind: 'ready',
        visibility: 'private',
        run: async (target) => {
          const entries = [entry];
          const view = { kind: 'quotes', heading, answerId, isAnswer, continues: null, entries } as const;
          await target.show(view, (quotes) => {
            store.recordShown(answerId, spansOf(quotes));
          });
        },
      };
    },
  };
}
