import type { ArticleId } from '../src/domain/article.js';
import { spanLength, type Span } from '../src/domain/span.js';
import type { ArticleSpan } from '../src/store/answer-store.js';

/** HONESTY 18: what one answer, its buttons included, shows at most. */
export interface ShownLimits {
  /** UTF-16 code units, over all articles. */
  readonly characters: number;
  /** Share of one article's text, above 0, at most 1. */
  readonly articleShare: number;
}

/** What bounds the words shown of one article. */
export interface ArticleBounds {
  readonly articleLength: number;
  readonly mayPassShare: boolean;
  readonly maxQuote: number | null;
}

/**
 * Counts what one answer shows. The same characters count once, however often and to whomever they are shown, so that
 * a button gives the second person what it gave the first.
 */
export class ShownBudget {
  readonly #limits: ShownLimits;
  readonly #spans = new Map<ArticleId, readonly Span[]>();

  constructor(limits: ShownLimits, shown: readonly ArticleSpan[] = []) {
    this.#limits = limits;
    for (const span of shown) this.#add(span);
  }

  /**
   * Takes the spans of one article together if they fit; `false` changes nothing. With `mayPassShare` the first quote of
   * an article may pass its share: of a note of three sentences nothing whole could be quoted otherwise. What its page
   * asks for (`maxQuote`, in UTF-16 code units; `null` = no limit) nothing may pass.
   */
  take(spans: readonly ArticleSpan[], { articleLength, mayPassShare, maxQuote }: ArticleBounds): boolean {
    const articleId = spans[0]?.articleId;
    if (articleId === undefined) return true;
    const former = this.#spans.get(articleId) ?? [];
    const merged = merge([...former, ...spans]);
    const added = totalLength(merged) - totalLength(former);
    if (maxQuote !== null && totalLength(merged) > maxQuote) return false;
    if (added === 0) return true;
    const isFirst = mayPassShare && former.length === 0;
    if (!isFirst && totalLength(merged) > this.#limits.articleShare * articleLength) return false;
    if (this.#total() + added > this.#limits.characters) return false;
    this.#spans.set(articleId, merged);
    return true;
  }

  #add({ articleId, start, end }: ArticleSpan): void {
    this.#spans.set(articleId, merge([...(this.#spans.get(articleId) ?? []), { start, end }]));
  }

  #total(): number {
    return [...this.#spans.values()].reduce((sum, spans) => sum + totalLength(spans), 0);
  }
}

/** Disjoint spans in order that cover the same characters. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push({ start: span.start, end: span.end });
    }
  }
  return merged;
}

function totalLength(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + spanLength(span), 0);
}
