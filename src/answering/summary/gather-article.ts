import type { Article, ArticleId } from '../../domain/article.js';
import { say } from '../../language/say.js';
import type { SearchableCorpus } from '../../retrieval/searchable-corpus.js';
import { readSource } from './body-sentences.js';
import { findArticles } from './find-articles.js';
import { notGathered, type Gathered, type Gathering } from './gather.js';
import { statementsOf } from './score-sentences.js';

/**
 * What the first sentence of a news article gains over one far down. The measured reference summaries look at centrality alone and
 * lose .003 ROUGE-2 by it; people lose the thread without the lead.
 */
const leadWeight = 0.3;

/** Every sentence of one article of the current generation. */
export async function gatherArticleById(
  corpus: SearchableCorpus,
  id: ArticleId,
  rest: () => Promise<void>,
): Promise<Gathering> {
  let isMember = false;
  for (const entry of corpus.entries()) if (entry.id === id) isMember = true;
  const article = isMember ? corpus.article(id) : null;
  if (article === null) return notGathered('no-article', say('views.article-not-here'));
  return gatherArticle(article, rest);
}

const titlesNamed = 3;

/** Every sentence of the article with a title, or of the one article whose title holds what was typed. */
export async function gatherArticleByTitle(
  corpus: SearchableCorpus,
  title: string,
  rest: () => Promise<void>,
): Promise<Gathering> {
  const found = findArticles(corpus, title, titlesNamed + 1);
  const [first, second] = found;
  if (title.trim() === '' || first === undefined)
    return notGathered('no-article', 'No article here has that title; name some of its words.');
  if (!first.isExact && second !== undefined) {
    const named = found.slice(0, titlesNamed).map((article) => `“${article.title}”`);
    const more = found.length > titlesNamed ? ' and more' : '';
    return notGathered(
      'no-article',
      `Several articles have such a title: ${named.join(', ')}${more}; name one of them.`,
    );
  }
  return gatherArticleById(corpus, first.entry.id, rest);
}

export async function gatherArticle(article: Article, rest: () => Promise<void>): Promise<Gathered> {
  const source = await readSource(article, rest);
  return {
    pool: statementsOf(source),
    covered: 1,
    read: 1,
    undatedExcluded: 0,
    terms: new Set(),
    asksAboutNow: false,
    isMixed: false,
    leadWeight,
  };
}
