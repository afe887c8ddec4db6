import { evidenceNames, type Evidence } from './evidence.js';

/**
 * A logistic model over the raw evidence of one sentence: how likely it is to answer. Fitted by
 * `tests/bench/answerability.bench.test.ts` on questions whose right passage is known, and on the same questions with that passage taken
 * away, so that "about the same thing" is not mistaken for "answers". The figure orders and refuses; it is not shown.
 */
const bias = -5.99;
const weights: Readonly<Record<keyof Evidence, number>> = {
  sentenceExact: 1.12,
  sentenceSoft: 1.4,
  windowSoft: 0.81,
  articleSoft: 1.07,
  missingInWindow: -0.08,
  missingInArticle: -0.05,
  missingName: -0.6,
  rarestMissing: 0.01,
  rarestMissingInArticle: 0.13,
  foundMass: 1.86,
  strictTypeFound: 0.38,
  looseTypeFound: 0.01,
  strictTypeMissing: -0.8,
  looseTypeMissing: -0.52,
  // By hand: such questions are too few in the fitted sets.
  sureTypeMissing: -2.5,
  countedFound: 0.18,
  countedMissing: -0.48,
  sentenceCosine: 1.12,
  passageCosine: 0.44,
  pairsKept: 1.22,
  shortSentence: 0.35,
};

/** Thresholds at both ends: a corpus of a few pages, and one so large that no further growth counts. Log-odds. */
const smallCorpus = { passages: 30, threshold: -3.75 };
/** Fitted at 17, 240 and 90,000 passages. */
const growthPerNat = 0.33;
const highestThreshold = -1;

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
export const furtherQuoteMargin = 2.5;

/** Log-odds that a sentence answers. */
export function answerability(evidence: Evidence): number {
  return evidenceNames.reduce((sum, name) => sum + weights[name] * evidence[name], bias);
}
