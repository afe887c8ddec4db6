import type { Article, ArticleId } from '../../domain/article.js';
import { say } from '../../language/say.js';
import type { Text } from '../../language/wording.js';
import { analyse } from '../../retrieval/analyse.js';
import type { SearchableCorpus } from '../../retrieval/searchable-corpus.js';
import type { AnsweringParts } from '../rank-sentences.js';
import { articlesAbout, newestArticles, type ToRead } from './articles-to-read.js';
import { groupBySpeaker, isBy, withCopiesJoined, withDifferencesMarked } from './group-quotes.js';
import { nearestFirst, nearnessTo } from './near-topic.js';
import { quotesIn, restfulQuotesIn } from './quotes-in.js';
import type { NobodyCode, SaidQuote, WhoRequest, WhoSaid, WhoScope } from './who-said.js';

export interface WhoParts extends AnsweringParts {
  /** Called between articles: lets others have the thread, and ends work that was called off by throwing. */
  readonly rest: () => Promise<void>;
}

/**
 * Who said what, over a corpus: of the passages about a topic, of the articles that name a speaker, or of the newest
 * articles; bounded, and what was left unread is told. A bad topic, an empty corpus and "nobody" are values.
 * @throws the signal's reason, and what `rest` throws.
 */
export async function findQuotes(parts: WhoParts, request: WhoRequest): Promise<WhoSaid> {
  const { corpus } = parts;
  const { topic, speaker, filters } = request;
  if (corpus.state.articles === 0)
    return nobody(parts, request, { code: 'empty-corpus', text: say('views.nobody-yet') });
  const bad = badRequest(request);
  if (bad !== null) return nobody(parts, request, { code: 'bad-topic', text: bad });
  const toRead =
    topic === null
      ? newestArticles(corpus, speaker, filters)
      : await articlesAbout(parts, topic, { filters, speaker, ...(request.signal && { signal: request.signal }) });
  const all = await readQuotes(parts, toRead);
  const wanted = withCopiesJoined(speaker === null ? all : all.filter((quote) => isBy(quote, speaker)));
  if (wanted.length === 0) return nothingFound(parts, request, toRead);
  return whoSaid(parts, request, { all, wanted, toRead });
}

function whoSaid(
  parts: WhoParts,
  request: WhoRequest,
  {
    all,
    wanted,
    toRead,
  }: { readonly all: readonly SaidQuote[]; readonly wanted: readonly SaidQuote[]; readonly toRead: ToRead },
): WhoSaid {
  const nearness = nearnessTo(parts.corpus, request.topic);
  const shown = nearestFirst(wanted, nearness).slice(0, request.limit);
  return {
    topic: request.topic,
    speaker: request.speaker,
    groups: groupBySpeaker(withDifferencesMarked(shown), nearness),
    total: wanted.length,
    unattributed: all.filter((quote) => quote.speaker === null).length,
    reason: null,
    searched: scopeOf(parts, toRead),
  };
}

/** The same of one article of the corpus. */
export async function findQuotesIn(
  parts: WhoParts,
  articleId: ArticleId,
  { speaker, filters, limit, signal }: Omit<WhoRequest, 'topic'>,
): Promise<WhoSaid> {
  const { corpus } = parts;
  const request = { topic: null, speaker, filters, limit, ...(signal !== undefined && { signal }) };
  const toRead: ToRead = { articles: [{ id: articleId, within: null }], isComplete: true, undatedExcluded: 0 };
  const isMember = [...corpus.entries()].some(({ id }) => id === articleId) && corpus.article(articleId) !== null;
  if (!isMember) return nobody(parts, request, { code: 'no-article', text: say('views.article-not-here') });
  const all = await readQuotes(parts, toRead);
  const wanted = speaker === null ? all : all.filter((quote) => isBy(quote, speaker));
  if (wanted.length === 0) {
    const code = speaker === null ? 'no-match' : 'no-speaker';
    return nobody(parts, request, { code, text: say('views.no-speech-in-article', { speaker }), toRead });
  }
  return whoSaid(parts, request, { all, wanted, toRead });
}

/** Who said what in one article, all of it. */
export function quotesOfArticle(article: Article): SaidQuote[] {
  return quotesIn(article);
}

function badRequest({ topic, speaker }: WhoRequest): Text | null {
  if (topic !== null && analyse(topic).length === 0) return say('views.speech-topic-wordless');
  if (speaker !== null && analyse(speaker).length === 0) return say('views.speaker-wordless');
  return null;
}

async function readQuotes({ corpus, rest }: WhoParts, { articles }: ToRead): Promise<SaidQuote[]> {
  const quotes: SaidQuote[] = [];
  for (const { id, within } of articles) {
    await rest();
    const article = corpus.article(id);
    // An article erased since the corpus was opened cannot be quoted.
    if (article !== null) quotes.push(...(await restfulQuotesIn(article, within, rest)));
  }
  return quotes;
}

function nothingFound(parts: WhoParts, request: WhoRequest, toRead: ToRead): WhoSaid {
  const { outlet, since, until } = request.filters;
  const isFiltered = outlet !== null || since !== null || until !== null;
  if (isFiltered && toRead.articles.length === 0)
    return nobody(parts, request, { code: 'filtered', text: say('views.speech-filtered'), toRead });
  const code = request.speaker === null ? 'no-match' : 'no-speaker';
  return nobody(parts, request, { code, text: notFound(parts.corpus, request, toRead), toRead });
}

/** In how many articles, of which dates, and that silence is no denial (HONESTY 10). */
function notFound({ state }: SearchableCorpus, { topic, speaker }: WhoRequest, { articles }: ToRead): Text {
  const { first, last, undated } = state;
  return say('views.no-speech', {
    ...{ speaker, topic, first, last, undated },
    articles: state.articles,
    read: articles.length,
  });
}

const nothingToRead: ToRead = { articles: [], isComplete: true, undatedExcluded: 0 };

function nobody(
  parts: WhoParts,
  { topic, speaker }: WhoRequest,
  { code, text, toRead = nothingToRead }: { readonly code: NobodyCode; readonly text: Text; readonly toRead?: ToRead },
): WhoSaid {
  return {
    topic,
    speaker,
    groups: [],
    total: 0,
    unattributed: 0,
    reason: { code, text },
    searched: scopeOf(parts, toRead),
  };
}

function scopeOf({ corpus, embedder }: WhoParts, { articles, isComplete, undatedExcluded }: ToRead): WhoScope {
  const { generation, refreshedAt, articles: count, first, last, undated } = corpus.state;
  return {
    generation,
    refreshedAt,
    articles: count,
    first,
    newest: last,
    undated,
    undatedExcluded,
    keywordsOnly: corpus.vectors === null || embedder === null,
    read: articles.length,
    isComplete,
  };
}
