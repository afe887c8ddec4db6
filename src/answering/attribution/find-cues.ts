import type { Span } from '../../domain/span.js';
import { mainSubject } from './main-subject.js';
import { accordingTo, isPossessive, nounCue } from './noun-cues.js';
import { isNamed, phraseBefore, spanOf, withNameBetweenCommas, type TokenRange } from './noun-phrases.js';
import { phraseAfter } from './phrase-after.js';
import { isTime, nounToo } from './phrase-boundaries.js';
import type { OuterSentence, Token } from './outer-sentences.js';
import {
  auxiliaries,
  beForms,
  conjunctions,
  cues,
  determiners,
  foreignSaying,
  plainSaying,
  prepositions,
  pronouns,
  verbAdverbs,
  type CueKind,
} from './speech-words.js';

/** How a cue came by its speaker. */
export type CueShape = 'before' | 'inverted' | 'according' | 'shared' | 'label' | 'noun';

/** A word that says that somebody speaks, with the words that name who. */
export interface CueMatch {
  readonly kind: CueKind;
  readonly shape: CueShape;
  readonly isPlain: boolean;
  /** "to say": of what is meant to be said, too. */
  readonly isInfinitive: boolean;
  /** Index of the cue's verb, and the tokens that cue and speaker take together. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly cue: Span;
  readonly speaker: TokenRange;
}

/** Words and marks beyond which a "sentence" is a list or a table; looking for speakers takes the square of them. */
export const longestSentence = 400;

/** The cues of a sentence in order, each with its speaker; a cue without one is left out. */
export function cuesOf(sentence: OuterSentence): CueMatch[] {
  const { tokens } = sentence;
  if (tokens.length > longestSentence) return [];
  const found: CueMatch[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const match =
      token.key === 'according' ? accordingTo(tokens, at) : (nounCue(tokens, at) ?? verbCue(tokens, at, found));
    if (match !== null) found.push(match);
  });
  return found;
}

function verbCue(tokens: readonly Token[], at: number, earlier: readonly CueMatch[]): CueMatch | null {
  const token = tokens[at]!;
  const kind = cues.get(token.key);
  if (kind === undefined || (token.isCapitalised && at > 0)) return null;
  const isForeign = foreignSaying.has(token.key);
  // "a déclaré", "hat erklärt"
  const group =
    isForeign && /^(?:a|ont|hat|ha|han)$/.test(tokens[at - 1]?.key ?? '') ? at - 1 : verbGroupStart(tokens, at);
  if (isPassive(tokens, group, at)) return null;
  const isInfinitive = tokens.slice(group, at).some(({ key }) => key === 'to') || tokens[group - 1]?.key === 'to';
  const parts = { kind, isPlain: plainSaying.has(token.key), isInfinitive, at };
  if (isNoun(tokens, at)) return null;
  const inverted = invertedSpeaker(tokens, group, at);
  if (inverted !== null) {
    return {
      ...parts,
      shape: 'inverted',
      from: group,
      to: inverted.to,
      cue: spanOf(tokens, { from: group, to: at + 1 }),
      speaker: inverted,
    };
  }
  const described = subjectBefore(tokens, timeStart(tokens, group), at);
  const subject = described === null ? null : withNameBetweenCommas(tokens, described);
  if (subject !== null && !(isForeign && !isNamed(tokens, subject))) {
    return {
      ...parts,
      shape: 'before',
      from: subject.from,
      to: at + 1,
      cue: spanOf(tokens, { from: group, to: at + 1 }),
      speaker: subject,
    };
  }
  if (isForeign) return null;
  const shared =
    earlier.findLast(({ shape, kind: other }) => shape !== 'noun' && other !== 'acts')?.speaker ?? mainSubject(tokens);
  if (shared === null || shared.to > at) return null;
  return {
    ...parts,
    shape: 'shared',
    from: group,
    to: at + 1,
    cue: spanOf(tokens, { from: group, to: at + 1 }),
    speaker: shared,
  };
}

/** First token of "has also said". */
function verbGroupStart(tokens: readonly Token[], at: number): number {
  let group = at;
  while (group > 0) {
    const { key, kind } = tokens[group - 1]!;
    const isPart =
      kind === 'word' &&
      (auxiliaries.has(key) ||
        verbAdverbs.has(key) ||
        (key.endsWith('ly') && !/^(?:family|ally|assembly|kelly|emily|reilly|italy|daly)$/.test(key)));
    if (!isPart) break;
    group--;
  }
  return group;
}

/** "32 claims as", "the notes of". */
function isNoun(tokens: readonly Token[], at: number): boolean {
  if (!nounToo.has(tokens[at]!.key)) return false;
  const before = tokens[at - 1];
  if (before?.kind === 'word' && (determiners.has(before.key) || prepositions.has(before.key) || isPossessive(before)))
    return true;
  const next = tokens[at + 1];
  // "a report offers", "demand remains"
  if (next?.kind === 'word' && !next.isCapitalised && (cues.has(next.key) || next.key.startsWith('remain')))
    return true;
  if (next?.kind === 'word') return /^(?:as|of|by|about|in|from|is|was|were|are|has|had|have)$|ing$/.test(next.key);
  return (next === undefined || next.key === '.') && !isClosing(tokens, at);
}

/** "…, the Valley Post |reports|." */
function isClosing(tokens: readonly Token[], at: number): boolean {
  const subject = phraseBefore(tokens, at);
  return subject !== null && tokens[subject.from - 1]?.key === ',' && isNamed(tokens, subject);
}

/** First token of "on Friday |said", "in 2010 |said". */
function timeStart(tokens: readonly Token[], group: number): number {
  let at = group;
  while (at > 0 && isTime(tokens[at - 1]!) && tokens[at - 1]!.key !== 'may') at--;
  if (at === group) return group;
  if (/^(?:last|this|next|on|in|late|early|earlier)$/.test(tokens[at - 1]?.key ?? '')) at--;
  if (/^(?:on|in)$/.test(tokens[at - 1]?.key ?? '')) at--;
  return at > 0 ? at : group;
}

/** "was told", "is described as": the subject is not who speaks. */
function isPassive(tokens: readonly Token[], group: number, at: number): boolean {
  const { key } = tokens[at]!;
  if (!/(?:ed|told|said|written|thought|known|seen|drawn|understood)$/.test(key)) return false;
  for (let i = at - 1; i >= group; i--) if (beForms.has(tokens[i]!.key)) return true;
  return false;
}

/** `"…," said Brandt`, `…, says Brandt`. */
function invertedSpeaker(tokens: readonly Token[], group: number, at: number): TokenRange | null {
  const before = tokens[group - 1];
  const isAfterContent =
    before?.kind === 'quotation' || (before?.kind === 'mark' && /^(?:,|—|–|--|'|’)$/.test(before.key));
  if (before === undefined || !isAfterContent) return null;
  if (!plainSaying.has(tokens[at]!.key) || tokens[at]!.key.endsWith('ing')) return null;
  if (before.kind === 'mark' && phraseBefore(tokens, group) !== null && !endsSoon(tokens, at)) return null;
  const speaker = phraseAfter(tokens, at + 1);
  if (speaker === null) return null;
  const first = tokens[speaker.from]!;
  if (/^(?:him|her|them|us|me|that|this|these|those|it|reporters|there)$/.test(first.key)) return null;
  if (/^(?:told|tells)$/.test(tokens[at]!.key) || (before.kind === 'mark' && /^asks?/.test(tokens[at]!.key)))
    return null;
  if (!isNamed(tokens, speaker) && /^asks?/.test(tokens[at]!.key)) return null;
  const next = tokens[speaker.to];
  if (foreignSaying.has(tokens[at]!.key)) return upToName(tokens, speaker);
  if (next?.kind === 'word' && auxiliaries.has(next.key)) return null;
  return withAppositive(tokens, speaker);
}

/** "Ida Brandt |lundi": in languages of which we know few words a name ends with its last capital. */
function upToName(tokens: readonly Token[], { from, to }: TokenRange): TokenRange | null {
  let end = to;
  while (end > from && !tokens[end - 1]!.isCapitalised) end--;
  return end > from ? { from, to: end } : null;
}

function endsSoon(tokens: readonly Token[], at: number): boolean {
  const speaker = phraseAfter(tokens, at + 1);
  return speaker !== null && (tokens[speaker.to] === undefined || tokens[speaker.to]!.kind === 'mark');
}

/** "the group's president, Ida Brandt": the name is part of it. */
function withAppositive(tokens: readonly Token[], speaker: TokenRange): TokenRange {
  if (isNamed(tokens, { from: speaker.to - 1, to: speaker.to }) || tokens[speaker.to]?.key !== ',') return speaker;
  const name = phraseAfter(tokens, speaker.to + 1);
  if (name === null || !tokens.slice(name.from, name.to).every(({ isCapitalised }) => isCapitalised)) return speaker;
  return { from: speaker.from, to: name.to };
}

function subjectBefore(tokens: readonly Token[], group: number, at: number): TokenRange | null {
  const before = tokens[group - 1];
  if (before === undefined || before.kind === 'quotation') return null;
  if (before.kind === 'word' && (conjunctions.has(before.key) || before.key === 'to')) return null;
  if (tokens[at]!.key.endsWith('ing') && before.kind === 'mark') return null;
  if (before.kind === 'word' && /^(?:who|which|that)$/.test(before.key)) {
    const comma = tokens[group - 2];
    return phraseBefore(tokens, comma?.kind === 'mark' ? group - 2 : group - 1);
  }
  const phrase = phraseBefore(tokens, group);
  // "Brandt's plan": the cue is a noun there.
  if (phrase === null || /(?:'s|s')$|^(?:that|which|who)$/.test(tokens[phrase.to - 1]!.key)) return null;
  if (isDateline(tokens, phrase)) return null;
  const first = tokens[phrase.from]!;
  if (phrase.to - phrase.from === 1 && /^(?:this|these|those|both|all)$/.test(first.key) && !pronouns.has(first.key))
    return null;
  return phrase;
}

/** MARAVEL — The mayor … — */
function isDateline(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  return from === 0 && /^(?:—|–|-|--|\(|:)$/.test(tokens[to]?.key ?? '');
}
