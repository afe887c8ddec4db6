import type { Article } from '../domain/article.js';
import { pairQuotations } from '../domain/quotations.js';
import { sentencesOf } from '../domain/sentences.js';
import type { RoleSpan, Span } from '../domain/span.js';

/** One block of an article, split once for everything that answering asks of it. */
export interface SplitBlock extends RoleSpan {
  readonly sentences: readonly Span[];
  /** Paired quotations with their marks. */
  readonly quotations: readonly Span[];
  /** From a mark that is never closed to the end of the block: of unclear extent, without a speaker. */
  readonly unclosed: readonly Span[];
}

/** An article split on demand: only the blocks that a question touches are ever segmented. */
export class ArticleSentences {
  readonly #blocks: (SplitBlock | undefined)[];

  constructor(readonly article: Article) {
    this.#blocks = new Array<SplitBlock | undefined>(article.spans.length);
  }

  get blockCount(): number {
    return this.article.spans.length;
  }

  block(index: number): SplitBlock | undefined {
    const span = this.article.spans[index];
    if (span === undefined) return undefined;
    this.#blocks[index] ??= {
      ...span,
      sentences: sentencesOf(this.article.text, span, this.article.language),
      ...pairQuotations(this.article.text, span),
    };
    return this.#blocks[index];
  }

  /** Indexes of the blocks that a span touches, in order. */
  blocksIn(span: Span): number[] {
    const indexes: number[] = [];
    this.article.spans.forEach((block, index) => {
      if (block.start < span.end && span.start < block.end) indexes.push(index);
    });
    return indexes;
  }

  text(span: Span): string {
    return this.article.text.slice(span.start, span.end);
  }
}

/** Splits each article at most once for one question. */
export function sentenceCache(): (article: Article) => ArticleSentences {
  const known = new Map<string, ArticleSentences>();
  return (article) => {
    let split = known.get(article.id);
    if (split === undefined) known.set(article.id, (split = new ArticleSentences(article)));
    return split;
  };
}
