import type { ArticleId } from '../../domain/article.js';
import type { Span } from '../../domain/span.js';
import { leftOutOf, type Worded } from './left-out.js';
import type { Arrangement, Finding, Verdict } from './verification.js';

/** Where a piece stands in one article, all its occurrences considered. */
export interface Standing extends Span {
  readonly articleId: ArticleId;
}

/** How far apart two pieces may stand and still be of one passage, in code units. */
const longestGap = 3_000;

/**
 * How the pieces of a text stand to each other. Of all the ways to place each piece the one that is closest is chosen.
 * @param standings for each piece its places; none for a piece that was not found.
 */
export function arrangementOf(
  standings: readonly (readonly Standing[])[],
  articleOf: (article: ArticleId) => Worded,
): Arrangement {
  if (standings.length === 1) return { kind: 'whole' };
  const chain = closestChain(standings);
  if (chain === null) return { kind: 'apart' };
  const article = articleOf(chain[0]!.articleId);
  const gaps = chain.slice(1).map(({ start }, i) => ({ start: chain[i]!.end, end: start }));
  const words = gaps.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(article.text.slice(start, end)));
  return words.length === 0 ? { kind: 'neighbours' } : { kind: 'gaps', leftOut: leftOutOf(article, words, chain) };
}

/** One standing of each piece, in order and in one article, with the shortest way from first to last. */
function closestChain(standings: readonly (readonly Standing[])[]): Standing[] | null {
  const [first, ...rest] = standings;
  let shortest: Standing[] | null = null;
  for (const start of first ?? []) {
    const chain = [start];
    for (const options of rest) {
      const before = chain.at(-1)!;
      const next = nearestAfter(options, before);
      if (next === null) break;
      chain.push(next);
    }
    if (chain.length < standings.length) continue;
    if (shortest === null || lengthOf(chain) < lengthOf(shortest)) shortest = chain;
  }
  return shortest;
}

function nearestAfter(options: readonly Standing[], before: Standing): Standing | null {
  let nearest: Standing | null = null;
  for (const option of options) {
    const gap = option.start - before.end;
    if (option.articleId !== before.articleId || gap < 0 || gap > longestGap) continue;
    if (nearest === null || option.start < nearest.start) nearest = option;
  }
  return nearest;
}

function lengthOf(chain: readonly Standing[]): number {
  return chain.at(-1)!.end - chain[0]!.start;
}

const worse: readonly Verdict[] = ['exact', 'part', 'near', 'not-found'];

/**
 * What holds of the text as a whole: pieces that stand apart make a text that stands nowhere, and so do pieces with a
 * gap between them, unless all are whole sentences.
 */
export function verdictOf(findings: readonly Finding[], { kind }: Arrangement): Verdict {
  const ranks = findings.map(({ verdict }) => worse.indexOf(verdict));
  const worst = worse[Math.max(...ranks)]!;
  if (kind === 'whole' || kind === 'neighbours') return worst;
  return kind === 'gaps' && worst === 'exact' ? 'part' : 'not-found';
}
