import type { Day } from '../domain/day.js';
import type { TextDirection } from './svg.js';

/** What a picture says in our own words, in the reader's language. Texts of articles are no part of it. */
export interface PictureWords {
  readonly direction: TextDirection;
  /** "26 May 2024". */
  day(day: Day): string;
  /** "May 2024", of the month in which a day is. */
  month(day: Day): string;
  number(value: number): string;
  readonly outletUnstated: string;
  readonly timelineTitle: string;
  /** Of a filled point: the text itself gives the date. */
  readonly datedByText: string;
  /** Of a hollow point: dated by its article. */
  readonly datedByArticle: string;
  undated(count: number): string;
  readonly chartTitle: string;
  /** Head of the alt text of a timeline of so many quotes. */
  timelineAlt(count: number): string;
  chartAlt(count: number, label: string): string;
  /** One sentence of the alt text: "Quote 3: 26 May 2024, Tide." */
  quoteAlt(number: number, said: readonly string[]): string;
  /** " And 3 more." */
  moreAlt(count: number): string;
}
