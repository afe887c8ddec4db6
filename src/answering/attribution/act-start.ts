import { isObjectAlone, isPartOfPhrase, longestSubject } from './clause-start.js';
import type { CueMatch } from './find-cues.js';
import type { Token } from './outer-sentences.js';
import { phraseAfter } from './phrase-after.js';
import { isTime } from './phrase-boundaries.js';
import { isSomebody } from './reported-speaker.js';
import {
  assailingVerbs,
  objectVerbs,
  promisingVerbs,
  topicPrepositions,
  urgingVerbs,
  verbsOfThings,
} from './speech-acts.js';
import { auxiliaries, determiners, personPronouns, prepositions } from './speech-words.js';

/** First token of what somebody urged, promised or named; `null` where the cue tells of no such thing. */
export function actStart(tokens: readonly Token[], cue: CueMatch): number | null {
  if (cue.shape === 'inverted' || cue.shape === 'label') return null;
  if (cue.shape === 'noun') return isPromise(tokens, cue) ? cue.at + 1 : null;
  const verb = tokens[cue.at]!.key;
  const next = tokens[cue.at + 1];
  if (next === undefined || isSilent(tokens, cue)) return null;
  if (verb.startsWith('question') && /^(?:whether|why|how|what)$/.test(next.key)) return cue.at + 1;
  if (verbsOfThings.has(verb) && !isSomebody(tokens, cue.speaker)) return null;
  if (next.key === 'to') return promisingVerbs.has(verb) ? cue.at + 1 : null;
  if (topicPrepositions.get(verb)?.has(next.key) === true) return opensTopic(tokens, cue.at + 2) ? cue.at + 2 : null;
  if (urgingVerbs.has(verb) && urges(tokens, cue.at + 1)) return cue.at + 1;
  if (assailingVerbs.has(verb) && assailsFor(tokens, cue.at + 1)) return cue.at + 1;
  if (/^call(?:s|ed|ing)$/.test(verb)) return callsSo(tokens, cue.at + 1) ? cue.at + 1 : null;
  return objectVerbs.has(verb) && opensObject(tokens, cue.at + 1) ? cue.at + 1 : null;
}

/** "did not elaborate on", "declined to comment": nothing was said. */
function isSilent(tokens: readonly Token[], { from, at }: CueMatch): boolean {
  const isDenied = tokens.slice(Math.max(from, at - 3), at).some(({ key }) => /n't$|^(?:not|never)$/.test(key));
  const isDeclining = /^(?:declin|refus)/.test(tokens[at]!.key);
  const what = tokens[at + 2]?.key ?? '';
  return (
    isDenied || (isDeclining && /^(?:comment|answer|respond|elaborate|say|speculate|identify|specify)$/.test(what))
  );
}

/** "Brandt's pledge |to|" */
function isPromise(tokens: readonly Token[], { at }: CueMatch): boolean {
  return tokens[at + 1]?.key === 'to' && /^(?:pledge|promise|vow|insistence)$/.test(tokens[at]!.key);
}

function opensTopic(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'word' && tokens.length - at > 2;
}

/** "the growers |to| wait" */
function urges(tokens: readonly Token[], at: number): boolean {
  const to = tokens.findIndex(({ key }, i) => i > at && key === 'to');
  return (
    to !== -1 &&
    to - at <= longestSubject &&
    tokens.slice(at, to).every(({ kind, key }) => kind === 'word' && !auxiliaries.has(key))
  );
}

/** "attacked |the mill for its silence|", and no town for three days */
function assailsFor(tokens: readonly Token[], at: number): boolean {
  const object = phraseAfter(tokens, at);
  const to = object?.to ?? (/^(?:him|her|them|it)$/.test(tokens[at]?.key ?? '') ? at + 1 : at);
  const next = tokens[to + 1];
  return (
    to > at &&
    /^(?:for|over)$/.test(tokens[to]?.key ?? '') &&
    next?.kind === 'word' &&
    (next.key.endsWith('ing') || /^(?:his|her|its|their)$/.test(next.key))
  );
}

/** "called |the plan a mistake|"; not "called the police", "called an election". */
function callsSo(tokens: readonly Token[], at: number): boolean {
  if (/^(?:it|him|her|them|this|that)$/.test(tokens[at]?.key ?? '') && isName(tokens, at + 1)) return true;
  const object = phraseAfter(tokens, at);
  if (object === null) return false;
  const name = tokens.findIndex((_, i) => i >= object.to && isName(tokens, i));
  const between = tokens.slice(object.to, name);
  return (
    name !== -1 &&
    name - at <= longestSubject &&
    !prepositions.has(tokens[name - 1]!.key) &&
    between.every(isPartOfPhrase)
  );
}

function isName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next !== undefined && (next.kind === 'quotation' || /^(?:an?|the|his|her|their)$/.test(next.key));
}

/** A thing that can be denied or praised: a noun phrase, or a word in "-ing". */
function opensObject(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]!;
  if (first.kind !== 'word' || isTime(first) || auxiliaries.has(first.key) || prepositions.has(first.key)) return false;
  if (personPronouns.has(first.key) || isObjectAlone(tokens, at)) return false;
  return first.key.endsWith('ing') || determiners.has(first.key) || phraseAfter(tokens, at) !== null;
}
