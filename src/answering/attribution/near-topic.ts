import { analyse } from '../../retrieval/analyse.js';
import { inverseDocumentFrequency } from '../../retrieval/keyword-index.js';
import type { SearchableCorpus } from '../../retrieval/searchable-corpus.js';
import type { SaidQuote } from './who-said.js';

/** A term of a topic, with how rare it is among the articles. */
export interface TopicTerm {
  readonly term: string;
  readonly weight: number;
}

/** Each term once. */
export function topicTerms({ articles }: SearchableCorpus, topic: string): TopicTerm[] {
  return [...new Set(analyse(topic))].map((term) => ({
    term,
    weight: inverseDocumentFrequency(articles.documents, articles.documentFrequency(term)),
  }));
}

export type Nearness = (said: SaidQuote) => number;

/** Share of the topic's weight below which one quote is no nearer than another: a word in common by chance. */
const leastNear = 1 / 3;

/**
 * How near what somebody said is to the topic: the share of the weight of the topic's terms that stands in the words, in the sentence where
 * they begin and in the speaker's name, from a third to 1; below that, and without a topic, 0.
 */
export function nearnessTo(corpus: SearchableCorpus, topic: string | null): Nearness {
  const asked = topic === null ? [] : topicTerms(corpus, topic);
  const whole = weightOf(asked);
  return ({ quote, content, speaker }) => {
    const { start, end } = quote.highlight;
    const sentence = quote.text.slice(start - quote.start, end - quote.start);
    const texts = [sentence, ...content.map(({ text }) => text), speaker?.resolved?.text ?? speaker?.text ?? ''];
    const held = new Set(texts.flatMap((text) => analyse(text)));
    const share = weightOf(asked.filter(({ term }) => held.has(term))) / whole;
    return share >= leastNear ? share : 0;
  };
}

function weightOf(terms: readonly TopicTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

/** The nearest first; of those as near the first stays first. */
export function nearestFirst(quotes: readonly SaidQuote[], nearness: Nearness): SaidQuote[] {
  return quotes
    .map((quote) => ({ quote, near: nearness(quote) }))
    .sort((a, b) => b.near - a.near)
    .map(({ quote }) => quote);
}
