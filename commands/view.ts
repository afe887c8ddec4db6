import type { Answer, AnswerQuote, Searched } from '../src/domain/answer.js';
import type { WordedLine } from '../src/answering/verification/in-words.js';
import type { Checked, Verdict } from '../src/answering/verification/verification.js';
import type { Origin } from '../src/domain/article.js';
import type { Citation } from '../src/domain/citation.js';
import type { Quote } from '../src/domain/quote.js';
import type { Span } from '../src/domain/span.js';
import type { KeptKind } from '../src/store/view-store.js';
import type { ArticleExtent } from './ask-service.js';
import type { ControlId, ControlRow } from './controls.js';
import type { Text, Wording } from '../src/language/wording.js';

/** A quote of an answer, fresh or brought back by a button; scores do not outlive the answer. */
export type ShownQuote = Omit<AnswerQuote, 'score'>;

/** What quotes are to a reader: an answer, near misses that answer nothing, or where a text was looked for. */
export type QuotesAre = 'answer' | 'near-miss' | 'check';

/**
 * Why only the link of a quote is given: it does not fit one message, HONESTY 18 allows no more of it, its page asks not
 * to be quoted (so far), or another quote shows the same words already.
 */
export type LinkReason = 'too-long' | 'limit' | 'page' | 'same-words';

/** A quote, or where it stands. */
export type QuoteEntry =
  | { readonly kind: 'quote'; readonly quote: ShownQuote }
  | { readonly kind: 'link'; readonly quote: ShownQuote; readonly reason: LinkReason };

/** What stands in the place of one quote. */
export type Entry =
  | QuoteEntry
  /** Its article was removed, replaced or hidden since. */
  | { readonly kind: 'gone'; readonly number: number };

/** An answer, or one line that nothing was found. */
export interface AnswerView {
  readonly kind: 'answer';
  readonly answer: Answer;
  readonly answerId: number;
  /** The quotes of a quoted answer in order; none for an unanswered one. */
  readonly entries: readonly Entry[];
  /** The question, where nothing else in the channel shows it; `null` or left out: the message that it answers does. */
  readonly asked?: string | null;
  /** What it is about, where the question leaned on those before it; `null` or left out: it stood for itself. */
  readonly about?: Text | null;
  /** Days that the question names and that quotes are beyond, having been looked for as words; `null` or left out: none. */
  readonly days?: Text | null;
  readonly isPrivate: boolean;
  /** Whether whoever sees it may make it public. */
  readonly canShare: boolean;
  /** One sentence why it is private; `null` where that needs no word. */
  readonly why: Text | null;
  /** Id of the member who made it public; `null`: nobody had to. */
  readonly sharedBy: string | null;
}

/** What a button opens for whoever pressed it. */
export interface QuotesView {
  readonly kind: 'quotes';
  /** What this is: "More context for quote 2". */
  readonly heading: Text;
  readonly answerId: number;
  readonly quotesAre: QuotesAre;
  /** Further entries go on where this message ends. */
  readonly continues: boolean;
  readonly entries: readonly Entry[];
}

/** A quote of a view with what is said of it. */
export interface ViewLine {
  readonly entry: Entry;
  /** Heads above it, each a line. */
  readonly above: readonly Text[];
  readonly below: readonly Text[];
  /** Offsets in the article, in order and disjoint. */
  readonly marked: readonly Span[];
}

/** A summary, a timeline, a comparison or who said what: quotes with labels of ours. */
export interface LinesView {
  readonly kind: 'lines';
  readonly of: KeptKind;
  readonly answerId: number;
  readonly head: readonly Text[];
  /** In order; what has no room stands behind a button. */
  readonly lines: readonly ViewLine[];
  /** `null`: that stands in the message that it was opened from. */
  readonly searched: Searched | null;
  readonly sourcesDiffer: boolean;
  readonly asksAboutNow: boolean;
  /** A button opened it, for whoever pressed it. */
  readonly isAside: boolean;
  readonly isPrivate: boolean;
  readonly canShare: boolean;
  /** As those of an answer. */
  readonly why: Text | null;
  readonly sharedBy: string | null;
  readonly files: readonly ViewFile[];
  /** Whether a further question may go on from what it is about. */
  readonly canAskFurther: boolean;
}

/** A stretch of an article beside a piece of a checked text. */
export interface CheckedPassage {
  /** `former`: of a version that stands no longer; it has no number, and no button leads to it. */
  readonly kind: 'place' | 'nearest' | 'former';
  readonly entry: QuoteEntry;
  /** Offsets in the article, in order and disjoint. */
  readonly marked: readonly Span[];
  /** What marked words are; `null` where none are. */
  readonly marks: 'same' | 'different' | null;
  readonly remarks: readonly WordedLine[];
}

/** What was found of one piece of a checked text. */
export interface CheckedPiece {
  /** Counted from 1 in the order of the text. */
  readonly number: number;
  readonly text: string;
  readonly verdict: Verdict;
  readonly lines: readonly WordedLine[];
  readonly passages: readonly CheckedPassage[];
  /** Numbers of the passages of earlier pieces that show where it stands. */
  readonly standsIn: readonly number[];
  /** Places that no passage stands for. */
  readonly unlisted: number;
}

/** Whether a text stands in the articles. */
export interface CheckView {
  readonly kind: 'check';
  readonly answerId: number;
  readonly checked: Checked;
  /** What must not be overlooked first; the numbers of their passages go on in this order. */
  readonly pieces: readonly CheckedPiece[];
}

/** What is known of a stored article. */
export interface ArticleCard extends ArticleExtent {
  readonly citation: Citation;
  readonly origin: Origin;
  /** ISO 639-1 code; `null` = unknown. */
  readonly language: string | null;
  /** Those whose place it took, newest first, and at how many places each reads otherwise than the one after it. */
  readonly versions: readonly { readonly citation: Citation; readonly changes: number }[];
  /** Its correction and editor's notes: all that a card quotes. */
  readonly corrections: readonly Quote[];
}

/** The article of a quote that no link leads to. */
export interface CardView {
  readonly kind: 'card';
  /** What this is: "About the article of quote 2". */
  readonly heading: Text;
  readonly card: ArticleCard;
}

/** Our own words, shown as they are. */
export interface TextView {
  readonly kind: 'text';
  readonly text: Text;
}

/** A file that goes with a message. */
export interface ViewFile {
  /** With its ending: letters, digits, `-`, `_` and `.`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a picture shows, for whoever cannot see it; at most 1,024 characters. */
  readonly altText: string | null;
}

/** How far something has come that takes its time. */
export interface ProgressView {
  readonly kind: 'progress';
  /** What is done just now, "Reading the pages of example.org". */
  readonly stage: Wording;
  readonly done: number;
  /** `null` = not known yet. */
  readonly total: number | null;
  /** What is counted: "pages". */
  readonly unit: Text;
  /** Milliseconds; `null` = not known. */
  readonly timeLeft: number | null;
  /** Further counts, "12 changed". */
  readonly lines: readonly Wording[];
  /** What its button calls; `null`: it cannot be cancelled (any more). */
  readonly cancel: ControlId | null;
}

/** What will happen, and whether it shall. Its buttons work for whoever asked and for moderators, once. */
export interface ConfirmView {
  readonly kind: 'confirm';
  /** What will happen, in words. */
  readonly lines: readonly Wording[];
  /** "Yes, erase" */
  readonly yes: Text;
  /** Whether it cannot be undone. */
  readonly isFinal: boolean;
  /** Of the row that keeps what is to be done. */
  readonly pendingId: number;
}

/** Lines of our own words, in pages where they do not fit one message. */
export interface ListView {
  readonly kind: 'list';
  readonly heading: Wording;
  /** All of them, in order; the page shown is cut out of them. Long ones are shortened. */
  readonly lines: readonly Wording[];
  /** Stands under the heading when there are no lines. */
  readonly whenEmpty: Text;
  /** Counted from 1; beyond the last it is the last. */
  readonly page: number;
  /** What the buttons to other pages call, with the number of the page as `n`. */
  readonly pager: Omit<ControlId, 'n'> | null;
  /** Four at most when it may have pages. */
  readonly rows: readonly ControlRow[];
  readonly files: readonly ViewFile[];
}

export type View =
  AnswerView | LinesView | QuotesView | CheckView | CardView | TextView | ProgressView | ConfirmView | ListView;

/** What was really sent. */
export interface Shown {
  readonly messageId: string | null;
}
