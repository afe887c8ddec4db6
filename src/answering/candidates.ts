import type { Article } from '../domain/article.js';
import type { Hit } from '../domain/ranking.js';
import { contains, overlaps, textOf, type Span } from '../domain/span.js';
import { wordsOf, type Word } from '../retrieval/analyse.js';
import { answerability } from './answerability.js';
import type { ArticleSentences, SplitBlock } from './article-sentences.js';
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

export interface SentenceScoring {
  readonly scorer: EvidenceScorer;
  readonly splitOf: (article: Article) => ArticleSentences;
  /** For each term of the question whether an article holds it. */
  readonly termsIn: (article: Article) => readonly boolean[];
  /** Called between hits: lets others have the thread. */
  readonly rest?: () => Promise<void>;
}

/** Every sentence of every hit's passage, best first. @throws what `rest` throws. */
export async function scoreSentences(
  hits: readonly Hit[],
  { scorer, splitOf, termsIn, rest }: SentenceScoring,
): Promise<ScoredSentence[]> {
  const best = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
  const scored: ScoredSentence[] = [];
  for (const hit of hits) {
    await rest?.();
    const split = splitOf(hit.article);
    const { text } = hit.article;
    const passageWords = wordsIn(text, hit.passage);
    const inArticle = termsIn(hit.article);
    for (const { block, paragraph } of blocksIn(split, hit.passage)) {
      const around = contains(hit.passage, paragraph) ? passageWords : [...passageWords, ...wordsIn(text, paragraph)];
      const window = scorer.matcher.matches(around);
      paragraph.sentences.forEach((span, sentence) => {
        if (!overlaps(span, hit.passage)) return;
        const words = passageWords.filter((word) => contains(span, word));
        const passageCosine = hit.evidence.cosine;
        const evidence = scorer.score({ text: textOf(text, span), words, window, inArticle, passageCosine });
        const odds = answerability(evidence);
        const score = odds + rankingShare * (hit.score / best);
        scored.push({ hit, split, place: { block, sentence }, span, evidence, answerability: odds, score });
      });
    }
  }
  return scored.sort((a, b) => b.score - a.score);
}

function blocksIn(split: ArticleSentences, passage: Span): { block: number; paragraph: SplitBlock }[] {
  return split.blocksIn(passage).map((block) => ({ block, paragraph: split.block(block)! }));
}

function wordsIn(text: string, span: Span): Word[] {
  return wordsOf(textOf(text, span)).map((word) => ({
    ...word,
    start: word.start + span.start,
    end: word.end + span.start,
  }));
}
