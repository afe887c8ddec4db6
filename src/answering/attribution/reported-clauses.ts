import type { Span } from '../../domain/span.js';
import { phraseAfter } from './noun-phrases.js';
import { isTime } from './phrase-boundaries.js';
import type { CueMatch } from './find-cues.js';
import type { OuterSentence, Token } from './outer-sentences.js';
import { auxiliaries, cues, prepositions, promisingVerbs, reportingVerbs } from './speech-words.js';

/** What a cue says somebody said, in the outlet's words, marked words included. */
export interface ReportedClause {
  readonly cue: CueMatch;
  /** One stretch, or two around a cue in the middle. */
  readonly content: readonly [Span, ...Span[]];
}

/** The clauses of one sentence that are somebody's words. A clause inside another one's is left out. */
export function reportedClauses(sentence: OuterSentence, matches: readonly CueMatch[]): ReportedClause[] {
  const { tokens } = sentence;
  const clauses: ReportedClause[] = [];
  // "…, Brandt said." holds whatever else is said in its sentence.
  const closing = matches.filter((cue) => isClosing(tokens, cue));
  for (const cue of [...closing, ...matches.filter((other) => !closing.includes(other))]) {
    if (!isReporting(tokens, cue)) continue;
    if (clauses.some(({ content }) => content.some((span) => span.start <= cue.cue.start && cue.cue.end <= span.end)))
      continue;
    const ranges = rangesOf(tokens, cue, matches);
    const spans = ranges.flatMap((range) => spanOfWords(tokens, range));
    if (spans[0] !== undefined) clauses.push({ cue, content: [spans[0], ...spans.slice(1)] });
  }
  return clauses;
}

function isReporting(tokens: readonly Token[], cue: CueMatch): boolean {
  if (cue.shape === 'according') return true;
  if (cue.shape !== 'noun' && !reportingVerbs.has(tokens[cue.at]!.key)) return false;
  return !isHypothetical(tokens, cue) && !isOutletItself(tokens, cue);
}

/** "I think", "it seems": no word of somebody else. */
function isOutletItself(tokens: readonly Token[], { speaker }: CueMatch): boolean {
  const { key } = tokens[speaker.from]!;
  return speaker.to - speaker.from === 1 && /^(?:i|we|you|it|this|that|these|those|one|what|which)$/.test(key);
}

function isClosing(tokens: readonly Token[], cue: CueMatch): boolean {
  const next = tokens[cue.to];
  return tokens[cue.from - 1]?.key === ',' && cue.isPlain && (next === undefined || /^[.?!]$/.test(next.key));
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** "to say", "would argue", "could claim": nobody has said it. */
function isHypothetical(tokens: readonly Token[], { at }: CueMatch): boolean {
  return tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ key }) => /^(?:to|will|would|shall|could|might|may|should|must|can|cannot|if)$/.test(key));
}

function rangesOf(tokens: readonly Token[], cue: CueMatch, matches: readonly CueMatch[]): Range[] {
  const end = tokens.at(-1)?.kind === 'mark' ? tokens.length - 1 : tokens.length;
  const before = tokens[cue.from - 1];
  // Next to a quotation the cue is the quotation's.
  if (before?.kind === 'quotation' || (before?.kind === 'mark' && tokens[cue.from - 2]?.kind === 'quotation'))
    return [];
  if (cue.shape === 'according') return besides(tokens, cue, end).slice(0, 1);
  const start = afterObject(tokens, cue);
  const comesAfterContent = tokens[cue.from - 1]?.kind === 'mark' && tokens[cue.from - 1]!.key === ',';
  if (cue.shape === 'inverted' || (cue.shape === 'before' && comesAfterContent && isEndOfClause(tokens, start, end)))
    return besides(tokens, cue, end);
  if (!opensClause(tokens, start, cue)) return [];
  return [{ from: start, to: clauseEnd(tokens, { start, end }, matches) }];
}

/** What stands before the cue, and after it where the sentence goes on: "The dam, she said, would hold." */
function besides(tokens: readonly Token[], cue: CueMatch, end: number): Range[] {
  const before = { from: 0, to: cue.from - (tokens[cue.from - 1]?.key === ',' ? 1 : 0) };
  const after = tokens.findIndex(({ key, kind }, at) => at >= cue.to && kind === 'mark' && key === ',');
  const rest = after === -1 || after >= end ? [] : [{ from: after + 1, to: end }];
  if (before.to - before.from < 2) return rest;
  return cue.from === 0 || (tokens[rest[0]?.from ?? 0]?.key ?? '').endsWith('ing')
    ? [before]
    : [before, ...restOfClause(tokens, rest)];
}

/** After a closing cue only the same clause goes on, not an explanation of the speaker. */
function restOfClause(tokens: readonly Token[], rest: readonly Range[]): Range[] {
  return rest.filter(
    ({ from }) =>
      !/^(?:who|which|a|an|the|whose|where|when|as|while|after|before|in|at|and|but|citing)$/.test(
        tokens[from]?.key ?? '',
      ),
  );
}

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
  /^(?:told|tells?|telling|informed|reminded|assured|warned|warns?|asked|asks?|urged|urges|advised|promised|promises)$/;

/** Past whom it was told, and when: "told |reporters in Orrin on Friday| that". */
function afterObject(tokens: readonly Token[], cue: CueMatch): number {
  let at = cue.shape === 'inverted' ? cue.to : cue.at + 1;
  while (at < tokens.length && (isTime(tokens[at]!) || isTimePhrase(tokens, at))) at++;
  if (!tellingVerb.test(tokens[cue.at]!.key)) return at;
  const isAsking = tokens[cue.at]!.key.startsWith('ask');
  const that = tokens.findIndex(
    ({ key }, i) => i > at && !(isAsking && key === 'that') && /^(?:that|whether|to|how|why|what)$/.test(key),
  );
  if (that !== -1 && that - at <= 12 && tokens.slice(at, that).every(({ kind }) => kind === 'word')) return that;
  if (tokens[at]?.kind === 'word') at++;
  while (tokens[at]?.kind === 'word' && (tokens[at]!.isCapitalised || tokens[at - 1]!.key.endsWith("'s"))) at++;
  return at;
}

function isEndOfClause(tokens: readonly Token[], start: number, end: number): boolean {
  if (start >= end) return true;
  const { key, kind } = tokens[start]!;
  return (
    (kind === 'mark' && key !== ':') ||
    (prepositions.has(key) && key !== 'to') ||
    /^(?:during|after|when|while|as)$/.test(key)
  );
}

function opensClause(tokens: readonly Token[], start: number, cue: CueMatch): boolean {
  const next = tokens[start];
  if (next === undefined) return false;
  if (cue.shape === 'noun') return next.key === 'that';
  if (next.kind === 'quotation') return tokens[start + 1]?.kind === 'word';
  if (next.kind === 'mark') return /^(?:[$€£'(]|--|—)$/.test(next.key);
  if (next.key === 'that' || next.key === 'whether') return true;
  if (isObjectAlone(tokens, start)) return false;
  if (next.key === 'to') return promisingVerbs.has(tokens[cue.at]!.key);
  if (prepositions.has(next.key))
    return (
      cue.isPlain && /^(?:by|in|with|for|at|under|after|during|despite)$/.test(next.key) && tokens.length - start > 6
    );
  if (tokens[cue.at]!.key.startsWith('ask')) return /^(?:if|how|why|what|who|when|where)$/.test(next.key);
  return cue.isPlain || startsClause(tokens, start);
}

/** "said anything else", "announced it in a letter": no clause follows. */
function isObjectAlone(tokens: readonly Token[], start: number): boolean {
  if (/^(?:anything|nothing|something|everything|so|much|goodbye|farewell|yes)$/.test(tokens[start]!.key)) return true;
  const next = tokens[start + 1];
  const isPronoun = /^(?:it|this|them|him|her|these|those)$/.test(tokens[start]!.key);
  return isPronoun && (next?.kind !== 'word' || prepositions.has(next.key));
}

/** A subject with its verb: "(she found) the dam would hold", and not "(she found) a crack". */
function startsClause(tokens: readonly Token[], start: number): boolean {
  const subject = phraseAfter(tokens, start);
  const verb = subject === null ? undefined : tokens[subject.to];
  return verb?.kind === 'word' && (auxiliaries.has(verb.key) || cues.has(verb.key) || verb.key.endsWith('ed'));
}

/** A clause ends with its sentence, or where the next participle or cue takes over: ", adding that …". */
function clauseEnd(
  tokens: readonly Token[],
  { start, end }: { readonly start: number; readonly end: number },
  matches: readonly CueMatch[],
): number {
  const next = matches.find(
    (cue) =>
      cue.from > start + 1 &&
      tokens[cue.from - 1]?.key === ',' &&
      (cue.shape === 'shared' || cue.shape === 'according'),
  );
  return next === undefined ? end : Math.min(end, next.from - 1);
}

function spanOfWords(tokens: readonly Token[], { from, to }: Range): Span[] {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || to - from < 2) return [];
  return [{ start: first.start, end: last.end }];
}
