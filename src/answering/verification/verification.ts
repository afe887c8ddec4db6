import type { Citation } from '../../domain/citation.js';
import type { Day } from '../../domain/day.js';
import type { Note, Quote } from '../../domain/quote.js';
import type { Role, Span } from '../../domain/span.js';
import type { Message } from '../../language/wording.js';

/** What can be said of a text: `exact` only of whole sentences or a whole quotation (HONESTY 11). */
export type Verdict = 'exact' | 'part' | 'near' | 'not-found';

/** In what a match was allowed to differ. Nothing else ever is. */
export type Relaxation = 'case' | 'quotes' | 'dashes' | 'spaces' | 'ellipsis' | 'full-stop' | 'letter-forms';

/** What a left-out word does to what was kept, gravest first. */
export type CueKind = 'denial' | 'negation' | 'condition' | 'attribution' | 'hedge' | 'limit';

/** A word of the article that the text leaves out and its meaning needs. Offsets count in the article. */
export interface Cue extends Span {
  readonly kind: CueKind;
  readonly text: string;
}

/** What the sentences hold beyond the text. Offsets count in the article and lie inside the quote. */
export interface LeftOut {
  readonly spans: readonly Span[];
  /** Gravest first; of one kind, the nearest to the text's own words. */
  readonly cues: readonly Cue[];
  /** Which words turn a meaning is known in the article's language; where it is not, an empty list says nothing. */
  readonly hasCueWords: boolean;
}

/** Where a text stands. */
export interface Place {
  /** The whole sentences with what their meaning needs; `highlight` is the sentences that hold the text. */
  readonly quote: Quote;
  readonly role: Role;
  /** The very words, as offsets in the article: one stretch, or several where the text has an ellipsis. */
  readonly matched: readonly Span[];
  readonly relaxed: readonly Relaxation[];
  readonly leftOut: LeftOut;
  /** Words by which a neighbouring sentence, shown in the quote, denies or limits the text. */
  readonly disputedBy: readonly Cue[];
  readonly notes: readonly Note[];
}

/** All the places of a text, as far as they were counted. */
export interface Found {
  /** Dated ones by day, then undated ones; at most `placesShown`. */
  readonly places: readonly [Place, ...Place[]];
  readonly occurrences: number;
  readonly articles: number;
  /** Too many articles hold these words to read them all: the counts are "at least". */
  readonly isCountComplete: boolean;
  /** Day of the earliest dated article that holds it. */
  readonly since: Day | null;
  /** How many of the articles state no date. */
  readonly undated: number;
  readonly relaxed: readonly Relaxation[];
}

export type ChangeKind = 'number' | 'date' | 'negation' | 'name' | 'modality' | 'removed' | 'added' | 'other';

/** One stretch in which a text differs from the article. */
export interface Change {
  readonly kind: ChangeKind;
  /** The article's words; `null` where the text has words that the article lacks. */
  readonly from: string | null;
  /** The text's words; `null` where it left words out. */
  readonly to: string | null;
  /** Where `from` stands in the article; empty where it is `null`. */
  readonly fromSpan: Span;
  /** Where `to` stands in the piece's own text; empty where it is `null`. */
  readonly toSpan: Span;
  /** Denials, attributions and the like among the words left out. */
  readonly cues: readonly Cue[];
}

interface Piece {
  /** The sentence or sentences that this is said of, as a slice of the text given. */
  readonly text: string;
  readonly span: Span;
}

export interface ExactFinding extends Piece, Found {
  readonly verdict: 'exact';
  readonly unit: 'sentence' | 'sentences' | 'quotation';
}

export interface PartFinding extends Piece, Found {
  readonly verdict: 'part';
}

export interface NearFinding extends Piece {
  readonly verdict: 'near';
  /** `leftOut` is what stands in the sentence before and after the stretch that was compared. */
  readonly place: Place;
  /** Gravest kind first, then in the article's order; empty where spaces alone differ. */
  readonly changes: readonly Change[];
  /** In a former version of an article it stood as given. */
  readonly former: FormerMatch | null;
}

export interface NotFoundFinding extends Piece {
  readonly verdict: 'not-found';
  /** Passages about the same thing, not a match: at most three. */
  readonly nearest: readonly Quote[];
  /** The same words stand in the first of `nearest`, in another order. */
  readonly isReordered: boolean;
  /** Articles that bear the text as their title; a title is no statement. */
  readonly titles: readonly Citation[];
  readonly former: FormerMatch | null;
  /** Every article that could hold it was read; false for words so common that only some were. */
  readonly isSearchComplete: boolean;
}

/** A match in a version of an article that was replaced since. */
export interface FormerMatch {
  readonly verdict: 'exact' | 'part';
  readonly place: Place;
  /** The version that stands now. */
  readonly current: Citation;
}

export type Finding = ExactFinding | PartFinding | NearFinding | NotFoundFinding;

/** How the pieces of a text stand to each other in the articles. */
export type Arrangement =
  /** One finding for the whole text. */
  | { readonly kind: 'whole' }
  /** Right after one another in one article. */
  | { readonly kind: 'neighbours' }
  /** In one article and in this order, with something left out between them. */
  | { readonly kind: 'gaps'; readonly leftOut: LeftOut }
  /** In another order, in different articles, or some nowhere: they do not stand together. */
  | { readonly kind: 'apart' };

/** What was looked through. */
export interface VerificationScope {
  readonly corpus: string;
  readonly generation: number | null;
  readonly refreshedAt: string | null;
  readonly articles: number;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly undated: number;
}

export interface Checked {
  readonly kind: 'checked';
  readonly text: string;
  /** Of the text as a whole. */
  readonly verdict: Verdict;
  readonly findings: readonly [Finding, ...Finding[]];
  readonly arrangement: Arrangement;
  /** Pieces that repeat an earlier one, character for character: they have no finding of their own. */
  readonly repeated: number;
  readonly searched: VerificationScope;
}

export type UncheckedCode = 'empty' | 'too-long' | 'no-words' | 'too-many-sentences' | 'empty-corpus';

/** The text could not be looked for at all, which says nothing of whether it stands somewhere. */
export interface Unchecked {
  readonly kind: 'unchecked';
  readonly text: string;
  readonly code: UncheckedCode;
  /** One clear sentence: what was wrong and what to do. */
  readonly reason: Message;
  readonly searched: VerificationScope;
}

export type Verification = Checked | Unchecked;

/** Longest text, in UTF-16 code units: one long message. */
export const maxTextLength = 4_000;
/** Sentences looked for one by one. */
export const maxSentences = 80;
export const placesShown = 5;
