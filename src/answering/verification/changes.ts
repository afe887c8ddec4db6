import type { WordVectors } from '../../../embeddings/word-vectors.js';
import type { Span } from '../../domain/span.js';
import { stopWords } from '../../retrieval/stop-words.js';
import { isNegated } from '../disagreement.js';
import { numberValuesOf } from '../number-values.js';
import { cuesIn } from './left-out.js';
import type { Token } from './tokens.js';
import type { Change, ChangeKind } from './verification.js';
import type { CommonRun } from '../../domain/common-runs.js';

/** Two token sequences and what they have in common. */
export interface Alignment {
  readonly article: { readonly text: string; readonly tokens: readonly Token[] };
  readonly given: { readonly text: string; readonly tokens: readonly Token[] };
  /** Article first. */
  readonly runs: readonly CommonRun[];
  readonly vectors: WordVectors | null;
}

/** A stretch that differs, as half-open ranges of tokens. */
interface Gap {
  readonly from: Span;
  readonly to: Span;
}

/** From this many words on, what is left out or put in is a clause, whatever it holds. */
const clauseWords = 4;

const gravity: readonly ChangeKind[] = ['number', 'date', 'negation', 'name', 'modality', 'removed', 'added', 'other'];

/** How the given text differs from the article between the first and the last token in common, gravest kind first. */
export function changesBetween(alignment: Alignment): Change[] {
  const changes = gapsOf(alignment)
    .flatMap((gap) => pairUp(alignment, gap))
    .map((gap) => changeOf(alignment, gap));
  return joined(alignment, changes).sort(
    (a, b) => gravity.indexOf(a.kind) - gravity.indexOf(b.kind) || a.fromSpan.start - b.fromSpan.start,
  );
}

/**
 * The article's tokens that stand for the given text, half-open: from the first to the last in common and, where the
 * text begins or ends with other words, as many of the article's as these.
 */
export function extentOf({ article, given, runs }: Pick<Alignment, 'article' | 'given' | 'runs'>): Span {
  const first = runs[0]!;
  const last = runs.at(-1)!;
  const behind = given.tokens.length - (last.bStart + last.length);
  return {
    start: Math.max(0, first.aStart - first.bStart),
    end: Math.min(article.tokens.length, last.aStart + last.length + behind),
  };
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

function changeOf(alignment: Alignment, gap: Gap): Change {
  const from = sideOf(alignment.article, gap.from, alignment.vectors);
  const to = sideOf(alignment.given, gap.to, alignment.vectors);
  return {
    kind: kindOf(from, to),
    from: from.words,
    to: to.words,
    fromSpan: from.span,
    toSpan: to.span,
    cues: to.words === null ? cuesIn(alignment.article.text, from.span) : [],
  };
}

/** One side of a change, with what its words are. */
interface Side {
  readonly words: string | null;
  readonly span: Span;
  readonly count: number;
  readonly numbers: readonly string[];
  readonly names: readonly string[];
  /** Days of the week and months. */
  readonly days: readonly string[];
  readonly modals: readonly string[];
  readonly isNegated: boolean;
}

function sideOf({ text, tokens }: Alignment['article'], range: Span, vectors: WordVectors | null): Side {
  const own = tokens.slice(range.start, range.end);
  const start = own[0]?.start ?? tokens[range.start - 1]?.end ?? tokens[range.start]?.start ?? 0;
  const span = { start, end: own.at(-1)?.end ?? start };
  const words = own.filter(({ isWord }) => isWord);
  const written = text.slice(span.start, span.end);
  const capitals = own.flatMap((token, i) =>
    isName(text, tokens, { at: range.start + i, vectors }) ? [token.key] : [],
  );
  return {
    words: own.length === 0 ? null : written,
    span,
    count: words.length,
    numbers: numberValuesOf(words),
    names: capitals.filter((word) => !calendarWords.has(word)),
    days: capitals.filter((word) => calendarWords.has(word)),
    modals: words.flatMap(({ key }) => modalOf(key) ?? []),
    isNegated: isNegated(written),
  };
}

function kindOf(from: Side, to: Side): ChangeKind {
  if (isClauseFor(from, to)) return kindOfClause(from, to) ?? 'removed';
  if (isClauseFor(to, from)) return kindOfClause(to, from) ?? 'added';
  if (differ(from.numbers, to.numbers) && !isNameForNumber(from, to)) return 'number';
  if (from.isNegated !== to.isNegated) return 'negation';
  if (from.days.length > 0 && to.days.length > 0 && differ(from.days, to.days)) return 'date';
  if (differ(from.names, to.names)) return 'name';
  if (differ(from.modals, to.modals)) return 'modality';
  if (to.count === 0 && from.count > 0) return 'removed';
  return from.count === 0 && to.count > 0 ? 'added' : 'other';
}

/** A clause on one side, where the other has nothing or much fewer words. */
function isClauseFor(clause: Side, other: Side): boolean {
  return clause.count >= clauseWords && other.count * 2 < clause.count;
}

/**
 * What stands in the place of a clause changes a number or a name only when it holds another one itself; what the clause
 * held besides is gone, or new, with it. `null` where nothing of that kind changes.
 */
function kindOfClause(clause: Side, other: Side): ChangeKind | null {
  if (other.count === 0) return null;
  if (holdsOther(other.numbers, clause.numbers)) return 'number';
  if (clause.isNegated !== other.isNegated) return 'negation';
  return holdsOther(other.names, clause.names) ? 'name' : null;
}

function holdsOther(own: readonly string[], known: readonly string[]): boolean {
  return own.some((one) => !known.includes(one));
}

/** "First" in "First Republic Bank": a number in name only. */
function isNameForNumber(from: Side, to: Side): boolean {
  const isOneSided = from.numbers.length === 0 || to.numbers.length === 0;
  return isOneSided && from.names.length > 0 && to.names.length > 0;
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join(' ') !== [...b].sort().join(' ');
}

const modals: ReadonlySet<string> = new Set(
  `will would shall should may might must can could ought cannot likely unlikely possibly possible probably perhaps maybe
  certainly definitely reportedly allegedly apparently supposedly`.split(/\s+/),
);

/** "won't" is "will" and a negation. */
function modalOf(key: string): string[] | null {
  const bare = key === "won't" ? 'will' : key === "can't" || key === 'cannot' ? 'can' : key.replace(/n't$/, '');
  return modals.has(bare) ? [bare] : null;
}

/** Written with a capital, and nobody's name. */
const calendarWords: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december`.split(/\s+/),
);

const capital = /^\p{Lu}/u;

/** A capital inside a sentence, or at its beginning on a word that the training texts write with one. */
function isName(
  text: string,
  tokens: readonly Token[],
  { at, vectors }: { readonly at: number; readonly vectors: WordVectors | null },
): boolean {
  const token = tokens[at]!;
  const written = text.slice(token.start, token.end);
  if (!token.isWord || !capital.test(written) || written === 'I' || modals.has(token.key)) return false;
  if (!isOpening(tokens, at)) return true;
  if (/^\p{Lu}{2,}$/u.test(written)) return !stopWords.has(token.key);
  return vectors?.isName(token.key.replace(/'s$/, '')) ?? !stopWords.has(token.key.replaceAll("'", ''));
}

/** First word of the sentence, or right behind a mark after which sentences begin. */
function isOpening(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || ['"', "'", ':', '(', '[', '.', '?', '!', '-'].includes(before.key);
}

/** Neighbouring changes of one kind are one: "Tilda Ferrow" for "Bram Ostel". */
function joined({ article, given }: Alignment, changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  for (const change of changes) {
    const previous = result.at(-1);
    const isNext =
      previous?.kind === change.kind &&
      isReplaced(previous) &&
      isReplaced(change) &&
      isBlank(article.text.slice(previous.fromSpan.end, change.fromSpan.start)) &&
      isBlank(given.text.slice(previous.toSpan.end, change.toSpan.start));
    if (!isNext) {
      result.push(change);
      continue;
    }
    const fromSpan = { start: previous.fromSpan.start, end: change.fromSpan.end };
    const toSpan = { start: previous.toSpan.start, end: change.toSpan.end };
    result[result.length - 1] = {
      ...previous,
      from: article.text.slice(fromSpan.start, fromSpan.end),
      to: given.text.slice(toSpan.start, toSpan.end),
      fromSpan,
      toSpan,
    };
  }
  return result;
}

function isReplaced({ from, to }: Change): boolean {
  return from !== null && to !== null;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
