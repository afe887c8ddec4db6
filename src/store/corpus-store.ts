import type { UnitVector } from '../../embeddings/embedder.js';
import type { Article, ArticleId } from '../domain/article.js';
import type { Passage, PassageId } from '../domain/passage.js';
import type { Span } from '../domain/span.js';
import type { Tombstone } from '../domain/tombstone.js';
import type {
  ArticlePlace,
  FileReading,
  FileSignature,
  NewFileReading,
  PageReading,
  StoredPage,
} from './file-reading.js';
import type { Committed, Erasure, Generation, MemberChange, StateChange } from './generation.js';
import type { SourceStore } from './source-store.js';

/** Which corpus a store holds. */
export interface CorpusHeader {
  /** Made once with the store: derived files name it, so that a foreign one is known. */
  readonly corpusId: string;
  readonly name: string;
  /** Real path of the folder or file that it stands for; `null` for one that has sources alone. */
  readonly root: string | null;
  /** ISO 8601; `null` before the first refresh ended. */
  readonly refreshedAt: string | null;
}

/** What can be said of an article without its text. */
export interface ArticleSummary {
  /** The row's number, given once and below 2^32. One `ArticleId` has several when its reading was bettered. */
  readonly number: number;
  readonly id: ArticleId;
  readonly sourceKey: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly path: string;
  readonly publishedAt: string | null;
  readonly language: string | null;
}

/** A passage in the terms of one store: by number of its article. */
export interface StoredPassage extends Span {
  readonly id: PassageId;
  readonly article: number;
}

/** Where the vectors of a model are kept. */
export interface ModelKey {
  /** Of the model and of what it is given: vectors of different hashes never meet. */
  readonly hash: string;
  readonly dimensions: number;
}

export interface StoredVector {
  readonly passage: PassageId;
  readonly vector: UnitVector;
}

/** A signature by which near copies are found, as its maker wrote it. */
export interface StoredSignature {
  /** Number of the article. */
  readonly article: number;
  readonly signature: Uint8Array;
}

/**
 * Port: the truth about one corpus. Articles, passages and vectors are stored once and never change; a generation says
 * which of the articles are members. Synchronous, as `SearchableCorpus` is: calls are short, batches are the caller's.
 * Numbers and passage ids ascend in the order of storing, and the passages of one article have consecutive ids.
 */
export interface CorpusStore extends SourceStore {
  header(): CorpusHeader;
  /** `null` before the first refresh that found an article. */
  currentGeneration(): Generation | null;
  generation(number: number): Generation | null;
  /** The latest first. */
  generations(limit: number): Generation[];
  /** Numbers of the member articles of a generation, ascending. */
  members(generation: number): Uint32Array;

  summary(article: number): ArticleSummary | null;
  /** Summaries of the members of a generation by number. */
  summaries(generation: number): Iterable<ArticleSummary>;
  /** The latest reading of an article, whatever its generation; `null` when none was stored or it was erased. */
  article(id: ArticleId): Article | null;
  articleByNumber(article: number): Article | null;
  articleByDigest(digest: string): number | null;
  /** Passages of one article in order of their start. */
  passagesOf(article: number): StoredPassage[];
  /** Passages of all members of a generation by id. */
  passages(generation: number): Iterable<StoredPassage>;
  passage(id: PassageId): Passage | null;

  /** Vectors of one article's passages by id; those not yet made are left out. */
  vectorsOf(model: string, article: number): StoredVector[];
  vector(model: string, passage: PassageId): UnitVector | null;
  /** Numbers of those of `articles` that have a passage without a vector. */
  withoutVectors(model: string, articles: Iterable<number>): number[];
  saveVectors(model: ModelKey, vectors: readonly StoredVector[]): void;
  /** Gives an article's passages the vectors of equal passages of an article with the same title and text. */
  reuseVectors(model: string, article: number): void;
  /** Notes that a model is in use. Returns the hashes of those worth keeping: it and the one used before it. */
  useModel(model: ModelKey): string[];
  /** Forgets the vectors of all other models. */
  forgetModelsBut(kept: readonly string[]): void;

  /** Complete readings of a file by one version of the reader, the current one first. */
  fileReadings(path: string, reader: string): FileReading[];
  /** The readings that the current state rests on, whichever the reader. */
  currentFiles(): FileReading[];
  /** A new reading; it counts once `finishFile` was called. */
  startFile(file: NewFileReading): number;
  /** Stores the pages of a reading with what they gave. Returns the articles' numbers, `null` for a rejected page. */
  savePages(file: number, pages: readonly PageReading[]): (number | null)[];
  finishFile(file: number): void;
  /** Notes that a file was found unchanged under another signature. */
  touchFile(file: number, signature: FileSignature & { readonly seenAt: number }): void;
  /** Pages of a reading in order. */
  pagesOf(file: number): Iterable<StoredPage>;
  /** What the same reader made of the same bytes at the same path before. */
  knownPage(page: { readonly path: string; readonly hash: string }, reader: string): StoredPage | null;
  /** The same for a page that moved inside its file, e.g. by a line; only where the article's url names it. */
  movedPage(filePath: string, hash: string, reader: string): StoredPage | null;
  /** Hashes of the pages of the current generation that gave an article. */
  pageHashesOf(article: number): string[];
  /** Where an article was read: each page with the source of its reading, current readings first. */
  placesOf(article: number): ArticlePlace[];

  /** How many of the current articles each source has, by its number. */
  sizesOfSources(): ReadonlyMap<number, number>;

  /** Articles of every generation without their texts, by number. */
  everySummary(): Iterable<ArticleSummary>;
  /** Number and content of every stored article whose text is between `shortest` and `longest` bytes of UTF-8 long. */
  contents(shortest: number, longest: number): Iterable<Pick<Article, 'text' | 'spans'> & { readonly number: number }>;

  tombstones(): Tombstone[];
  /** The last one made when this article was named. */
  tombstoneOf(id: ArticleId): Tombstone | null;

  /** Stores or replaces the signature that one maker (a name with a version) gave an article. */
  saveSignature(article: number, maker: string, signature: Uint8Array): void;
  /** Signatures by one maker of the members of a generation, by number. */
  signatures(generation: number, maker: string): Iterable<StoredSignature>;
  /** Those of `articles` that have none by this maker. */
  withoutSignature(maker: string, articles: Iterable<number>): number[];

  /**
   * Switches to a new state: a new generation when the members differ, else only the time of refresh and the places.
   * Survives a loss of power once it returned.
   */
  commit(change: StateChange): Committed;
  /** Switches to other members of what was read, with its tombstones, in one transaction. As durable as `commit`. */
  changeMembers(change: MemberChange): Committed;
  /**
   * Deletes articles with everything that was made of them from every generation, in one transaction with a new
   * generation where members leave. Their pages become rejected ones. As durable as `commit`. Until `wipe` returned
   * `true` traces may stand in the file.
   */
  erase(erasure: Erasure): Committed & {
    /** How many generations held one of them. */
    readonly generations: number;
  };
  /** Whether something was erased of which traces may stand in the file, or in an index. */
  needsWiping(): boolean;
  /** Notes that bytes were kept for a moment which hold something erased. */
  needWiping(): void;
  /** Rewrites the file and empties its log. `false` when another process reads just then, or the disk is full: try again. */
  wipe(): boolean;
  close(): void;
}
