import type { corpus as english } from '../en/corpus.js';
import type { Translation } from '../translation.js';
import { corpusActs } from './corpus-acts.js';
import { corpusArticles } from './corpus-articles.js';
import { corpusPageReasons } from './corpus-page-reasons.js';
import { corpusReasons } from './corpus-reasons.js';
import { corpusRefresh } from './corpus-refresh.js';
import { corpusSources } from './corpus-sources.js';

export const corpus: Translation<typeof english> = {
  ...corpusActs,
  ...corpusArticles,
  ...corpusRefresh,
  ...corpusSources,
  ...corpusReasons,
  ...corpusPageReasons,
};
