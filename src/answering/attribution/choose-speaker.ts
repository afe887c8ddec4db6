import type { Span } from '../../domain/span.js';
import type { CueMatch } from './find-cues.js';
import { isNamed, spanOf } from './noun-phrases.js';
import type { OuterSentence, Token } from './outer-sentences.js';
import { personPronouns, prepositions, timeWords } from './speech-words.js';
import type { Stretch } from './stretches.js';

/**
 * What ties marked words to who says them: a cue or a name right beside them, a cue in the words around them, the
 * quotation before them that they go on from, or nothing.
 */
type Bond = 'beside' | 'around' | 'goes-on' | 'none';

/** Who speaks in a stretch, and by which word. */
export interface Attributed {
  readonly bond: Bond;
  /** `null`: the words around leave open who speaks. */
  readonly speaker: Span | null;
  /** With a cue and no speaker somebody speaks and it is unclear who. */
  readonly cue: Span | null;
}

/** Who speaks in a stretch by the words of its own sentence; `null` where they tell of nobody speaking. */
export function attributeIn({ tokens }: OuterSentence, cues: readonly CueMatch[], stretch: Stretch): Attributed | null {
  const at = tokens.findIndex(({ start, kind }) => kind === 'quotation' && start === stretch.marked.start);
  if (at === -1) return null;
  const signature = signatureIn(tokens.slice(at + 1));
  if (signature !== null) return { bond: 'beside', speaker: signature, cue: null };
  const before = cues.filter((cue) => cue.at < at && cue.to <= at);
  const beside = cues.find((cue) => follows(tokens, at, cue)) ?? before.findLast((cue) => introduces(tokens, at, cue));
  // 'said that "the dam …"' is a clause of the outlet's own.
  if (beside !== undefined) return attributed(tokens[at - 1]?.key === 'that' ? 'around' : 'beside', tokens, beside);
  const closing = cues.find((cue) => cue.from > at && isClosing(tokens, cue));
  if (closing !== undefined && endsSentence(tokens, closing)) return attributed('around', tokens, closing);
  const governing = governs(tokens, before);
  if (governing === 'unclear') return { bond: 'around', speaker: null, cue: before.at(-1)!.cue };
  const around = governing ?? closing;
  return around === undefined ? null : attributed('around', tokens, around);
}

function attributed(
  bond: Bond,
  tokens: readonly Token[],
  { speaker, cue, isPlain, isInfinitive }: CueMatch,
): Attributed {
  // "is here to support": what somebody is there to do is nothing that they said.
  if (isInfinitive && !(isPlain && (isNamed(tokens, speaker) || personPronouns.has(tokens[speaker.from]!.key))))
    return { bond, speaker: null, cue };
  // "softer language calling for": what only names or judges is somebody's where that somebody is a person or bears a name.
  const isSomebody = isPlain || isNamed(tokens, speaker) || personPronouns.has(tokens[speaker.from]!.key);
  return { bond, speaker: isSomebody ? spanOf(tokens, speaker) : null, cue };
}

/** `"…," she said`: nothing but a comma between quotation and cue, and the quotation comes first. */
function follows(tokens: readonly Token[], at: number, cue: CueMatch): boolean {
  const next = tokens[at + 1]?.kind === 'mark' && /^(?:,|—|–|--|-)$/.test(tokens[at + 1]!.key) ? at + 2 : at + 1;
  return cue.from === next && cue.shape !== 'shared' && cue.shape !== 'noun';
}

const introduction = /^(?:,|:|—|–|--|that)$/;

/** `Brandt said, "…"`, `Brandt said: "…"`, `Brandt said that "…"`. */
function introduces(tokens: readonly Token[], at: number, cue: CueMatch): boolean {
  return cue.isPlain && tokens.slice(cue.to, at).every(({ key }) => introduction.test(key));
}

/**
 * Of the cues before a stretch the outermost one that is plainly about speech: "she" in "Brandt said she felt" is
 * Brandt. `unclear` where somebody else may be meant: "Brandt said Toll called it …".
 */
function governs(tokens: readonly Token[], cues: readonly CueMatch[]): CueMatch | 'unclear' | undefined {
  const outer = cues.find(({ isPlain }) => isPlain) ?? cues[0];
  const inner = cues.at(-1);
  if (outer === undefined || inner === undefined) return undefined;
  if (inner === outer || inner.shape === 'shared') return outer;
  const isPronoun = inner.speaker.to - inner.speaker.from === 1 && personPronouns.has(tokens[inner.speaker.from]!.key);
  const between = { from: outer.to, to: inner.from };
  if (isPronoun) return between.to > between.from && isNamed(tokens, between) ? 'unclear' : outer;
  if (!inner.isPlain && !isNamed(tokens, inner.speaker)) return outer;
  return lastWord(tokens, inner) === lastWord(tokens, outer) ? outer : 'unclear';
}

function lastWord(tokens: readonly Token[], { speaker }: CueMatch): string {
  return tokens[speaker.to - 1]!.key.replace(/'s$/, '');
}

/** "…, Brandt said.", "…, as Brandt put it." */
function isClosing(tokens: readonly Token[], cue: CueMatch): boolean {
  const before = tokens[cue.from - 1];
  if (before?.key === 'as') return tokens[cue.at]!.key.startsWith('put') && tokens[cue.at + 1]?.key === 'it';
  return cue.isPlain && before?.kind === 'mark' && before.key === ',';
}

/** "…, Brandt said on Monday." holds all of its sentence, whoever else speaks in it. */
function endsSentence(tokens: readonly Token[], { to }: CueMatch): boolean {
  return tokens.length - to < 10 && tokens.slice(to).every(({ kind }) => kind !== 'quotation');
}

/** `"…" ― Ida Brandt` at the end of a paragraph: the name, from the mark before it. */
function signatureIn(tokens: readonly Token[]): Span | null {
  if (!/^[―—–-]$/u.test(tokens[0]?.key ?? '')) return null;
  const name = tokens.slice(1).filter(({ key }) => key !== '.');
  const isName =
    name.length > 0 && name.length <= 6 && name.every(({ kind, isCapitalised }) => kind === 'word' && isCapitalised);
  return isName ? { start: name[0]!.start, end: name.at(-1)!.end } : null;
}

/**
 * `"Why?" Brandt asked on Friday.`: who speaks by a sentence that stands right after a quotation and says nothing else;
 * `null` where it says more.
 */
export function attributeBySentenceAfter({ tokens }: OuterSentence, cues: readonly CueMatch[]): Attributed | null {
  const signature = signatureIn(tokens);
  if (signature !== null) return { bond: 'beside', speaker: signature, cue: null };
  const cue = cues[0];
  if (cue?.from !== 0 || cue.kind !== 'says') return null;
  const next = tokens[cue.to];
  if (next?.kind === 'quotation' || next?.key === ':') return null;
  const saysMore =
    next?.kind === 'word' && !prepositions.has(next.key) && !timeWords.has(next.key) && next.key !== 'as';
  return saysMore ? null : attributed('beside', tokens, cue);
}

/** `Brandt continued:` at the end of a paragraph announces the quotation that opens the next. */
export function announcedBy({ tokens }: OuterSentence, cues: readonly CueMatch[]): Attributed | null {
  const cue = cues.at(-1);
  return cue !== undefined && tokens.at(-1)?.key === ':' ? attributed('beside', tokens, cue) : null;
}
