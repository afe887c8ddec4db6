import type { Embedder } from '../../embeddings/embedder.js';
import type { WordVectors } from '../../embeddings/word-vectors.js';
import type { Article } from '../domain/article.js';
import type { Filters } from '../domain/filters.js';
import type { Hit } from '../domain/ranking.js';
import { textOf } from '../domain/span.js';
import type { FusionWeights } from '../retrieval/fuse.js';
import { retrieve } from '../retrieval/retrieve.js';
import type { SearchableCorpus } from '../retrieval/searchable-corpus.js';
import { sentenceCache } from './article-sentences.js';
import { articlesAbout } from './articles-about.js';
import { scoreSentences, type ScoredSentence } from './candidates.js';
import { EvidenceScorer } from './evidence.js';
import type { Question, QuestionTerm } from './question.js';
import { rarityIn } from './rarity.js';
import { unknownNames } from './unknown-names.js';
import { WordMatcher } from './word-matcher.js';

export interface AnsweringParts {
  readonly corpus: SearchableCorpus;
  /** `null`: answers rest on keywords alone and say so. */
  readonly embedder: Embedder | null;
  /** Words near in meaning count for each other; `null`: only the same stem counts. */
  readonly wordVectors: WordVectors | null;
  readonly weights: FusionWeights;
}

export interface RankOptions {
  readonly filters: Filters;
  /** Passages whose sentences are looked at. */
  readonly limit: number;
  /** What passages are searched by; the question where this is not given. */
  readonly searchText?: string;
  /** Words that a further question goes on from: they lead to the articles looked in, and answer nothing. */
  readonly about?: string | null;
  readonly signal?: AbortSignal;
  /** Called between short steps of work: lets others have the thread. */
  readonly rest?: () => Promise<void>;
}

export interface RankedSentences {
  /** Best first. */
  readonly sentences: readonly ScoredSentence[];
  /** Names in the question that no article mentions. */
  readonly strangers: readonly QuestionTerm[];
  readonly undatedExcluded: number;
}

/** Retrieves passages and scores their sentences on raw evidence. @throws what `rest` throws, and the signal's reason when aborted. */
export async function rankSentences(
  parts: AnsweringParts,
  question: Question,
  options: RankOptions,
): Promise<RankedSentences> {
  const { corpus, wordVectors } = parts;
  const { rest, about = null } = options;
  await rest?.();
  const articles = about === null ? null : await articlesAbout(parts, { question, about }, options);
  const { hits, undatedExcluded } = await retrieve(parts, options.searchText ?? question.text, {
    ...options,
    articles,
  });
  // Whole articles: a name may stand in a caption or a subhead alone.
  const unknown = question.terms.map(({ term }) => corpus.articles.documentFrequency(term) === 0);
  const matcher = new WordMatcher(question, wordVectors, unknown);
  const scorer = new EvidenceScorer(matcher, (term) => rarityIn(corpus, wordVectors, term));
  const termsIn = articleTerms(corpus, hits, question);
  return {
    sentences: await scoreSentences(hits, {
      ...{ scorer, splitOf: sentenceCache(), termsIn },
      ...(rest !== undefined && { rest }),
    }),
    strangers: unknownNames(question, {
      isKnown: (term) => !unknown[question.terms.indexOf(term)]!,
      texts: hits.map(({ article, passage }) => textOf(article.text, passage)),
      vectors: wordVectors,
    }),
    undatedExcluded,
  };
}

/** Asks the article index, so that no article is read whole for a question. */
function articleTerms(
  corpus: SearchableCorpus,
  hits: readonly Hit[],
  question: Question,
): (article: Article) => readonly boolean[] {
  const numbers = new Map(hits.map(({ article, passage }) => [article.id, corpus.entryOf(passage.id).number]));
  const ids = [...numbers.values()];
  const held = question.terms.map(({ term }) => {
    const scores = corpus.articles.score([term], ids);
    return new Map(ids.map((id, i) => [id, scores[i]! > 0]));
  });
  return ({ id }) => held.map((articles) => articles.get(numbers.get(id)!) === true);
}
