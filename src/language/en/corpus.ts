import { corpusActs } from './corpus-acts.js';
import { corpusArticles } from './corpus-articles.js';

/** Keys begin with `corpus.`. */
export const corpus = { ...corpusActs, ...corpusArticles } as const;
