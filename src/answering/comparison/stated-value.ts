import { dayOf, type Day } from '../../domain/day.js';
import { overlaps, type Span } from '../../domain/span.js';
import type { StatedFacts } from '../stated-facts.js';
import type { SummarySource } from '../summary/body-sentences.js';
import type { StandingRun } from '../summary/standing-alone.js';
import type { PlainStatement } from './plain-statement.js';
import { statedDeadline } from './stated-deadline.js';
import { statedPrice } from './stated-price.js';

/** What a sentence says that one thing is, and that may be another in a later article: its price, its deadline. */
export interface StatedValue extends Span, PlainStatement {
  readonly kind: 'price' | 'deadline';
  readonly value: number | Day;
  /** Of a price, as written. */
  readonly unit: string | null;
}

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/**
 * What the highlighted sentence of a run says that something is. `null` where a neighbour denies or limits it, where somebody is quoted with it,
 * and for a price of another time.
 */
export function statedValueOf(
  { article, split }: SummarySource,
  { highlight, isDisputed }: StandingRun,
  { isNegated, dates }: StatedFacts,
): StatedValue | null {
  const { quotations, unclosed } = split.block(highlight.place.block)!;
  if (isDisputed || isNegated || [...quotations, ...unclosed].some((mark) => overlaps(mark, highlight))) return null;
  const price = [...dates].every((date) => weekday.test(date)) ? statedPrice(highlight.text) : null;
  if (price !== null) return { kind: 'price', ...price };
  const dated = [article.publishedAt, article.updatedAt].flatMap((moment) => (moment === null ? [] : [dayOf(moment)!]));
  const deadline = statedDeadline(highlight.text, dated);
  return deadline === null ? null : { kind: 'deadline', unit: null, ...deadline };
}
