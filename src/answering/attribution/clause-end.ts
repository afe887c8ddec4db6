import type { CueMatch } from './find-cues.js';
import type { Token } from './outer-sentences.js';
import { subordinators } from './speech-words.js';

export interface TokenStretch {
  readonly start: number;
  readonly end: number;
  /** Else what was urged, promised or named, which ends sooner. */
  readonly isClause: boolean;
}

/**
 * Where the content that begins at `start` ends: with the sentence, or where another cue, or the outlet itself, takes
 * over: ", adding that …", ", but Toll denied …", ", which lies below the dam".
 */
export function contentEnd(
  tokens: readonly Token[],
  { start, end, isClause }: TokenStretch,
  { cue, matches }: { readonly cue: CueMatch; readonly matches: readonly CueMatch[] },
): number {
  const ends = [
    end,
    ...matches.flatMap((next) => (takesOver(tokens, next, { start, cue }) ? [startOf(tokens, next)] : [])),
    ...asides(tokens, start),
    ...(isSubordinate(tokens, cue) || !isClause ? commas(tokens, start) : []),
    ...(isClause ? [] : adjuncts(tokens, start)),
  ];
  return Math.min(...ends.filter((at) => at > start + 1));
}

function takesOver(
  tokens: readonly Token[],
  next: CueMatch,
  { start, cue }: { start: number; cue: CueMatch },
): boolean {
  if (next.from <= start + 1 || next.isInfinitive) return false;
  const before = tokens[next.from - 1]!;
  if (next.shape === 'according') return before.key === ',';
  if (next.shape === 'shared')
    return before.key === ',' || (/^(?:and|but)$/.test(before.key) && tenseOf(tokens, cue) === tenseOf(tokens, next));
  if (next.shape !== 'before') return false;
  return (
    (tokens[next.from - 2]?.key === ',' &&
      (next.isPlain ? /^(?:but|while|and)$/ : /^(?:but|while)$/).test(before.key)) ||
    before.key === ';'
  );
}

/** Before the comma and the conjunction that lead over. */
function startOf(tokens: readonly Token[], { from }: CueMatch): number {
  const at = /^(?:and|but|while|although|though)$/.test(tokens[from - 1]!.key) ? from - 1 : from;
  return /^[,;]$/.test(tokens[at - 1]!.key) ? at - 1 : at;
}

/** "said he would wait and |warned|": past as the first verb is, not as the clause between them. */
function tenseOf(tokens: readonly Token[], { cue, at }: CueMatch): 'past' | 'present' | 'participle' {
  const group = tokens.filter(({ start, end }) => cue.start <= start && end <= cue.end).map(({ key }) => key);
  if (group.some((key) => /^(?:was|were|had|did|didn't)$/.test(key))) return 'past';
  if (group.some((key) => /^(?:is|are|has|have|does|do)$/.test(key))) return 'present';
  const { key } = tokens[at]!;
  if (key.endsWith('ing')) return 'participle';
  return /(?:ed|said|told|wrote|thought|felt|swore|spoke|found)$/.test(key) ? 'past' : 'present';
}

/** What the outlet says of something that was named, or holds against what was said. */
function asides(tokens: readonly Token[], start: number): number[] {
  return tokens.flatMap(({ key }, at) => {
    if (at <= start + 2) return [];
    if (/^(?:although|though)$/.test(key)) return [tokens[at - 1]!.key === ',' ? at - 1 : at];
    return tokens[at - 1]!.key === ',' && /^(?:which|who|whose|where)$/.test(key) ? [at - 1] : [];
  });
}

/** "When Brandt noted that it leaked|, the room …" */
function isSubordinate(tokens: readonly Token[], { from, shape }: CueMatch): boolean {
  const before = tokens[from - 1];
  return (
    shape === 'before' && from <= 2 && before?.kind === 'word' && subordinators.has(before.key) && before.key !== 'that'
  );
}

function commas(tokens: readonly Token[], start: number): number[] {
  const comma = tokens.findIndex(({ key }, at) => at > start && key === ',');
  return comma === -1 ? [] : [comma];
}

/** "praised the mill |but|", "denied it |when|": what follows is the outlet's again. */
function adjuncts(tokens: readonly Token[], start: number): number[] {
  const at = tokens.findIndex(
    ({ key }, i) => i > start + 1 && /^(?:but|when|while|because|after|before|during)$/.test(key),
  );
  return at === -1 ? [] : [at];
}
