import { pairQuotations } from '../../src/domain/quotations.js';
import { sentencesOf } from '../../src/domain/sentences.js';
import type { Article } from '../../src/domain/article.js';

/** A sentence of an article. */
export interface Sample {
  readonly article: Article;
  readonly text: string;
  /** It stands in no quotation and holds none. */
  readonly isPlain: boolean;
}

export type Alteration = 'number' | 'negation' | 'name' | 'modality' | 'removed';

/** Mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws sentences of body paragraphs for ever: an article, then a paragraph, then a sentence. */
export function* sentencesFrom(articles: readonly Article[], random: () => number): Generator<Sample> {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  for (;;) {
    const article = pick(articles);
    const block = article === undefined ? undefined : pick(article.spans.filter(({ role }) => role === 'body'));
    if (article === undefined || block === undefined) continue;
    const sentence = pick(sentencesOf(article.text, block, article.language));
    if (sentence === undefined) continue;
    const text = article.text.slice(sentence.start, sentence.end);
    if (!/\p{L}/u.test(text)) continue;
    const { quotations, unclosed } = pairQuotations(article.text, block);
    const isPlain = ![...quotations, ...unclosed].some(
      ({ start, end }) => start < sentence.end && sentence.start < end,
    );
    yield { article, text, isPlain };
  }
}

export function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** The cues that a cut is made at. */
const cutCues =
  /\b(?:denied|denies|asserted|claimed|alleged|rejected|disputed|if|unless|not|never|may|might|reportedly|according to|said)\b/g;

/** A piece of a sentence that leaves a cue out, with the cue; `null` where it has none or too little beside it. */
export function cutAtCue(
  { text }: Sample,
  random: () => number,
): { readonly cut: string; readonly cue: string } | null {
  const cues = [...text.matchAll(cutCues)];
  const cue = cues[Math.floor(random() * cues.length)];
  if (cue === undefined) return null;
  const before = text.slice(0, cue.index).trim();
  const after = text.slice(cue.index + cue[0].length).trim();
  const cut = wordCount(after) >= wordCount(before) ? after.replace(/^that\s+/, '') : before;
  // A whole quotation is exact, not a part (HONESTY 11).
  const isQuotation = /^[“"].*[”"]$/.test(cut);
  return isQuotation || wordCount(cut) < 6 || cutCuesIn(cut, cue[0]) ? null : { cut, cue: cue[0] };
}

function cutCuesIn(cut: string, cue: string): boolean {
  return new RegExp(`\\b${cue}\\b`).test(cut);
}

/** A sentence with one thing changed; `null` where there is nothing of the kind to change. */
export function alter(sample: Sample, kind: Alteration, context: AlterContext): string | null {
  const altered = alterations[kind](sample.text, context);
  return altered === null || altered === sample.text ? null : altered;
}

export interface AlterContext {
  readonly random: () => number;
  /** A name from elsewhere. */
  readonly otherName: () => string;
}

const spelled = 'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty'.split(' ');
const modals = 'will would may might must can could should'.split(' ');

const alterations: Record<Alteration, (text: string, context: AlterContext) => string | null> = {
  number: (text, { random }) =>
    replaceOne(
      text,
      new RegExp(`\\b(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|${spelled.join('|')})\\b`, 'g'),
      random,
      (number) =>
        /\d/.test(number)
          ? number.replace(/\d/, (digit) => String((Number(digit) % 9) + 1))
          : spelled[(spelled.indexOf(number) + 1) % spelled.length]!,
    ),
  negation: (text, { random }) =>
    random() < 0.5
      ? replaceOne(text, /\b(?:not|never) (?=\w)/g, random, () => '')
      : replaceOne(
          text,
          /\b(?:is|was|are|were|will|has|have|had|would|could) (?!not|n't)(?=\w)/g,
          random,
          (verb) => `${verb}not `,
        ),
  name: (text, { random, otherName }) =>
    replaceOne(text, /(?<=[a-z,] )\p{Lu}\p{Ll}{2,}(?![\p{L}’'.-])/gu, random, otherName),
  modality: (text, { random }) =>
    replaceOne(
      text,
      new RegExp(`\\b(?:${modals.join('|')})\\b(?!['’])`, 'g'),
      random,
      (modal) => modals.filter((other) => other !== modal)[Math.floor(random() * (modals.length - 1))]!,
    ),
  removed: (text, { random }) => replaceOne(text, /,(?: [^\s,;:"“”\d]+){4,15}(?=, )/g, random, () => ''),
};

function replaceOne(
  text: string,
  pattern: RegExp,
  random: () => number,
  replace: (found: string) => string,
): string | null {
  const matches = [...text.matchAll(pattern)];
  const match = matches[Math.floor(random() * matches.length)];
  if (match === undefined) return null;
  return text.slice(0, match.index) + replace(match[0]) + text.slice(match.index + match[0].length);
}

/** The words of a sentence in two to four pieces of at least three words, put together in another order. */
export function shuffled({ text }: Sample, random: () => number): string | null {
  const words = text.split(/\s+/);
  const count = 2 + Math.floor(random() * 3);
  if (words.length < count * 4) return null;
  const size = Math.floor(words.length / count);
  const cuts = Array.from({ length: count - 1 }, (_, i) => (i + 1) * size + Math.floor(random() * (size - 3)) - 1);
  const pieces = [0, ...cuts].map((from, i) => words.slice(from, cuts[i] ?? words.length).join(' '));
  const turned = [...pieces.slice(1), pieces[0]!];
  return (random() < 0.5 ? turned : pieces.reverse()).join(' ');
}
