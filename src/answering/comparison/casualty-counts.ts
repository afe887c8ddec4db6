import type { Span } from '../../domain/span.js';
import { analyse } from '../../retrieval/analyse.js';
import { anyHarm, harmOf, type Harm } from '../casualty-words.js';
import { plain } from '../cues.js';
import { circumstancesAt, type CountedTime } from './circumstances.js';
import { numbersInSentence, type WrittenNumber } from './numbers-in.js';

/** A count of people, with the four things by which counts are told apart (HONESTY 13). Offsets count in the sentence. */
export interface CasualtyCount extends Span {
  readonly value: number;
  /** "at least", "nearly"; `null` for a bare number. */
  readonly qualifier: string | null;
  readonly harm: Harm;
  /** It is called a toll: of one event as well as of a long run of them. */
  readonly isToll: boolean;
  /** "Five more": beside others that are not in it. */
  readonly isFurther: boolean;
  /** Whose, as written ("Palestinian", "soldiers"); `null` where the sentence does not say. */
  readonly whose: string | null;
  /** `whose` as it is compared: terms in order. */
  readonly whoseKey: string;
  readonly time: CountedTime | null;
  /** Where, as written; `null` where the clause does not say. */
  readonly place: string | null;
  readonly placeKey: string;
  /** Whose count it is, as written; `null` where the sentence does not say. */
  readonly source: string | null;
  readonly sourceKey: string;
}

const harmPattern = new RegExp(`\\b(?:${anyHarm})\\b`);

/** "killed at least 35", "the deaths of two": the number comes right behind. */
const before = new RegExp(`\\b(${anyHarm})(?: of| to| at| by)? $`);
/** "the toll in Orlan has risen to 41". */
const tollBefore =
  /\btoll\b(?: [^\s,;:.]+){0,9}? (?:of|at|to|reached|reaches|passed|passes|topped|tops|exceeded|exceeds|surpassed|surpasses|hit|hits|above|past|is|was|now)(?: now)? $/;
const firstWords = /^(?:\s*\S+){0,9}/;
/** A clause has ended; "and" or a comma ends it only before another count. */
const clauseEnd =
  /[;:.?!()]|,(?! (?:most|mostly|including|many)\b)|\b(?:while|after|before|when|who|which|attributing|according|as)\b/;

/** Counts of people killed, injured, missing or held, in order. */
export function casualtyCountsIn(sentence: string): CasualtyCount[] {
  const text = plain(sentence);
  const numbers = numbersInSentence(sentence);
  return numbers.flatMap((number, at) => {
    const counted = countedBy(text, number, numbers[at + 1] ?? null);
    if (counted === null) return [];
    const { harm, isToll, whoseSpan } = counted;
    const { start, end, value, qualifier } = number;
    const { time, place, source } = circumstancesAt(sentence, {
      at: start,
      until: placesUntil(text, numbers, at),
    });
    const written = (span: Span | null): string | null => (span === null ? null : sentence.slice(span.start, span.end));
    return [
      {
        start,
        end,
        value,
        qualifier,
        harm,
        isToll,
        isFurther: furtherBehind.test(text.slice(end)) || furtherBefore.test(text.slice(0, start)),
        whose: written(whoseSpan),
        whoseKey: keyOf(written(whoseSpan)),
        time,
        place: written(place),
        placeKey: keyOf(written(place)),
        source: written(source),
        sourceKey: keyOf(written(source)),
      },
    ];
  });
}

/** Terms in order; empty for what is not stated. */
function keyOf(written: string | null): string {
  return written === null ? '' : analyse(written).sort().join(' ') || written;
}

const furtherBehind = /^ (?:more|other|further|additional)\b(?! than)/;
const furtherBefore = /\b(?:another|an additional|a further) $/;

/** "12 died and 40 were hurt in Orlan": where two counts are joined and only the last names a place, it is of both. */
const joinedCounts = /^[^,.;:()"]*\band\b[^,.;:()"]*$/;

function placesUntil(text: string, numbers: readonly WrittenNumber[], at: number): number {
  const [{ end }, next, afterNext] = [numbers[at]!, numbers[at + 1], numbers[at + 2]];
  if (next === undefined) return text.length;
  const between = text.slice(end, next.start);
  const isJoined = joinedCounts.test(between) && !/\b(?:in|across|near|at)\b/.test(between);
  return isJoined ? (afterNext?.start ?? text.length) : next.start;
}

/** "Three of the dead": some of those who are counted elsewhere. */
const ofThem = new RegExp(`^ of (?:the|those|these|its|their|his|her) (?:[\\w-]+ )?(?:${anyHarm})\\b`);

function countedBy(
  text: string,
  { start, end }: WrittenNumber,
  next: WrittenNumber | null,
): { readonly harm: Harm; readonly isToll: boolean; readonly whoseSpan: Span | null } | null {
  const ahead = aheadOf(text, end, next);
  if (hypothetical.test(text.slice(Math.max(0, start - 60), start)) || hypothetical.test(ahead)) return null;
  const behind = before.exec(text.slice(0, start));
  if (unit.test(ahead) || ofThem.test(text.slice(end))) return null;
  const whoseSpan = nounPhrase(text, { start: end, end: end + ahead.length });
  const harmBehind = behind === null ? null : harmOf(behind[1]!);
  if (harmBehind !== null) return { harm: harmBehind, isToll: false, whoseSpan };
  const toll = tollOf(text.slice(0, start), ahead);
  if (toll !== null)
    return { harm: 'killed', isToll: true, whoseSpan: toll.whose ?? (people.test(ahead) ? whoseSpan : null) };
  const found = harmPattern.exec(ahead);
  if (found === null) return null;
  const harm = harmOf(found[0]);
  // "61 million for the victims": of another noun, not a count of them.
  if (harm === null || (harmNoun.test(found[0]) && preposition.test(ahead.slice(0, found.index)))) return null;
  return { harm, isToll: false, whoseSpan: nounPhrase(text, { start: end, end: end + found.index }) };
}

/** A toll may be paid on a bridge: only the dead have a death toll, and only people a toll without a unit. */
function tollOf(before: string, ahead: string): { readonly whose: Span | null } | null {
  const toll = tollBefore.exec(before);
  if (toll === null) return null;
  const death = /\bdeath $/.exec(before.slice(0, toll.index));
  if (death === null && !unitless.test(ahead)) return null;
  const whose = /([\p{L}.'-]+) $/u.exec(before.slice(0, death?.index ?? toll.index));
  return {
    whose:
      whose === null || ofNobody.test(whose[1]!) ? null : { start: whose.index, end: whose.index + whose[1]!.length },
  };
}

/** What is measured so is not people. */
const unit =
  /^\s*(?:%|per ?cent|percent|third|quarter|half|miles?|kilomet\w+|met(?:re|er)s?|feet|acres?|hectares?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|crowns?|dollars?|euros?|pounds?)\b/;
const people = /^\s*(?:people|persons|civilians|soldiers|troops|children|women|men|residents|passengers|villagers)\b/;

/** Words before "death toll" that say nothing of whose it is. */
const ofNobody =
  /^(?:the|a|an|its|their|his|total|overall|official|confirmed|latest|current|rising|final|combined|new|and|as|of|known|that|when|but)$/;
const unitless = /^\s*(?:$|(?:people|persons|dead|deaths|killed|lives|victims|and|on|by|in|after|as)\b)/;

/** "could kill 500", "may have died": nobody was counted. */
const hypothetical = new RegExp(
  `\\b(?:could|would|might|may|will|should|shall|can|to|threatened to)\\s+(?:\\w+\\s+)?(?:have\\s+)?(?:be\\s+|been\\s+|leave\\s+)?(?:kill|die|injure|wound|hurt|${anyHarm})\\b`,
);
const harmNoun = /^(?:deaths?|fatalit|casualt|victim|hostage|captive|lives|injur(?:y|ies)|wounds?)/;
const preposition = /\b(?:for|of|to|in|from|by|with|on|at|about|against)\b/;

/** ", mostly children,": the sentence goes on behind it. */
const aside = /,\s(?:mostly|most|many|including|among)\b[^,;.]*,/g;

/** What may name what the number counts. */
function aheadOf(text: string, end: number, next: WrittenNumber | null): string {
  const rest = text.slice(end, next?.start).replace(aside, (words) => ' '.repeat(words.length));
  const clause = rest.slice(0, clauseEnd.exec(rest)?.index ?? rest.length);
  const own = clause.slice(0, otherSubject.exec(clause)?.index ?? clause.length);
  return firstWords.exec(own)![0];
}

/** "40 houses were lost and many people died", "sank 12 boats and several people drowned": the number is of what stands before "and". */
const otherSubject = new RegExp(
  `(?<=\\b(?:were|was|are|is|have|has|had|been)\\b.*)\\sand (?!(?:(?:were|was|are|is|have|has|had|been|later|then|also|feared|presumed|believed|reported|\\p{L}+ly)\\s+)*(?:${anyHarm})\\b)|` +
    `\\sand (?:(?:killed|wounded|injured|hurt) )?(?:many|several|some|few|a few|others?|people|residents|civilians|nobody|no one)\\b`,
  'u',
);

const phraseStop = new RegExp(
  `^(?:and|or|in|on|at|of|by|from|to|with|across|near|during|over|since|so|were|was|are|is|have|has|had|been|be|being|both|mostly|most|including|many|about|others?|more|other|further|additional|here|there|early|late|monday|tuesday|wednesday|thursday|friday|saturday|sunday|${anyHarm})$`,
);

/** "Nine of its fighters". */
const ofAll = /^ of (?:the|those|these|its|their|his|her|our) /;

/** "Palestinians", "military", "other young people": the words behind a number up to the first that is no noun of it. */
function nounPhrase(text: string, span: Span): Span | null {
  const { end } = span;
  const start = span.start + (ofAll.exec(text.slice(span.start, end))?.[0].length ?? 0);
  let first: number | null = null;
  let last = start;
  for (const { 0: word, index } of text.slice(start, end).matchAll(/\p{L}[\p{L}\p{N}'-]*/gu)) {
    if (phraseStop.test(word)) {
      if (first === null && /^(?:more|others?|further|additional)$/.test(word)) continue;
      break;
    }
    first ??= start + index;
    last = start + index + word.length;
  }
  return first === null ? null : { start: first, end: last };
}
