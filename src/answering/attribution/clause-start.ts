import type { CueMatch } from './find-cues.js';
import type { Token } from './outer-sentences.js';
import { phraseAfter } from './phrase-after.js';
import { isTime } from './phrase-boundaries.js';
import { objectVerbs } from './speech-acts.js';
import { auxiliaries, cues, prepositions, reportingVerbs, subordinators, wordSet } from './speech-words.js';

/** First token of the clause that tells what was said; `null` where none follows the cue. */
export function clauseStart(tokens: readonly Token[], cue: CueMatch): number | null {
  if (cue.shape !== 'noun' && !reportingVerbs.has(tokens[cue.at]!.key)) return null;
  const start = afterObject(tokens, cue);
  return opensClause(tokens, start, cue) ? start : null;
}

const clauseOpener = /^(?:that|whether|how|why|what|if|when|where|who)$/;

/** "on Monday", "last week", "earlier". */
function isTimePhrase(tokens: readonly Token[], at: number): boolean {
  const { key } = tokens[at]!;
  if (/^(?:on|last|this|next|also|later|again|earlier)$/.test(key)) return true;
  return (
    /^(?:week|month|year|spring|summer|autumn|fall|winter|weekend)$/.test(key) &&
    /^(?:last|this|next)$/.test(tokens[at - 1]!.key)
  );
}

/** Verbs that say whom something was told. */
const tellingVerb =
  /^(?:told|tells?|telling|informed|informs|reminded|reminds|assured|assures|warned|warns?|asked|asks?|advised|promised|promises|notified|cautioned|convinced)$/;

/** Past whom it was told, and when: "told |reporters in Orrin on Friday| that", "warned|, as the mill did,| that". */
function afterObject(tokens: readonly Token[], cue: CueMatch): number {
  let at = cue.shape === 'inverted' ? cue.to : cue.at + 1;
  if (tokens[at]?.key === 'out' && tokens[cue.at]!.key.startsWith('point')) at++;
  while (at < tokens.length && (isTime(tokens[at]!) || isTimePhrase(tokens, at))) at++;
  if (tokens[at]?.key === ',' && cue.shape !== 'inverted') return afterAside(tokens, at) ?? at;
  if (tokens[at] !== undefined && clauseOpener.test(tokens[at]!.key)) return at;
  const { key } = tokens[cue.at]!;
  if (!tellingVerb.test(key)) return afterOccasion(tokens, at);
  const isAsking = key.startsWith('ask');
  const that = tokens.findIndex(
    (token, i) => i > at && !(isAsking && token.key === 'that') && /^(?:that|whether|to|how|why|what)$/.test(token.key),
  );
  if (that !== -1 && that - at <= 12 && tokens.slice(at, that).every(isPartOfPhrase)) return that;
  const recipient = phraseAfter(tokens, at);
  const told = recipient === null ? null : withGenitive(tokens, recipient.to);
  if (told !== null && startsClause(tokens, told)) return told;
  if (tokens[at]?.kind === 'word') at++;
  while (tokens[at]?.kind === 'word' && (tokens[at]!.isCapitalised || tokens[at - 1]!.key.endsWith("'s"))) at++;
  return at;
}

export function isPartOfPhrase({ kind, key }: Token): boolean {
  return kind === 'word' && !auxiliaries.has(key);
}

/** "the families |of the divers|" */
function withGenitive(tokens: readonly Token[], at: number): number {
  if (!/^(?:of|at|in|from)$/.test(tokens[at]?.key ?? '')) return at;
  return phraseAfter(tokens, at + 1)?.to ?? at;
}

/** Words between two commas, or between a verb and its "that", at most. */
const longestAside = 14;

/** "warned, |as the mill did,| that" */
function afterAside(tokens: readonly Token[], at: number): number | null {
  const that = tokens.findIndex(({ key }, i) => i > at && key === 'that');
  return that !== -1 && that - at <= longestAside && tokens[that - 1]!.key === ',' ? that : null;
}

/** "said |in a letter to the mill| that" */
function afterOccasion(tokens: readonly Token[], at: number): number {
  if (
    needsThat.has(tokens[at - 1]!.key) ||
    !/^(?:in|at|during|after|to|through|by|via|before|from|over)$/.test(tokens[at]?.key ?? '')
  )
    return at;
  const that = tokens.findIndex(({ key }, i) => i > at && /^(?:that|whether)$/.test(key));
  const isNear =
    that !== -1 &&
    that - at <= longestAside &&
    !auxiliaries.has(tokens[that + 1]?.key ?? '') &&
    tokens
      .slice(at, that)
      .every(({ kind, key }) => kind !== 'quotation' && !auxiliaries.has(key) && !/^[.;:?!]$/.test(key));
  return isNear ? that : at;
}

/** "added a touchdown", "declared bankruptcy": after these no clause follows unless its verb can be seen. */
function takesThings(verb: string): boolean {
  return (
    objectVerbs.has(verb) ||
    /^(?:add|report|declar|continu|conclud|maintain|recall|repeat|writ|wrote|announc|tweet)/.test(verb)
  );
}

/** "shows that", "learned that": without "that" a thing is shown or learned. */
const needsThat = wordSet(
  'show shows showed learn learned charge charges charged point points pointed rule ruled rules determine determined determines post posts posted',
);

function opensClause(tokens: readonly Token[], start: number, cue: CueMatch): boolean {
  const next = tokens[start];
  const verb = tokens[cue.at]!.key;
  if (next === undefined) return false;
  if (cue.shape === 'noun') return next.key === 'that';
  if (next.kind === 'quotation') return tokens[start + 1]?.kind === 'word';
  if (next.kind === 'mark') return /^(?:[$€£'(]|--|—)$/.test(next.key);
  if (next.key === 'that') return opensThat(tokens, start + 1);
  // "what it says |are flaws|"
  if (needsThat.has(verb) || auxiliaries.has(next.key) || /^(?:out|up|off)$/.test(next.key)) return false;
  if (next.key === 'whether') return true;
  if (/^(?:how|why|what|where|who)$/.test(next.key)) return tokens.length - start > 3;
  if (isObjectAlone(tokens, start) || next.key === 'to' || verb.startsWith('ask'))
    return verb.startsWith('ask') && next.key === 'if';
  if (next.key === 'about' && /^\p{N}/u.test(tokens[start + 1]?.key ?? '')) return true;
  if (prepositions.has(next.key)) return cue.isPlain && opensWithOccasion(tokens, start);
  return (cue.isPlain && !takesThings(verb) && !tellingVerb.test(verb)) || startsClause(tokens, start);
}

/** "that |the dam|", "that|, if asked,|"; not "maintain that |distance until|" */
function opensThat(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  const after = tokens[at + 1];
  return (
    next?.key === ',' ||
    (next?.kind === 'word' && after !== undefined && (prepositions.has(next.key) || !subordinators.has(after.key)))
  );
}

/** "said |by the time they had …|": a clause may begin with when or where. */
function opensWithOccasion(tokens: readonly Token[], start: number): boolean {
  return (
    /^(?:by|in|with|for|at|under|after|during|despite)$/.test(tokens[start]!.key) &&
    tokens.length - start > 6 &&
    tokens.slice(start).some(({ key }) => auxiliaries.has(key))
  );
}

/** "said anything else", "announced it in a letter": no clause follows. */
export function isObjectAlone(tokens: readonly Token[], start: number): boolean {
  if (/^(?:anything|nothing|something|everything|so|much|goodbye|farewell|yes)$/.test(tokens[start]!.key)) return true;
  const next = tokens[start + 1];
  if (tokens[start]!.key === 'as' && next?.key === 'much') return true;
  const isPronoun = /^(?:it|this|them|him|her|these|those)$/.test(tokens[start]!.key);
  return isPronoun && (next?.kind !== 'word' || prepositions.has(next.key));
}

/** Words that the subject of a clause, or an object, may take. */
export const longestSubject = 12;

/** A subject with its verb: "(she found) the dam would hold", and not "(she found) a crack". */
function startsClause(tokens: readonly Token[], start: number): boolean {
  const [first, next] = [tokens[start], tokens[start + 1]];
  if (first === undefined) return false;
  if (/^(?:he|she|they|it|there|we)$/.test(first.key)) return next?.kind === 'word' && !prepositions.has(next.key);
  const subject = phraseAfter(tokens, start);
  if (subject === null) return false;
  const verb = tokens[subject.to];
  if (verb?.kind !== 'word') return false;
  if (auxiliaries.has(verb.key) || cues.has(verb.key) || verb.key.endsWith('ed')) return true;
  // "his efforts |to slow the river| will": the verb is further off.
  const end = tokens.findIndex(({ kind }, at) => at >= subject.to && kind !== 'word');
  return tokens
    .slice(subject.to, Math.min(end === -1 ? tokens.length : end, start + longestSubject))
    .some(({ key }) => auxiliaries.has(key) && !/^(?:be|been|being|have|having|do)$/.test(key));
}
