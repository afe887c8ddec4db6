import type { Article, ArticleId } from '../../domain/article.js';
import type { Filters } from '../../domain/filters.js';
import { say } from '../../language/say.js';
import { sentencesTogether } from '../../language/sentences.js';
import type { Text } from '../../language/wording.js';
import { analyse } from '../../retrieval/analyse.js';
import { answerThreshold } from '../answerability.js';
import type { ScoredSentence } from '../candidates.js';
import { languageOfQuestion, otherLanguageSentence } from '../question-language.js';
import { maxQuestionLength, readQuestion } from '../question.js';
import { rankSentences, type AnsweringParts } from '../rank-sentences.js';
import { excludedInWords, notFoundInWords } from '../searched.js';
import { isStatement, readSource, runOf, type SummarySource } from './body-sentences.js';
import { notGathered, type Gathering } from './gather.js';
import { statementsOf, type Pooled } from './score-sentences.js';

/** Passages looked at for their sentences. */
const passagesRead = 60;
/** Share of the topic's weight that some sentence must hold with what stands around it. */
const aboutTopic = 0.75;
/** Of the best such share: a sentence that holds much less than another is about something else. */
const shareOfBest = 0.7;
/** Share of the topic's words in a headline from which on the whole article is about it. */
const aboutInHeadline = 0.6;
/** Sentences of such an article that may be chosen. */
const sentencesOfEach = 12;
const leadWeight = 0.3;

export interface TopicSubject {
  readonly topic: string;
  readonly filters: Filters;
}

export interface TopicOptions {
  readonly signal?: AbortSignal;
  readonly rest: () => Promise<void>;
}

/** The sentences that are about a topic, wherever they stand. */
export async function gatherTopic(
  parts: AnsweringParts,
  { topic, filters }: TopicSubject,
  { signal, rest }: TopicOptions,
): Promise<Gathering> {
  const bad = badTopic(topic);
  const question = readQuestion(topic);
  if (bad !== null || question === null) return notGathered('bad-question', bad ?? say('views.topic-wordless'));
  const { state } = parts.corpus;
  const language = languageOfQuestion(topic);
  if (language !== null && state.languages.length > 0 && !state.languages.includes(language))
    return notGathered('language', otherLanguageSentence(language));
  const options = { filters, limit: passagesRead, rest, ...(signal !== undefined && { signal }) };
  const { sentences, strangers, undatedExcluded } = await rankSentences(parts, question, options);
  const isFiltered = filters.outlet !== null || filters.since !== null || filters.until !== null;
  if (sentences.length === 0 && isFiltered)
    return notGathered(
      'filtered',
      sentencesTogether([say('views.no-filtered'), ...excludedInWords(undatedExcluded)]),
      undatedExcluded,
    );
  const about = strangers.length > 0 ? [] : sentencesAbout(sentences, state.passages);
  if (about.length === 0) {
    const names = strangers.map(({ written }) => written);
    return notGathered('weak', notFoundInWords(state, undatedExcluded, names), undatedExcluded);
  }
  const terms = new Set(question.terms.filter(({ isFrame }) => !isFrame).map(({ term }) => term));
  const hits = [...new Map(sentences.map(({ hit: { article } }) => [article.id, article])).values()];
  const pool = await poolOf({ about, hits }, terms, rest);
  const articles = new Set(pool.map(({ source }) => source)).size;
  return {
    pool,
    covered: articles,
    read: articles,
    undatedExcluded,
    terms,
    asksAboutNow: question.asksAboutNow,
    isMixed: false,
    leadWeight,
  };
}

/** Why a topic cannot be looked for; `null` for one that can. */
export function badTopic(topic: string): Text | null {
  if (topic.trim() === '') return say('views.topic-empty');
  if (topic.length > maxQuestionLength) return say('views.topic-long', { has: topic.length, most: maxQuestionLength });
  return readQuestion(topic) === null ? say('views.topic-wordless') : null;
}

/**
 * Sentences about the topic; none where neither most of its weight stands together anywhere nor any sentence holds the
 * evidence by which a question would be answered.
 */
function sentencesAbout(sentences: readonly ScoredSentence[], passages: number): ScoredSentence[] {
  const worded = sentences.filter(({ evidence }) => evidence.sentenceExact > 0);
  const best = highest(worded.map(({ evidence }) => evidence.windowSoft));
  const isKnown = best >= aboutTopic || highest(worded.map((one) => one.answerability)) >= answerThreshold(passages);
  return isKnown ? sentences.filter(({ evidence }) => evidence.windowSoft >= shareOfBest * best) : [];
}

function highest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}

/** How much of the topic a headline names, 0 to 1. */
function inHeadline({ title }: Article, terms: ReadonlySet<string>): number {
  if (title === null || terms.size === 0) return 0;
  const held = new Set(analyse(title));
  return [...terms].filter((term) => held.has(term)).length / terms.size;
}

async function poolOf(
  { about, hits }: { readonly about: readonly ScoredSentence[]; readonly hits: readonly Article[] },
  terms: ReadonlySet<string>,
  rest: () => Promise<void>,
): Promise<Pooled[]> {
  const sources = new Map<ArticleId, SummarySource>();
  const pooled = new Map<string, Pooled>();
  const add = (pool: Pooled): void => {
    pooled.set(`${pool.source.article.id} ${pool.index}`, pool);
  };
  const headlines = new Map(hits.map((article) => [article.id, inHeadline(article, terms)]));
  for (const article of hits) {
    const share = headlines.get(article.id)!;
    if (share < aboutInHeadline) continue;
    const source = await readSource(article, rest);
    sources.set(article.id, source);
    for (const statement of statementsOf(source, sentencesOfEach))
      add({ ...statement, relevance: relevanceOf(headlineShare * share) });
  }
  for (const { hit, span, evidence } of about) {
    await rest();
    let source = sources.get(hit.article.id);
    if (source === undefined) sources.set(hit.article.id, (source = await readSource(hit.article, rest)));
    const index = runOf(source.sentences, span).first;
    const sentence = source.sentences[index];
    // A headline or a caption is no sentence of the body.
    if (sentence?.start !== span.start || !isStatement(sentence)) continue;
    const fromHeadline = headlineShare * headlines.get(hit.article.id)!;
    add({ source, index, relevance: relevanceOf(Math.max(evidence.sentenceSoft, fromHeadline)) });
  }
  return [...pooled.values()];
}

/** What a headline that names the topic says of each sentence below it. */
const headlineShare = 0.75;

/** A sentence that does not name the topic itself may still tell of it. */
function relevanceOf(share: number): number {
  return 0.3 + 0.7 * share;
}
