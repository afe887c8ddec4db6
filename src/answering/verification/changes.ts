import type { WordVectors } from '../../../embeddings/word-vectors.js';
import type { Span } from '../../domain/span.js';
import { stopWords } from '../../retrieval/stop-words.js';
import { isNegated } from '../disagreement.js';
import { multipliers, spelledNumbers } from '../number-words.js';
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

const gravity: readonly ChangeKind[] = ['number', 'negation', 'name', 'modality', 'removed', 'added', 'other'];

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
  readonly modals: readonly string[];
  readonly isNegated: boolean;
}

function sideOf({ text, tokens }: Alignment['article'], range: Span, vectors: WordVectors | null): Side {
  const own = tokens.slice(range.start, range.end);
  const start = own[0]?.start ?? tokens[range.start - 1]?.end ?? tokens[range.start]?.start ?? 0;
  const span = { start, end: own.at(-1)?.end ?? start };
  const words = own.filter(({ isWord }) => isWord);
  const written = text.slice(span.start, span.end);
  return {
    words: own.length === 0 ? null : written,
    span,
    count: words.length,
    numbers: numbersIn(words),
    names: own.flatMap((token, i) => (isName(text, tokens, { at: range.start + i, vectors }) ? [token.key] : [])),
    modals: words.flatMap(({ key }) => modalOf(key) ?? []),
    isNegated: isNegated(written),
  };
}

function kindOf(from: Side, to: Side): ChangeKind {
  if (to.count === 0 && from.count >= clauseWords) return 'removed';
  if (from.count === 0 && to.count >= clauseWords) return 'added';
  if (differ(from.numbers, to.numbers) && !isNameForNumber(from, to)) return 'number';
  if (from.isNegated !== to.isNegated) return 'negation';
  if (differ(from.names, to.names)) return 'name';
  if (differ(from.modals, to.modals)) return 'modality';
  if (to.count === 0 && from.count > 0) return 'removed';
  return from.count === 0 && to.count > 0 ? 'added' : 'other';
}

/** "First" in "First Republic Bank": a number in name only. */
function isNameForNumber(from: Side, to: Side): boolean {
  const isOneSided = from.numbers.length === 0 || to.numbers.length === 0;
  return isOneSided && from.names.length > 0 && to.names.length > 0;
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join(' ') !== [...b].sort().join(' ');
}

const furtherNumbers: Readonly<Record<string, number>> = {
  zero: 0, dozen: 12, dozens: 12, half: 0.5, hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9, first: 1, third: 3,
  fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, twice: 2, double: 2, triple: 3,
}; // prettier-ignore

/** Values of the numbers among words, however they are written: "1,200", "1200" and "twelve hundred" are one. */
export function numbersIn(words: readonly Pick<Token, 'key'>[]): string[] {
  const values: string[] = [];
  let value: number | null = null;
  const end = (): void => {
    if (value !== null) values.push(String(value));
    value = null;
  };
  for (const { key } of words) {
    const factor = multipliers[key];
    const spelled = spelledValue(key);
    if (factor !== undefined) value = (value ?? 1) * factor;
    else if (spelled !== null && value !== null && spelled < value && value >= 20) value += spelled;
    else {
      end();
      value = spelled ?? digitsOf(key);
      if (value === null && /\p{N}/u.test(key)) values.push(key);
    }
  }
  end();
  return values;
}

function spelledValue(key: string): number | null {
  return key === 'no' || key === 'none' ? null : (spelledNumbers[key] ?? furtherNumbers[key] ?? null);
}

function digitsOf(key: string): number | null {
  return /^\d+(?:,\d{3})*(?:\.\d+)?$/.test(key) ? Number(key.replaceAll(',', '')) : null;
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
