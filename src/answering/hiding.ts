import { shortHash, type Article } from '../domain/article.js';
import { articleKey, hidesNothing, type Hidden } from '../domain/hidden.js';
import { sentencesOf } from '../domain/sentences.js';
import { overlaps, textOf, type RoleSpan, type Span } from '../domain/span.js';
import type { SearchableCorpus } from '../retrieval/searchable-corpus.js';
import { sentenceKey } from './same-sentence.js';

/**
 * A corpus as a guild may see it: its hidden articles are gone, its hidden sentences belong to no block, and what is in no
 * block is never quoted. So whatever chooses among sentences comes to the next best one by itself. `passagesOf` and the
 * indexes still know what is hidden. Closing it closes nothing.
 */
export function hidingCorpus(corpus: SearchableCorpus, hidden: Hidden): SearchableCorpus {
  if (hidesNothing(hidden)) return corpus;
  return {
    state: corpus.state,
    passages: corpus.passages,
    articles: corpus.articles,
    vectors: corpus.vectors,
    vectorOf: (id) => corpus.vectorOf(id),
    entryOf: (id) => corpus.entryOf(id),
    entries: () => corpus.entries(),
    passage: (id) => corpus.passage(id),
    passagesOf: (id) => corpus.passagesOf(id),
    article: (id) => {
      const article = corpus.article(id);
      return article === null ? null : visibleArticle(article, hidden);
    },
    copyGroupOf: (id) => corpus.copyGroupOf(id),
    close: () => undefined,
  };
}

/** The article without what is hidden in it; `null` when it is hidden as a whole. Offsets stay what they are. */
export function visibleArticle(article: Article, hidden: Hidden): Article | null {
  if (hidden.articles.has(articleKey(article))) return null;
  if (hidden.sentences.size === 0) return article;
  const spans = article.spans.flatMap((block) => visibleParts(article, block, hidden));
  const isWhole = spans.length === article.spans.length && spans.every((span, index) => span === article.spans[index]);
  return isWhole ? article : { ...article, spans };
}

/** Whether a stretch of an article takes in anything hidden. */
export function showsHidden(article: Article, span: Span, hidden: Hidden): boolean {
  if (hidden.articles.has(articleKey(article))) return true;
  if (hidden.sentences.size === 0) return false;
  return sentencesWithin(article, span).some((sentence) => isHidden(article, sentence, hidden));
}

/** What is kept of the sentences that a stretch takes in, so that they can be known again. Corrections are left out: they are never hidden. */
export function hiddenKeys(article: Article, span: Span): string[] {
  return [...new Set(sentencesWithin(article, span).map((sentence) => hiddenKey(textOf(article.text, sentence))))];
}

function hiddenKey(sentence: string): string {
  return shortHash(sentenceKey(sentence));
}

function isHidden({ text }: Article, sentence: Span, { sentences }: Hidden): boolean {
  return sentences.has(hiddenKey(textOf(text, sentence)));
}

function sentencesWithin({ text, spans, language }: Article, span: Span): Span[] {
  return spans
    .filter((block) => block.role !== 'correction' && overlaps(block, span))
    .flatMap((block) => sentencesOf(text, block, language))
    .filter((sentence) => overlaps(sentence, span));
}

/** The runs of a block between its hidden sentences. */
function visibleParts(article: Article, block: RoleSpan, hidden: Hidden): RoleSpan[] {
  if (block.role === 'correction') return [block];
  const sentences = sentencesOf(article.text, block, article.language);
  const visible = sentences.map((sentence) => !isHidden(article, sentence, hidden));
  if (visible.every(Boolean)) return [block];
  const parts: { start: number; end: number }[] = [];
  sentences.forEach(({ start, end }, index) => {
    if (visible[index] !== true) return;
    const last = parts.at(-1);
    if (last !== undefined && visible[index - 1] === true) last.end = end;
    else parts.push({ start, end });
  });
  return parts.map((part) => ({ ...part, role: block.role }));
}
