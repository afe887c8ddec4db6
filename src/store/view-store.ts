import type { Span } from '../domain/span.js';
import type { Text } from '../language/wording.js';

/** What an answer is, beyond quotes that answer a question. */
export type KeptKind = 'summary' | 'timeline' | 'comparison' | 'who';

/** What is said of one quote of a view. Of the quoted article's words, labels hold offsets alone, so that an erased article leaves none. */
export interface KeptLine {
  /** Heads that stand above it; none where those of the quote before hold for it, too. */
  readonly above: readonly Text[];
  readonly below: readonly Text[];
  /** Words that are marked in the quote; offsets in the article, in order and disjoint. */
  readonly marked: readonly Span[];
}

/** What an answer's buttons need to show its quotes as the view that they belong to. Never the topic that was asked for. */
export interface KeptView {
  readonly kind: KeptKind;
  /** Our own words above all lines. */
  readonly head: readonly Text[];
  /** One for each quote of the answer, in order. */
  readonly lines: readonly KeptLine[];
}

/** Port: of which view the quotes of an answer are. What is kept goes with the answer. */
export interface ViewStore {
  /** Nothing happens when the answer is gone. */
  keep(answerId: number, view: KeptView): void;
  /** `null`: the answer is gone, or it is quotes alone. */
  view(answerId: number): KeptView | null;
}
