import type { CueMatch } from './find-cues.js';
import { phraseBefore, spanOf, withNameBetweenCommas } from './noun-phrases.js';
import type { Token } from './outer-sentences.js';
import { phraseAfter } from './phrase-after.js';
import { speechNouns } from './speech-words.js';

/** "according to the river office". */
export function accordingTo(tokens: readonly Token[], at: number): CueMatch | null {
  if (tokens[at + 1]?.key !== 'to') return null;
  // "more than a dozen growers"
  const isMore = /^(?:more|fewer|less)$/.test(tokens[at + 2]?.key ?? '') && tokens[at + 3]?.key === 'than';
  const phrase = phraseAfter(tokens, isMore ? at + 4 : at + 2);
  if (phrase === null) return null;
  const speaker = withNameBetweenCommas(tokens, { from: at + 2, to: phrase.to });
  return {
    kind: 'says',
    shape: 'according',
    isPlain: true,
    isInfinitive: false,
    at,
    from: at,
    to: speaker.to,
    cue: spanOf(tokens, { from: at, to: at + 2 }),
    speaker,
  };
}

/** "Brandt's claim that", "her description of it as". */
export function nounCue(tokens: readonly Token[], at: number): CueMatch | null {
  if (!speechNouns.has(tokens[at]!.key)) return null;
  let owner = at - 1;
  while (owner > 0 && at - owner < 3 && !isPossessive(tokens[owner]!)) owner--;
  const token = tokens[owner];
  if (token === undefined || !isPossessive(token)) return null;
  const phrase = /^(?:his|her|their)$/.test(token.key)
    ? { from: owner, to: owner + 1 }
    : phraseBefore(tokens, owner + 1);
  if (phrase === null) return null;
  return {
    kind: 'says',
    shape: 'noun',
    isPlain: false,
    isInfinitive: false,
    at,
    from: phrase.from,
    to: at + 1,
    cue: spanOf(tokens, { from: at, to: at + 1 }),
    speaker: phrase,
  };
}

export function isPossessive({ key, kind }: Token): boolean {
  return kind === 'word' && (/(?:'s|s')$/.test(key) || /^(?:his|her|their)$/.test(key)) && key !== "'s";
}
