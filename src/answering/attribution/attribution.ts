import type { Role, Span } from '../../domain/span.js';

/**
 * `direct`: somebody's words between marks. `mixed`: marked words inside a clause that the outlet words itself.
 * `reported`: the clause alone.
 */
export type AttributionKind = 'direct' | 'mixed' | 'reported';

/** Who is said to have said it, in the article's own words. */
export interface Speaker extends Span {
  /** The words are a pronoun ("he", "they"): alone they name nobody. */
  readonly isPronoun: boolean;
  /** The full name: among these words, or where the article gives it, for a pronoun or a bare surname; only where certain. */
  readonly resolved: Span | null;
}

/** One thing that an article says somebody said. Every span is a slice of the article's text. */
export interface Attribution {
  readonly kind: AttributionKind;
  /** Direct and mixed: the stretches between marks, without them. Reported: the clause. In order. */
  readonly content: readonly [Span, ...Span[]];
  /** Mixed and reported: the whole clause; `null` for a direct quotation. */
  readonly clause: Span | null;
  /** "said", "according to"; `null` where no word tells that somebody speaks. */
  readonly cue: Span | null;
  /** `null`: unattributed. */
  readonly speaker: Speaker | null;
  /** Index of the block in `article.spans`. */
  readonly block: number;
  readonly role: Role;
}
