import type { Span } from '../../domain/span.js';
import { actStart } from './act-start.js';
import { contentEnd } from './clause-end.js';
import { clauseStart } from './clause-start.js';
import type { CueMatch } from './find-cues.js';
import type { TokenRange } from './noun-phrases.js';
import type { OuterSentence, Token } from './outer-sentences.js';
import { reportedSpeaker } from './reported-speaker.js';
import { phraseAfter } from './phrase-after.js';
import { isTime } from './phrase-boundaries.js';
import { auxiliaries, prepositions, reportingVerbs, subordinators } from './speech-words.js';

/** What a cue says somebody said, in the outlet's words, marked words included. */
export interface ReportedClause {
  readonly cue: CueMatch;
  readonly speaker: TokenRange;
  /** "said", "called for". */
  readonly words: Span;
  /** One stretch, or two around a cue in the middle. */
  readonly content: readonly [Span, ...Span[]];
}

/** The clauses of one sentence that are somebody's words. A clause inside another one's is left out. */
export function reportedClauses({ tokens }: OuterSentence, matches: readonly CueMatch[]): ReportedClause[] {
  const clauses: ReportedClause[] = [];
  // "…, Brandt said." holds whatever else is said in its sentence.
  const closing = matches.filter((cue) => isClosing(tokens, cue));
  for (const cue of [...closing, ...matches.filter((other) => !closing.includes(other))]) {
    if (isHypothetical(tokens, cue)) continue;
    if (clauses.some(({ content }) => content.some((span) => span.start <= cue.cue.start && cue.cue.end <= span.end)))
      continue;
    const { ranges, cueTo } = rangesOf(tokens, cue, matches);
    const spans = ranges.flatMap((range) => spanOfWords(tokens, range, ranges.length > 1 ? 1 : 2));
    if (spans[0] === undefined) continue;
    const speaker = reportedSpeaker(tokens, cue, matches);
    const words = { start: cue.cue.start, end: Math.max(cue.cue.end, tokens[cueTo - 1]!.end) };
    if (speaker !== null) clauses.push({ cue, speaker, words, content: [spans[0], ...spans.slice(1)] });
  }
  return clauses;
}

function isClosing(tokens: readonly Token[], cue: CueMatch): boolean {
  const next = tokens[cue.to];
  return tokens[cue.from - 1]?.key === ',' && cue.isPlain && (next === undefined || /^[.?!]$/.test(next.key));
}

const modal = /^(?:(?:wo|would|could|should|ca|must)n't|will|would|shall|could|might|may|should|must|can|cannot|'ll)$/;

/** "to say", "would argue", "could claim": nobody has said it. */
function isHypothetical(tokens: readonly Token[], { shape, isInfinitive, at }: CueMatch): boolean {
  if (shape === 'according' || shape === 'noun') return false;
  // "should slow down and maintain": the auxiliary holds for both verbs.
  const isBare = shape === 'shared' && !/(?:ed|s|ing|said|told|wrote)$/.test(tokens[at]!.key);
  if (isBare && tokens.slice(0, at).some(({ key }) => modal.test(key))) return true;
  const group = tokens.slice(Math.max(0, at - 3), at);
  if (isInfinitive && !modal.test(tokens[at - 3]?.key ?? '')) return !goesOn(tokens, at);
  return isInfinitive || group.some(({ key }) => key === 'if' || modal.test(key)) || tokens[at - 1]?.key === 'to';
}

/** "continued to say", "went on to explain": said, not only meant to be. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const [verb, particle] = [tokens[at - 2]?.key ?? '', tokens[at - 3]?.key ?? ''];
  return (
    tokens[at - 1]?.key === 'to' &&
    (/^continue[sd]?$/.test(verb) || (verb === 'on' && /^(?:went|goes|gone)$/.test(particle)))
  );
}

interface Found {
  readonly ranges: readonly TokenRange[];
  readonly cueTo: number;
}

function rangesOf(tokens: readonly Token[], cue: CueMatch, matches: readonly CueMatch[]): Found {
  const end = tokens.at(-1)?.kind === 'mark' ? tokens.length - 1 : tokens.length;
  const besideIt = rangesBeside(tokens, cue, end);
  if (besideIt !== null) return { ranges: besideIt, cueTo: 1 };
  const clause = clauseStart(tokens, cue);
  const start = clause ?? actStart(tokens, cue);
  if (start === null) return { ranges: [], cueTo: 1 };
  const to = contentEnd(tokens, { start, end, isClause: clause !== null }, { cue, matches });
  return { ranges: [{ from: start, to }], cueTo: clause === null ? start : cue.at + 1 };
}

/** What stands before a cue, or around it; `null` where what was said follows it. */
function rangesBeside(tokens: readonly Token[], cue: CueMatch, end: number): readonly TokenRange[] | null {
  if (isBesideQuotation(tokens, cue)) return [];
  if (cue.shape === 'according') return besides(tokens, cue, end).slice(0, 1);
  if (isAside(tokens, cue)) return aroundAside(tokens, cue, end);
  if (!reportingVerbs.has(tokens[cue.at]!.key)) return null;
  const isAfter = cue.shape === 'before' && tokens[cue.from - 1]?.key === ',' && isClosed(tokens, cue, end);
  if (cue.shape !== 'inverted' && !isAfter) return null;
  // "The season, now in its third week, concludes on Sunday"
  return /^(?:conclud|continu)/.test(tokens[cue.at]!.key) ? [] : besides(tokens, cue, end);
}

/** Next to a quotation the cue is the quotation's; '"…," adding that' has a clause of its own. */
function isBesideQuotation(tokens: readonly Token[], cue: CueMatch): boolean {
  const before = tokens[cue.from - 1];
  const isBeside =
    before?.kind === 'quotation' || (before?.kind === 'mark' && tokens[cue.from - 2]?.kind === 'quotation');
  return isBeside && !(cue.shape === 'shared' && tokens[cue.to]?.key === 'that');
}

/** What stands before the cue, and after it where the sentence goes on: "The dam, she said, would hold." */
function besides(tokens: readonly Token[], cue: CueMatch, end: number): TokenRange[] {
  const before = { from: 0, to: cue.from - (tokens[cue.from - 1]?.key === ',' ? 1 : 0) };
  const after = afterApposition(
    tokens,
    tokens.findIndex(({ key }, at) => at >= cue.to && key === ','),
  );
  const rest = after === -1 || after >= end ? [] : [{ from: after + 1, to: end }];
  if (before.to - before.from < 2 || isWhen(tokens.slice(0, before.to))) return rest;
  return cue.from === 0 || (tokens[rest[0]?.from ?? 0]?.key ?? '').endsWith('ing')
    ? [before]
    : [before, ...restOfClause(tokens, rest)];
}

/** "|The following day|, Brandt said …" */
function isWhen(tokens: readonly Token[]): boolean {
  return (
    tokens.length <= 4 &&
    tokens.some((token) => isTime(token) || /^(?:day|week|month|year|hours?|days|weeks|months|years)$/.test(token.key))
  );
}

/** "|The dam,| as Brandt said|, would hold|" */
function aroundAside(tokens: readonly Token[], cue: CueMatch, end: number): TokenRange[] {
  const comma = tokens.findIndex(({ key }, at) => at >= cue.to && key === ',');
  const before = { from: 0, to: cue.from - 2 };
  const after = comma === -1 ? [] : [{ from: comma + 1, to: end }];
  return before.to > 0 ? [before, ...after] : after;
}

/** "According to the Heron League, |a club of anglers|, the lake …": the comma behind what explains the speaker. */
function afterApposition(tokens: readonly Token[], comma: number): number {
  const next = tokens.findIndex(({ key }, at) => at > comma && key === ',');
  if (comma === -1 || next === -1 || !/^(?:an?|the)$/.test(tokens[comma + 1]!.key)) return comma;
  const between = tokens.slice(comma + 1, next);
  return between.some(({ key }) => auxiliaries.has(key) || key.endsWith('ed')) ? comma : next;
}

/** After a closing cue only the same clause goes on, not an explanation of the speaker. */
function restOfClause(tokens: readonly Token[], rest: readonly TokenRange[]): TokenRange[] {
  return rest.filter(
    ({ from }) =>
      !/^(?:who|which|a|an|the|whose|where|when|as|while|after|before|in|at|and|but|citing)$/.test(
        tokens[from]?.key ?? '',
      ),
  );
}

/** "The dam would hold, Brandt said |on Friday|", "…, she told |the Valley Post|": nothing that she said comes after. */
function isClosed(tokens: readonly Token[], cue: CueMatch, end: number): boolean {
  let at = afterRecipient(tokens, cue);
  while (at < end && isTime(tokens[at]!)) at++;
  if (at >= end) return true;
  if (introducesQuotation(tokens, at)) return false;
  const { key, kind } = tokens[at]!;
  if (kind === 'mark') return key !== ':';
  if (isAdverbial(tokens, cue) && end - at > 2) return false;
  if (afterRecipient(tokens, cue) > cue.to) return /^(?:on|in|at|during|after|when|while|as|by|from)$/.test(key);
  return (prepositions.has(key) && key !== 'to') || /^(?:during|after|when|while|as)$/.test(key);
}

/** "|Before the vote|, Brandt told the growers": what stands before tells when or where. */
function isAdverbial(tokens: readonly Token[], { from }: CueMatch): boolean {
  const { key } = tokens[0]!;
  return (
    (prepositions.has(key) || subordinators.has(key)) && tokens.findIndex((token) => token.key === ',') === from - 1
  );
}

/** 'As the rain fell, Brandt said, |"…"|' */
function introducesQuotation(tokens: readonly Token[], at: number): boolean {
  return /^[,:]$/.test(tokens[at]!.key) && tokens[at + 1]?.kind === 'quotation';
}

/** "…, Brandt told |the Valley Post| on Monday." */
function afterRecipient(tokens: readonly Token[], cue: CueMatch): number {
  if (!/^(?:told|tells|informed)$/.test(tokens[cue.at]!.key)) return cue.to;
  return (
    phraseAfter(tokens, cue.to)?.to ??
    (/^(?:me|us|him|her|them)$/.test(tokens[cue.to]?.key ?? '') ? cue.to + 1 : cue.to)
  );
}

/** "The dam, |as Brandt said,| would hold" */
function isAside(tokens: readonly Token[], cue: CueMatch): boolean {
  const [before, comma] = [tokens[cue.from - 1], tokens[cue.from - 2]];
  const at = tokens[cue.to]?.key === 'out' || tokens[cue.to]?.key === 'it' ? cue.to + 1 : cue.to;
  const next = tokens[at];
  return (
    cue.shape === 'before' &&
    before?.key === 'as' &&
    (comma === undefined || comma.key === ',') &&
    (next === undefined || /^[,.]$/.test(next.key))
  );
}

function spanOfWords(tokens: readonly Token[], { from, to }: TokenRange, fewest: number): Span[] {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || to - from < fewest) return [];
  return [{ start: first.start, end: last.end }];
}
