import type { Citation } from '../../domain/citation.js';
import type { Filters } from '../../domain/filters.js';
import type { Note, Quote } from '../../domain/quote.js';
import type { Role, Span } from '../../domain/span.js';
import type { Searched } from '../../domain/answer.js';
import type { Text } from '../../language/wording.js';
import type { AttributionKind } from './attribution.js';

/** A stretch of the article's text, with the text. */
export interface Slice extends Span {
  readonly text: string;
}

/** One thing that somebody is said to have said, ready to be shown: whole sentences, cited, checked before they are sent. */
export interface SaidQuote {
  readonly kind: AttributionKind;
  /** Whole sentences; `highlight` is the first that holds the words. */
  readonly quote: Quote;
  /** Direct and mixed: what stands between marks; reported: the clause. In order. */
  readonly content: readonly [Slice, ...Slice[]];
  readonly cue: Slice | null;
  /** `null`: unattributed. */
  readonly speaker: SaidBy | null;
  readonly role: Role;
  readonly notes: readonly Note[];
  readonly corrections: readonly Quote[];
  /** Further articles in which the same words stand, of the same speaker: one an outlet. */
  readonly alsoIn: readonly Citation[];
}

export interface SaidBy extends Slice {
  readonly isPronoun: boolean;
  /** The full name, among these words or as the article gives it elsewhere; only where certain. */
  readonly resolved: Slice | null;
}

/** `described`: "a spokesman"; `pronoun`: "she", of whom the article does not surely say who it is. */
export type SpeakerKind = 'named' | 'described' | 'pronoun' | 'unattributed';

export interface SpeakerGroup {
  readonly kind: SpeakerKind;
  /** A name or a description, a slice of the first quote's article; `null` of pronouns and unattributed. */
  readonly speaker: string | null;
  /** At least one; the nearest to the topic first. */
  readonly quotes: readonly [SaidQuote, ...SaidQuote[]];
}

export interface WhoRequest {
  /** What the quotes are about; `null`: anything. */
  readonly topic: string | null;
  readonly speaker: string | null;
  readonly filters: Filters;
  /** Quotes at most. */
  readonly limit: number;
  readonly signal?: AbortSignal;
}

export type NobodyCode = 'empty-corpus' | 'bad-topic' | 'no-match' | 'no-speaker' | 'no-article' | 'filtered';

/** What was read for an answer. */
export interface WhoScope extends Searched {
  /** Articles whose quotations were read. */
  readonly read: number;
  /** Articles that could hold more were left unread: those read are the best, or without a topic the newest. */
  readonly isComplete: boolean;
}

export interface WhoSaid {
  readonly topic: string | null;
  readonly speaker: string | null;
  /** Whose quote is nearest to the topic first; of those as near names first, most quotes first; then descriptions, pronouns, unattributed. */
  readonly groups: readonly SpeakerGroup[];
  /** Quotes found, shown or not. */
  readonly total: number;
  /** Of the quotes found, those whose speaker is left open; with a speaker asked for, none of them is shown. */
  readonly unattributed: number;
  /** Why there is none; `null` where there is one. */
  readonly reason: { readonly code: NobodyCode; readonly text: Text } | null;
  readonly searched: WhoScope;
}
