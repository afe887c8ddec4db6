import type { UnitVector } from '../../embeddings/embedder.js';
import type { VectorIndex } from '../../embeddings/vector-index.js';
import type { Article, ArticleId } from '../domain/article.js';
import type { CorpusFacts } from '../domain/corpus-facts.js';
import type { Day } from '../domain/day.js';
import type { Passage, PassageId } from '../domain/passage.js';
import type { KeywordIndex } from './keyword-index.js';

/** What filters, fusion and a search by title need of an article without reading its text. */
export interface ArticleEntry {
  /** Given once by one store; the id in the article keyword index. */
  readonly number: number;
  readonly id: ArticleId;
  /** Canonical url where there is one, else the path within its source. */
  readonly sourceKey: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** Day of publication; `null` when the article states none. */
  readonly day: Day | null;
  readonly language: string | null;
}

/** What an answer says of the corpus that it was looked for in. */
export interface CorpusState extends CorpusFacts {
  /** ISO 639-1 codes, most frequent first. */
  readonly languages: readonly string[];
}

/**
 * Port: one generation of one corpus, ready to be asked. Immutable: a refresh makes a new one.
 * Every passage that an index returns belongs to the generation and has an entry.
 */
export interface SearchableCorpus {
  readonly state: CorpusState;
  readonly passages: KeywordIndex;
  /** Title and text of whole articles; ids are `ArticleEntry.number`. */
  readonly articles: KeywordIndex;
  /** `null` while the vectors of the configured model are not there: answers rest on keywords and say so. */
  readonly vectors: VectorIndex | null;
  /** The vector that `vectors` holds of a passage; `null` when it holds none. Asked for some hundred passages a question. */
  vectorOf(passage: PassageId): UnitVector | null;
  /** The article that a passage belongs to. */
  entryOf(passage: PassageId): ArticleEntry;
  entries(): Iterable<ArticleEntry>;
  passage(id: PassageId): Passage;
  /** Passages of one article in order of their start. */
  passagesOf(article: ArticleId): readonly Passage[];
  /** The stored article; `null` when this corpus never held it or it was erased. Also of older generations. */
  article(id: ArticleId): Article | null;
  /** The first article of an article's group of near-copies: its own id where it has no copy, and for one that is no member. */
  copyGroupOf(article: ArticleId): ArticleId;
  close(): void;
}
