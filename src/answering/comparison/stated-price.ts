import type { Span } from '../../domain/span.js';
import { plain } from '../cues.js';
import { numbersInSentence } from './numbers-in.js';
import { plainStatement, type PlainStatement } from './plain-statement.js';

/** What something costs, as a sentence that says nothing besides states it. Offsets count in the sentence. */
export interface StatedPrice extends Span, PlainStatement {
  readonly value: number;
  /** As written: "crowns", "$". */
  readonly unit: string;
}

const currency =
  '(?:(?:us|canadian|australian|hong kong|new zealand|swiss|swedish|norwegian|danish|czech|indian|pakistani|mexican|saudi|egyptian|kuwaiti|jordanian|turkish|syrian|lebanese) )?(?:crown|dollar|euro|pound|franc|yen|yuan|rupee|rouble|ruble|peso|real|lira|krona|krone|kroner|zloty|shekel|riyal|rial|dirham|dinar|rand|won|baht|cent|penny|pence)s?';
const unitBehind = new RegExp(`^\\s(${currency})\\b`);
const unitBefore = /(?:\b(?:us|c|a|nz|hk))?[$€£¥₪]$/;

/** A bound is no price. */
const bounds = /^(?:at least|at most|up to|more than|less than|fewer than|no more than|no fewer than|as many as|only)$/;
/** What it was before, or by how much it changed. */
const otherAmount = /\b(?:from|by)\s$/;

const other = '(?: (?:from|by) [^,;:.]{1,40}?)?';
const changed =
  '(?:(?:has|have) (?:now |again )?(?:risen|fallen|climbed|dropped|increased|gone up|gone down|come down|been raised|been cut|been lowered|been put up|been set)|(?:was|were) (?:raised|cut|lowered|put up)|rose|fell|climbed|dropped|increased|went up|went down|came down)';
const becomes = new RegExp(
  `\\b(?:${changed}${other} (?:to|at)|(?:now )?(?:stands|stand) at|(?:is|are)(?: now)?(?: set at)?|(?:has|have) reached) $`,
);
const costs = /\b(?:(?:now )?costs|now cost|sells for|sell for) $/;
/** Set by somebody, so that it is the same whoever tells it; any other price is somebody's count (HONESTY 13). */
const setPrice = /\b(?:fares?|tolls?|fees?|fines?|tickets?|tariffs?|admission|crossing)\b/;
const price = new RegExp(`${setPrice.source}|\\b(?:prices?|costs?|rents?|charges?|lev(?:y|ies)|premiums?)\\b`);
const average = /\b(?:average|mean|median|typical)\b/;

/** What the one thing that a sentence tells of costs; `null` where it does not say, or says more than that. */
export function statedPrice(sentence: string): StatedPrice | null {
  const amounts = amountsIn(sentence);
  const [amount] = amounts;
  if (amount === undefined || amounts.length > 1) return null;
  const statement = plainStatement(sentence, amount, becomes) ?? plainStatement(sentence, amount, costs);
  if (statement === null) return null;
  const { subject, source } = statement;
  const thing = plain(sentence).slice(subject.start, subject.end);
  const isCosting = costs.test(plain(sentence).slice(0, amount.start));
  if (!isCosting && !price.test(thing)) return null;
  const isSet = setPrice.test(thing) && !average.test(thing);
  if (!isSet && source === null) return null;
  return { ...amount, ...statement, key: `${amount.unit.toLowerCase().replace(/s$/, '')} | ${statement.key}` };
}

interface Amount extends Span {
  readonly value: number;
  readonly unit: string;
}

/** Sums of money that a sentence states, but for what it was before and by how much it changed. */
function amountsIn(sentence: string): Amount[] {
  const text = plain(sentence);
  return numbersInSentence(sentence).flatMap(({ start, end, digitsStart, value, qualifier }) => {
    const sign = unitBefore.exec(text.slice(0, digitsStart));
    const first = sign === null ? start : Math.min(start, sign.index);
    if (otherAmount.test(text.slice(0, first))) return [];
    if (qualifier !== null && bounds.test(qualifier)) return [];
    if (sign !== null) return [{ start: first, end, value, unit: sentence.slice(sign.index, digitsStart) }];
    const written = unitBehind.exec(text.slice(end));
    if (written === null) return [];
    const unitEnd = end + written[0].length;
    return [{ start: first, end: unitEnd, value, unit: sentence.slice(end + 1, unitEnd) }];
  });
}
