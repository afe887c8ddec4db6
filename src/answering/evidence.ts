import type { WordVectors } from '../../embeddings/word-vectors.js';
import type { Word } from '../retrieval/analyse.js';
import { isNearSpelling } from './spelling.js';
import { answersType, countsWhatIsAsked } from './answer-type.js';
import type { AnswerType, Question, QuestionTerm } from './question.js';

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
  'shortSentence',
] as const satisfies readonly (keyof Evidence)[];

/** A sentence with the words around it. Words are content words, analysed once per passage. */
export interface Candidate {
  readonly text: string;
  readonly words: readonly Word[];
  /** Words of the paragraph, or of the passage where that is longer; the sentence's own among them. */
  readonly window: readonly Word[];
  /** Terms of the whole article with its title. */
  readonly article: ReadonlyMap<string, string>;
  /** Cosine of question and passage from the vector index; `null` when answers rest on keywords. */
  readonly passageCosine: number | null;
}

/** Similarity above which two different words begin to count as the same, and the span to a full match. */
const softFrom = 0.2;
const softSpan = 0.4;
/** A different word never counts as much as the word itself. */
const softCeiling = 0.85;
const frameShare = 0.25;
/** Rarity (0-1) from which an unknown word in small letters may be a name. */
const nameRarity = 0.75;
/** Kinds of answer whose absence a pattern sees surely. */
const strictTypes: ReadonlySet<AnswerType | null> = new Set(['number', 'money', 'age', 'duration', 'date']);

/** Scores candidates for one question; similarities of words are worked out once for all of them. */
export class EvidenceScorer {
  readonly #weights: Float64Array;
  readonly #rarities: readonly number[];
  readonly #similarities = new Map<string, Float64Array>();
  readonly #directions: readonly (Float32Array | null)[];
  readonly #sum: Float32Array | null;

  /**
   * @param rarity how much a term tells, 0 (in every passage) to 1.
   * @param unknown whether a term stands nowhere in the corpus.
   */
  constructor(
    readonly question: Question,
    readonly rarity: (term: QuestionTerm) => number,
    readonly vectors: WordVectors | null,
    readonly unknown: (term: QuestionTerm) => boolean,
  ) {
    this.#rarities = question.terms.map((term) => Math.max(0.05, rarity(term)) * (term.isFrame ? frameShare : 1));
    this.#weights = shares(this.#rarities);
    this.#directions = question.terms.map(({ word }) => (vectors === null ? null : normalised(vectors.vectorOf(word))));
    this.#sum =
      vectors === null
        ? null
        : meanDirection(
            question.terms.map(({ word }) => word),
            vectors,
          );
  }

  score(candidate: Candidate): Evidence {
    const sentence = this.#matches(candidate.words);
    const window = this.#matches(candidate.window);
    const article = this.#articleMatches(candidate.article, window);
    const type = answersType(this.question, candidate.text);
    const cosine = this.#cosine(candidate.words);
    const isStrict = strictTypes.has(this.question.answerType);
    const isCounting = this.question.answerType === 'number' && this.question.counted.length > 0;
    const counted = countsWhatIsAsked(this.question, candidate.text);
    return {
      sentenceExact: this.#share(sentence.map((match) => (match === 1 ? 1 : 0))),
      sentenceSoft: this.#share(sentence),
      windowSoft: this.#share(window),
      articleSoft: this.#share(article),
      missingInWindow: this.#heaviestMissing(window),
      missingInArticle: this.#heaviestMissing(article),
      missingName: this.#missingName(article),
      rarestMissing: this.#rarestMissing(window),
      rarestMissingInArticle: this.#rarestMissing(article),
      foundMass: Math.min(1, this.#mass(sentence) / 4),
      strictTypeFound: type === true && isStrict ? 1 : 0,
      looseTypeFound: type === true && !isStrict ? 1 : 0,
      strictTypeMissing: type === false && isStrict ? 1 : 0,
      looseTypeMissing: type === false && !isStrict ? 1 : 0,
      sureTypeMissing: type === false && this.#isSure() ? 1 : 0,
      countedFound: counted ? 1 : 0,
      countedMissing: isCounting && !counted ? 1 : 0,
      sentenceCosine: cosine,
      passageCosine: candidate.passageCosine ?? cosine,
      pairsKept: this.#pairsKept(candidate.words),
      shortSentence: candidate.words.length < 5 ? 1 : 0,
    };
  }

  /** "How many …", "how old", "how much money": what answers has a figure in it. */
  #isSure(): boolean {
    const { answerType, counted } = this.question;
    return answerType === 'age' || answerType === 'money' || (answerType === 'number' && counted.length > 0);
  }

  /** For each question term the best match among `words`: 1 for the same stem, less for a word that is only near. */
  #matches(words: readonly Word[]): number[] {
    const best = new Array<number>(this.question.terms.length).fill(0);
    for (const word of words) {
      const similarities = this.#similarityOf(word.term, word.word);
      for (let i = 0; i < best.length; i++) if (similarities[i]! > best[i]!) best[i] = similarities[i]!;
    }
    return best;
  }

  #articleMatches(article: ReadonlyMap<string, string>, atLeast: readonly number[]): number[] {
    return this.question.terms.map(({ term }, i) => (article.has(term) ? 1 : atLeast[i]!));
  }

  #similarityOf(term: string, word: string): Float64Array {
    let similarities = this.#similarities.get(term);
    if (similarities !== undefined) return similarities;
    similarities = new Float64Array(this.question.terms.length);
    const direction = this.vectors === null ? null : normalised(this.vectors.vectorOf(word));
    this.question.terms.forEach((asked, i) => {
      if (this.#isCompound(i, term)) {
        similarities[i] = 1;
        return;
      }
      similarities[i] =
        asked.term === term
          ? 1
          : Math.max(softMatch(this.#directions[i] ?? null, direction), this.#misspelt(asked, word));
    });
    this.#similarities.set(term, similarities);
    return similarities;
  }

  /** "air strikes" in the question, "airstrikes" in the article. */
  #isCompound(index: number, term: string): boolean {
    const { terms } = this.question;
    const before = terms[index - 1];
    const after = terms[index + 1];
    const asked = terms[index]!;
    return (
      (before !== undefined && before.word + asked.term === term) ||
      (after !== undefined && asked.word + after.term === term)
    );
  }

  /** A word that nobody else writes is taken for a slip of the pen when one or two letters make it another. */
  #misspelt(asked: QuestionTerm, word: string): number {
    return this.unknown(asked) && isNearSpelling(asked.word, word) ? softCeiling : 0;
  }

  #share(matches: readonly number[]): number {
    return matches.reduce((sum, match, i) => sum + match * this.#weights[i]!, 0);
  }

  #heaviestMissing(matches: readonly number[]): number {
    return matches.reduce((worst, match, i) => Math.max(worst, (1 - match) * this.#weights[i]!), 0);
  }

  #rarestMissing(matches: readonly number[]): number {
    return matches.reduce((worst, match, i) => Math.max(worst, (1 - match) * this.#rarities[i]!), 0);
  }

  #mass(matches: readonly number[]): number {
    return matches.reduce((sum, match, i) => sum + match * this.#rarities[i]!, 0);
  }

  #missingName(matches: readonly number[]): number {
    return this.question.terms.some((term, i) => matches[i]! < 0.4 && this.#isNameLike(term, i)) ? 1 : 0;
  }

  /** Members often write names small: a rare word that stands nowhere in the corpus and is no form of a verb is taken for one. */
  #isNameLike(term: QuestionTerm, index: number): boolean {
    if (term.isFrame) return false;
    return (
      term.isName || (this.#rarities[index]! >= nameRarity && this.unknown(term) && !/(?:ing|ed|ly)$/.test(term.word))
    );
  }

  /** Share of neighbouring question terms that stand within four words of each other. */
  #pairsKept(words: readonly Word[]): number {
    const { terms } = this.question;
    if (terms.length < 2) return 0;
    const places = terms.map(({ term }) => words.flatMap((word, at) => (word.term === term ? [at] : [])));
    let kept = 0;
    for (let i = 1; i < terms.length; i++) {
      if (places[i - 1]!.some((a) => places[i]!.some((b) => Math.abs(a - b) <= 3))) kept++;
    }
    return kept / (terms.length - 1);
  }

  #cosine(words: readonly Word[]): number {
    if (this.vectors === null || this.#sum === null) return 0;
    const direction = meanDirection(
      words.map(({ word }) => word),
      this.vectors,
    );
    return direction === null ? 0 : dotOf(this.#sum, direction);
  }
}

function softMatch(a: Float32Array | null, b: Float32Array | null): number {
  if (a === null || b === null) return 0;
  return Math.min(softCeiling, Math.max(0, (dotOf(a, b) - softFrom) / softSpan));
}

function shares(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from(weights, (weight) => weight / total);
}

function meanDirection(words: readonly string[], vectors: WordVectors): Float32Array | null {
  const sum = new Float32Array(vectors.dimensions);
  for (const word of words) {
    const vector = vectors.vectorOf(word);
    for (let i = 0; i < sum.length; i++) sum[i]! += vector[i]!;
  }
  return normalised(sum);
}

function normalised(vector: Float32Array): Float32Array | null {
  const length = Math.sqrt(dotOf(vector, vector));
  return length === 0 ? null : vector.map((value) => value / length);
}

function dotOf(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
