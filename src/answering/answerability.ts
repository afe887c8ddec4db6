import { evidenceNames, type Evidence } from './evidence.js';

/**
 * A logistic model over the raw evidence of one sentence: how likely it is to answer. Fitted by
 * `tests/bench/answerability.bench.test.ts` on questions whose right passage is known, and on the same questions with that passage taken
 * away, so that "about the same thing" is not mistaken for "answers". The figure orders and refuses; it is not shown.
 */
const bias = -7.1;
const weights: Readonly<Record<keyof Evidence, number>> = {
  sentenceExact: 1.39,
  sentenceSoft: 1.6,
  windowSoft: 1.32,
  articleSoft: 1.29,
  missingInWindow: -0.06,
  missingInArticle: 0.02,
  missingName: -0.77,
  rarestMissing: 0.5,
  rarestMissingInArticle: 0.67,
  foundMass: 2.43,
  typeFound: 0.37,
  strictTypeMissing: -0.5,
  looseTypeMissing: -0.45,
  countedFound: 0.37,
  countedMissing: -0.63,
  sentenceCosine: 1.16,
  passageCosine: 0.15,
  pairsKept: 1.17,
  shortSentence: 0.28,
};

/** A sentence below this is not shown as an answer, however well it ranks. Log-odds. */
export const answerThreshold = -2.86;
/** A further quote may be this much weaker than the threshold when the best one is above it. */
export const furtherQuoteMargin = 0.5;

/** Log-odds that a sentence answers. */
export function answerability(evidence: Evidence): number {
  return evidenceNames.reduce((sum, name) => sum + weights[name] * evidence[name], bias);
}
