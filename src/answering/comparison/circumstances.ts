import type { Span } from '../../domain/span.js';
import { plain } from '../cues.js';
import { sourceIn, telling } from './source-in.js';

/** Over what time is counted: one day or event, or all of it so far. */
export type CountedTime = 'one day' | 'in all';

/** What a clause says of a number in it. `null`: it does not say. Offsets count in the sentence. */
export interface Circumstances {
  readonly time: CountedTime | null;
  readonly source: Span | null;
  readonly place: Span | null;
}

interface Clause extends Span {
  /** It is set against the clause before it, or stands behind a semicolon: what that one says holds here no longer. */
  readonly isApart: boolean;
}

/** "while traffic was boarding" says when; what is set against a count counts otherwise. */
const sameTime = /^while\b/iu;
const number =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|hundreds?|thousands?)\b/iu;

const boundary = /;\s|,\s(?=(?:and|but|while|whereas|though|although)\s)|\s(?=(?:while|whereas)\s)/giu;
const contrast = /^(?:but|while|whereas|though|although)\b/iu;

/**
 * When, where and by whose count a number was counted, as far as its own clause, or one it goes on from, says.
 * @param number where it stands, and where the next one begins: a place behind that one is that one's.
 */
export function circumstancesAt(
  sentence: string,
  number: { readonly at: number; readonly until: number },
): Circumstances {
  const clauses = clausesOf(sentence);
  const at = clauses.findLastIndex(({ start }) => start <= number.at);
  const { start, end } = clauses[at]!;
  return {
    time: timeIn(sentence.slice(start, end)),
    place:
      placeIn(sentence, { start: number.at, end: Math.min(end, number.until) }) ??
      placeIn(sentence, { start, end: number.at }),
    source: sourceAt(sentence, clauses, at),
  };
}

function clausesOf(sentence: string): Clause[] {
  const starts = [0, ...[...sentence.matchAll(boundary)].map(({ 0: mark, index }) => index + mark.length)];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? sentence.length;
    const isWhen = sameTime.test(sentence.slice(start)) && !/,\s$/.test(sentence.slice(0, start));
    const isAgainst = contrast.test(sentence.slice(start)) && !(isWhen && !number.test(sentence.slice(start, end)));
    return { start, end, isApart: isAgainst || /;\s*$/.test(sentence.slice(0, start)) };
  });
}

/** In its own clause; else in one before or behind it that nothing parts from it. */
function sourceAt(sentence: string, clauses: readonly Clause[], at: number): Span | null {
  let first = at;
  while (first > 0 && !clauses[first]!.isApart) first--;
  let last = at;
  while (last + 1 < clauses.length && !clauses[last + 1]!.isApart) last++;
  const own = shifted(sentence, clauses[at]!);
  return own ?? shifted(sentence, { start: clauses[first]!.start, end: clauses[last]!.end });
}

function shifted(sentence: string, { start, end }: Span): Span | null {
  const text = sentence.slice(start, end);
  const from = text.length - text.replace(/^(?:and|but|while|whereas|though|although)\s+/iu, '').length;
  const source = sourceIn(text.slice(from));
  return source === null ? null : { start: source.start + start + from, end: source.end + start + from };
}

const weekday = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const inAll =
  /\b(?:so far|to date|in all|in total|altogether|overall|until now|total of|toll)\b|\bsince\b(?! (?:a|an|the) (?:\w+ )?\d{4})|\b(?:has|have) (?:now |been |already |also )*(?:resulted|killed|claimed|verified|confirmed|risen|reached|died|left|passed|injured|wounded|recorded|counted|reported)\b/;
const oneDay = new RegExp(
  `\\b(?:today|yesterday|overnight|tonight|(?:on|late|early) ${weekday}|${weekday} (?:morning|night|evening|afternoon)|on ${month} \\d{1,2}|on \\d{1,2} ${month}|in (?:a|an|one|the) (?:\\w+ )?(?:attack|strike|raid|explosion|crash|accident|shooting|blast|collapse))\\b`,
);
/** When somebody spoke says nothing of when it was. */
const dayOfSpeech = new RegExp(`\\b(?:${telling}|told \\w+)\\s+(?:(?:on|late|early)\\s+)?${weekday}\\b`, 'gi');

/** "On Wednesday, the mayor said": the same. */
const dayBeforeSpeech = new RegExp(`^(?:on|late|early) ${weekday},?(?= [^,]{3,60} (?:${telling})\\b)`, 'i');

export function withoutDayOfSpeech(text: string): string {
  return text.replace(dayOfSpeech, '').replace(dayBeforeSpeech, '');
}

function timeIn(clause: string): CountedTime | null {
  const text = withoutDayOfSpeech(plain(clause));
  if (inAll.test(text)) return 'in all';
  return oneDay.test(text) ? 'one day' : null;
}

const named =
  /\b(?:in|across|inside|near|around)\s+((?:(?:north|south|east|west|central|occupied)\p{Ll}*[\s-])*\p{Lu}[\p{L}’'-]*(?:\s+(?:and\s+)?\p{Lu}[\p{L}’'-]*)*)|\b(there)\b/gu;
const calendar = new RegExp(`^(?:${month}|${weekday})\\b`, 'i');

function placeIn(sentence: string, { start, end }: Span): Span | null {
  for (const { 0: whole, 1: name, 2: there, index } of sentence.slice(start, end).matchAll(named)) {
    const written = name ?? there!;
    if (calendar.test(written)) continue;
    const from = start + index + whole.length - written.length;
    return { start: from, end: from + written.length };
  }
  return null;
}
