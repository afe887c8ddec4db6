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
  countedFound: 0.18,
  countedMissing: -0.48,
  sentenceCosine: 1.12,
  passageCosine: 0.44,
  pairsKept: 1.22,
  shortSentence: 0.35,
};

/** A sentence below this is not shown as an answer, however well it ranks. Log-odds. */
export const answerThreshold = -2.86;
/** A further quote may be this much weaker than the threshold when the best one is above it. */
export const furtherQuoteMargin = 0.5;

/** Log-odds that a sentence answers. */
export function answerability(evidence: Evidence): number {
  return evidenceNames.reduce((sum, name) => sum + weights[name] * evidence[name], bias);
}
