import type { Article } from '../domain/article.js';
import type { Hit } from '../domain/ranking.js';
import { contains, overlaps, textOf, type Span } from '../domain/span.js';
import { wordsOf, type Word } from '../retrieval/analyse.js';
import { answerability } from './answerability.js';
import type { ArticleSentences } from './article-sentences.js';
import type { EvidenceScorer, Evidence } from './evidence.js';
import type { SentencePlace } from './widen-quote.js';

/** One sentence of one hit, with what it has to show for itself. */
export interface ScoredSentence {
  readonly hit: Hit;
  readonly split: ArticleSentences;
  readonly place: SentencePlace;
  readonly span: Span;
  readonly evidence: Evidence;
  /** Log-odds that it answers: decides. */
  readonly answerability: number;
  /** Answerability helped by how well its passage ranks: orders. */
  readonly score: number;
}

/** How much of the order is the ranking's: the fused score of the best passage is 1. */
const rankingShare = 2;

/** Every sentence of every hit's passage, best first. */
export function scoreSentences(
  hits: readonly Hit[],
  scorer: EvidenceScorer,
  splitOf: (article: Article) => ArticleSentences,
): ScoredSentence[] {
  const best = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
  const articleTerms = termCache();
  const scored: ScoredSentence[] = [];
  for (const hit of hits) {
    const split = splitOf(hit.article);
    const passageWords = wordsIn(hit.article.text, hit.passage);
    const article = articleTerms(hit.article);
    for (const { block, sentence, span } of sentencesIn(split, hit.passage)) {
      const paragraph = { start: split.block(block)!.start, end: split.block(block)!.end };
      const evidence = scorer.score({
        text: textOf(hit.article.text, span),
        words: passageWords.filter((word) => contains(span, word)),
        window: contains(hit.passage, paragraph)
          ? passageWords
          : [...passageWords, ...wordsIn(hit.article.text, paragraph)],
        article,
        passageCosine: hit.evidence.cosine,
      });
      const odds = answerability(evidence);
      scored.push({
        hit,
        split,
        place: { block, sentence },
        span,
        evidence,
        answerability: odds,
        score: odds + rankingShare * (hit.score / best),
      });
    }
  }
  return scored.sort((a, b) => b.score - a.score);
}

function* sentencesIn(split: ArticleSentences, passage: Span): Generator<SentencePlace & { readonly span: Span }> {
  for (const index of split.blocksIn(passage)) {
    const block = split.block(index)!;
    for (let sentence = 0; sentence < block.sentences.length; sentence++) {
      const span = block.sentences[sentence]!;
      if (overlaps(span, passage)) yield { block: index, sentence, span };
    }
  }
}

function wordsIn(text: string, span: Span): Word[] {
  return wordsOf(textOf(text, span)).map((word) => ({
    ...word,
    start: word.start + span.start,
    end: word.end + span.start,
  }));
}

/** Terms of an article's title and blocks, each article once. */
function termCache(): (article: Article) => ReadonlyMap<string, string> {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (article) => {
    let terms = known.get(article.id);
    if (terms === undefined) {
      const text = [article.title ?? '', ...article.spans.map((span) => textOf(article.text, span))].join('\n');
      terms = new Map(wordsOf(text).map(({ term, word }) => [term, word]));
      known.set(article.id, terms);
    }
    return terms;
  };
}
