import { wordsOf } from '../retrieval/analyse.js';
import { harmStems } from './casualty-words.js';
import { isDenial, plain } from './cues.js';
import { multipliers, spelledNumbers } from './number-words.js';

/** In what two sentences about the same thing differ (HONESTY 8). */
export type Difference = 'number' | 'date' | 'polarity';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const negation =
  /\b(?:not|no|never|nobody|none|neither|nor|without|cannot|fail(?:s|ed)? to|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)|declin(?:e|es|ed|ing)|oppos(?:e|es|ed|ing)|ruled out)\b|n't\b/;

/** A number and the terms that stand right behind it: what it counts. */
export interface Figure {
  readonly value: number;
  readonly counts: readonly string[];
}

/** Measures, as stems: two figures in crowns are about one thing only where the question's other words stand in both. */
const units: ReadonlySet<string> = new Set(
  `crown dollar euro pound yen yuan rupe peso franc cent percent percentag point metr meter kilometr kilomet mile feet foot
  centimetr centimet tonn ton kilo litr second minut hour dai day week month year time million billion`.split(/\s+/),
);

const auxiliaries: ReadonlySet<string> = new Set('was were is are be been have has had'.split(' '));
/** Words at which what a number counts has ended. */
const endsCount: ReadonlySet<string> = new Set(
  'and or but while in on at by from after before who which that when as'.split(' '),
);

/** How many words behind a number may name what it counts ("23 other young people"). */
const reach = 4;

/** Numbers with what they count. Years and days of a month are dates, not figures. */
export function figuresOf(sentence: string): Figure[] {
  const tokens = [...plain(sentence).matchAll(/[\p{L}\p{N}][\p{L}\p{N}]*(?:[.,]\d+)*/gu)];
  const figures: Figure[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const value = valueOf(tokens[at]![0]);
    if (value === null || isDatePart(tokens, at)) continue;
    let scaled = value;
    let next = at + 1;
    for (
      let factor = multipliers[tokens[next]?.[0] ?? ''];
      factor !== undefined;
      factor = multipliers[tokens[++next]?.[0] ?? '']
    ) {
      scaled *= factor;
    }
    const behind = tokens
      .slice(next, next + reach)
      .map(([word]) => word)
      .filter((word) => !auxiliaries.has(word));
    const stop = behind.findIndex((word) => valueOf(word) !== null || endsCount.has(word));
    const counted = wordsOf((stop === -1 ? behind : behind.slice(0, stop)).join(' '));
    const counts = counted.map(({ term }) => harmStems.get(term) ?? term);
    figures.push({ value: scaled, counts });
    at = next - 1;
  }
  return figures;
}

function valueOf(word: string): number | null {
  if (/^\d/.test(word)) {
    const value = Number(word.replace(/,(?=\d{3})/g, ''));
    return Number.isNaN(value) ? null : value;
  }
  return spelledNumbers[word] ?? null;
}

function isDatePart(tokens: readonly RegExpMatchArray[], at: number): boolean {
  const word = tokens[at]![0];
  if (/^(?:1[5-9]|20)\d\d$/.test(word)) return true;
  const isDay = /^\d{1,2}$/.test(word) && Number(word) <= 31;
  return isDay && (months.includes(tokens[at - 1]?.[0] ?? '') || months.includes(tokens[at + 1]?.[0] ?? ''));
}

/** Days named with their month, and years: `5 march`, `2025`. */
function datesOf(sentence: string): Set<string> {
  const text = plain(sentence);
  const dates = new Set<string>();
  const month = months.join('|');
  for (const match of text.matchAll(
    new RegExp(`\\b(${month}) (\\d{1,2})\\b|\\b(\\d{1,2}) (?:of )?(${month})\\b`, 'g'),
  )) {
    dates.add(`${match[2] ?? match[3]!} ${match[1] ?? match[4]!}`);
  }
  for (const [year] of text.matchAll(/\b(?:19|20)\d\d\b/g)) dates.add(year);
  return dates;
}

/** Share of the shorter sentence's terms that the other holds: below this the two are not about the same thing. */
const sameSubject = 0.3;
/** Dates and denials differ only between sentences that say nearly the same. */
const sameStatement = 0.75;

/** What is compared of one sentence, worked out once however many others it is held against. */
export interface Statement {
  readonly terms: ReadonlySet<string>;
  /** Terms that are neither numbers nor months. */
  readonly worded: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  readonly dates: ReadonlySet<string>;
  readonly isNegated: boolean;
}

export function statementOf(sentence: string): Statement {
  const words = wordsOf(sentence);
  const worded = words.filter(({ word }) => !/\d/.test(word) && !months.includes(word));
  return {
    terms: new Set(words.map(({ term }) => term)),
    worded: new Set(worded.map(({ term }) => term)),
    figures: figuresOf(sentence),
    dates: datesOf(sentence),
    isNegated: isNegated(sentence),
  };
}

/**
 * How two sentences differ, `null` when they agree or are not about the same thing. `shared` terms (of the question)
 * count as the subject, so that a figure of something else is no disagreement (HONESTY 13).
 */
export function differenceBetween(a: Statement, b: Statement, shared: ReadonlySet<string>): Difference | null {
  const common = [...a.terms].filter((term) => b.terms.has(term));
  const asked = common.filter((term) => shared.has(term)).length;
  if (overlapOf(a.terms, b.terms) < sameSubject && asked < 2) return null;
  const counted = countedDifferently(a.figures, b.figures);
  if (counted.some((thing) => !units.has(thing)) || (counted.length > 0 && askedBeyondUnits(common, shared) >= 2))
    return 'number';
  if (overlapOf(a.worded, b.worded) < sameStatement) return null;
  if (datesDiffer(a.dates, b.dates)) return 'date';
  return a.isNegated === b.isNegated ? null : 'polarity';
}

/** Share of the smaller set that the other holds. */
function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((term) => b.has(term)).length / Math.max(1, Math.min(a.size, b.size));
}

/** Whether a text says that something is not so. */
export function isNegated(sentence: string): boolean {
  return negation.test(plain(sentence)) || isDenial(sentence);
}

/** The things that both count and on which no figure agrees. The dead and the hurt are not compared as "people". */
function countedDifferently(a: readonly Figure[], b: readonly Figure[]): string[] {
  const things = [...new Set(a.flatMap(({ counts }) => counts))];
  return things.filter((thing) => {
    const inA = a.filter(({ counts }) => counts.includes(thing));
    const inB = b.filter(({ counts }) => counts.includes(thing));
    const alike = inB.filter((figure) => inA.some((other) => isSameCasualty(figure, other)));
    return alike.length > 0 && !inA.some(({ value }) => alike.some((figure) => figure.value === value));
  });
}

function isSameCasualty(a: Figure, b: Figure): boolean {
  const kind = ({ counts }: Figure): string | undefined => counts.find((term) => term === 'dead' || term === 'hurt');
  return kind(a) === undefined || kind(b) === undefined || kind(a) === kind(b);
}

function askedBeyondUnits(common: readonly string[], shared: ReadonlySet<string>): number {
  return common.filter((term) => shared.has(term) && !units.has(term)).length;
}

function datesDiffer(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((date) => b.has(date));
}
