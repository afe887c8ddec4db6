import { mayBeShown, type Note, type Quote } from '../domain/quote.js';

/** In the place of words that the page of an article asks not to be quoted (HONESTY 18). */
export const withheldInWords =
  'The page of this article asks not to be quoted, or not at this length: only its title and link are shown.';

/** A quote with what is said beside it. */
interface Line {
  readonly quote: Quote;
  readonly notes: readonly Note[];
  readonly corrections: readonly Quote[];
}

/** What may be shown of a line. */
export interface ShownLine extends Pick<Line, 'notes' | 'corrections'> {
  readonly isShown: boolean;
  /** Empty where the page asks not to be quoted, which the notes then say. */
  readonly text: string;
}

export function shownLine({ quote, notes, corrections }: Line): ShownLine {
  if (mayBeShown(quote, ...corrections)) return { isShown: true, text: quote.text, notes, corrections };
  return { isShown: false, text: '', notes: [...notes, 'withheld'], corrections: [] };
}
