import type { Span } from '../../domain/span.js';
import { denialsIn, plain, reportingCuesIn } from '../cues.js';
import type { Cue, CueKind, LeftOut } from './verification.js';

/** Words beyond those of `cues.ts` that turn, limit or bind what stands beside them. English, as the rules there. */
const patterns: readonly (readonly [CueKind, RegExp])[] = [
  [
    'denial',
    /\b(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|rul(?:e|es|ed|ing) out|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing) to|false(?:ly)?|untrue|baseless|unfounded|fabricated|doubt(?:s|ed|ful)?|retract(?:s|ed|ing)?)\b/g,
  ],
  [
    'negation',
    /\b(?:not|no|never|nobody|none|neither|nor|nothing|without|cannot|hardly|barely|far from|fail(?:s|ed|ing)? to|oppos(?:e|es|ed|ing))\b|\b\w+n't\b/g,
  ],
  [
    'condition',
    /\b(?:if|unless|provided|whether|until|in case|as long as|depend(?:s|ed|ing) on|subject to|conditional|on condition)\b/g,
  ],
  [
    'attribution',
    /\b(?:assert(?:s|ed|ing)?|claim(?:s|ed|ing)?|alleg(?:es|ed|edly|ing)|purport(?:s|ed|edly)?|so-called|in the words of|in (?:his|her|their) view|think(?:s|ing)?|thought|believ(?:e|es|ed|ing)|sa(?:y|ys|id|ying))\b/g,
  ],
  [
    'hedge',
    /\b(?:may|might|could|would|should|possibl[ey]|perhaps|probabl[ey]|reportedly|apparently|likely|unlikely|appear(?:s|ed)?|seem(?:s|ed)?|suspected|estimated|potential(?:ly)?|expected to|planned|about|around|nearly|almost|at least|at most|up to|more than|less than|fewer than)\b/g,
  ],
  ['limit', /\b(?:but|although|though|however|except|only|despite|while|whereas|yet)\b/g],
];

const order: readonly CueKind[] = ['denial', 'negation', 'condition', 'attribution', 'hedge', 'limit'];

/**
 * What a text leaves out of the sentences that hold it, with the words of it that matter. Of overlapping cues the
 * gravest stays; of equal ones the earlier goes first.
 * @param spans what is left out, in order, as offsets in `text`.
 */
export function leftOutOf(text: string, spans: readonly Span[]): LeftOut {
  const kept = spans.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  return { spans: kept, cues: kept.flatMap((span) => cuesIn(text, span)).sort(byGravity) };
}

/** The cues of one stretch in order of their place. */
export function cuesIn(text: string, span: Span): Cue[] {
  const slice = text.slice(span.start, span.end);
  const lowered = plain(slice);
  const all = [
    ...denialsIn(slice).map((match) => ({ kind: 'denial' as const, ...match })),
    ...reportingCuesIn(slice).map((match) => ({ kind: 'attribution' as const, ...match })),
    ...patterns.flatMap(([kind, pattern]) =>
      [...lowered.matchAll(pattern)].map(({ 0: words, index }) => ({ kind, start: index, end: index + words.length })),
    ),
  ].sort(byGravity);
  const chosen: typeof all = [];
  for (const cue of all) {
    if (!chosen.some(({ start, end }) => start < cue.end && cue.start < end)) chosen.push(cue);
  }
  return chosen.map(({ kind, start, end }) => ({
    kind,
    text: slice.slice(start, end),
    start: span.start + start,
    end: span.start + end,
  }));
}

/** Order of cues: the gravest kind first, then by place. */
export function byGravity(a: Pick<Cue, 'kind' | 'start'>, b: Pick<Cue, 'kind' | 'start'>): number {
  return order.indexOf(a.kind) - order.indexOf(b.kind) || a.start - b.start;
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
