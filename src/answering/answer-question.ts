import type { Answer, AnswerQuote, Searched, Unanswered, UnansweredCode } from '../domain/answer.js';
import type { Filters } from '../domain/filters.js';
import { textOf } from '../domain/span.js';
import { say } from '../language/say.js';
import { sentencesTogether } from '../language/sentences.js';
import type { Message, Text } from '../language/wording.js';
import type { SearchableCorpus } from '../retrieval/searchable-corpus.js';
import { answerThreshold, furtherQuoteMargin, unknownNameMargin } from './answerability.js';
import { answersType } from './answer-type.js';
import type { ScoredSentence } from './candidates.js';
import { noArticlesSentence } from './no-articles.js';
import { languageOfQuestion, otherLanguageSentence } from './question-language.js';
import { maxQuestionLength, readQuestion, type Question, type QuestionTerm } from './question.js';
import { rankSentences, type AnsweringParts } from './rank-sentences.js';
import { excludedInWords, notFoundInWords, searchedIn } from './searched.js';
import { countsAsked, otherWordings, rivalCounts } from './rival-counts.js';
import { selectQuotes, type SelectionRules } from './select-quotes.js';

export interface AnswerRequest {
  readonly question: string;
  /** Words of what was asked before: they say where to look for the question's own words. Default: `null`, everywhere. */
  readonly about?: string | null;
  readonly filters: Filters;
  /** 1 to 25. */
  readonly limit: number;
  readonly signal?: AbortSignal;
}

/** Passages looked at for their sentences. */
const passagesRead = 40;
const nearestShown = 3;

/**
 * Answers a question with quotes, or says why not. Bad input, an empty corpus and "not found" are values.
 * @throws the signal's reason when aborted.
 */
export async function answerQuestion(parts: AnsweringParts, request: AnswerRequest): Promise<Answer> {
  const draft = new Draft(parts, request);
  const bad = badQuestion(request.question);
  const question = readQuestion(request.question);
  if (bad !== null || question === null) return draft.unanswered('bad-question', bad ?? nothingToLookFor);
  if (parts.corpus.state.articles === 0) return draft.unanswered('empty-corpus', noArticlesSentence(request.question));
  draft.asksAboutNow = question.asksAboutNow;
  const language = foreignLanguage(request.question, parts.corpus);
  if (language !== null) return draft.unanswered('language', otherLanguageSentence(language));
  return draft.answer(question);
}

const nothingToLookFor = say('answer.nothing-to-look-for');

/** One clear sentence for a question that cannot be asked; `null` for one that can. */
export function badQuestion(text: string): Message | null {
  if (text.trim() === '') return say('answer.question-empty');
  if (text.length > maxQuestionLength) {
    return say('answer.question-long', { length: text.length, most: maxQuestionLength });
  }
  if (!/[\p{L}\p{N}]/u.test(text)) return say('answer.question-wordless');
  return readQuestion(text) === null ? nothingToLookFor : null;
}

function foreignLanguage(text: string, corpus: SearchableCorpus): string | null {
  const language = languageOfQuestion(text);
  const { languages } = corpus.state;
  return language === null || languages.length === 0 || languages.includes(language) ? null : language;
}

/** One answer in the making. */
class Draft {
  asksAboutNow = false;
  #undatedExcluded = 0;
  /** Names in the question that no article mentions. */
  #strangers: readonly QuestionTerm[] = [];

  constructor(
    readonly parts: AnsweringParts,
    readonly request: AnswerRequest,
  ) {}

  /** Where the words of a question find nothing, "lost their lives" is asked again as "were killed". */
  async answer(question: Question): Promise<Answer> {
    const asAsked = await this.#answerTo(question, () => true);
    if (asAsked.kind === 'quoted' || asAsked.code !== 'weak') return asAsked;
    for (const other of otherWordings(question)) {
      const answer = await this.#answerTo(other, countsAsked(other));
      if (answer.kind === 'quoted') return answer;
    }
    return asAsked;
  }

  async #answerTo(question: Question, mayAnswer: (sentence: ScoredSentence) => boolean): Promise<Answer> {
    const found = await rankSentences(this.parts, question, { ...this.request, limit: passagesRead });
    const { sentences } = found;
    this.#undatedExcluded = found.undatedExcluded;
    this.#strangers = found.strangers;
    if (sentences.length === 0) return this.#nothingFound();
    const terms = new Set(question.terms.filter(({ isFrame }) => !isFrame).map(({ term }) => term));
    const threshold =
      answerThreshold(this.parts.corpus.state.passages) + (this.#strangers.length > 0 ? unknownNameMargin : 0);
    const isOfKind = kindAskedAlone(question, this.request.about ?? null);
    // Without one word of the question a sentence is near in subject at most.
    const worded = sentences.filter(
      (sentence) => sentence.evidence.sentenceExact > 0 && mayAnswer(sentence) && isOfKind(sentence),
    );
    const best = Math.max(...worded.map(({ answerability }) => answerability));
    if (best < threshold) return this.#weak(sentences, terms);
    const floor = Math.max(threshold, best - furtherQuoteMargin);
    const strong = worded.filter(({ answerability }) => answerability >= floor);
    const rivals = await rivalCounts(this.parts, { question, strong }, this.request);
    const { quotes, sourcesDiffer } = this.#select(strong, this.request.limit, { questionTerms: terms, rivals });
    if (!isNotEmpty(quotes)) return this.#weak(sentences, terms);
    return { ...this.#base(), kind: 'quoted', quotes, sourcesDiffer };
  }

  unanswered(code: UnansweredCode, reason: Text, nearest: readonly AnswerQuote[] = []): Unanswered {
    return { ...this.#base(), kind: 'unanswered', code, reason, nearest };
  }

  #select(
    sentences: readonly ScoredSentence[],
    limit: number,
    rules: Omit<SelectionRules, 'copyGroupOf'>,
  ): ReturnType<typeof selectQuotes> {
    const { corpus } = this.parts;
    return selectQuotes(sentences, limit, { ...rules, copyGroupOf: (id) => corpus.copyGroupOf(id) });
  }

  #weak(sentences: readonly ScoredSentence[], terms: ReadonlySet<string>): Unanswered {
    return this.unanswered(
      'weak',
      this.#notFound(),
      this.#select(sentences, nearestShown, { questionTerms: terms, rivals: null }).quotes,
    );
  }

  #nothingFound(): Unanswered {
    const { outlet, since, until } = this.request.filters;
    const isFiltered = outlet !== null || since !== null || until !== null;
    // Of a further question, articles may pass the filters that are about something else.
    if (!isFiltered || this.request.about != null) return this.unanswered('no-match', this.#notFound());
    return this.unanswered(
      'filtered',
      sentencesTogether([say('answer.filtered'), ...excludedInWords(this.#undatedExcluded)]),
    );
  }

  #notFound(): Text {
    const names = this.#strangers.map(({ written }) => written);
    return notFoundInWords(this.parts.corpus.state, this.#undatedExcluded, names);
  }

  #base(): { readonly question: string; readonly searched: Searched; readonly asksAboutNow: boolean } {
    return {
      question: this.request.question,
      asksAboutNow: this.asksAboutNow,
      searched: searchedIn(this.parts, this.#undatedExcluded),
    };
  }
}

/**
 * "Why?" after other questions brings no words of its own: the kind of answer is all that it asks anew, and a sentence that
 * lacks it would tell again what was told before.
 */
function kindAskedAlone(question: Question, about: string | null): (sentence: ScoredSentence) => boolean {
  if (about === null) return () => true;
  const known = new Set(readQuestion(about)?.terms.map(({ term }) => term));
  if (question.terms.some(({ term, isFrame }) => !isFrame && !known.has(term))) return () => true;
  return ({ hit, span }) => answersType(question, textOf(hit.article.text, span)) !== false;
}

function isNotEmpty<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}
