import { corpusActs } from './corpus-acts.js';
import { corpusArticles } from './corpus-articles.js';
import { corpusPageReasons } from './corpus-page-reasons.js';
import { corpusReasons } from './corpus-reasons.js';
import { corpusRefresh } from './corpus-refresh.js';
import { corpusSources } from './corpus-sources.js';

/** Keys begin with `corpus.`. */
export const corpus = {
  ...corpusActs,
  ...corpusArticles,
  ...corpusRefresh,
  ...corpusSources,
  ...corpusReasons,
  ...corpusPageReasons,
} as const;
