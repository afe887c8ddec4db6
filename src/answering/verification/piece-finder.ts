import type { ArticleId } from '../../domain/article.js';
import { overlaps, textOf, type Span } from '../../domain/span.js';
import { ArticleSentences, type SplitBlock } from '../article-sentences.js';
import type { Standing } from './arrangement.js';
import { comparableOf, type Comparable } from './comparable.js';
import { articlesHolding, newestArticles, searchTerms, type ArticlesToRead } from './find-articles.js';
import { foundIn, type Located } from './found.js';
import type { Worded } from './left-out.js';
import { formerMatch, nearFinding, notFoundFinding } from './missed.js';
import { nearestTo } from './nearest.js';
import { occurrencesIn } from './occurrences.js';
import { quickPattern } from './quick-pattern.js';
import { tokensOf, weightOf, type Token } from './tokens.js';
import { insideMarks } from './text-pieces.js';
import type { Finding, NearFinding, NotFoundFinding, Relaxation } from './verification.js';
import type { VerifyParts } from './verify-parts.js';

/** What was found of one piece of a text, with all the places where it may stand beside the other pieces. */
export interface PieceResult {
  readonly finding: Finding;
  readonly standings: readonly Standing[];
}

/** An article that was read, as far as it was needed. */
interface Reading {
  readonly split: ArticleSentences;
  comparable: Comparable | null;
}

/** Places after which counting ends: "at least". Words such as "Staff writer" stand in thousands of articles. */
const mostLocated = 200;

/** Pairs of sentences that are tried as one. */
const mostMerges = 12;

/** Articles kept ready for the next piece: some ten megabytes. */
const mostReadings = 250;

/** Articles of one text that are read for pieces of common words: a fraction of a second. */
const mostGlances = 4_000;

/** Finds the pieces of one text; an article that several pieces touch is read and split once. */
export class PieceFinder {
  readonly #readings = new Map<ArticleId, Reading>();
  /** Goes with the article's reading. */
  readonly #tokensByBlock = new WeakMap<SplitBlock, readonly (readonly Token[])[]>();
  #glancesLeft = mostGlances;

  constructor(
    readonly parts: VerifyParts,
    readonly text: string,
  ) {}

  /** An article that holds a piece; empty where it was erased since. */
  articleOf(id: ArticleId): Worded {
    return this.#reading(id)?.split.article ?? { text: '', language: null };
  }

  /** Where a piece, or its stretches one after another, stand word for word; `null` when they stand nowhere. */
  async locate(piece: Span, stretches: readonly Span[], relaxed?: Relaxation): Promise<PieceResult | null> {
    const wanted = stretches.map((stretch) => comparableOf(textOf(this.text, stretch).normalize('NFC')));
    const { ids, isComplete } = this.#articlesFor(stretches);
    const quick = wanted.map(quickPattern);
    const located: Located[] = [];
    let isCut = false;
    for (const id of ids) {
      await this.parts.rest();
      if (located.length >= mostLocated) {
        isCut = true;
        break;
      }
      const reading = this.#readings.get(id) ?? this.#read(id);
      // Erased since the corpus was opened.
      if (reading === null || !quick.every((pattern) => pattern.test(reading.split.article.text))) continue;
      this.#keep(id, reading);
      const { split } = reading;
      for (const occurrence of occurrencesIn(
        split,
        (reading.comparable ??= comparableOf(split.article.text)),
        wanted,
      )) {
        const all = relaxed === undefined ? occurrence.relaxed : new Set([...occurrence.relaxed, relaxed]);
        located.push({ split, occurrence: { ...occurrence, relaxed: all } });
      }
    }
    const finding = foundIn(located, { text: textOf(this.text, piece), span: piece, isComplete: isComplete && !isCut });
    return finding === null ? null : { finding, standings: located.map(standingOf) };
  }

  /**
   * Sentences one by one: word for word, else near to another, else not at all. Two of which one stands nowhere are
   * tried as one: an altered word may have made a sentence end where the article's goes on.
   */
  async findAll(pieces: readonly Span[]): Promise<PieceResult[]> {
    const results: PieceResult[] = [];
    let merges = 0;
    for (const piece of pieces) {
      const result = await this.find(piece);
      const before = results.at(-1);
      const isTried = before !== undefined && mayBeOne(before.finding, result.finding) && merges++ < mostMerges;
      const merged = isTried ? await this.#findMerged(before, result) : null;
      if (merged === null) results.push(result);
      else results[results.length - 1] = merged;
    }
    return results;
  }

  async #findMerged(a: PieceResult, b: PieceResult): Promise<PieceResult | null> {
    const merged = await this.#findNear({ start: a.finding.span.start, end: b.finding.span.end });
    const { finding } = merged;
    if (finding.verdict !== 'near') return null;
    return [a, b].every((piece) => isSharedBy(finding, piece.finding)) ? merged : null;
  }

  /** One sentence. */
  async find(piece: Span): Promise<PieceResult> {
    const located = await this.locate(piece, [piece]);
    if (located !== null) return located;
    const inside = insideMarks(this.text, piece);
    const unmarked = inside === null ? null : await this.locate(piece, [inside], 'quotes');
    return unmarked ?? this.#findNear(piece);
  }

  /** The nearest sentence, for a piece that stands nowhere word for word. */
  async #findNear(span: Span): Promise<PieceResult> {
    const text = textOf(this.text, span);
    const terms = searchTerms(text);
    const { corpus, wordVectors: vectors, rest } = this.parts;
    const nearest = await nearestTo(
      {
        corpus,
        vectors,
        rest,
        splitOf: (id) => this.#reading(id)?.split ?? null,
        glanceAt: (id) => this.#readings.get(id)?.split.article ?? corpus.article(id),
        glances: (wanted) => this.#glances(wanted),
        tokensOf: (split, block) => this.#tokens(split, block),
      },
      text,
      terms,
    );
    const former = formerMatch(corpus, nearest.articles, text);
    const [best] = nearest.compared;
    const near = best?.isReordered === true ? undefined : nearest.compared.find(({ isNear }) => isNear);
    const piece = { text, span, former };
    if (near !== undefined) {
      const { split, window } = near;
      return { finding: nearFinding(near, piece), standings: [{ articleId: split.article.id, ...window }] };
    }
    return { finding: notFoundFinding(nearest, { ...piece, isSearchComplete: nearest.isComplete }), standings: [] };
  }

  /** Words that the index does not know are looked for in what was read already and in the newest articles. */
  #articlesFor(stretches: readonly Span[]): ArticlesToRead {
    const terms = searchTerms(stretches.map((stretch) => textOf(this.text, stretch)).join('\n'));
    if (terms.length > 0) return articlesHolding(this.parts.corpus, terms);
    const { ids, isComplete } = newestArticles(this.parts.corpus, (wanted) => this.#glances(wanted));
    return { ids: [...new Set([...this.#readings.keys(), ...ids])], isComplete };
  }

  #glances(wanted: number): number {
    const granted = Math.min(wanted, this.#glancesLeft);
    this.#glancesLeft -= granted;
    return granted;
  }

  #reading(id: ArticleId): Reading | null {
    const known = this.#readings.get(id);
    if (known !== undefined) return known;
    const reading = this.#read(id);
    if (reading !== null) this.#keep(id, reading);
    return reading;
  }

  #read(id: ArticleId): Reading | null {
    const article = this.parts.corpus.article(id);
    return article === null ? null : { split: new ArticleSentences(article), comparable: null };
  }

  #tokens(split: ArticleSentences, index: number): readonly (readonly Token[])[] {
    const block = split.block(index)!;
    let tokens = this.#tokensByBlock.get(block);
    if (tokens === undefined) {
      tokens = block.sentences.map((sentence) => tokensOf(split.article.text, sentence));
      this.#tokensByBlock.set(block, tokens);
    }
    return tokens;
  }

  #keep(id: ArticleId, reading: Reading): void {
    if (this.#readings.size >= mostReadings && !this.#readings.has(id)) this.#readings.clear();
    this.#readings.set(id, reading);
  }
}

/** Two that are near stand each in a sentence of its own, unless it is the same. */
function mayBeOne(a: Finding, b: Finding): boolean {
  if (a.verdict === 'exact' || b.verdict === 'exact') return false;
  if (a.verdict === 'not-found' || b.verdict === 'not-found') return true;
  return (a.verdict === 'near' || b.verdict === 'near') && sentencesOf(a).some((one) => sentencesOf(b).includes(one));
}

/** Share of a piece's words that the sentence must hold for the piece to be of it, and not another sentence beside one of it. */
const shareOfPiece = 0.5;

/** Whether a sentence that is near to two pieces together holds words of the given one. */
function isSharedBy({ text, span, changes }: NearFinding, piece: Finding): boolean {
  const words = tokensOf(text, { start: piece.span.start - span.start, end: piece.span.end - span.start });
  const held = words.filter((word) => !changes.some(({ toSpan }) => overlaps(toSpan, word)));
  return weightOf(held) >= shareOfPiece * weightOf(words);
}

function sentencesOf(finding: Exclude<Finding, NotFoundFinding>): string[] {
  const places = finding.verdict === 'near' ? [finding.place] : finding.places;
  return places.map(({ quote: { citation, highlight } }) => `${citation.articleId} ${highlight.start}`);
}

function standingOf({ split, occurrence }: { split: ArticleSentences; occurrence: Located['occurrence'] }): Standing {
  const { matched } = occurrence;
  return { articleId: split.article.id, start: matched[0]!.start, end: matched.at(-1)!.end };
}
