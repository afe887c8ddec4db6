import type { AskLease, AskService, AskServices, AskStatus } from '../../commands/ask-service.js';
import { findQuotes, findQuotesIn, quotesOfArticle } from '../../src/answering/attribution/find-quotes.js';
import { groupBySpeaker } from '../../src/answering/attribution/group-quotes.js';
import { compareTopic } from '../../src/answering/comparison/compare-topic.js';
import { timelineOf } from '../../src/answering/timeline/timeline-of.js';
import { verifyText } from '../../src/answering/verification/verify-text.js';
import { summarise } from '../../src/answering/summary/summarise.js';
import type { Answer, AnswerQuote, Searched, Unanswered } from '../../src/domain/answer.js';
import type { QuoteSource } from '../../src/discord/compose-message.js';
import type { Article, ArticleId } from '../../src/domain/article.js';
import { coverageOf } from '../../src/corpus/coverage.js';
import { dayOf, type Day } from '../../src/domain/day.js';
import { quoteFrom, type Note, type Quote } from '../../src/domain/quote.js';
import { readPublisherFamilies } from '../../src/domain/publisher-families.js';
import { contains } from '../../src/domain/span.js';
import { memoryCorpus } from '../support/memory-corpus.js';

export const searched: Searched = {
  generation: 3,
  refreshedAt: '2026-11-22T05:10:00Z',
  articles: 5,
  first: '2024-05-26' as Day,
  newest: '2024-05-26' as Day,
  undated: 4,
  undatedExcluded: 0,
  keywordsOnly: false,
};

export const status: AskStatus = {
  state: {
    name: 'harbour',
    generation: 3,
    refreshedAt: '2026-11-22T05:10:00Z',
    articles: 5,
    undated: 4,
    passages: 31,
    first: '2024-05-26' as Day,
    last: '2024-05-26' as Day,
  },
  model: 'bundled',
  modelHash: '0123456789abcdef',
  index: 'ok',
  refreshing: null,
};

/** The quote of exactly these words, with one sentence of them as the answer. */
export function quoteOf(article: Article, words: string, answering: string = words): Quote {
  const start = article.text.indexOf(words);
  const at = article.text.indexOf(answering, start);
  return quoteFrom(article, { start, end: start + words.length }, { start: at, end: at + answering.length });
}

export function answerQuote(
  number: number,
  quote: Quote,
  extra: { notes?: readonly Note[]; alsoIn?: readonly string[]; corrections?: readonly Quote[] } = {},
): AnswerQuote {
  return { number, quote, score: 1 / number, notes: [], alsoIn: [], corrections: [], ...extra };
}

export function quoted(quotes: readonly AnswerQuote[], extra: Partial<Answer> = {}): Answer {
  return {
    kind: 'quoted',
    question: '',
    searched,
    asksAboutNow: false,
    sourcesDiffer: false,
    quotes: quotes as [AnswerQuote, ...AnswerQuote[]],
    ...extra,
  } as Answer;
}

export function unanswered(extra: Partial<Unanswered> = {}): Unanswered {
  return {
    kind: 'unanswered',
    code: 'weak',
    reason: 'Not found in 5 articles of 2024-05-26 (4 without a date); that does not mean that it was never said.',
    question: '',
    searched,
    asksAboutNow: false,
    nearest: [],
    ...extra,
  };
}

function dayOfArticle({ publishedAt }: Article): Day | null {
  return publishedAt === null ? null : dayOf(publishedAt);
}

/** Articles to look quotes up in, of which nothing is hidden. */
export function sourceOf(storedArticle: (id: ArticleId) => Article | null): QuoteSource {
  return { storedArticle, hides: () => false };
}

/** What a view of an answer says beyond the answer, where nothing is out of the ordinary. */
export const asUsual = { isPrivate: false, canShare: false, why: null, sharedBy: null } as const;

/** Articles that can be taken away, and an answer that a test chooses. */
export class FakeAskService implements AskService {
  readonly asked: { question: string; filters: unknown }[] = [];
  readonly verified: string[] = [];
  answer: (question: string, signal?: AbortSignal) => Promise<Answer> = () => Promise.resolve(unanswered());

  constructor(public articles: Article[]) {}

  ask: AskService['ask'] = (question, filters, options) => {
    this.asked.push({ question, filters });
    return this.answer(question, options.signal);
  };

  /** Looks in the articles as they are at the moment, without word vectors. */
  verify: AskService['verify'] = async (text, { signal }) => {
    this.verified.push(text);
    const corpus = await memoryCorpus(this.articles, null);
    const rest = async (): Promise<void> => {
      await Promise.resolve();
      signal?.throwIfAborted();
    };
    return verifyText({ corpus, wordVectors: null, rest }, text);
  };

  /** Of the articles as they are at the moment, with keywords alone. */
  summarise: AskService['summarise'] = async (request) => summarise(await this.viewParts(request.signal), request);

  timeline: AskService['timeline'] = async (request) => timelineOf(await this.viewParts(request.signal), request);

  compare: AskService['compare'] = async (request) => compareTopic(await this.viewParts(request.signal), request);

  who: AskService['who'] = async (request) => {
    const parts = await this.viewParts(request.signal);
    const { articleId } = request;
    return articleId === null ? findQuotes(parts, request) : findQuotesIn(parts, articleId, request);
  };

  speakers: AskService['speakers'] = () => {
    const groups = groupBySpeaker(this.articles.flatMap((article) => quotesOfArticle(article)));
    return Promise.resolve(
      groups.flatMap(({ kind, speaker, quotes }) =>
        kind === 'named' && speaker !== null ? [{ name: speaker, quotes: quotes.length }] : [],
      ),
    );
  };

  private async viewParts(signal: AbortSignal | undefined) {
    const rest = async (): Promise<void> => {
      await Promise.resolve();
      signal?.throwIfAborted();
    };
    const weights = { passage: 0.5, dense: 0 };
    const families = readPublisherFamilies('');
    return {
      corpus: await memoryCorpus(this.articles, null),
      embedder: null,
      wordVectors: null,
      weights,
      families,
      rest,
    };
  }

  outlets: AskService['outlets'] = () => [
    ...new Set(this.articles.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]))),
  ];

  coverage: AskService['coverage'] = () =>
    coverageOf({
      entries: () => this.articles.map((article) => ({ ...article, number: 0, day: dayOfArticle(article) })),
    });

  titled: AskService['titled'] = (words, limit) =>
    this.articles
      .flatMap(({ id, title, outlet }) =>
        title === null ? [] : [{ id, title, outlet, day: null, isExact: title === words }],
      )
      .filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()))
      .slice(0, limit);

  newest: AskService['newest'] = (former) => this.storedArticle(former.id);

  versions: AskService['versions'] = () => [];

  status: AskService['status'] = () => status;

  storedArticle: AskService['storedArticle'] = (id) => this.articles.find((article) => article.id === id) ?? null;

  extent: AskService['extent'] = (id) => {
    const article = this.storedArticle(id);
    return article === null ? null : { words: article.text.split(/\s+/).length, passages: 1 };
  };

  /** The paragraph that holds the quote. */
  context: AskService['context'] = (reference) => {
    const article = this.storedArticle(reference.articleId);
    const block = article?.spans.find((span) => contains(span, reference.highlight));
    const quote = article === null || block === undefined ? null : quoteFrom(article, block, reference.highlight);
    return quote === null || this.hides(quote) ? null : quote;
  };

  restore: AskService['restore'] = (references) =>
    references.map((reference) => {
      const article = this.storedArticle(reference.articleId);
      const quote = article === null ? null : quoteFrom(article, reference, reference.highlight);
      return quote === null || this.hides(quote) ? null : quote;
    });

  hides: AskService['hides'] = () => false;
}

/** One service for each guild that is named, and one for everywhere else; counts what is not given back. */
export class FakeAskServices implements AskServices {
  readonly guilds = new Map<string, AskService>();
  underWay = 0;
  /** What opening rejects with, when a test sets it. */
  failure: Error | null = null;

  constructor(readonly shared: AskService) {}

  open: AskServices['open'] = (guildId) => {
    if (this.failure !== null) return Promise.reject(this.failure);
    this.underWay++;
    const release = (): void => {
      this.underWay--;
    };
    const lease: AskLease = { ask: this.guilds.get(guildId ?? '') ?? this.shared, release };
    return Promise.resolve(lease);
  };
}
