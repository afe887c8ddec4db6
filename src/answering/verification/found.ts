import { dayOf, type Day } from '../../domain/day.js';
import type { Span } from '../../domain/span.js';
import type { ArticleSentences } from '../article-sentences.js';
import type { Occurrence } from './occurrences.js';
import { placeOf } from './place.js';
import { placesShown, type ExactFinding, type Found, type PartFinding, type Place } from './verification.js';

export interface Located {
  readonly split: ArticleSentences;
  readonly occurrence: Occurrence;
}

/** Whole occurrences make the text exact, however many others hold it as a part; `null` without any occurrence. */
export function foundIn(
  located: readonly Located[],
  piece: { readonly text: string; readonly span: Span; readonly isComplete: boolean },
): ExactFinding | PartFinding | null {
  const whole = located.filter(({ occurrence: { fit } }) => fit !== 'part');
  const ordered = (whole.length > 0 ? whole : [...located]).sort(inOrder);
  const places = ordered.slice(0, placesShown).map(({ split, occurrence }) => placeOf(split, occurrence));
  if (!isNotEmpty(places)) return null;
  const { text, span, isComplete } = piece;
  const found = { text, span, ...countsOf(ordered), places, isCountComplete: isComplete, relaxed: places[0].relaxed };
  if (whole.length === 0) return { verdict: 'part', ...found };
  return { verdict: 'exact', unit: unitOf(ordered[0]!.occurrence), ...found };
}

function isNotEmpty(places: readonly Place[]): places is readonly [Place, ...Place[]] {
  return places.length > 0;
}

function unitOf({ fit, first, last, matched }: Occurrence): ExactFinding['unit'] {
  if (fit === 'quotation') return 'quotation';
  const isOne = matched.length === 1 && first.block === last.block && first.sentence === last.sentence;
  return isOne ? 'sentence' : 'sentences';
}

function countsOf(located: readonly Located[]): Pick<Found, 'occurrences' | 'articles' | 'since' | 'undated'> {
  const dayByArticle = new Map(located.map(({ split: { article } }) => [article.id, dayOfArticle(article)]));
  const days = [...dayByArticle.values()].filter((day) => day !== null).sort();
  return {
    occurrences: located.length,
    articles: dayByArticle.size,
    since: days[0] ?? null,
    undated: dayByArticle.size - days.length,
  };
}

/** As it is written goes first, then body before headlines, then by date, undated ones last. */
function inOrder(a: Located, b: Located): number {
  return (
    Math.min(1, a.occurrence.relaxed.size) - Math.min(1, b.occurrence.relaxed.size) ||
    Number(a.occurrence.role !== 'body') - Number(b.occurrence.role !== 'body') ||
    compareDays(dayOfArticle(a.split.article), dayOfArticle(b.split.article))
  );
}

function compareDays(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

function dayOfArticle({ publishedAt }: ArticleSentences['article']): Day | null {
  return publishedAt === null ? null : dayOf(publishedAt);
}
