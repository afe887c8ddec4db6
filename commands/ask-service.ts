import type { QuotedSpeaker } from '../src/answering/attribution/speaker-suggestions.js';
import type { WhoRequest, WhoSaid } from '../src/answering/attribution/who-said.js';
import type { Comparison, ComparisonRequest } from '../src/answering/comparison/comparison.js';
import type { FormerVersion } from '../src/answering/revisions/versions-of.js';
import type { Summary, SummaryRequest } from '../src/answering/summary/summary.js';
import type { Timeline, TimelineRequest } from '../src/answering/timeline/timeline.js';
import type { Verification } from '../src/answering/verification/verification.js';
import type { OutletCoverage } from '../src/corpus/coverage.js';
import type { Answer } from '../src/domain/answer.js';
import type { Article, ArticleId } from '../src/domain/article.js';
import type { CorpusFacts } from '../src/domain/corpus-facts.js';
import type { Day } from '../src/domain/day.js';
import type { Filters } from '../src/domain/filters.js';
import type { Quote } from '../src/domain/quote.js';
import type { Span } from '../src/domain/span.js';
import type { Text } from '../src/language/wording.js';

/** Where a quote stands, in words that outlive a process (passage ids do not). */
export interface QuoteReference extends Span {
  readonly articleId: ArticleId;
  /** The answering sentence, inside `[start, end)`. */
  readonly highlight: Span;
}

export interface AskStatus {
  readonly state: CorpusFacts;
  readonly model: string;
  readonly modelHash: string | null;
  readonly index: 'ok' | 'rebuilding' | 'missing';
  /** What is being refreshed just now, in words; `null` when nothing is. */
  readonly refreshing: Text | null;
}

export interface AskOptions {
  /** Words of what was asked before: they say where to look for the question's own words. Default: `null`, everywhere. */
  readonly about?: string | null;
  /** Quotes at most, 1 to 25. */
  readonly limit: number;
  readonly signal?: AbortSignal;
}

/** How much of an article there is. */
export interface ArticleExtent {
  /** Parted by white space, in everything that belongs to the article; an estimate for scripts without spaces. */
  readonly words: number;
  readonly passages: number;
}

/** An article as somebody chooses it. */
export interface TitledEntry {
  readonly id: ArticleId;
  readonly title: string;
  readonly outlet: string | null;
  readonly day: Day | null;
  /** The words are its whole title. */
  readonly isExact: boolean;
}

/** Port: everything that a command needs of the corpus that it answers from. What gives a promise takes time. */
export interface AskService {
  /** Rejects with the signal's reason when it is aborted, with a `UserError` where the asker must be told something. */
  ask(question: string, filters: Filters, options: AskOptions): Promise<Answer>;
  /**
   * Whether a text stands in the articles, character for character; a text that cannot be looked for is a value.
   * Rejects as `ask` does.
   */
  verify(text: string, options: Pick<AskOptions, 'signal'>): Promise<Verification>;
  /** The sentences that carry most of an article, a topic or what is new. Rejects as `ask` does. */
  summarise(request: SummaryRequest): Promise<Summary>;
  /** What is told of a topic, by date. Rejects as `ask` does. */
  timeline(request: TimelineRequest): Promise<Timeline>;
  /** What is told of a topic, side by side. Rejects as `ask` does. */
  compare(request: ComparisonRequest): Promise<Comparison>;
  /** Who said what; with an article in that alone. Rejects as `ask` does. */
  who(request: WhoRequest & { readonly articleId: ArticleId | null }): Promise<WhoSaid>;
  /** Whom the articles quote by name, most quoted first. The first time one waits until that is found out. Never rejects. */
  speakers(): Promise<readonly QuotedSpeaker[]>;
  /** Outlets as stored, the one with most articles first. */
  outlets(): readonly string[];
  coverage(): readonly OutletCoverage[];
  /** Articles whose titles hold the words, the whole title first, then the newest; `limit` at most. */
  titled(words: string, limit: number): readonly TitledEntry[];
  status(): AskStatus;
  /** The article as stored, of whichever generation: what a finished message is read back against. */
  storedArticle(id: ArticleId): Article | null;
  /** `null` when the article is gone, was replaced or is hidden. */
  extent(id: ArticleId): ArticleExtent | null;
  /** One wider quote, whole paragraphs around the reference; `null` when the article is gone, was replaced or anything of it is hidden. */
  context(reference: QuoteReference): Quote | null;
  /** The same slices, in order; `null` where the article is gone, was replaced or anything of the slice is hidden. */
  restore(references: readonly QuoteReference[]): readonly (Quote | null)[];
  /** Versions in whose place the article stands, newest first; none when it is gone, was replaced or is hidden. */
  versions(id: ArticleId): readonly FormerVersion[];
  /** What stands in the place of a stored article now: itself or a later version; `null` when nothing does, or it is hidden. */
  newest(former: Article): Article | null;
  /** Whether the words of a quote, or its article, are hidden in the asker's guild: then they are not shown. */
  hides(quote: Quote): boolean;
}

/** A corpus that stays open until it is given back. */
export interface AskLease {
  readonly ask: AskService;
  /** Once is enough; a second call does nothing. */
  release(): void;
}

/** Port: which articles answer where. */
export interface AskServices {
  /**
   * The articles of a guild, or of direct conversations (`null`), and no others. Takes 1.5 s at most, so that an
   * interaction can still be acknowledged; what is being opened by then goes on being opened.
   * @throws UserError with what the asker must be told.
   */
  open(guildId: string | null): Promise<AskLease>;
}
