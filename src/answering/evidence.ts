import type { Word } from '../retrieval/analyse.js';
import { answersType, countsWhatIsAsked } from './answer-type.js';
import type { AnswerType, QuestionTerm } from './question.js';
import type { WordMatcher } from './word-matcher.js';

/**
 * What one sentence has to show for itself as an answer, every figure raw: none depends on the other candidates, so a
 * lone weak candidate stays weak. The order of `evidenceNames` is the order of the weights in `answerability.ts`.
 */
export interface Evidence {
  readonly sentenceExact: number;
  readonly sentenceSoft: number;
  readonly windowSoft: number;
  readonly articleSoft: number;
  readonly missingInWindow: number;
  readonly missingInArticle: number;
  readonly missingName: number;
  readonly rarestMissing: number;
  readonly rarestMissingInArticle: number;
  readonly foundMass: number;
  readonly strictTypeFound: number;
  readonly looseTypeFound: number;
  readonly strictTypeMissing: number;
  readonly looseTypeMissing: number;
  readonly sureTypeMissing: number;
  readonly countedFound: number;
  readonly countedMissing: number;
  readonly sentenceCosine: number;
  readonly passageCosine: number;
  readonly pairsKept: number;
  readonly holderScattered: number;
  readonly shortSentence: number;
}

export const evidenceNames = [
  'sentenceExact',
  'sentenceSoft',
  'windowSoft',
  'articleSoft',
  'missingInWindow',
  'missingInArticle',
  'missingName',
  'rarestMissing',
  'rarestMissingInArticle',
  'foundMass',
  'strictTypeFound',
  'looseTypeFound',
  'strictTypeMissing',
  'looseTypeMissing',
  'sureTypeMissing',
  'countedFound',
  'countedMissing',
  'sentenceCosine',
  'passageCosine',
  'pairsKept',
  'holderScattered',
  'shortSentence',
] as const satisfies readonly (keyof Evidence)[];

/** A sentence with the words around it. Words are content words, analysed once per passage. */
export interface Candidate {
  readonly text: string;
  readonly words: readonly Word[];
  /** Matches (`WordMatcher`) of the sentence's paragraph, or of its passage where that is longer. */
  readonly window: readonly number[];
  /** For each term of the question whether the article, its title included, holds it. */
  readonly inArticle: readonly boolean[];
  /** Cosine of question and passage from the vector index; `null` when answers rest on keywords. */
  readonly passageCosine: number | null;
}

const frameShare = 0.25;
/** Content words within which an office and what it is the office of stand together. */
const officeReach = 5;
/** Rarity (0-1) from which an unknown word in small letters may be a name. */
const nameRarity = 0.75;
/** Kinds of answer whose absence a pattern sees surely. */
const strictTypes: ReadonlySet<AnswerType | null> = new Set(['number', 'money', 'age', 'duration', 'date']);

/** Scores candidates for one question. */
export class EvidenceScorer {
  readonly #shares: readonly number[];
  readonly #rarities: readonly number[];

  /** @param rarity how much a term tells, 0 (in every passage) to 1. */
  constructor(
    readonly matcher: WordMatcher,
    rarity: (term: QuestionTerm) => number,
  ) {
    this.#rarities = this.#terms.map((term) => Math.max(0.05, rarity(term)) * (term.isFrame ? frameShare : 1));
    const total = this.#rarities.reduce((sum, value) => sum + value, 0);
    this.#shares = this.#rarities.map((value) => value / total);
  }

  get #terms(): readonly QuestionTerm[] {
    return this.matcher.question.terms;
  }

  score(candidate: Candidate): Evidence {
    const { window, words } = candidate;
    const sentence = this.matcher.matches(words);
    const article = window.map((match, i) => (candidate.inArticle[i] === true ? 1 : match));
    const cosine = this.matcher.cosine(words);
    return {
      sentenceExact: sum(this.#shares, sentence, (match) => (match === 1 ? 1 : 0)),
      sentenceSoft: sum(this.#shares, sentence),
      windowSoft: sum(this.#shares, window),
      articleSoft: sum(this.#shares, article),
      missingInWindow: heaviestMissing(this.#shares, window),
      missingInArticle: heaviestMissing(this.#shares, article),
      missingName: this.#missesName(article) ? 1 : 0,
      rarestMissing: heaviestMissing(this.#rarities, window),
      rarestMissingInArticle: heaviestMissing(this.#rarities, article),
      foundMass: Math.min(1, sum(this.#rarities, sentence) / 4),
      ...this.#typeEvidence(candidate.text),
      sentenceCosine: cosine,
      passageCosine: candidate.passageCosine ?? cosine,
      pairsKept: this.#pairsKept(words),
      holderScattered: this.#isScattered(words) ? 1 : 0,
      shortSentence: words.length < 5 ? 1 : 0,
    };
  }

  /** Whether the sentence holds the kind of words that the question asks for; all 0 where it asks for no kind. */
  #typeEvidence(text: string): TypeEvidence {
    const { question } = this.matcher;
    const type = answersType(question, text);
    const isStrict = strictTypes.has(question.answerType);
    const isCounting = question.answerType === 'number' && question.counted.length > 0;
    const isSure = isCounting || question.answerType === 'age' || question.answerType === 'money';
    const counted = countsWhatIsAsked(question, text);
    return {
      strictTypeFound: type === true && isStrict ? 1 : 0,
      looseTypeFound: type === true && !isStrict ? 1 : 0,
      strictTypeMissing: type === false && isStrict ? 1 : 0,
      looseTypeMissing: type === false && !isStrict ? 1 : 0,
      sureTypeMissing: type === false && isSure ? 1 : 0,
      countedFound: counted ? 1 : 0,
      countedMissing: isCounting && !counted ? 1 : 0,
    };
  }

  #missesName(matches: readonly number[]): boolean {
    return this.#terms.some((term, i) => matches[i]! < 0.4 && this.#isNameLike(term, i));
  }

  /** Members often write names small: a rare word that stands nowhere in the corpus and is no form of a verb is taken for one. */
  #isNameLike(term: QuestionTerm, index: number): boolean {
    if (term.isFrame || term.isName) return term.isName && !term.isFrame;
    return this.#rarities[index]! >= nameRarity && this.matcher.unknown[index]! && !/(?:ing|ed|ly)$/.test(term.word);
  }

  /** "President of Egypt" is not answered by a president here and Egypt there. */
  #isScattered(words: readonly Word[]): boolean {
    return this.matcher.question.asksForHolder && this.matcher.narrowest(words) > officeReach;
  }

  /** Share of neighbouring question terms that stand within four words of each other. */
  #pairsKept(words: readonly Word[]): number {
    if (this.#terms.length < 2) return 0;
    const places = this.#terms.map(({ term }) => words.flatMap((word, at) => (word.term === term ? [at] : [])));
    let kept = 0;
    for (let i = 1; i < places.length; i++) {
      if (places[i - 1]!.some((a) => places[i]!.some((b) => Math.abs(a - b) <= 3))) kept++;
    }
    return kept / (places.length - 1);
  }
}

type TypeEvidence = Pick<
  Evidence,
  | 'strictTypeFound'
  | 'looseTypeFound'
  | 'strictTypeMissing'
  | 'looseTypeMissing'
  | 'sureTypeMissing'
  | 'countedFound'
  | 'countedMissing'
>;

function sum(weights: readonly number[], matches: readonly number[], shape = (match: number): number => match): number {
  return matches.reduce((total, match, i) => total + shape(match) * weights[i]!, 0);
}

function heaviestMissing(weights: readonly number[], matches: readonly number[]): number {
  return matches.reduce((worst, match, i) => Math.max(worst, (1 - match) * weights[i]!), 0);
}
