import { alone, withoutIsolates } from './isolate.js';
import { directionOf, localeTags, type Language } from './language.js';
import type { Piece } from './wording.js';

/** Forms of a counted thing by the categories of `Intl.PluralRules`; `#` stands for the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Numbers, counted things and days as one language writes them. */
export interface Formatting {
  /** "1,204" */
  readonly number: (value: number) => string;
  /** "1 article", "1,204 articles" of `{ one: '# article', other: '# articles' }`. */
  readonly plural: (count: number, forms: PluralForms) => string;
  /** "26 May 2024" of `2024-05-26`. */
  readonly day: (day: string) => string;
  /** "26 May 2024, 10:00 UTC" of an ISO 8601 time in UTC. */
  readonly time: (isoTime: string) => string;
  /** "May 2024" of `2024-05-26`. */
  readonly month: (day: string) => string;
  /** "16–23 February 2025" */
  readonly days: (from: string, to: string) => string;
  /** "3 days ago", "yesterday", "2 years ago". */
  readonly ago: (count: number, unit: 'day' | 'week' | 'month' | 'year') => string;
  /** "a, b and c" */
  readonly and: (items: readonly string[]) => string;
  /** The same of channels and other pieces that words cannot stand for. */
  readonly andPieces: (items: readonly Piece[]) => readonly Piece[];
  /** "a, b or c" */
  readonly or: (items: readonly string[]) => string;
}

const made = new Map<Language, Formatting>();

/** One a language, since every part of a catalogue asks for it. */
export function formatting(language: Language): Formatting {
  let found = made.get(language);
  if (found === undefined) made.set(language, (found = makeFormatting(language)));
  return found;
}

/** Formats take milliseconds to make, which a process that says nothing in a language shall not wait for. */
function makeFormatting(language: Language): Formatting {
  const tag = localeTags[language];
  const numbers = onFirstUse(() => new Intl.NumberFormat(tag));
  const plurals = onFirstUse(() => new Intl.PluralRules(tag));
  const longDay = onFirstUse(
    () => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  );
  const longMonth = onFirstUse(() => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }));
  const relative = onFirstUse(() => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
  const conjunction = onFirstUse(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const disjunction = onFirstUse(() => new Intl.ListFormat(tag, { type: 'disjunction' }));
  const number = (value: number): string => numbers().format(value);
  // French calls the first of a month so, which `Intl` does not write.
  const inOwnWay = (days: string): string => (language === 'fr' ? days.replace(/(^|–\s)1(?=[\s–])/gu, '$11er') : days);
  const day = (text: string): string => inOwnWay(longDay().format(dateOf(text)));
  const [comma, clock] =
    directionOf(language) === 'ltr' ? [',', (time: string) => time] : [language === 'ar' ? '،' : ',', alone];
  return {
    number,
    plural: (count, forms) => (forms[plurals().select(count)] ?? forms.other).replace('#', () => number(count)),
    day,
    time: (isoTime) => `${day(isoTime)}${comma} ${clock(`${withoutIsolates(isoTime).slice(11, 16)} UTC`)}`,
    month: (text) => longMonth().format(dateOf(text)),
    days: (from, to) => inOwnWay(longDay().formatRange(dateOf(from), dateOf(to))),
    // In Hebrew it writes what two weeks are called, and "(2)" behind it.
    ago: (count, unit) =>
      relative()
        .format(-count, unit)
        .replace(/ \(\d+\)$/, ''),
    and: (items) => conjunction().formatToParts(items).map(ownHyphen).join(''),
    andPieces: (items) =>
      conjunction()
        .formatToParts(items.map((_, index) => String(index)))
        .map((part) => (part.type === 'element' ? items[Number(part.value)]! : ownHyphen(part))),
    or: (items) => disjunction().format(items),
  };
}

/** Hebrew joins its "and" to digits and foreign letters by a hyphen of its own; `Intl` writes the common one. */
function ownHyphen({ type, value }: { readonly type: string; readonly value: string }): string {
  return type === 'literal' ? value.replace(/ו-$/u, 'ו־') : value;
}

function onFirstUse<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

/** A value of a message comes set apart where it runs the other way, as digits do. */
function dateOf(day: string): Date {
  return new Date(`${withoutIsolates(day).slice(0, 10)}T00:00:00Z`);
}
