import { longestPhrase, type TokenRange } from './noun-phrases.js';
import type { Token } from './outer-sentences.js';
import { isForwardBoundary, isTime } from './phrase-boundaries.js';
import { auxiliaries, conjunctions, determiners, prepositions, pronouns, subordinators } from './speech-words.js';

/** The noun phrase that begins at token `start`. */
export function phraseAfter(tokens: readonly Token[], start: number): TokenRange | null {
  let to = start;
  const first = tokens[start];
  if (first?.kind !== 'word') return null;
  if (pronouns.has(first.key) && !determiners.has(first.key)) return { from: start, to: start + 1 };
  if (
    isTime(first) ||
    prepositions.has(first.key) ||
    subordinators.has(first.key) ||
    auxiliaries.has(first.key) ||
    conjunctions.has(first.key)
  )
    return null;
  let hasHead = false;
  while (to < tokens.length && to - start < longestPhrase) {
    const token = tokens[to]!;
    if (
      token.kind === 'quotation' &&
      token.key === '"' &&
      tokens[to + 1]?.isCapitalised === true &&
      to > start &&
      tokens[to - 1]!.isCapitalised
    ) {
      to++;
      continue;
    }
    if (token.kind !== 'word' && token.key !== '&') break;
    const isOf =
      (token.key === 'of' || token.key === 'for' || token.key === '&' || token.key === 'and') &&
      hasHead &&
      continuesName(tokens, to);
    if (token.kind !== 'word' && !isOf) break;
    // "Brandt leads |the growers": another phrase begins.
    if (!isOf && hasHead && determiners.has(token.key) && !/^(?:of|for)$/.test(tokens[to - 1]!.key)) break;
    if (
      !isOf &&
      to > start &&
      !determiners.has(token.key) &&
      ((isTime(token) && !isYearOf(tokens, to)) || (isForwardBoundary(token) && !token.isCapitalised))
    )
      break;
    if (!isOf && !determiners.has(token.key)) hasHead = true;
    to++;
  }
  return hasHead ? { from: start, to } : null;
}

/** "a |2014| study" */
function isYearOf(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return /^\d{4}$/.test(tokens[at]!.key) && next?.kind === 'word' && !isTime(next) && !isForwardBoundary(next);
}

function continuesName(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  if (after?.kind !== 'word') return false;
  return after.isCapitalised || (tokens[at]!.key !== 'and' && (determiners.has(after.key) || tokens[at]!.key === 'of'));
}
