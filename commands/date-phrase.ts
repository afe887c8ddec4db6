import { dayOfDate, type Day } from '../src/domain/day.js';
import { withEuropeanDigits } from '../src/language/fold.js';
import { readWords, type ReadLanguage, type Side } from '../src/language/read-words.js';
import { moved, oneDay, type Range } from './calendar.js';
import { figuresIn } from './day-in-figures.js';
import { daysAt, durationAt, type NamedDays } from './day-in-words.js';
import { compiledWords } from './compiled-words.js';
import { nameAt } from './day-names.js';
import { tokensOf, type Token } from './day-tokens.js';
import { languagesOf, languagesOfDays, openerOf } from './openers.js';
import { readEnglishRange } from './read-day.js';

/** Days that a question limits itself to, and where it says so. */
export interface DatePhrase {
  readonly since: Day | null;
  readonly until: Day | null;
  /** Half-open, in UTF-16 code units, with the preposition. */
  readonly start: number;
  readonly end: number;
}

export interface PhraseClock {
  readonly now: Date;
  /** Day of the newest dated article: a month without a year is the last one before it. */
  readonly newest: Day | null;
}

/** Words that a date is made of at most: "the last 30 days", "26 May 2024". */
const longestPhrase = 4;

const englishSides: ReadonlyMap<string, Side> = new Map(
  Object.entries({
    in: 'within',
    on: 'within',
    during: 'within',
    since: 'since',
    from: 'since',
    until: 'until',
    till: 'until',
    before: 'before',
    after: 'after',
  }),
);

/** Needs no preposition: nothing else is meant by it. */
const plainlyDate = /\d{4}|^(?:today|yesterday)$|^(?:the )?(?:last|past) \d+ |^(?:this|last) (?:week|month|year)$/i;
/** Counted from the day of the question, not from that of the newest article. */
const countedFromNow = /\b(?:today|yesterday|last|past|this|ago)\b/i;
const englishMonth =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?$/i;

/** Shortened months alone are other words too: the sea ("el mar"), a first name ("und Jan?"). */
const shortName = /^(?!mai$)[a-z]{1,3}$/i;

/**
 * The first date in a question, such as "in May", "since 3 June" or "im Mai 2024", in English or in the language of the
 * question; `null` where it names none. Days in figures that can be read in two ways are none.
 */
export function findDatePhrase(text: string, clock: PhraseClock): DatePhrase | null {
  const readable = withoutFigures(text);
  const languages = languagesOfDays(text);
  const tokens = languages.length === 0 ? [] : tokensOf(readable);
  const [certain = null, ...further] = languagesOf(text);
  const found = [
    ...figurePhrases(text),
    englishPhrase(readable, clock, languages.length === 0),
    ...languages.map((language) =>
      phraseIn(readable, language, { clock, tokens, isCertain: further.length === 0 && language === certain }),
    ),
    phraseBehindOpener(readable, { clock, languages }),
  ].filter((phrase) => phrase !== null);
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}

/** With blanks for days in figures, of which a year would be left otherwise. */
function withoutFigures(text: string): string {
  return figuresIn(text).reduce(
    (so, { start, written }) => so.slice(0, start) + ' '.repeat(written.length) + so.slice(start + written.length),
    withEuropeanDigits(text),
  );
}

function figurePhrases(text: string): DatePhrase[] {
  return figuresIn(text).flatMap(({ read, written, start }) => {
    if (read?.kind !== 'day') return [];
    const { side, at } = sideBefore(text.slice(0, start), languagesOfDays(text));
    return [{ ...limits(oneDay(read.day)!, side), start: at, end: start + written.length }];
  });
}

/** The preposition at the end of a text, and where it begins. */
function sideBefore(text: string, languages: readonly ReadLanguage[]): { readonly side: Side; readonly at: number } {
  const word = /[\p{L}]+\s*$/u.exec(text);
  const english = word === null ? undefined : englishSides.get(word[0].trim().toLowerCase());
  if (english !== undefined) return { side: english, at: word!.index };
  for (const language of languages) {
    const { sides, joining } = compiledWords(readWords[language]);
    const tokens = tokensOf(text, joining);
    for (let from = Math.max(0, tokens.length - longestPhrase); from < tokens.length; from++) {
      const side = nameAt(sides, tokens, from);
      if (side?.next === tokens.length) return { side: side.value, at: tokens[from]!.start };
    }
  }
  return { side: 'within', at: text.length };
}

function englishPhrase(text: string, clock: PhraseClock, isEnglish: boolean): DatePhrase | null {
  const words = [...text.matchAll(/[\p{L}\p{N}-]+/gu)].map((match) => ({ word: match[0], start: match.index }));
  for (const [index, { word, start }] of words.entries()) {
    const side = englishSides.get(word.toLowerCase());
    const from = side === undefined ? index : index + 1;
    for (let length = Math.min(longestPhrase, words.length - from); length > 0; length--) {
      const last = words[from + length - 1]!;
      const end = last.start + last.word.length;
      const phrase = text.slice(words[from]!.start, end);
      if (side === undefined && !plainlyDate.test(phrase)) continue;
      if (side === undefined && countsSomething(phrase, words[from + length]?.word, isEnglish)) continue;
      const days = englishDays(phrase, clock);
      if (days !== null) return { ...limits(days, side ?? 'within'), start, end };
    }
  }
  return null;
}

/** "Did 2000 people march?" */
function countsSomething(phrase: string, next: string | undefined, isEnglish: boolean): boolean {
  if (!/^\d+$/.test(phrase) || next === undefined || englishSides.has(next)) return false;
  // Elsewhere nouns are written with capitals too: "2000 Uhr".
  return (isEnglish ? /^\p{Ll}/u : /^\p{L}/u).test(next);
}

function englishDays(phrase: string, { now, newest }: PhraseClock): Range | null {
  const isFromNow = newest === null || countedFromNow.test(phrase);
  return readEnglishRange(phrase, isFromNow ? now : new Date(`${newest}T23:59:59Z`));
}

interface OtherSight {
  readonly clock: PhraseClock;
  /** Of the question, where no letters are joined. */
  readonly tokens: readonly Token[];
  /** Whether the language of the question is known. */
  readonly isCertain: boolean;
}

function phraseIn(text: string, language: ReadLanguage, other: OtherSight): DatePhrase | null {
  const { clock, isCertain } = other;
  const compiled = compiledWords(readWords[language]);
  const tokens = compiled.joining === null ? other.tokens : tokensOf(text, compiled.joining);
  const sight = { compiled, tokens, clock: { now: clock.now, anchor: clock.newest ?? dayOfDate(clock.now) } };
  const { otherwiseBefore = '', otherwiseElsewhere = '' } = compiled.words;
  const isMeant = (at: number, { next, isPlain, isYearAlone }: NamedDays, side: Side | null): boolean => {
    const written = tokens
      .slice(at, next)
      .map((token) => token.text)
      .join('');
    const isFollowed = /^\p{L}/u.test(tokens[next]?.text ?? '');
    if (!isPlain && shortName.test(tokens[next - 1]!.written)) return false;
    if (isFollowed && otherwiseBefore.split(' ').includes(written)) return false;
    if (!isCertain && otherwiseElsewhere.split(' ').includes(written)) return false;
    // "Hasta 2000 personas": up to 2,000 people.
    return !isYearAlone || side === 'within' || !isFollowed || nameAt(compiled.sides, tokens, next) !== null;
  };
  for (const [at, { start }] of tokens.entries()) {
    const side = nameAt(compiled.sides, tokens, at);
    const bare = daysAt(sight, at);
    const sided =
      side === null
        ? null
        : (daysAt(sight, side.next) ?? (side.value === 'since' ? durationAt(sight, side.next) : null));
    const isSided =
      sided !== null && (bare?.isStretch === true ? sided.next > bare.next : sided.next >= (bare?.next ?? 0));
    const days = isSided ? sided : bare?.isPlain === true ? bare : null;
    if (days === null) continue;
    const limiting = days === sided ? side!.value : 'within';
    if (!isMeant(at, days, days === sided ? limiting : null)) continue;
    return { ...limits(days.range, limiting), start, end: tokens[days.next - 1]!.end };
  }
  return null;
}

/** "And May?", "was ist mit Montag?": a time that is all that is asked needs no preposition. */
function phraseBehindOpener(
  text: string,
  { clock, languages }: { readonly clock: PhraseClock; readonly languages: readonly ReadLanguage[] },
): DatePhrase | null {
  const opener = openerOf(text);
  if (opener === null) return null;
  const asked = /[\p{L}\p{N}].*[\p{L}\p{N}]/su.exec(text.slice(opener.end));
  if (asked === null) return null;
  const [start, end] = [opener.end + asked.index, opener.end + asked.index + asked[0].length];
  const inEnglish = englishMonth.test(asked[0]) ? englishDays(asked[0], clock) : null;
  const found = inEnglish ?? (shortName.test(asked[0]) ? null : wholeDays(asked[0], { clock, languages }));
  return found === null ? null : { ...limits(found, 'within'), start, end };
}

function wholeDays(
  text: string,
  { clock, languages }: { readonly clock: PhraseClock; readonly languages: readonly ReadLanguage[] },
): Range | null {
  for (const language of languages) {
    const compiled = compiledWords(readWords[language]);
    const tokens: readonly Token[] = tokensOf(text, compiled.joining);
    const sight = { compiled, tokens, clock: { now: clock.now, anchor: clock.newest ?? dayOfDate(clock.now) } };
    const days = daysAt(sight, 0);
    if (days?.next === tokens.length) return days.range;
  }
  return null;
}

function limits({ first, last }: Range, side: Side): Pick<DatePhrase, 'since' | 'until'> {
  switch (side) {
    case 'within':
      return { since: first, until: last };
    case 'since':
      return { since: first, until: null };
    case 'until':
      return { since: null, until: last };
    case 'before':
      return { since: null, until: moved(first, -1) };
    case 'after':
      return { since: moved(last, 1), until: null };
  }
}
