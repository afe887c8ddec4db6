import type { Span } from '../../domain/span.js';
import { denialsIn, plain, reportingCuesIn } from '../cues.js';
import { englishCuePatterns, foreignCuePatterns, hasCueWords, type CuePatterns } from './cue-words.js';
import type { Cue, CueKind, LeftOut } from './verification.js';

const order: readonly CueKind[] = ['denial', 'negation', 'condition', 'attribution', 'hedge', 'limit'];

/** A text as far as its words are told. */
export interface Worded {
  readonly text: string;
  /** ISO 639-1; `null`: unknown. */
  readonly language: string | null;
}

/**
 * What a text leaves out of the sentences that hold it, with the words of it that matter. Of overlapping cues the
 * gravest stays; of equal ones that which stands nearest to what was kept goes first: it is likeliest to speak of it.
 * @param spans what is left out, in order, as offsets in `text`.
 * @param kept what is not.
 */
export function leftOutOf(worded: Worded, spans: readonly Span[], kept: readonly Span[]): LeftOut {
  const { text, language } = worded;
  const worth = spans.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  const cues = worth
    .flatMap((span) => cuesIn(worded, span))
    .map((cue) => ({ cue, distance: Math.min(...kept.map((span) => distanceBetween(cue, span))) }))
    .sort((a, b) => byGravity(a.cue, b.cue) || a.distance - b.distance);
  return { spans: worth, cues: cues.map(({ cue }) => cue), hasCueWords: hasCueWords(language) };
}

/** Who says it, and whether it is so, more often stands before: a word behind counts as a dozen characters farther. */
const behind = 12;

function distanceBetween(cue: Span, kept: Span): number {
  return cue.start >= kept.end ? cue.start - kept.end + behind : Math.max(kept.start - cue.end, 0);
}

/** The cues of one stretch, gravest first, then in order of their place. */
export function cuesIn({ text, language }: Worded, span: Span): Cue[] {
  const slice = text.slice(span.start, span.end);
  const found = matchesIn(slice, language)
    .filter(({ start, end }) => !isOfName(text, { start: span.start + start, end: span.start + end }))
    .sort((a, b) => byGravity(a, b) || a.start - b.start);
  const chosen: typeof found = [];
  for (const cue of found) {
    if (!chosen.some(({ start, end }) => start < cue.end && cue.start < end)) chosen.push(cue);
  }
  return chosen.map(({ kind, start, end }) => ({
    kind,
    text: slice.slice(start, end),
    start: span.start + start,
    end: span.start + end,
  }));
}

function matchesIn(slice: string, language: string | null): Pick<Cue, 'kind' | 'start' | 'end'>[] {
  const foreign = foreignCuePatterns(language);
  const listed = matchesOf(plain(slice), foreign ?? englishCuePatterns);
  if (foreign !== null) return listed;
  return [
    ...denialsIn(slice).map((match) => ({ kind: 'denial' as const, ...match })),
    ...reportingCuesIn(slice).map((match) => ({ kind: 'attribution' as const, ...match })),
    ...listed,
  ];
}

function matchesOf(text: string, patterns: CuePatterns): Pick<Cue, 'kind' | 'start' | 'end'>[] {
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ kind, start: index, end: index + words.length })),
  );
}

/** The month in "12 May", the "No" of "No Way Home": written with a capital where no sentence begins. */
function isOfName(text: string, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  if (!/^\p{Lu}\p{Ll}/u.test(written)) return false;
  const isInside = /[\p{L}\p{N},;] $/u.test(text.slice(Math.max(0, start - 2), start));
  if (written === 'May') return isInside || /^[ ,]*\d/.test(text.slice(end, end + 3));
  return isInside && /^ \p{Lu}/u.test(text.slice(end, end + 2));
}

/** Order of cues: the gravest kind first. */
export function byGravity(a: Pick<Cue, 'kind'>, b: Pick<Cue, 'kind'>): number {
  return gravityOfCue(a.kind) - gravityOfCue(b.kind);
}

function gravityOfCue(kind: CueKind): number {
  return order.indexOf(kind);
}

/** What of `outer` lies in none of `inner`, in order. `inner` is in order and disjoint. */
export function complementOf(outer: Span, inner: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let at = outer.start;
  for (const { start, end } of inner) {
    if (start > at) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < outer.end) gaps.push({ start: at, end: outer.end });
  return gaps;
}
