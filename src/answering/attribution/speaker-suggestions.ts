import type { SearchableCorpus } from '../../retrieval/searchable-corpus.js';
import { noFilters } from '../../domain/filters.js';
import { newestArticles } from './articles-to-read.js';
import { groupBySpeaker } from './group-quotes.js';
import { restfulQuotesIn } from './quotes-in.js';
import { nameWords } from './speaker-names.js';

/** Somebody whom articles quote by name. */
export interface QuotedSpeaker {
  readonly name: string;
  readonly quotes: number;
}

/**
 * Names of those whom the newest articles quote, most quoted first: what a speaker's name is completed from. Reads some
 * hundred articles, so it is done once a generation and not at each key.
 * @throws what `rest` throws.
 */
export async function quotedSpeakers(
  corpus: SearchableCorpus,
  rest: () => Promise<void>,
): Promise<readonly QuotedSpeaker[]> {
  const quotes = [];
  for (const { id } of newestArticles(corpus, null, noFilters).articles) {
    await rest();
    const article = corpus.article(id);
    if (article !== null) quotes.push(...(await restfulQuotesIn(article, null, rest)));
  }
  return groupBySpeaker(quotes).flatMap(({ kind, speaker, quotes: said }) =>
    kind === 'named' && speaker !== null ? [{ name: speaker, quotes: said.length }] : [],
  );
}

/** The names of which some word begins as the last typed one, and that hold the others; most quoted first. */
export function suggestSpeakers(speakers: readonly QuotedSpeaker[], typed: string, limit: number): string[] {
  const words = nameWords(typed);
  const beginning = words.pop() ?? '';
  const fits = ({ name }: QuotedSpeaker): boolean => {
    const known = nameWords(name);
    return known.some((word) => word.startsWith(beginning)) && words.every((word) => known.includes(word));
  };
  return speakers
    .filter(fits)
    .slice(0, limit)
    .map(({ name }) => name);
}
