import { folded } from '../src/language/fold.js';
import type { CalendarUnit, ReadWords, Side } from '../src/language/read-words.js';
import { namesOf, phrasesOf, wordsIn, type Names } from './day-names.js';
import { slotsOf, type PatternKind, type PatternWords, type UnitCount } from './day-patterns.js';
import type { Joining } from './day-tokens.js';

/** The words of a language, ready to be compared with tokens. */
export interface CompiledWords extends PatternWords {
  readonly words: ReadWords;
  readonly joining: Joining | null;
  readonly months: Names<number>;
  readonly daysBack: Names<number>;
  readonly current: Names<CalendarUnit>;
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
    ...{ from: phrasesOf(words.from), to: phrasesOf([...words.to, '-']), openers: phrasesOf(words.openers) },
    between: { first: phrasesOf([words.between[0]]), and: phrasesOf([words.between[1]]) },
    small: {
      ...{ beforeDay: wordSet(words.beforeDay), ordinal: wordSet(words.ordinal), first: wordSet(words.first) },
      ...{ of: wordSet(words.of), monthNoun: wordSet(words.monthNoun), yearNoun: wordSet(words.yearNoun) },
    },
  };
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
    ...wordsIn(months),
    ...wordsIn(weekdays),
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
