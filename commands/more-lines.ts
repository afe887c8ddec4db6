import { say } from '../src/language/say.js';
import { refused, type ArticleButton, type ArticlePress, type CommandParts } from './command.js';
import { restoreEntries } from './more.js';
import { spansOf } from './quote-entries.js';
import { answerOf, goneText } from './stored-press.js';
import { viewLines } from './view-lines.js';
import type { Entry, LinesView } from './view.js';

/** "More quotes" of a summary, a timeline, a comparison or of who said what: from one on, for whoever presses. */
export function moreLinesButton(parts: CommandParts): ArticleButton {
  return {
    needsArticles: true,
    action: 'lines',
    isOfAnswer: true,
    prepare(press) {
      const found = answerOf(parts, press);
      if (found.kind === 'refused') return found;
      const { id, spans } = found.answer;
      const first = Math.max(press.n, 1);
      if (first > spans.length) return refused(say('views.no-more-quotes'));
      const entries = restoreEntries(parts, id, { ask: press.ask, first });
      if (entries.every(({ kind }) => kind === 'gone')) return refused(goneText);
      const view = restoredView(parts, press, entries);
      if (view === null) return refused(goneText);
      return {
        kind: 'ready',
        visibility: 'private',
        run: async (target) => {
          await target.show({ ...view, head: [say('views.more-quotes')], isAside: true, isPrivate: true }, (quotes) => {
            parts.answers.recordShown(id, spansOf(quotes), 'aside');
          });
        },
      };
    },
  };
}

/** A view as it was kept, of entries of its answer in order; `null` for an answer that is quotes alone. */
export function restoredView(
  { views, answers }: CommandParts,
  { id, ask }: Pick<ArticlePress, 'id' | 'ask'>,
  entries: readonly Entry[],
): LinesView | null {
  const [kept, answer] = [views.view(id), answers.answer(id)];
  if (kept === null || answer === null) return null;
  const at = entries.map((entry) => (entry.kind === 'gone' ? entry.number : entry.quote.number) - 1);
  const lines = at.map((index) => kept.lines[index] ?? { above: [], below: [], marked: [] });
  const articleIds = at.map((index) => answer.spans[index]!.articleId);
  return {
    ...{ kind: 'lines', of: kept.kind, answerId: id, head: kept.head },
    ...{ lines: viewLines(entries, lines, { ask, articleIds }), searched: null },
    ...{ sourcesDiffer: false, asksAboutNow: false, isAside: false, isPrivate: false },
    ...{ canShare: false, why: null, sharedBy: null, files: [], canAskFurther: false },
  };
}
