import type { Article } from '../../domain/article.js';
import { citationOf, type Citation } from '../../domain/citation.js';
import { quoteFrom, type Quote } from '../../domain/quote.js';
import { overlaps } from '../../domain/span.js';
import type { SearchableCorpus } from '../../retrieval/searchable-corpus.js';
import { ArticleSentences } from '../article-sentences.js';
import { comparableOf } from './comparable.js';
import { foundIn } from './found.js';
import { relaxedIn, type Compared } from './near.js';
import type { Nearest } from './nearest.js';
import { occurrencesIn, type Occurrence } from './occurrences.js';
import { placeOf, widenSentences } from './place.js';
import type { FormerMatch, NearFinding, NotFoundFinding } from './verification.js';

type Missed = Pick<NearFinding, 'text' | 'span' | 'former'>;

const nearestShown = 3;
/** Former versions of one article that are looked at. */
const versionsRead = 5;

/** A text that one sentence nearly holds. */
export function nearFinding(compared: Compared, piece: Missed): NearFinding {
  const occurrence: Occurrence = {
    ...sentenceOf(compared),
    matched: [compared.window],
    relaxed: relaxedIn(compared.alignment),
    fit: 'part',
    role: compared.split.block(compared.place.block)!.role,
  };
  return { verdict: 'near', ...piece, place: placeOf(compared.split, occurrence), changes: compared.changes };
}

/** What is nearest to a text that stands nowhere, for whoever wants to look on. */
export function notFoundFinding(
  { compared, articles, passages }: Nearest,
  { isSearchComplete, ...piece }: Missed & Pick<NotFoundFinding, 'isSearchComplete'>,
): NotFoundFinding {
  const nearest = [...compared.slice(0, nearestShown).map(comparedQuote), ...passages.map(passageQuote)];
  return {
    verdict: 'not-found',
    ...piece,
    nearest: distinct(nearest).slice(0, nearestShown),
    isReordered: compared[0]?.isReordered === true,
    titles: articles.filter(({ title }) => title !== null && isSameText(title, piece.text)).map(titleCitation),
    isSearchComplete,
  };
}

function sentenceOf({ place, sentence }: Compared): Pick<Occurrence, 'first' | 'last' | 'sentences'> {
  return { first: place, last: place, sentences: sentence };
}

function comparedQuote(compared: Compared): Quote {
  const widened = widenSentences(compared.split, sentenceOf(compared));
  return quoteFrom(compared.split.article, widened, compared.sentence);
}

function passageQuote({ article, span }: Nearest['passages'][number]): Quote {
  return quoteFrom(article, span, span);
}

function distinct(quotes: readonly Quote[]): Quote[] {
  return quotes.filter(
    (quote, i) =>
      !quotes
        .slice(0, i)
        .some((earlier) => earlier.citation.articleId === quote.citation.articleId && overlaps(earlier, quote)),
  );
}

function isSameText(title: string, text: string): boolean {
  return comparableOf(title).text.trim() === comparableOf(text.normalize('NFC')).text.trim();
}

function titleCitation(article: Article): Citation {
  return citationOf(article, article.url);
}

/** A match of the text in a version that one of the articles took the place of; the latest such version. */
export function formerMatch(corpus: SearchableCorpus, articles: readonly Article[], text: string): FormerMatch | null {
  const wanted = comparableOf(text.normalize('NFC'));
  for (const article of articles) {
    for (const former of formersOf(corpus, article)) {
      const split = new ArticleSentences(former);
      const located = occurrencesIn(split, comparableOf(former.text), [wanted]).map((occurrence) => ({
        split,
        occurrence,
      }));
      const found = foundIn(located, { text, span: { start: 0, end: text.length }, isComplete: true });
      if (found !== null) {
        return { verdict: found.verdict, place: found.places[0], current: citationOf(article, article.url) };
      }
    }
  }
  return null;
}

function* formersOf(corpus: SearchableCorpus, article: Article): Generator<Article> {
  let { supersedes } = article;
  for (let i = 0; i < versionsRead && supersedes !== null; i++) {
    const former = corpus.article(supersedes);
    if (former === null) return;
    yield former;
    ({ supersedes } = former);
  }
}
