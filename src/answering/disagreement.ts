import { daysBetween, type Day } from '../domain/day.js';
import { wordsOf, type Word } from '../retrieval/analyse.js';
import { monthNames, weekdayNames, weekdayOf } from './calendar-words.js';
import { harmStems } from './casualty-words.js';
import { isDenial, plain } from './cues.js';
import { figuresOf, type Figure } from './figures.js';
import { areOtherTimes, datesContradict, saidDates, type SaidDates } from './said-dates.js';
import { ownNames, saidNames, type SaidName } from './said-names.js';

/** In what two sentences about the same thing differ (HONESTY 8). */
export type Difference = 'number' | 'date' | 'polarity';

const negation =
  /\b(?:not|no|never|nobody|none|neither|nor|without|cannot|fail(?:s|ed)? to|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)|declin(?:e|es|ed|ing) to|oppos(?:e|es|ed|ing)|ruled out)\b|n't\b/;

/** Measures, as stems: two figures in crowns are about one thing only where the question's other words stand in both. */
const units: ReadonlySet<string> = new Set(
  `crown dollar euro pound yen yuan rupe peso franc cent percent percentag point metr meter kilometr kilomet mile feet foot
  centimetr centimet tonn ton kilo litr second minut hour dai day week month year time million billion`.split(/\s+/),
);

/** What is compared of one sentence, worked out once however many others it is held against. */
export interface Statement {
  readonly terms: ReadonlySet<string>;
  /** Terms that are neither numbers nor months. */
  readonly worded: ReadonlySet<string>;
  /** Of these, what is told: no names and no days, the dead and the killed as one. */
  readonly subject: ReadonlySet<string>;
  readonly figures: readonly (Figure & { readonly around: ReadonlySet<string> })[];
  readonly dates: SaidDates;
  readonly names: readonly SaidName[];
  readonly isNegated: boolean;
  /** What it says is not so, by the first term behind each "not"; empty where it says that in other words. */
  readonly denied: ReadonlySet<string>;
  /** Somebody denies or disputes something in it. */
  readonly isDenial: boolean;
  /** Of its article; `null`: not known. */
  readonly day: Day | null;
}

const calendar: ReadonlySet<string> = new Set([...monthNames, ...weekdayNames]);
/** Words on each side of a figure that say what it is of. */
const reach = 6;

export function statementOf(sentence: string, day: Day | null = null): Statement {
  const words = wordsOf(sentence);
  const worded = words.filter(({ word }) => !/\d/.test(word) && !monthNames.includes(word));
  const names = saidNames(sentence);
  const named = new Set(names.flatMap(({ terms }) => terms));
  const telling = worded.filter(({ word, term }) => !calendar.has(word) && !named.has(term));
  const subject = telling.map(({ term, start }) => ({ start, term: harmStems.get(term) ?? term }));
  return {
    terms: new Set(words.map(({ term }) => term)),
    worded: new Set(worded.map(({ term }) => term)),
    subject: new Set(subject.map(({ term }) => term)),
    figures: figuresOf(sentence).map((figure) => {
      const next = subject.findIndex(({ start }) => start > figure.at);
      const at = next === -1 ? subject.length : next;
      const around = subject.slice(Math.max(0, at - reach), at + reach);
      return { ...figure, around: new Set(around.map(({ term }) => term)) };
    }),
    dates: saidDates(sentence),
    names,
    isNegated: isNegated(sentence),
    denied: deniedIn(sentence, words),
    isDenial: isDenial(sentence),
    day,
  };
}

/** Likeness of what two sentences tell from which on they tell one thing, and from which on they say nearly the same of it. */
const sameThing = 0.6;
const sameStatement = 0.75;
const fewestShared = 2;
/** Days within which two articles may tell of one matter in other words; in nearly the same words. */
const oneNews = 14;
const oneRun = 92;
/** Days within which a weekday can mean the same day in two articles. */
const oneWeek = 6;

/**
 * In what one sentence contradicts another, `null` where nothing shows that it does. Two events of one kind share most of their words:
 * only where the sentences say nearly the same, or the same of a figure, is another number, day or "not" a difference, and
 * never where each names somebody or some place that the other does not.
 * @param asked terms of the question: two figures in one unit may be of one thing where its other words stand in both.
 */
export function differenceBetween(a: Statement, b: Statement, asked: ReadonlySet<string>): Difference | null {
  if (!areWithin(a, b, oneRun)) return null;
  const inOneWeek = areWithin(a, b, oneWeek) && !areOfTheirDays(a, b);
  // Another number on another day is another event.
  if (numbersDiffer(a, b, asked)) return areOtherTimes(a.dates, b.dates, inOneWeek) ? null : 'number';
  if (likenessOf(a.subject, b.subject) < sameStatement || eachNamesOthers(a, b)) return null;
  const isDenied = denies(a, b) || denies(b, a);
  if (datesContradict(a.dates, b.dates, inOneWeek)) return isDenied ? null : 'date';
  return isDenied ? 'polarity' : null;
}

/** Whether two sentences say the same of others: in one place of the same words stands another name. */
export function nameDiffers(a: Statement, b: Statement): boolean {
  if (!areWithin(a, b, oneNews) || likenessOf(a.subject, b.subject) < sameStatement) return false;
  const [own, others] = [ownNames(a.names, b.terms), ownNames(b.names, a.terms)];
  const [name, other] = [own[0], others[0]];
  if (own.length !== 1 || others.length !== 1 || name!.before !== other!.before || name!.after !== other!.after)
    return false;
  return name!.before !== null || name!.after !== null;
}

/** Dice's coefficient: twice what both hold by what each holds. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((term) => b.has(term)).length;
  return shared < fewestShared ? 0 : (2 * shared) / (a.size + b.size);
}

/** Whether a text says that something is not so. */
export function isNegated(sentence: string): boolean {
  return negation.test(plain(sentence)) || isDenial(sentence);
}

const negations = new RegExp(negation.source, 'g');
/** "Not only": it is so, and more. */
const notAlone = /^ (?:only|just|alone|merely|simply|least)\b/;

function deniedIn(sentence: string, words: readonly Word[]): Set<string> {
  const text = plain(sentence);
  const ends = [...text.matchAll(negations)].map(({ 0: cue, index }) => index + cue.length);
  const behind = ends.filter((end) => !notAlone.test(text.slice(end)));
  return new Set(behind.flatMap((end) => words.find(({ start }) => start >= end)?.term ?? []));
}

/** Whether one says that what the other says is not so; a "not" before other words is no denial of it. */
function denies(a: Statement, b: Statement): boolean {
  if (!a.isNegated || b.isNegated) return false;
  return a.denied.size === 0 ? a.isDenial : [...a.denied].some((term) => b.terms.has(term));
}

function numbersDiffer(a: Statement, b: Statement, asked: ReadonlySet<string>): boolean {
  const counted = countedDifferently(a.figures, b.figures);
  if (counted.length === 0 || eachNamesOthers(a, b)) return false;
  const likeness = likenessOf(a.subject, b.subject);
  const inUnitsAlone = counted.every(({ thing }) => units.has(thing));
  if (inUnitsAlone && likeness < sameStatement && askedBeyondUnits(a, b, asked) < 2) return false;
  if (likeness >= sameStatement) return true;
  if (!areWithin(a, b, oneNews)) return false;
  return likeness >= sameThing || counted.some(({ pairs }) => pairs.some(([one, other]) => areOfOne(one, other)));
}

/** Whether the words around two figures are nearly the same. */
function areOfOne(a: Statement['figures'][number], b: Statement['figures'][number]): boolean {
  const shared = [...a.around].filter((term) => b.around.has(term)).length;
  return shared > fewestShared && likenessOf(a.around, b.around) >= sameThing;
}

type Pair = readonly [Statement['figures'][number], Statement['figures'][number]];

/** The things that both count and on which no figure agrees. The dead and the hurt are not compared as "people". */
function countedDifferently(
  a: Statement['figures'],
  b: Statement['figures'],
): { readonly thing: string; readonly pairs: readonly Pair[] }[] {
  const things = [...new Set(a.flatMap(({ counts }) => counts))];
  return things.flatMap((thing) => {
    const inA = a.filter(({ counts }) => counts.includes(thing));
    const inB = b.filter(({ counts }) => counts.includes(thing));
    const pairs = inA.flatMap((one) =>
      inB.flatMap((other): Pair[] => (isSameCasualty(one, other) ? [[one, other]] : [])),
    );
    const agree = pairs.some(([one, other]) => holds(b, one) || holds(a, other));
    return pairs.length === 0 || agree ? [] : [{ thing, pairs }];
  });
}

/** Whether a figure stands among others, whatever it is said to count there: "16 people", "16 individuals". */
function holds(figures: Statement['figures'], figure: Figure): boolean {
  return figures.some((other) => other.value === figure.value && isSameCasualty(other, figure));
}

function isSameCasualty(a: Figure, b: Figure): boolean {
  const kind = ({ counts }: Figure): string | undefined => counts.find((term) => term === 'dead' || term === 'hurt');
  return kind(a) === undefined || kind(b) === undefined || kind(a) === kind(b);
}

function askedBeyondUnits(a: Statement, b: Statement, asked: ReadonlySet<string>): number {
  return [...a.terms].filter((term) => b.terms.has(term) && asked.has(term) && !units.has(term)).length;
}

/** A name that one sentence merely leaves out contradicts nothing. */
function eachNamesOthers(a: Statement, b: Statement): boolean {
  return ownNames(a.names, b.terms).length > 0 && ownNames(b.names, a.terms).length > 0;
}

/** Each tells of the day on which it was printed: one daily thing, and no other day of one event. */
function areOfTheirDays(a: Statement, b: Statement): boolean {
  return a.day !== b.day && [a, b].every(({ day, dates }) => day !== null && dates.weekdays.has(weekdayOf(day)));
}

/** Whether both were printed within so many days, as far as is known. */
function areWithin(a: Statement, b: Statement, days: number): boolean {
  return a.day === null || b.day === null || Math.abs(daysBetween(a.day, b.day)) <= days;
}
