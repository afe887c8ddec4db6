import type { Span } from '../../domain/span.js';
import type { Token } from './outer-sentences.js';
import { isBoundary, isTime } from './phrase-boundaries.js';
import { conjunctions, determiners, openers, prepositions, pronouns, subordinators } from './speech-words.js';

/** Indexes into the tokens of one sentence, half-open. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Words that a noun phrase may have at most. */
export const longestPhrase = 14;

/** The noun phrase that ends right before token `end`, or the one that a parenthesis before `end` explains. */
export function phraseBefore(tokens: readonly Token[], end: number): TokenRange | null {
  const last = tokens[end - 1];
  if (last === undefined) return null;
  if (last.kind === 'quotation') return null;
  if (last.kind === 'mark') return beforeParenthesis(tokens, end);
  const phrase = plainPhraseBefore(tokens, end);
  return phrase === null ? null : (explained(tokens, phrase) ?? phrase);
}

const openingBrackets: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** "Brandt, a baker in Orrin, |said", "Brandt (D-Orrin) |said", "Brandt — a baker — |said". */
function beforeParenthesis(tokens: readonly Token[], end: number): TokenRange | null {
  const closing = tokens[end - 1]!.key;
  const bracket = openingBrackets[closing];
  if (bracket !== undefined) {
    const at = findBack(tokens, end - 2, (token) => token.key === bracket);
    return at === -1 ? null : phraseBefore(tokens, at);
  }
  if (!/^(?:,|—|–|-|--)$/.test(closing)) return null;
  for (let at = end - 2; at > 0 && end - at < 40; at--) {
    if (tokens[at]!.key !== closing || tokens[at]!.kind !== 'mark') continue;
    if (tokens[at - 1]!.kind !== 'word' && tokens[at - 1]!.key !== ')') continue;
    const phrase = phraseBefore(tokens, at);
    if (phrase !== null && (isNamed(tokens, phrase) || isSubjectLike(tokens, phrase))) return phrase;
  }
  return null;
}

/** "Brandt, a baker in Orrin |said": the phrase only explains the name before it. */
function explained(tokens: readonly Token[], phrase: TokenRange): TokenRange | null {
  if (tokens[phrase.from - 1]?.key !== ',' || !/^(?:an?|the|one)$/.test(tokens[phrase.from]!.key)) return null;
  const named = plainPhraseBefore(tokens, phrase.from - 1);
  if (named === null || !isNamed(tokens, named) || (named.from > 0 && prepositions.has(tokens[named.from - 1]!.key)))
    return null;
  return tokens[phrase.to]?.key === ',' ? named : null;
}

function plainPhraseBefore(tokens: readonly Token[], end: number): TokenRange | null {
  const last = tokens[end - 1];
  if (last === undefined) return null;
  if (last.kind !== 'word') return last.key === ')' ? beforeParenthesis(tokens, end) : null;
  if (pronouns.has(last.key)) {
    const before = tokens[end - 2];
    if (before?.kind === 'word' && determiners.has(before.key)) return { from: end - 2, to: end };
    return { from: end - 1, to: end };
  }
  if (isTime(last)) {
    return end < 2 || last.key === 'may' ? null : phraseBefore(tokens, end - 1);
  }
  if (isBoundary(last) && !last.isCapitalised) return null;
  const from = headStart(tokens, end);
  if (from === null) return null;
  const first = tokens[from]!;
  if (end - from > 1 && pronouns.has(first.key) && !determiners.has(first.key)) return null;
  const wider = throughPreposition(tokens, from);
  const before = tokens[(wider ?? from) - 1];
  // "after a meeting with |Brandt": what a preposition governs is no subject.
  if (before?.kind === 'word' && prepositions.has(before.key) && !before.isCapitalised) {
    // "after |Brandt said"
    const opensClause = subordinators.has(before.key) && tokens[wider ?? from]!.isCapitalised;
    if (!opensClause) return null;
  }
  return { from: withFirstOfTwo(tokens, wider ?? from), to: end };
}

/** "The mill |and the growers| said": both said it, where the sentence or clause begins with the first. */
function withFirstOfTwo(tokens: readonly Token[], from: number): number {
  if (tokens[from - 1]?.key !== 'and' || tokens[from - 2]?.kind !== 'word' || isBoundary(tokens[from - 2]!))
    return from;
  const first = headStart(tokens, from - 1);
  return first !== null && isSentenceOpener(tokens, first) ? first : from;
}

/** Start of the words that belong to the last word of a phrase: its modifiers, titles and determiner. */
function headStart(tokens: readonly Token[], end: number): number | null {
  let at = end;
  while (at > 0 && end - at < longestPhrase) {
    const token = tokens[at - 1]!;
    if (
      token.key === '"' &&
      token.kind === 'quotation' &&
      at < end &&
      tokens[at - 2]?.isCapitalised === true &&
      tokens[at]!.isCapitalised
    ) {
      // Anna "Nan" Brandt
      at--;
      continue;
    }
    if (token.key === '&' && isConnector(tokens, at - 1)) {
      at--;
      continue;
    }
    if (token.kind !== 'word') break;
    if (token.key === 'that' && at < end && tokens[at]!.isCapitalised) break;
    if (determiners.has(token.key)) {
      const isTooMuch = at === end && token.key !== 'others';
      return isTooMuch ? null : withEarlierDeterminer(tokens, at - 1);
    }
    if (isConnector(tokens, at - 1)) {
      at--;
      continue;
    }
    if (isBoundary(token) && !(token.isCapitalised && at - 1 > 0 && !openers.has(token.key))) break;
    if (isTime(token)) break;
    if (token.isCapitalised && openers.has(token.key) && isSentenceOpener(tokens, at - 1)) break;
    at--;
  }
  while (at < end && (tokens[at]!.kind !== 'word' || conjunctions.has(tokens[at]!.key))) at++;
  return at < end ? at : null;
}

/** "|the| two divers", "|Orrin's| most patient grower" */
function withEarlierDeterminer(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || tokens[at]!.isCapitalised) return at;
  if (/^(?:the|his|her|its|their|our|all|these|those)$/.test(before.key)) return at - 1;
  return before.key.endsWith("'s") && before.key !== "'s" ? (headStart(tokens, at) ?? at) : at;
}

/** "Ministry |of Health", "Brandt |and Toll", "Johnson |& Sons": ties names together. */
function isConnector(tokens: readonly Token[], at: number): boolean {
  const { key } = tokens[at]!;
  if (
    key !== 'of' &&
    key !== 'and' &&
    key !== 'de' &&
    key !== 'van' &&
    key !== 'von' &&
    key !== '&' &&
    key !== 'bin' &&
    key !== 'al'
  )
    return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return (
    before?.kind === 'word' &&
    after?.kind === 'word' &&
    before.isCapitalised &&
    after.isCapitalised &&
    !(isSentenceOpener(tokens, at - 1) && openers.has(before.key))
  );
}

const bindingPrepositions = new Set('of for at from in with on to by near about against behind inside'.split(' '));

/** "a spokesman |for Brandt": the phrase began before the preposition. */
function throughPreposition(tokens: readonly Token[], from: number): number | null {
  const preposition = tokens[from - 1];
  if (
    preposition?.kind !== 'word' ||
    !bindingPrepositions.has(preposition.key) ||
    preposition.isCapitalised ||
    from < 2
  )
    return null;
  const before = tokens[from - 2]!;
  if (before.kind !== 'word' || isBoundary(before) || isTime(before)) return null;
  // "three |of the growers"
  if (preposition.key === 'of' && determiners.has(before.key)) return from - 2;
  const head = headStart(tokens, from - 1);
  if (head === null) return null;
  const wider = throughPreposition(tokens, head) ?? head;
  const first = tokens[wider]!;
  const noun = tokens.findIndex(({ key }, at) => at > wider && prepositions.has(key)) - 1;
  const isPhrase =
    determiners.has(first.key) || first.isCapitalised || /s$|^(?:people|those)$/.test(tokens[noun]?.key ?? '');
  return isPhrase && from - wider <= longestPhrase ? wider : null;
}

function isSentenceOpener(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind !== 'word';
}

function findBack(tokens: readonly Token[], from: number, accepts: (token: Token) => boolean): number {
  for (let at = from; at >= 0; at--) if (accepts(tokens[at]!)) return at;
  return -1;
}

export function isNamed(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  return tokens
    .slice(from, to)
    .some((token, i) => token.isCapitalised && !(openers.has(token.key) && i === 0) && token.key !== 'i');
}

function isSubjectLike(tokens: readonly Token[], { from }: TokenRange): boolean {
  const first = tokens[from]!;
  return determiners.has(first.key) || pronouns.has(first.key) || from === 0;
}

/**
 * "the farm's owner|, Ida Brandt|, said": the name is part of it. Behind another name it may be that of a place: "a man
 * from Raleigh, North Carolina".
 */
export function withNameBetweenCommas(tokens: readonly Token[], { from, to }: TokenRange): TokenRange {
  if (tokens[to]?.key !== ',' || tokens[to - 1]!.isCapitalised || tokens[from]!.kind !== 'word') return { from, to };
  let end = to + 1;
  while (tokens[end]?.kind === 'word' && tokens[end]!.isCapitalised) end++;
  const isName = end - to > 2 && end - to <= 5 && /^(?:,|\.)$/.test(tokens[end]?.key ?? '.');
  return isName && !pronouns.has(tokens[to - 1]!.key) ? { from, to: end } : { from, to };
}

export function spanOf(tokens: readonly Token[], { from, to }: TokenRange): Span {
  const last = tokens[to - 1]!;
  const possessive = last.kind === 'word' && last.key.endsWith("'s") && last.key !== "'s" ? 2 : 0;
  return { start: tokens[from]!.start, end: last.end - possessive };
}
