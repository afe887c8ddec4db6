import type { WordVectors } from '../../../embeddings/word-vectors.js';
import type { Article } from '../../domain/article.js';
import type { PassageId } from '../../domain/passage.js';
import { overlaps, type Span } from '../../domain/span.js';
import type { SearchableCorpus } from '../../retrieval/searchable-corpus.js';
import type { ArticleSentences } from '../article-sentences.js';
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
  /** The article of a passage; `null` where it was erased. */
  readonly splitOf: (passage: PassageId) => ArticleSentences | null;
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
}

/** The sentences nearest to a text, by words, in the passages and articles that share its rarest words. */
export async function nearestTo(parts: NearestParts, text: string, terms: readonly string[]): Promise<Nearest> {
  const wanted = wantedOf(text);
  const compared: Compared[] = [];
  const articles = new Map<string, Article>();
  const passages: { readonly article: Article; readonly span: Span }[] = [];
  const limit = terms.length <= fewTerms ? passagesComparedIfShort : passagesCompared;
  for (const { id } of parts.corpus.passages.search(rarest(parts.corpus, terms), limit)) {
    const split = parts.splitOf(id as PassageId);
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
  return { compared: distinct(compared), articles: [...articles.values()], passages };
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
