import { isNegated } from './disagreement.js';
import { numberValuesOf } from './number-values.js';
import { tokensOf, type Token } from './verification/tokens.js';

/** In what two tellings of one thing differ. */
export type FactDifference = 'number' | 'date' | 'negation' | 'name';

/** What a sentence commits itself to, as far as words show it. */
export interface StatedFacts {
  /** Values, however they are written. */
  readonly numbers: ReadonlySet<string>;
  /** Months, days of the week, days of a month and years. */
  readonly dates: ReadonlySet<string>;
  /** Words with a capital inside the sentence, in small letters. */
  readonly names: ReadonlySet<string>;
  /** Words that open a sentence: their capital says nothing. */
  readonly openings: ReadonlySet<string>;
  readonly isNegated: boolean;
}

const calendar: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);
const year = /^(?:19|20)\d\d$/;
const dayOfMonth = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/;
const opensSentence: ReadonlySet<string> = new Set(['"', "'", ':', '(', '[', '.', '?', '!']);

export function statedFacts(sentence: string): StatedFacts {
  const tokens = tokensOf(sentence, { start: 0, end: sentence.length });
  const isDate = tokens.map((_, at) => isDatePart(sentence, tokens, at));
  const names = new Set<string>();
  const openings = new Set<string>();
  tokens.forEach((token, at) => {
    if (!token.isWord || isDate[at] || !isCapital(sentence, token) || token.key === 'i') return;
    (isOpening(tokens, at) ? openings : names).add(token.key.replace(/'s?$/, ''));
  });
  return {
    numbers: new Set(numberValuesOf(tokens.filter(({ isWord }, at) => isWord && !isDate[at]))),
    dates: new Set(tokens.flatMap(({ key }, at) => (isDate[at] ? [key.replace(/(\d)(?:st|nd|rd|th)$/, '$1')] : []))),
    names,
    openings,
    isNegated: isNegated(sentence),
  };
}

/** In what two tellings of one thing differ; `[]` where they say the same in other words. */
export function factDifferences(a: StatedFacts, b: StatedFacts): FactDifference[] {
  const name = [...onlyIn(a.names, b.names), ...onlyIn(b.names, a.names)].some(
    (word) => !a.openings.has(word) && !b.openings.has(word),
  );
  return [
    ...(areEqual(a.numbers, b.numbers) ? [] : (['number'] as const)),
    ...(areEqual(a.dates, b.dates) ? [] : (['date'] as const)),
    ...(a.isNegated === b.isNegated ? [] : (['negation'] as const)),
    ...(name ? (['name'] as const) : []),
  ];
}

function onlyIn(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((one) => !b.has(one));
}

function areEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && onlyIn(a, b).length === 0;
}

function isDatePart(sentence: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (isCalendarWord(sentence, token) || year.test(token.key)) return true;
  if (!dayOfMonth.test(token.key)) return false;
  return [tokens[at - 1], tokens[at + 1]].some((next) => next !== undefined && isCalendarWord(sentence, next));
}

function isCalendarWord(sentence: string, token: Token): boolean {
  return calendar.has(token.key.replace(/'s$/, '')) && isCapital(sentence, token);
}

function isCapital(sentence: string, { start }: Token): boolean {
  return /\p{Lu}/u.test(sentence[start] ?? '');
}

function isOpening(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || opensSentence.has(before.key);
}
