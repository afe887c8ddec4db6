import type { WordVectors } from '../../../embeddings/word-vectors.js';
import type { Article, ArticleId } from '../../domain/article.js';
import type { PassageId } from '../../domain/passage.js';
import { overlaps, type Span } from '../../domain/span.js';
import type { SearchableCorpus } from '../../retrieval/searchable-corpus.js';
import type { ArticleSentences } from '../article-sentences.js';
import { bestBlocks, blocksHolding, stretchesOf, type BlockHit } from './common-stretches.js';
import { likeliestArticles } from './find-articles.js';
import { compareSentence, wantedOf, type Compared, type Wanted } from './near.js';
import type { Token } from './tokens.js';

/** Passages whose sentences are compared, and articles looked at whole for their headlines and captions. */
const passagesCompared = 40;
/** The same for a text of few searchable words, which many passages share. */
const passagesComparedIfShort = 150;
const fewTerms = 5;
const articlesCompared = 10;

/** Words of a text that the index is asked for: the rarest say where it comes from. */
const termsAsked = 24;

export interface NearestParts {
  readonly corpus: SearchableCorpus;
  readonly vectors: WordVectors | null;
  /** `null` where it was erased. */
  readonly splitOf: (article: ArticleId) => ArticleSentences | null;
  /** The same for an article of which little is needed. */
  readonly glanceAt: (article: ArticleId) => Article | null;
  /** How many articles may be glanced at, of so many; these count as used. */
  readonly glances: (wanted: number) => number;
  /** Of each sentence of a block. */
  readonly tokensOf: (split: ArticleSentences, block: number) => readonly (readonly Token[])[];
  readonly rest: () => Promise<void>;
}

export interface Nearest {
  /** Sentences that share much with the text, likest first. */
  readonly compared: readonly Compared[];
  /** Articles that were looked at, likeliest first. */
  readonly articles: readonly Article[];
  /** Passages by keywords, best first. */
  readonly passages: readonly { readonly article: Article; readonly span: Span }[];
  /** No article was left out for want of words to look for. */
  readonly isComplete: boolean;
}

/**
 * The sentences nearest to a text, by words, in the passages and articles that share its rarest words; where none is
 * near and the text has few such words, in those that share neighbouring words with it, however common.
 */
export async function nearestTo(parts: NearestParts, text: string, terms: readonly string[]): Promise<Nearest> {
  const wanted = wantedOf(text);
  const compared: Compared[] = [];
  const articles = new Map<string, Article>();
  const passages: { readonly article: Article; readonly span: Span }[] = [];
  const limit = terms.length <= fewTerms ? passagesComparedIfShort : passagesCompared;
  for (const { id } of parts.corpus.passages.search(rarest(parts.corpus, terms), limit)) {
    const split = parts.splitOf(parts.corpus.entryOf(id as PassageId).id);
    if (split === null) continue;
    const { article } = split;
    const isNew = !articles.has(article.id);
    articles.set(article.id, article);
    const passage = parts.corpus.passage(id as PassageId);
    passages.push({ article, span: passage });
    const withRest = isNew && articles.size <= articlesCompared;
    article.spans.forEach((block, index) => {
      const isTouched = overlaps(block, passage) || (withRest && block.role !== 'body');
      if (isTouched) compared.push(...compareBlock(parts, split, { block: index, wanted }));
    });
    await parts.rest();
  }
  const isFound = terms.length > fewTerms || compared.some(({ isNear, score }) => isNear && score >= scoreOfFound);
  const common = isFound ? null : await compareCommon(parts, wanted, terms);
  for (const { split } of common?.compared ?? []) articles.set(split.article.id, split.article);
  return {
    compared: distinct([...compared, ...(common?.compared ?? [])]),
    articles: [...articles.values()],
    passages,
    isComplete: terms.length > 0 || common?.isComplete === true,
  };
}

/** From here on no other sentence is likely to be nearer. */
const scoreOfFound = 0.75;
/** Blocks compared of those that share neighbouring words with a text. */
const blocksCompared = 60;

async function compareCommon(
  parts: NearestParts,
  wanted: Wanted,
  terms: readonly string[],
): Promise<{ readonly compared: readonly Compared[]; readonly isComplete: boolean }> {
  const stretches = stretchesOf(wanted);
  const { ids, isComplete } = likeliestArticles(parts.corpus, terms, parts.glances);
  const hits: BlockHit[] = [];
  for (const id of ids) {
    const article = stretches.length === 0 ? null : parts.glanceAt(id);
    if (article !== null) hits.push(...blocksHolding(article, stretches));
    await parts.rest();
  }
  const compared: Compared[] = [];
  for (const { articleId, block } of bestBlocks(hits, blocksCompared)) {
    const split = parts.splitOf(articleId);
    if (split !== null) compared.push(...compareBlock(parts, split, { block, wanted }));
    await parts.rest();
  }
  return { compared, isComplete };
}

function compareBlock(
  { vectors, tokensOf }: NearestParts,
  split: ArticleSentences,
  { block, wanted }: { readonly block: number; readonly wanted: Wanted },
): Compared[] {
  const tokens = tokensOf(split, block);
  return split.block(block)!.sentences.flatMap((sentence, index) => {
    const place = { block, sentence: index };
    return compareSentence(wanted, { split, place, sentence, tokens: tokens[index]! }, vectors) ?? [];
  });
}

/** Best first, each sentence once: a block may lie in two passages. */
function distinct(compared: readonly Compared[]): Compared[] {
  const seen = new Set<string>();
  return [...compared]
    .sort((a, b) => b.score - a.score)
    .filter(({ split, sentence }) => {
      const key = `${split.article.id} ${sentence.start}`;
      return !seen.has(key) && seen.add(key);
    });
}

function rarest({ passages }: SearchableCorpus, terms: readonly string[]): string[] {
  return terms
    .map((term) => ({ term, documents: passages.documentFrequency(term) }))
    .filter(({ documents }) => documents > 0)
    .sort((a, b) => a.documents - b.documents)
    .slice(0, termsAsked)
    .map(({ term }) => term);
}
