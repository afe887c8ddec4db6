import { evidenceNames, type Evidence } from './evidence.js';

/**
 * A logistic model over the raw evidence of one sentence: how likely it is to answer. Fitted by
 * `tests/bench/answerability.bench.test.ts` on questions whose right passage is known, and on the same questions with that passage taken
 * away, so that "about the same thing" is not mistaken for "answers". The figure orders and refuses; it is not shown.
 */
const bias = -7.25;
const weights: Readonly<Record<keyof Evidence, number>> = {
  sentenceExact: 1.5,
  sentenceSoft: 1.71,
  windowSoft: 1.16,
  articleSoft: 1.33,
  missingInWindow: 0.01,
  missingInArticle: -0.08,
  missingName: -0.54,
  rarestMissing: 0.57,
  rarestMissingInArticle: 0.37,
  foundMass: 2.44,
  strictTypeFound: 0.34,
  looseTypeFound: 0.27,
  strictTypeMissing: -0.45,
  looseTypeMissing: -0.44,
  // The next two by hand: "how many" without a figure and "the president of X" with the two far apart are no answers,
  // but such questions are too few in the fitted sets (fitted: -0.26).
  sureTypeMissing: -4,
  holderScattered: -3,
  countedFound: 0.32,
  countedMissing: -0.62,
  sentenceCosine: 1.09,
  passageCosine: 0.15,
  pairsKept: 1.22,
  shortSentence: 0.29,
};

/** Thresholds at both ends: a corpus of a few pages, and one so large that no further growth counts. Log-odds. */
const smallCorpus = { passages: 30, threshold: -3.5 };
/** Fitted at 17, 240 and 90,000 passages. */
const growthPerNat = 0.34;
const highestThreshold = -0.8;

/**
 * Below this no sentence is shown as an answer, however well it ranks. Log-odds. The more passages, the likelier that one looks
 * right by chance: the threshold grows with the logarithm of their number, as the best of many draws does.
 */
export function answerThreshold(passages: number): number {
  const growth = growthPerNat * Math.log(Math.max(1, passages / smallCorpus.passages));
  return Math.min(highestThreshold, smallCorpus.threshold + growth);
}

/** How much more evidence it takes when the question names somebody or something that no article mentions. Log-odds. */
export const unknownNameMargin = 2;

/** A further quote must not be weaker than the best one by more than this, nor below the threshold. Log-odds. */
export const furtherQuoteMargin = 2;

/** Log-odds that a sentence answers. */
export function answerability(evidence: Evidence): number {
  return evidenceNames.reduce((sum, name) => sum + weights[name] * evidence[name], bias);
}
