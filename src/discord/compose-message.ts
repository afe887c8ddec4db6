import type { Entry, View } from '../../commands/view.js';
import type { Article, ArticleId } from '../domain/article.js';
import { dayOfDate } from '../domain/day.js';
import { UserError } from '../domain/errors.js';
import type { Quote } from '../domain/quote.js';
import type { BotLogger } from './bot-logger.js';
import { loggableError } from './loggable-error.js';
import { readBack } from './read-back.js';
import { renderView } from './render-view.js';
import type { Rendered } from './rendered.js';

/** The article as stored, of whichever generation; `null` when there is none. */
export type StoredArticle = (id: ArticleId) => Article | null;

/** Makes messages of views, and lets none out that shows other words than are stored. */
export interface MessageComposer {
  /**
   * `storedArticle` looks among the articles that the view is of, and no others.
   * @throws UserError when none of the quotes can be shown.
   */
  compose(view: View, storedArticle: StoredArticle): Rendered;
  /** Quotes held back since the start. */
  dropped(): number;
}

export function createMessageComposer(parts: {
  readonly now: () => Date;
  readonly logger: BotLogger;
}): MessageComposer {
  let dropped = 0;
  const compose = (view: View, storedArticle: StoredArticle): Rendered => {
    const rendered = renderView(view, dayOfDate(parts.now()));
    const mismatches = readBack(rendered, storedArticle);
    if (mismatches.length === 0) return rendered;
    dropped += mismatches.length;
    for (const { error } of mismatches) parts.logger.error({ err: loggableError(error) }, 'a quote was held back');
    return compose(without(view, new Set(mismatches.map(({ quote }) => quote))), storedArticle);
  };
  return { compose, dropped: () => dropped };
}

const changedMeanwhile = 'The articles behind this answer changed while it was written; please ask again.';

/** The view without the entries whose words, or whose correction's words, could not be proven. */
function without(view: View, unproven: ReadonlySet<Quote>): View {
  // A card without a correction of its article would mislead (HONESTY 3), and so would a finding without its place.
  if (view.kind !== 'answer' && view.kind !== 'quotes') throw new UserError(changedMeanwhile);
  const isProven = (entry: Entry): boolean =>
    entry.kind !== 'quote' || ![entry.quote.quote, ...entry.quote.corrections].some((quote) => unproven.has(quote));
  const entries = view.entries.filter(isProven);
  if (entries.length === 0) throw new UserError(changedMeanwhile);
  return { ...view, entries };
}
