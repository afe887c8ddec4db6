import { folded } from '../src/language/fold.js';
import type { CalendarUnit, Pattern, ReadWords, Side } from '../src/language/read-words.js';
import { tokensOf, type Joining, type Token } from './day-tokens.js';

/** A name of several words or one, and what it stands for. */
interface Name<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** Longest first. */
export type Names<Value> = readonly Name<Value>[];

export interface Matched<Value> {
  readonly value: Value;
  /** Index of the token behind it. */
  readonly next: number;
}

export interface UnitCount {
  readonly unit: CalendarUnit;
  /** What the word itself says: 2 of "יומיים"; `null`: several. */
  readonly count: number | null;
}

type Slot = { readonly isOptional: boolean } & (
  { readonly kind: 'word'; readonly words: ReadonlySet<string> } | { readonly kind: 'count' | 'unit' | 'weekday' }
);

export type PatternKind = keyof ReadWords['patterns'];

interface KindedPattern {
  readonly kind: PatternKind;
  readonly slots: readonly Slot[];
}

/** What a pattern found: of "3 days ago" the kind, the count and the unit. */
export interface PatternMatch {
  readonly kind: PatternKind;
  readonly count: number | null;
  readonly unit: UnitCount | null;
  readonly weekday: number | null;
  readonly next: number;
}

/** The words of a language, ready to be compared with tokens. */
export interface CompiledWords {
  readonly words: ReadWords;
  readonly joining: Joining | null;
  readonly months: Names<number>;
  readonly weekdays: Names<number>;
  readonly units: ReadonlyMap<string, UnitCount>;
  readonly ones: ReadonlySet<string>;
  readonly daysBack: Names<number>;
  readonly current: Names<CalendarUnit>;
  readonly patterns: readonly KindedPattern[];
  readonly sides: Names<Side>;
  readonly from: Names<true>;
  readonly to: Names<true>;
  readonly between: { readonly first: Names<true>; readonly and: Names<true> };
  readonly openers: Names<true>;
  /** Single words that stand around days. */
  readonly small: Readonly<Record<SmallWords, ReadonlySet<string>>>;
}

type SmallWords = 'beforeDay' | 'ordinal' | 'first' | 'of' | 'monthNoun' | 'yearNoun';

const compiled = new WeakMap<ReadWords, CompiledWords>();

/** Once a language: `Intl` takes milliseconds to tell the names of months. */
export function compiledWords(words: ReadWords): CompiledWords {
  let found = compiled.get(words);
  if (found === undefined) compiled.set(words, (found = compile(words)));
  return found;
}

function compile(words: ReadWords): CompiledWords {
  const months = namesOf([...monthNames(words.monthsOf), ...Object.entries(words.moreMonths ?? {})]);
  const weekdays = namesOf([...weekdayNames(words.weekdaysOf), ...Object.entries(words.moreWeekdays ?? {})]);
  const units = new Map([...unitsOf(words.units, [1, null]), ...unitsOf(words.pairs, [2])]);
  return {
    ...{ words, months, weekdays, units },
    joining: words.prefixes === undefined ? null : joiningOf(words, { months, weekdays, units }),
    ones: new Set(wordList(words.one)),
    daysBack: namesOf(Object.entries(words.daysBack)),
    current: namesOf(Object.entries(words.current ?? {})),
    patterns: Object.entries(words.patterns).flatMap(([kind, patterns]) =>
      patterns.map((pattern) => ({ kind: kind as PatternKind, slots: slotsOf(pattern) })),
    ),
    sides: namesOf(
      Object.entries(words.sides).flatMap(([side, names]) => names.map((name) => [name, side as Side] as const)),
    ),
    ...{ from: phrases(words.from), to: phrases([...words.to, '-']), openers: phrases(words.openers) },
    between: { first: phrases([words.between[0]]), and: phrases([words.between[1]]) },
    small: {
      ...{ beforeDay: wordSet(words.beforeDay), ordinal: wordSet(words.ordinal), first: wordSet(words.first) },
      ...{ of: wordSet(words.of), monthNoun: wordSet(words.monthNoun), yearNoun: wordSet(words.yearNoun) },
    },
  };
}

function phrases(names: readonly string[]): Names<true> {
  return namesOf(names.map((name) => [name, true] as const));
}

function namesOf<Value>(entries: readonly (readonly [string, Value])[]): Names<Value> {
  return entries
    .map(([name, value]) => ({ words: tokensOf(name).map(({ text }) => text), value }))
    .sort((a, b) => b.words.length - a.words.length);
}

function monthNames(tags: readonly string[]): [string, number][] {
  return tags.flatMap((tag) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(tag, { month, timeZone: 'UTC', calendar: 'gregory' });
      return Array.from({ length: 12 }, (_, index): [string, number] => [
        format.format(Date.UTC(2024, index, 15)),
        index + 1,
      ]);
    }),
  );
}

/** The 7th of January 2024 was a Sunday. */
function weekdayNames(tag: string): [string, number][] {
  const format = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, index) => [format.format(Date.UTC(2024, 0, 7 + index)), index]);
}

function unitsOf(units: ReadWords['units'] | undefined, counts: readonly (number | null)[]): [string, UnitCount][] {
  return Object.entries(units ?? {}).flatMap(([unit, names]) =>
    names
      .split('|')
      .flatMap((some, index) =>
        wordList(some).map((name): [string, UnitCount] => [
          name,
          { unit: unit as CalendarUnit, count: counts[index] ?? null },
        ]),
      ),
  );
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(wordList(words));
}

function wordList(words: string): string[] {
  return words === '' ? [] : words.split(' ').map(folded);
}

function joiningOf(
  words: ReadWords,
  { months, weekdays, units }: Pick<CompiledWords, 'months' | 'weekdays' | 'units'>,
): Joining {
  const { sides, patterns, openers, daysBack, current, of, asking, monthNoun, yearNoun, pointers } = words;
  const said = [sides, patterns].flatMap((lists) => Object.values(lists).flat());
  const parts = [
    ...said,
    ...openers,
    ...Object.keys({ ...daysBack, ...current }),
    of,
    asking,
    monthNoun,
    yearNoun,
    pointers,
  ];
  const known = [
    ...[...months, ...weekdays].flatMap((name) => name.words),
    ...units.keys(),
    ...parts.flatMap((part) => part.split(/[ |?]+/)).map(folded),
  ];
  return {
    prefixes: words.prefixes ?? '',
    and: words.prefixes?.[0] ?? '',
    known: new Set(known.filter((word) => word.length > 1)),
    joinedAnd: words.joinedAnd ?? null,
  };
}

function slotsOf(pattern: Pattern): Slot[] {
  return pattern.split(' ').map((written): Slot => {
    const isOptional = written.endsWith('?');
    const slot = isOptional ? written.slice(0, -1) : written;
    if (slot === '#') return { kind: 'count', isOptional };
    if (slot === 'U') return { kind: 'unit', isOptional };
    if (slot === 'W') return { kind: 'weekday', isOptional };
    return { kind: 'word', words: new Set(slot.split('|').map(folded)), isOptional };
  });
}

/** The first of `names` that stands at token `at`. */
export function nameAt<Value>(names: Names<Value>, tokens: readonly Token[], at: number): Matched<Value> | null {
  const found = names.find(({ words }) => words.every((word, index) => tokens[at + index]?.text === word));
  return found === undefined ? null : { value: found.value, next: at + found.words.length };
}

const nothingYet = { count: null, unit: null, weekday: null } as const;

/** The longest pattern that stands at token `at`. */
export function patternAt(compiled: CompiledWords, tokens: readonly Token[], at: number): PatternMatch | null {
  let longest: PatternMatch | null = null;
  for (const { kind, slots } of compiled.patterns) {
    const found = matchSlots(slots, { compiled, tokens }, { kind, ...nothingYet, next: at });
    if (found !== null && (longest === null || found.next > longest.next)) longest = found;
  }
  return longest;
}

function matchSlots(
  slots: readonly Slot[],
  text: { readonly compiled: CompiledWords; readonly tokens: readonly Token[] },
  so: PatternMatch,
): PatternMatch | null {
  const [slot, ...others] = slots;
  if (slot === undefined) return so;
  const taken = takeSlot(slot, text, so);
  const found = taken === null ? null : matchSlots(others, text, taken);
  return found ?? (slot.isOptional ? matchSlots(others, text, so) : null);
}

function takeSlot(
  slot: Slot,
  { compiled, tokens }: { readonly compiled: CompiledWords; readonly tokens: readonly Token[] },
  so: PatternMatch,
): PatternMatch | null {
  const token = tokens[so.next]?.text;
  if (token === undefined) return null;
  const next = so.next + 1;
  switch (slot.kind) {
    case 'word':
      return slot.words.has(token) ? { ...so, next } : null;
    case 'count':
      if (/^\d{1,4}$/.test(token)) return { ...so, count: Number(token), next };
      return compiled.ones.has(token) ? { ...so, count: 1, next } : null;
    case 'unit': {
      const unit = compiled.units.get(token);
      return unit === undefined ? null : { ...so, unit, next };
    }
    case 'weekday': {
      const weekday = nameAt(compiled.weekdays, tokens, so.next);
      return weekday === null ? null : { ...so, weekday: weekday.value, next: weekday.next };
    }
  }
}
