import { readWords as arabic } from './reading/ar.js';
import { readWords as german } from './reading/de.js';
import { readWords as spanish } from './reading/es.js';
import { readWords as french } from './reading/fr.js';
import { readWords as hebrew } from './reading/he.js';
import type { Language } from './language.js';

/** Languages whose days and further questions are read by these words. English is read by its own rules. */
export type ReadLanguage = Exclude<Language, 'en'>;

export type CalendarUnit = 'day' | 'week' | 'month' | 'year';

/** How a named time limits: 'within' it, from its first day, up to its last, or up to the day before and from the day after. */
export type Side = 'within' | 'since' | 'until' | 'before' | 'after';

/**
 * Words one after another, `a|b` where either may stand, `?` behind what may be left out; `#` is a count, `U` a unit of the
 * calendar, `W` a weekday.
 */
export type Pattern = string;

/** What people write in a language, to be read; what the bot writes stands in the catalogues. Accents do not matter. */
export interface ReadWords {
  /** BCP 47 tags whose names of months are read: countries that share a language differ. */
  readonly monthsOf: readonly string[];
  /** Further names, with the number of the month from 1. */
  readonly moreMonths?: Readonly<Record<string, number>>;
  /** BCP 47 tag whose names of weekdays are read. */
  readonly weekdaysOf: string;
  /** Further names, 0 = Sunday. */
  readonly moreWeekdays?: Readonly<Record<string, number>>;
  /** Words of one unit, then behind `|` those of several. */
  readonly units: Readonly<Record<CalendarUnit, string>>;
  /** Words that say "two" of a unit by themselves. */
  readonly pairs?: Readonly<Record<CalendarUnit, string>>;
  /** "a", "one" before a unit. */
  readonly one: string;
  /** Single days, by how many days they lie back. */
  readonly daysBack: Readonly<Record<string, number>>;
  /** "This week" where it is one word. */
  readonly current?: Readonly<Record<string, CalendarUnit>>;
  readonly patterns: {
    /** "the last 7 days", up to today. */
    readonly last: readonly Pattern[];
    /** "last week": the one before this, from its Monday or first day. */
    readonly previous: readonly Pattern[];
    /** "this week" */
    readonly current: readonly Pattern[];
    /** "3 days ago" */
    readonly ago: readonly Pattern[];
    /** "Monday": the last one, today's too. */
    readonly weekday: readonly Pattern[];
    /** "last Monday": not today's. */
    readonly previousWeekday: readonly Pattern[];
  };
  /** "first" of a month, as a word. */
  readonly first: string;
  /** What follows the figure of a day: "1er". */
  readonly ordinal: string;
  /** What may stand before a day: "the", "the day". */
  readonly beforeDay: string;
  /** "of", between day and month, month and year. */
  readonly of: string;
  readonly monthNoun: string;
  readonly yearNoun: string;
  readonly sides: Readonly<Record<Side, readonly string[]>>;
  /** "from … to …" */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** "between … and …" */
  readonly between: readonly [first: string, and: string];
  /** Letters that are written together with the word behind them, "and" first. */
  readonly prefixes?: string;
  /** A word whose first letter is such an "and", known by what follows it. */
  readonly joinedAnd?: RegExp;
  /** Times that are read in a question only where its language is certain: in another one they mean something else. */
  readonly otherwiseElsewhere?: string;
  /** Times that are read in a question only where nothing follows: before another word they mean something else. */
  readonly otherwiseBefore?: string;
  /** With what a question begins that goes on from another. */
  readonly openers: readonly string[];
  /** Words that point back at what was named before, as accents write them. Those that mostly do something else ("das", "hay") are left out. */
  readonly pointers: string;
  /** Words of asking that say nothing of what is asked. */
  readonly asking: string;
}

export const readWords: Readonly<Record<ReadLanguage, ReadWords>> = {
  es: spanish,
  fr: french,
  de: german,
  ar: arabic,
  he: hebrew,
};

const letters: Readonly<Record<ReadLanguage, RegExp>> = {
  es: /\p{sc=Latn}/u,
  fr: /\p{sc=Latn}/u,
  de: /\p{sc=Latn}/u,
  ar: /\p{sc=Arab}/u,
  he: /\p{sc=Hebr}/u,
};

/** The languages whose letters stand in a text. */
export function languagesWritten(text: string): ReadLanguage[] {
  return (Object.keys(letters) as ReadLanguage[]).filter((language) => letters[language].test(text));
}
