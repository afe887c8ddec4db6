import type { TokenRange } from './noun-phrases.js';
import type { Token } from './outer-sentences.js';
import { phraseAfter } from './phrase-after.js';
import { conjunctions, determiners, prepositions, subordinators, timeWords } from './speech-words.js';

/** The subject of the sentence's first clause: the noun phrase before its first verb, openers skipped. */
export function mainSubject(tokens: readonly Token[]): TokenRange | null {
  let start = datelineEnd(tokens);
  while (start < tokens.length && tokens[start]!.kind !== 'word') start++;
  for (let tries = 0; tries < 4; tries++) {
    const first = tokens[start];
    if (first === undefined) return null;
    if (first.kind === 'word' && conjunctions.has(first.key)) start++;
    const phrase = phraseAfter(tokens, start);
    const isOpener = tokens[start] !== undefined && opensWithAdverbial(tokens, start);
    if (phrase !== null && !isOpener) return withoutVerb(tokens, phrase);
    const comma = tokens.findIndex((token, at) => at > start && token.kind === 'mark' && token.key === ',');
    if (comma === -1) return null;
    start = comma + 1;
  }
  return null;
}

/** Where the sentence begins after "ORRIN, Caldmoor (CNB) —"; 0 without such an opening. */
function datelineEnd(tokens: readonly Token[]): number {
  const mark = tokens.findIndex(({ key, kind }) => kind === 'mark' && /^(?:—|–|-|--|:)$/.test(key));
  if (mark < 1 || mark > 10) return 0;
  const isDateline = tokens.slice(0, mark).every(({ kind, isCapitalised }) => kind === 'mark' || isCapitalised);
  return isDateline ? mark + 1 : 0;
}

/** "Brandt leads |the growers": what ends like a verb before another phrase is one. */
function withoutVerb(tokens: readonly Token[], { from, to }: TokenRange): TokenRange {
  const next = tokens[to];
  const isVerb =
    to - from > 1 &&
    tokens[to - 1]!.key.endsWith('s') &&
    next !== undefined &&
    determiners.has(next.key) &&
    next.key !== 'that';
  return { from, to: isVerb ? to - 1 : to };
}

function opensWithAdverbial(tokens: readonly Token[], start: number): boolean {
  const { key } = tokens[start]!;
  if (prepositions.has(key) || subordinators.has(key) || timeWords.has(key)) return true;
  return (
    /ly$|ing$|^(?:asked|meanwhile|however|moreover|still|then|now|later|earlier|also|there|here)$/.test(key) &&
    !determiners.has(key)
  );
}
