import type { Span } from '../../domain/span.js';
import { plain } from '../cues.js';
import type { Tense } from './date-expression.js';

/** Past forms that do not end in -ed. Those that are also present forms ("put", "set") tell nothing and are left out. */
const irregular =
  `was were had did said told went came met died won lost left began became took gave made found held sent struck
  fell rose shot stood spoke wrote broke fled saw led brought sought fought drove flew got kept met paid ran sat sold sank stole threw
  withdrew withstood knew grew drew blew caught taught bought built felt hid hung sank swore tore woke wore won overthrew underwent
  withheld arose drank ate forgave forbade froze overcame rode rang sang shook shone slept spent stuck swept swam burst hit shut hurt quit`
    .split(/\s+/)
    .join('|');
const past = new RegExp(
  `(?<!-)\\b(?:${irregular}|\\w{2,}(?<!ne|spe|inde|hundr|exce|proce|succe|fe|see|bre|ble|gre|nake|sacr|unit|supposed|alleg|so-call)ed)\\b`,
  'g',
);

/** Somebody said something just then: the words right before the date. */
const speaking =
  /\b(?:said|told(?: [\p{L}’' ]{1,40})?|announced|confirmed|stated|declared|reported|added|testified|tweeted|posted|wrote|denied|warned)(?: (?:in|at|during|from|on|to) (?:an? |the |his |her |its |their )?(?:[\p{L}-]+ ){0,3}(?:statement|conference|briefing|interview|speech|post|letter|report|filing|email|memo|broadcast|address|release|reporters|parliament|court))?(?: (?:late|early|earlier|here))?(?: on)? $/u;
const inStatement =
  /\b(?:in|at|during) (?:an? |the |his |her |its |their )?(?:[\p{L}-]+ ){0,3}(?:statement|news conference|press conference|briefing|interview|speech|post|tweet|broadcast|televised address|news release|press release)(?: issued| released| published| aired| broadcast)?(?: late| early)?(?: on)? $/u;

/** "Is to report". */
const isTo =
  '(?:is|are) (?:now |also |still |then )?to (?!the\\b|an?\\b|his\\b|her\\b|its\\b|their\\b|this\\b|that\\b|date\\b|blame\\b|have\\b)(?=[a-z]{2})';
/** "The plan of the mayor is to report": it may never have been. */
const ofNoEvent =
  /\b(?:aims?|goals?|plans?|ideas?|hopes?|purpose|task|job|point|intent(?:ion)?s?|objec(?:t|tive)s?|wish(?:es)?|dreams?|way|proposals?|demands?|it|this|that|which|what|all)\b/;
const future = new RegExp(
  `\\b(?:will|shall|won't|(?:is|are) (?:now |also |still |currently )?(?:set|due|scheduled|expected|slated|planned|going|poised) (?:to|for|on))\\b|'ll\\b|\\b${isTo}`,
  'g',
);
/** A state of mind, a condition, or a plan: what follows may never have been. */
const unreal =
  /\b(?:would|could|may|might|should|can|cannot|must|ought|if|unless|whether|scheduled|planned|expected|slated|due|postponed|delayed|rescheduled|moved|pushed back|extended|ordered|urged|asked|called for|calling for|deadline|ahead|upcoming|plan|plans|planning|hope|hopes|hoped|hoping|want|wants|wanted|aim|aims|aimed|intend\w*|promis\w+|vow\w+|pledg\w+|threat\w+|propos\w+|invited|prepar\w+|await\w*|looking|cancell?ed|called off|agreed|decided|set|likely|supposed|anticipat\w+|predict\w+|forecast\w*|denied|denies|reject\w*|refus\w*|reports of|rumou?rs?|speculat\w*|request\w*|demand\w*|warn\w*|fear\w*|suggest\w*|claim\w*|alleg\w*|announc\w*|effective|followed|no|not|never|n't)\b|n't\b/;
/** "denied talks resuming on Tuesday": what is told of by a gerund may be to come. */
const gerund =
  /\b(?!(?:during|morning|evening|meeting|hearing|briefing|building|spring|king|beijing|reading|filing|ruling|shooting|according|including|being|wedding|landing|crossing|parking|housing|swimming|opening|following|training|funding|planning|something|everything|anything|nothing|string|wing|ring|ceiling)\b)\w{2,}ing\b/;
const progressive = /^(?:was|were) (?:\w+ly )?\w+ing\b/;
const negated = /\b(?:not|never|no)\b|n't\b/;
const toInfinitive = /\bto (?!the\b|an?\b|his\b|her\b|its\b|their\b|this\b|that\b)[a-z]{2,}\b/g;
const present =
  /\b(?:is|are|am|isn't|aren't|remains?|continues?|begins?|opens?|starts?|returns?|faces?|takes?|comes?|goes|does|do)\b/g;

/** Where another clause begins. */
const boundary =
  /[;:–—()]|,? (?:who|which|whom|whose|where|because|although|though|while|whereas|when|but|after|before|if|unless|until|and then|as)\b|, (?:and|as|with)\b|\bthat\b/g;

/**
 * Whether what happens at a date is past or still to come, by the words of its clause. English alone; anything not certain is
 * `unclear`. @param outside the sentence with its quotations blanked out, of the same length.
 */
export function tenseAt(outside: string, span: Span): { readonly tense: Tense; readonly isOfSpeech: boolean } {
  const before = plain(outside.slice(0, span.start));
  if (speaking.test(before) || inStatement.test(before)) {
    return { tense: isAnnounced(before) ? 'unclear' : 'past', isOfSpeech: true };
  }
  const clause = clauseBefore(before);
  const isFronted =
    /^[\s"'(]*(?:(?:but|and|then|also|meanwhile|early|late|earlier|later|on|in|only|just|as of|at)[\s,]*)*$/.test(
      clause,
    );
  const after = plain(outside.slice(span.end));
  if (isFronted) return { tense: isOpening(before) ? tenseBehind(after) : 'unclear', isOfSpeech: false };
  const tense = isVerbless(clause) ? tenseRightBehind(after) : tenseOf(clause);
  return { tense, isOfSpeech: false };
}

function isVerbless(clause: string): boolean {
  return (
    ![past, future, present, toInfinitive].some((pattern) => firstIndex(clause, pattern) !== -1) && !unreal.test(clause)
  );
}

/** "The council on Tuesday approved", "The council on Tuesday will vote". */
function tenseRightBehind(after: string): Tense {
  const next = after.replace(/^,? (?:\w+ly )?/, '').slice(0, 40);
  if (/^(?:will|shall) (?!not\b)/.test(next)) return 'future';
  return firstIndex(next, past) === 0 && !unreal.test(/^\w+/.exec(next)?.[0] ?? '') ? 'past' : 'unclear';
}

/** "said it would reopen Friday": the speaking is not what the date belongs to. */
function isAnnounced(before: string): boolean {
  const clause = clauseBefore(before);
  return /\b(?:will|would|could|may|might|should|expected|scheduled|due|to be)\b/.test(clause);
}

function clauseBefore(before: string): string {
  const last = [...before.matchAll(boundary)].at(-1);
  return last === undefined ? before : before.slice(last.index + last[0].length);
}

/** Nothing but the opening words of its clause stands before the date. */
function isOpening(before: string): boolean {
  return before.trim().length < 40;
}

function tenseOf(clause: string): Tense {
  const lastPast = lastIndex(clause, past);
  const promise = [...clause.matchAll(future)].at(-1);
  if (promise !== undefined) {
    const end = promise.index + promise[0].length;
    if (/\bto $/.test(promise[0]) && ofNoEvent.test(clause.slice(0, promise.index))) return 'unclear';
    return isPlainFuture(clause.slice(end), lastPast - end) ? 'future' : 'unclear';
  }
  if (lastPast === -1 || unreal.test(clause)) return 'unclear';
  if (gerund.test(clause.slice(lastPast).replace(progressive, ''))) return 'unclear';
  // "to be held", "is held": a participle, and no past.
  if (/\b(?:to (?:be |have |have been )?|is |are )(?:\w+ly )?$/.test(clause.slice(0, lastPast))) return 'unclear';
  if (lastIndex(clause, present) > lastPast || lastIndex(clause, toInfinitive) > lastPast) return 'unclear';
  return 'past';
}

/** @param lastPast where the last past form stands in the tail; negative for none. "will be sent" holds one and is no past. */
function isPlainFuture(tail: string, lastPast: number): boolean {
  if (negated.test(tail) || unsureTail.test(tail)) return false;
  return lastPast < 0 || /\bbe (?:\w+ly )?$/.test(tail.slice(0, lastPast));
}

const unsureTail = /\b(?:would|if|unless|may|might|could|before|until|by|from|begin|beginning|starting|since|after)\b/;

/** Of a date that opens its sentence: the first verb behind it. */
function tenseBehind(after: string): Tense {
  const [clause = ''] = after
    .replace(/^[\s,]*(?:(?:morning|afternoon|evening|night)\b[\s,]*)?/, '')
    .split(/[;:–—()]|, (?:and|but|as|with|while|who|which)\b|\bthat\b/);
  const firstFuture = firstIndex(clause, future);
  const firstPast = firstIndex(clause, past);
  const firstPresent = firstIndex(clause, present);
  if (firstPast === -1)
    return firstFuture === -1 || /\b(?:would|if|may|might|could|not)\b/.test(clause) ? 'unclear' : 'future';
  if (firstFuture !== -1 || (firstPresent !== -1 && firstPresent < firstPast)) return 'unclear';
  return /\b(?:would|could|may|might|should|if|unless)\b/.test(clause.slice(0, firstPast)) ? 'unclear' : 'past';
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

function firstIndex(text: string, pattern: RegExp): number {
  for (const { index } of text.matchAll(pattern)) return index;
  return -1;
}
