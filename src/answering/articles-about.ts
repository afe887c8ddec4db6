import type { Filters } from '../domain/filters.js';
import type { Hit } from '../domain/ranking.js';
import { textOf } from '../domain/span.js';
import { wordsOf, type Word } from '../retrieval/analyse.js';
import { retrieve } from '../retrieval/retrieve.js';
import { readQuestion, type Question } from './question.js';
import type { AnsweringParts } from './rank-sentences.js';
import { rarityIn } from './rarity.js';
import { WordMatcher } from './word-matcher.js';

export interface AboutOptions {
  readonly filters: Filters;
  readonly signal?: AbortSignal;
}

/** Passages that lead to articles. */
const passagesRead = 60;
/** Share of what the words of a topic tell that an article has to hold, in these words or in words near in meaning. */
const aboutShare = 0.5;

/**
 * Where to look for what a further question asks: the articles to which its own words and those of the topic lead together, as
 * far as they hold most of the topic. A word of the topic finds an article, and says nothing of what answers in it.
 * @param about words of the topic that the question goes on from.
 * @returns numbers of articles.
 * @throws the signal's reason when aborted.
 */
export async function articlesAbout(
  parts: AnsweringParts,
  { question, about }: { readonly question: Question; readonly about: string },
  { filters, signal }: AboutOptions,
): Promise<ReadonlySet<number>> {
  const options = { filters, limit: passagesRead, ...(signal !== undefined && { signal }) };
  const { hits } = await retrieve(parts, `${question.text} ${about}`, options);
  const words = wordsByArticle(parts, hits);
  const topic = readQuestion(about);
  if (topic === null) return new Set(words.keys());
  const held = shareHeld(parts, topic, words);
  return new Set([...words.keys()].filter((number) => held(number) >= aboutShare));
}

/** By number of the article, what its title and its passages among the hits say. */
function wordsByArticle({ corpus }: AnsweringParts, hits: readonly Hit[]): ReadonlyMap<number, Word[]> {
  const words = new Map<number, Word[]>();
  for (const { passage, article } of hits) {
    const { number } = corpus.entryOf(passage.id);
    const known = words.get(number) ?? wordsOf(article.title ?? '');
    words.set(number, [...known, ...wordsOf(textOf(article.text, passage))]);
  }
  return words;
}

/** What of a topic an article holds, 0 to 1: its words anywhere in it, words near in meaning where it was read. */
function shareHeld(
  { corpus, wordVectors }: AnsweringParts,
  topic: Question,
  words: ReadonlyMap<number, readonly Word[]>,
): (number: number) => number {
  const numbers = [...words.keys()];
  const rarities = topic.terms.map((term) => rarityIn(corpus, wordVectors, term));
  const all = rarities.reduce((sum, rarity) => sum + rarity, 0);
  const unknown = topic.terms.map(({ term }) => corpus.articles.documentFrequency(term) === 0);
  const matcher = new WordMatcher(topic, wordVectors, unknown);
  const stands = topic.terms.map(({ term }) => {
    const scores = corpus.articles.score([term], numbers);
    return new Set(numbers.filter((_, i) => scores[i]! > 0));
  });
  return (number) => {
    const matches = matcher.matches(words.get(number)!);
    const held = matches.reduce((sum, match, i) => sum + rarities[i]! * (stands[i]!.has(number) ? 1 : match), 0);
    return held / all;
  };
}
