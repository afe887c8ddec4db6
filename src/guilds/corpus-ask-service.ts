import type { Embedder } from '../../embeddings/embedder.js';
import type { WordVectors } from '../../embeddings/word-vectors.js';
import type { ArticleExtent, AskOptions, AskService, AskStatus, TitledEntry } from '../../commands/ask-service.js';
import { newestOf } from '../answering/revisions/newest-of.js';
import { versionsOf } from '../answering/revisions/versions-of.js';
import { findQuotes, findQuotesIn } from '../answering/attribution/find-quotes.js';
import { quotedSpeakers, type QuotedSpeaker } from '../answering/attribution/speaker-suggestions.js';
import type { WhoRequest, WhoSaid } from '../answering/attribution/who-said.js';
import { compareTopic } from '../answering/comparison/compare-topic.js';
import { timelineOf } from '../answering/timeline/timeline-of.js';
import { findArticles } from '../answering/summary/find-articles.js';
import { summarise } from '../answering/summary/summarise.js';
import { answerQuestion } from '../answering/answer-question.js';
import type { AnsweringParts } from '../answering/rank-sentences.js';
import { hidingCorpus, showsHidden, visibleArticle } from '../answering/hiding.js';
import type { Verification } from '../answering/verification/verification.js';
import { verifyText } from '../answering/verification/verify-text.js';
import type { Answer } from '../domain/answer.js';
import type { Article, ArticleId } from '../domain/article.js';
import { UserError } from '../domain/errors.js';
import type { Filters } from '../domain/filters.js';
import { articleKey, type Hidden } from '../domain/hidden.js';
import type { PublisherFamilies } from '../domain/publisher-families.js';
import type { Quote } from '../domain/quote.js';
import { textOf } from '../domain/span.js';
import { say } from '../language/say.js';
import { contextAt, quoteAt } from './referenced-quotes.js';
import { coverageOf } from '../corpus/coverage.js';
import type { LiveArticles } from '../corpus/live-articles.js';
import { createTimeSlices } from '../corpus/time-slices.js';
import { spokenWords } from '../ingest/split-passages.js';
import type { FusionWeights } from '../retrieval/fuse.js';
import type { SearchableCorpus } from '../retrieval/searchable-corpus.js';
import type { Text } from '../language/wording.js';

export interface AskServiceParts {
  readonly live: LiveArticles;
  readonly embedder: Embedder;
  readonly wordVectors: WordVectors | null;
  readonly weights: FusionWeights;
  readonly families: PublisherFamilies;
  /** What is being refreshed, in words; `null` when nothing is. */
  readonly refreshing: () => Text | null;
}

/** A service for whoever may not see `hidden`. */
export type AskServiceHiding = (hidden: Hidden) => AskService;

/** Answers from whichever generation is live when the question comes. What is counted of the articles is kept once for all. */
export function createCorpusAskService(parts: AskServiceParts): AskServiceHiding {
  const { live } = parts;
  const coveragesOf = remember(coverageOf);
  const membersOf = remember((corpus) => new Set(Array.from(corpus.entries(), ({ id }) => id)));
  const speakers = rememberSpeakers(live);
  const member = (id: ArticleId): Article | null => (membersOf(live.current).has(id) ? live.current.article(id) : null);
  return (hidden) => ({
    ask: (question, filters, options) => answerLive({ ...parts, hidden }, { question, filters, options }),
    verify: (text, { signal }) => verifyLive({ ...parts, hidden }, text, signal),
    summarise: (request) => viewLive({ ...parts, hidden }, request, summarise),
    timeline: (request) => viewLive({ ...parts, hidden }, request, timelineOf),
    compare: (request) => viewLive({ ...parts, hidden }, request, compareTopic),
    who: (request) => viewLive({ ...parts, hidden }, request, whoOf),
    speakers,
    outlets: () => coveragesOf(live.current).flatMap(({ outlet }) => outlet ?? []),
    coverage: () => coveragesOf(live.current),
    titled: (words, limit) =>
      titledIn(live.current, words, limit + hidden.articles.size)
        .filter(({ id }) => hidden.articles.size === 0 || !isHiddenArticle(live.current.article(id), hidden))
        .slice(0, limit),
    status: () => statusOf(parts),
    storedArticle: (id) => live.current.article(id),
    extent: (id) => {
      const article = member(id);
      return article === null || visibleArticle(article, hidden) === null ? null : extentOf(article, live.current);
    },
    context: (reference) => {
      const article = member(reference.articleId);
      return article === null ? null : visibleQuote(contextAt(article, reference), article, hidden);
    },
    restore: (references) =>
      references.map((reference) => {
        const article = member(reference.articleId);
        return article === null ? null : visibleQuote(quoteAt(article, reference), article, hidden);
      }),
    versions: (id) => {
      const article = member(id);
      return article === null || visibleArticle(article, hidden) === null ? [] : versionsOf(live.current, article);
    },
    newest: (former) => {
      const newest = newestOf(live.current, former);
      return newest === null ? null : visibleArticle(newest, hidden);
    },
    hides: (quote) => {
      const article = live.current.article(quote.citation.articleId);
      return article !== null && showsHidden(article, quote, hidden);
    },
  });
}

function isHiddenArticle(article: Article | null, hidden: Hidden): boolean {
  return article !== null && hidden.articles.has(articleKey(article));
}

function visibleQuote(quote: Quote | null, article: Article, hidden: Hidden): Quote | null {
  return quote === null || showsHidden(article, quote, hidden) ? null : quote;
}

type GuildParts = AskServiceParts & { readonly hidden: Hidden };

async function answerLive(
  { live, embedder, wordVectors, weights, refreshing, hidden }: GuildParts,
  request: { readonly question: string; readonly filters: Filters; readonly options: AskOptions },
): Promise<Answer> {
  const { question, filters, options } = request;
  refuseWhileFirstRead(live, refreshing());
  const lease = live.lease();
  try {
    const parts = { corpus: hidingCorpus(lease.corpus, hidden), embedder, wordVectors, weights };
    return await answerQuestion(parts, { question, filters, ...options });
  } finally {
    lease.release();
  }
}

type ViewParts = AnsweringParts & { readonly families: PublisherFamilies; readonly rest: () => Promise<void> };

function whoOf(parts: ViewParts, request: WhoRequest & { readonly articleId: ArticleId | null }): Promise<WhoSaid> {
  const { articleId } = request;
  return articleId === null ? findQuotes(parts, request) : findQuotesIn(parts, articleId, request);
}

/** Found out once a generation, beside other work; until then those of the generation before, which the first has not. */
function rememberSpeakers(live: LiveArticles): AskService['speakers'] {
  const readings = new WeakMap<SearchableCorpus, Promise<readonly QuotedSpeaker[]>>();
  let known: readonly QuotedSpeaker[] | null = null;
  const read = async (): Promise<readonly QuotedSpeaker[]> => {
    const lease = live.lease();
    const slices = createTimeSlices();
    try {
      return (known = await quotedSpeakers(lease.corpus, () => slices.rest()));
    } finally {
      lease.release();
    }
  };
  return () => {
    const { current } = live;
    let reading = readings.get(current);
    if (reading === undefined) {
      reading = read().catch(() => {
        // A corpus that is closed meanwhile only leaves nothing to suggest.
        readings.delete(current);
        return [];
      });
      readings.set(current, reading);
    }
    return known === null ? reading : Promise.resolve(known);
  };
}

/** A view of whichever generation is live, of which the guild sees what is not hidden; in slices of the thread's time. */
async function viewLive<Request extends { readonly signal?: AbortSignal }, Found>(
  { live, embedder, wordVectors, weights, families, refreshing, hidden }: GuildParts,
  request: Request,
  find: (parts: ViewParts, request: Request) => Promise<Found>,
): Promise<Found> {
  refuseWhileFirstRead(live, refreshing());
  const lease = live.lease();
  const slices = createTimeSlices(request.signal);
  try {
    const corpus = hidingCorpus(lease.corpus, hidden);
    return await find({ corpus, embedder, wordVectors, weights, families, rest: () => slices.rest() }, request);
  } finally {
    lease.release();
  }
}

async function verifyLive(
  { live, wordVectors, refreshing, hidden }: GuildParts,
  text: string,
  signal: AbortSignal | undefined,
): Promise<Verification> {
  refuseWhileFirstRead(live, refreshing());
  const lease = live.lease();
  const slices = createTimeSlices(signal);
  try {
    const corpus = hidingCorpus(lease.corpus, hidden);
    return await verifyText({ corpus, wordVectors, rest: () => slices.rest() }, text);
  } finally {
    lease.release();
  }
}

function refuseWhileFirstRead({ current }: LiveArticles, underWay: Text | null): void {
  if (current.state.articles === 0 && underWay !== null) {
    throw new UserError(say('answer.being-read', { work: underWay }));
  }
}

function statusOf({ live, embedder, refreshing }: AskServiceParts): AskStatus {
  const { name, generation, refreshedAt, articles, undated, passages, first, last } = live.current.state;
  const work = refreshing();
  const missing = work === null ? 'missing' : 'rebuilding';
  return {
    state: { name, generation, refreshedAt, articles, undated, passages, first, last },
    model: embedder.model.name,
    modelHash: embedder.model.hash,
    index: live.current.vectors === null ? missing : 'ok',
    refreshing: work,
  };
}

function titledIn(corpus: SearchableCorpus, words: string, limit: number): readonly TitledEntry[] {
  return findArticles(corpus, words, limit).map(({ entry: { id, outlet, day }, title, isExact }) => ({
    id,
    title,
    outlet,
    day,
    isExact,
  }));
}

function extentOf({ id, text, spans }: Article, corpus: SearchableCorpus): ArticleExtent {
  const words = spans.reduce((sum, span) => sum + spokenWords(textOf(text, span)), 0);
  return { words, passages: corpus.passagesOf(id).length };
}

/** Computes once a generation, and forgets with it. */
function remember<Value>(compute: (corpus: SearchableCorpus) => Value): (corpus: SearchableCorpus) => Value {
  const known = new WeakMap<SearchableCorpus, { readonly value: Value }>();
  return (corpus) => {
    let found = known.get(corpus);
    if (found === undefined) known.set(corpus, (found = { value: compute(corpus) }));
    return found.value;
  };
}
