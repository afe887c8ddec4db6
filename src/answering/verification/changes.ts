import type { WordVectors } from '../../../embeddings/word-vectors.js';
import type { CommonRun } from '../../domain/common-runs.js';
import { textOf, trimSpan, type Span } from '../../domain/span.js';
import { isSameNumber, kindOf, rankOfChange, sideOf, type Side, type TokenText } from './change-kinds.js';
import type { Worded } from './left-out.js';
import type { Token } from './tokens.js';
import type { Change } from './verification.js';

/** Two token sequences and what they have in common. */
export interface Alignment {
  readonly article: TokenText;
  readonly given: TokenText;
  /** Article first. */
  readonly runs: readonly CommonRun[];
  readonly vectors: WordVectors | null;
}

/** A stretch that differs, as half-open ranges of tokens. */
interface Gap {
  readonly from: Span;
  readonly to: Span;
}

/** A change with what its rank is made of. */
interface Weighed {
  readonly change: Change;
  readonly sides: readonly [Side, Side];
}

/** How a text differs from an article's sentence. */
export interface Differences {
  /** Gravest first. */
  readonly changes: readonly Change[];
  /** Stretches of the text that give the article's number in another way. */
  readonly rewritten: readonly Span[];
}

/** How the given text differs from the article between the first and the last token in common, the gravest change first. */
export function differencesOf(alignment: Alignment): Differences {
  const weighed = gapsOf(alignment)
    .flatMap((gap) => pairUp(alignment, gap))
    .map((gap) => weighedChange(alignment, gap));
  const joint = joined(alignment, withPassives(alignment, weighed));
  const ranked = joint.map(({ change, sides }) => ({ change, rank: rankOfChange(change, sides) }));
  ranked.sort((a, b) => a.rank - b.rank || a.change.fromSpan.start - b.change.fromSpan.start);
  return {
    changes: ranked.map(({ change }) => change),
    rewritten: weighed.flatMap(({ change: { kind, toSpan }, sides }) =>
      kind === 'other' && isSameNumber(...sides) ? [toSpan] : [],
    ),
  };
}

/**
 * The article's tokens that stand for the given text, half-open: from the first to the last in common and, where the
 * text begins or ends with other words, as many of the article's as these.
 */
export function extentOf({ article, given, runs }: Pick<Alignment, 'article' | 'given' | 'runs'>): Span {
  const first = runs[0]!;
  const last = runs.at(-1)!;
  const behind = given.tokens.length - (last.bStart + last.length);
  const start = Math.max(0, first.aStart - first.bStart);
  const end = Math.min(article.tokens.length, last.aStart + last.length + behind);
  return { start: first.bStart > 0 && isFew(article.tokens.slice(0, start)) ? 0 : start, end };
}

/** "Exactly" stands for "at least", not for "least" alone. */
function isFew(tokens: readonly Token[]): boolean {
  return tokens.length <= 2 && tokens.every(({ isWord, weight }) => isWord && weight < 1);
}

function gapsOf(alignment: Alignment): Gap[] {
  const extent = extentOf(alignment);
  const gaps: Gap[] = [];
  let from = extent.start;
  let to = 0;
  for (const { aStart, bStart, length } of alignment.runs) {
    gaps.push({ from: { start: from, end: aStart }, to: { start: to, end: bStart } });
    from = aStart + length;
    to = bStart + length;
  }
  gaps.push({ from: { start: from, end: extent.end }, to: { start: to, end: alignment.given.tokens.length } });
  return gaps.filter((gap) => gap.from.end > gap.from.start || gap.to.end > gap.to.start);
}

/** "5 ships" for "12 boats" is two changes; marks that only one side has stand with the word before them. */
function pairUp({ article, given }: Alignment, gap: Gap): Gap[] {
  const from = article.tokens.slice(gap.from.start, gap.from.end);
  const to = given.tokens.slice(gap.to.start, gap.to.end);
  const isPaired = from.length === to.length && from.every(({ isWord }, i) => isWord === to[i]!.isWord);
  if (!isPaired) return [gap];
  return from.map((_, i) => ({
    from: { start: gap.from.start + i, end: gap.from.start + i + 1 },
    to: { start: gap.to.start + i, end: gap.to.start + i + 1 },
  }));
}

function weighedChange({ article, given, vectors }: Alignment, gap: Gap): Weighed {
  const from = sideOf(article, gap.from, vectors);
  const to = sideOf(given, gap.to, vectors);
  const change = {
    kind: kindOf(from, to),
    from: from.words,
    to: to.words,
    fromSpan: from.span,
    toSpan: to.span,
    cues: to.words === null ? from.cues : [],
  };
  return { change, sides: [from, to] };
}

const formsOfBe = /^(?:is|are|was|were|be|been|being|get|gets|got)$/i;

/** "Was … by" around a word turns about who did it to whom: one change, with the word between. */
function withPassives({ article, given }: Alignment, weighed: readonly Weighed[]): Weighed[] {
  const result: Weighed[] = [];
  for (const one of weighed) {
    const before = result.at(-1);
    if (before === undefined || !isPassive(before.change, one.change)) {
      result.push(one);
      continue;
    }
    const change = spanning([article, given], before.change, one.change);
    result[result.length - 1] = { change: { ...change, kind: 'other', cues: [] }, sides: one.sides };
  }
  return result;
}

const longestVerb = 24;

function isPassive(a: Change, b: Change): boolean {
  const isAdded = a.from === null && b.from === null;
  if (!isAdded && !(a.to === null && b.to === null)) return false;
  const [be, by] = isAdded ? [a.to, b.to] : [a.from, b.from];
  const between = isAdded ? b.toSpan.start - a.toSpan.end : b.fromSpan.start - a.fromSpan.end;
  return formsOfBe.test(be ?? '') && by?.toLowerCase() === 'by' && between <= longestVerb;
}

/** From the beginning of one change to the end of another. */
function spanning([article, given]: readonly [Worded, Worded], first: Change, last: Change): Change {
  const between = (of: Worded, start: number, end: number): Span => trimSpan(of.text, { start, end }) ?? { start, end };
  const fromSpan = between(article, first.fromSpan.start, last.fromSpan.end);
  const toSpan = between(given, first.toSpan.start, last.toSpan.end);
  return { ...first, from: textOf(article.text, fromSpan), to: textOf(given.text, toSpan), fromSpan, toSpan };
}

/** Neighbouring changes of one kind are one: "Tilda Ferrow" for "Bram Ostel". */
function joined({ article, given }: Alignment, weighed: readonly Weighed[]): Weighed[] {
  const result: Weighed[] = [];
  for (const one of weighed) {
    const before = result.at(-1);
    const isNext =
      before?.change.kind === one.change.kind &&
      isReplaced(before.change) &&
      isReplaced(one.change) &&
      isBlank(article.text.slice(before.change.fromSpan.end, one.change.fromSpan.start)) &&
      isBlank(given.text.slice(before.change.toSpan.end, one.change.toSpan.start));
    if (!isNext) {
      result.push(one);
      continue;
    }
    const sides = before.sides[0].hasContent ? before.sides : one.sides;
    result[result.length - 1] = { change: spanning([article, given], before.change, one.change), sides };
  }
  return result;
}

function isReplaced({ from, to }: Change): boolean {
  return from !== null && to !== null;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
