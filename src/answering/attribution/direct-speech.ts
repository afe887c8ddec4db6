import { contains } from '../../domain/span.js';
import { announcedBy, attributeBySentenceAfter, attributeIn, type Attributed } from './choose-speaker.js';
import { cuesOf, longestSentence, type CueMatch } from './find-cues.js';
import { isSpeech } from './is-speech.js';
import { outerSentencesOf, type OuterSentence } from './outer-sentences.js';
import type { ArticleSentences } from '../article-sentences.js';
import { stretchesOf, type Stretch } from './stretches.js';

/** One block as attribution reads it. */
export interface ReadBlock {
  readonly index: number;
  readonly sentences: readonly OuterSentence[];
  /** Of each sentence; those beside which marked words are somebody's, and all. */
  readonly cues: readonly (readonly CueMatch[])[];
  readonly allCues: readonly (readonly CueMatch[])[];
  readonly stretches: readonly Stretch[];
}

export function readBlock(split: ArticleSentences, index: number, marks: RegExp): ReadBlock {
  const stretches = stretchesOf(split, index, marks);
  const marked = stretches.map((stretch) => stretch.marked);
  const sentences = outerSentencesOf(split.article.text, split.block(index)!, marked);
  const allCues = sentences.map(cuesOf);
  const cues = allCues.map((ofSentence) => ofSentence.filter(({ kind }) => kind !== 'acts'));
  return { index, sentences, cues, allCues, stretches };
}

/** Marked words that are somebody's, with who that is. */
export interface Said extends Attributed {
  readonly stretch: Stretch;
  /** The quotation is a sentence of its own, without a word around it. */
  readonly isAlone: boolean;
}

/** What one block leaves open for the next one. */
export interface Carried {
  /** Whoever speaks in a quotation that goes on in the next block. */
  readonly goesOn: Attributed | null;
  /** Whoever the end of the block announces. */
  readonly announced: Attributed | null;
}

export const nothingCarried: Carried = { goesOn: null, announced: null };

/** Words in marks, without a cue anywhere in their sentence, that still read as somebody's. */
const fewestUncued = 6;

/** What is said in marks in one block, in order, and what it leaves open. */
export function saidIn(
  text: string,
  block: ReadBlock,
  carried: Carried,
): { readonly said: Said[]; readonly carried: Carried } {
  const said: Said[] = [];
  for (const stretch of block.stretches) {
    const at = block.sentences.findIndex((sentence) => contains(sentence, stretch.marked));
    const sentence = block.sentences[at];
    if (sentence === undefined || sentence.tokens.length > longestSentence) continue;
    if (!isSpeech(text, stretch, sentence)) continue;
    const isAlone = sentence.tokens.every(({ kind }) => kind !== 'word');
    const found = isAlone
      ? attributeAlone({ block, stretch, at }, said, carried)
      : attributeIn(sentence, block.cues[at]!, stretch);
    if (found === null && !isAlone && wordCount(text, stretch) < fewestUncued) continue;
    said.push({ ...(found ?? { bond: 'none', speaker: null, cue: null }), stretch, isAlone });
  }
  return { said, carried: carriedOn(block, said) };
}

interface Place {
  readonly block: ReadBlock;
  readonly stretch: Stretch;
  /** Index of its sentence. */
  readonly at: number;
}

/** A quotation with no word around it: what stands right after it, else what it goes on from, else who was announced. */
function attributeAlone({ block, stretch, at }: Place, said: readonly Said[], carried: Carried): Attributed | null {
  const { sentences, cues } = block;
  const isLast = sentences[at]!.tokens.at(-1)!.start === stretch.marked.start;
  const next = sentences[at + 1];
  const after = isLast && next !== undefined ? attributeBySentenceAfter(next, cues[at + 1]!) : null;
  if (after !== null) return after;
  const before = said.at(-1);
  if (before !== undefined) return { bond: 'goes-on', speaker: before.speaker, cue: before.cue };
  const opened = stretch.marked.start === sentences[0]!.start ? (carried.goesOn ?? carried.announced) : null;
  return opened === null ? null : { bond: 'goes-on', speaker: opened.speaker, cue: opened.cue };
}

function carriedOn({ stretches, sentences, cues }: ReadBlock, said: readonly Said[]): Carried {
  const last = said.at(-1) ?? null;
  const goesOn = stretches.at(-1)?.goesOn === true && last?.stretch === stretches.at(-1) ? last : null;
  const announcing = sentences.at(-1);
  return { goesOn, announced: announcing === undefined ? null : announcedBy(announcing, cues.at(-1)!) };
}

/** Words, and for scripts without spaces half the characters. */
function wordCount(text: string, { start, end }: Stretch): number {
  const slice = text.slice(start, end);
  const unspaced = slice.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  return slice.split(/\s+/u).length + Math.floor(unspaced / 2);
}
