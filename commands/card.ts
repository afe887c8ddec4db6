import type { ArticleId } from '../src/domain/article.js';
import { citationOf } from '../src/domain/citation.js';
import type { AskService } from './ask-service.js';
import { refused, type ArticleButton, type CommandParts } from './command.js';
import { correctionQuotesOf } from './quote-entries.js';
import { quotesAre, quoteWords, type ButtonsOf } from './quote-words.js';
import { answerOf, goneText } from './stored-press.js';
import type { ArticleCard } from './view.js';

/**
 * "About the article, quote 2": where a quote stands that no link leads to (HONESTY 5), for whoever presses. Takes
 * nothing from what the answer may show: of the article's words a card holds only what is never held back.
 */
export function cardButton(parts: CommandParts, of: ButtonsOf): ArticleButton {
  return {
    needsArticles: true,
    action: quoteWords[of].card.action,
    isOfAnswer: true,
    prepare(press) {
      const found = answerOf(parts, press);
      if (found.kind === 'refused') return found;
      const span = found.answer.spans[press.n - 1];
      const card = span === undefined ? null : articleCard(press.ask, span.articleId);
      if (card === null) return refused(goneText);
      const heading = quoteWords[quotesAre(of, found.answer)].card.heading(press.n);
      return {
        kind: 'ready',
        visibility: 'private',
        run: async (target) => {
          await target.show({ kind: 'card', heading, card });
        },
      };
    },
  };
}

/** `null` when the article is gone or was replaced. */
export function articleCard(ask: AskService, id: ArticleId): ArticleCard | null {
  const article = ask.storedArticle(id);
  const extent = ask.extent(id);
  if (article === null || extent === null) return null;
  const { language, origin, directives } = article;
  const corrections = correctionQuotesOf(article);
  const length = corrections.reduce((sum, { text }) => sum + text.length, 0);
  const mayShow = length <= (directives?.maxQuote ?? Infinity);
  return {
    citation: citationOf(article, null),
    origin,
    language,
    ...extent,
    versions: ask.versions(id).map(({ article: former, changes }) => ({ citation: citationOf(former, null), changes })),
    corrections: mayShow ? corrections : [],
  };
}
