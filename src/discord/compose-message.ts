import type { AskService } from '../../commands/ask-service.js';
import type { Entry, View } from '../../commands/view.js';
import { dayOfDate } from '../domain/day.js';
import { UserError } from '../domain/errors.js';
import type { Quote } from '../domain/quote.js';
import type { BotLogger } from './bot-logger.js';
import { say } from '../language/say.js';
import { loggableError } from './loggable-error.js';
import { readBack } from './read-back.js';
import { renderView } from './render-view.js';
import type { WordsReader } from './reader.js';
import type { Rendered } from './rendered.js';

/** What the quotes of a view are looked up in: the articles that it is of, and no others. */
export type QuoteSource = Pick<AskService, 'storedArticle' | 'hides'>;

/** For views that quote nothing. */
export const withoutArticles: QuoteSource = { storedArticle: () => null, hides: () => false };

/** Makes messages of views, and lets none out that shows other words than are stored, or what moderators hid. */
export interface MessageComposer {
  /** @throws UserError when none of the quotes can be shown. */
  compose(view: View, source: QuoteSource, reader: WordsReader): Rendered;
  /** Quotes held back since the start. */
  dropped(): number;
}

export function createMessageComposer(parts: {
  readonly now: () => Date;
  readonly logger: BotLogger;
}): MessageComposer {
  let dropped = 0;
  const compose = (view: View, source: QuoteSource, reader: WordsReader): Rendered => {
    const rendered = renderView(view, { ...reader, today: dayOfDate(parts.now()) });
    const mismatches = readBack(rendered, (id) => source.storedArticle(id));
    dropped += mismatches.length;
    for (const { error } of mismatches) parts.logger.error({ err: loggableError(error) }, 'a quote was held back');
    const hidden = rendered.quotes.filter((quote) => source.hides(quote));
    const barred = new Set([...mismatches.map(({ quote }) => quote), ...hidden]);
    return barred.size === 0 ? rendered : compose(without(view, barred), source, reader);
  };
  return { compose, dropped: () => dropped };
}

const changedMeanwhile = say('answer.changed-meanwhile');

/** The view without the entries whose words, or whose correction's words, must not be shown. */
function without(view: View, barred: ReadonlySet<Quote>): View {
  // A card without a correction of its article would mislead (HONESTY 3), and so would a finding without its place.
  if (view.kind !== 'answer' && view.kind !== 'quotes' && view.kind !== 'lines') throw new UserError(changedMeanwhile);
  const mayStay = (entry: Entry): boolean =>
    entry.kind !== 'quote' || ![entry.quote.quote, ...entry.quote.corrections].some((quote) => barred.has(quote));
  if (view.kind === 'lines') {
    const lines = view.lines.filter(({ entry }) => mayStay(entry));
    if (lines.length === 0) throw new UserError(changedMeanwhile);
    // A picture shows points that may be among those.
    return { ...view, lines, files: [] };
  }
  const entries = view.entries.filter(mayStay);
  if (entries.length === 0) throw new UserError(changedMeanwhile);
  return { ...view, entries };
}
