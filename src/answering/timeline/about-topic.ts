import type { WordVectors } from '../../../embeddings/word-vectors.js';
import { wordsOf } from '../../retrieval/analyse.js';
import { readQuestion } from '../question.js';
import { WordMatcher } from '../word-matcher.js';

/** How well a word of the text has to match a word of the topic, 0 to 1: the word itself, or one near in meaning. */
const nearEnough = 0.3;

/**
 * Tells whether a text itself speaks of a topic. An article about it has sentences about other things, which a summary of the
 * article may hold and a timeline of the topic may not.
 * @param share of the topic's words that the text has to speak of, 0 to 1; one word at least.
 */
export function aboutTopic(topic: string, vectors: WordVectors | null, share = 0): (text: string) => boolean {
  const question = readQuestion(topic);
  if (question === null) return () => false;
  const matcher = new WordMatcher(
    question,
    vectors,
    question.terms.map(() => false),
  );
  const asked = question.terms.map(({ isFrame }) => !isFrame);
  const isAllFrame = !asked.includes(true);
  const counts = (i: number): boolean => asked[i]! || isAllFrame;
  const least = Math.max(1, share * asked.filter((_, i) => counts(i)).length);
  return (text) =>
    matcher.matches(wordsOf(text)).filter((match, i) => counts(i) && match >= nearEnough).length >= least;
}
