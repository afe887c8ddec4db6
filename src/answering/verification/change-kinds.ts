import type { WordVectors } from '../../../embeddings/word-vectors.js';
import type { Span } from '../../domain/span.js';
import { withEuropeanDigits } from '../../language/fold.js';
import { stopWords } from '../../retrieval/stop-words.js';
import { isNegated } from '../disagreement.js';
import { numberValuesOf } from '../number-values.js';
import { hasForeignCueWords } from './cue-words.js';
import { cuesIn, type Worded } from './left-out.js';
import { doubtWords, isModal, quantityWords, unitsIn } from './meaning-words.js';
import type { Token } from './tokens.js';
import type { Change, ChangeKind, Cue } from './verification.js';

/** A text in its words and marks. */
export interface TokenText extends Worded {
  readonly tokens: readonly Token[];
}

/** One side of a change, with what its words are. */
export interface Side {
  readonly words: string | null;
  readonly span: Span;
  readonly count: number;
  /** A word that is no stop word. */
  readonly hasContent: boolean;
  readonly numbers: readonly string[];
  readonly names: readonly string[];
  /** Days of the week and months. */
  readonly days: readonly string[];
  readonly modals: readonly string[];
  readonly quantities: readonly string[];
  readonly units: readonly string[];
  readonly cues: readonly Cue[];
  readonly isNegated: boolean;
}

export function sideOf(side: TokenText, range: Span, vectors: WordVectors | null): Side {
  const { text, tokens, language } = side;
  const own = tokens.slice(range.start, range.end);
  const start = own[0]?.start ?? tokens[range.start - 1]?.end ?? tokens[range.start]?.start ?? 0;
  const span = { start, end: own.at(-1)?.end ?? start };
  const words = own.filter(({ isWord }) => isWord);
  const written = text.slice(span.start, span.end);
  const capitals = own.flatMap((token, i) =>
    isName(text, tokens, { at: range.start + i, vectors }) ? [token.key] : [],
  );
  const cues = own.length === 0 ? [] : cuesIn(side, span);
  const isMonth = (key: string): boolean => key === 'may' && capitals.includes(key);
  return {
    words: own.length === 0 ? null : written,
    span,
    count: words.length,
    hasContent: words.some(({ weight }) => weight === 1),
    numbers: numbersIn(words),
    names: capitals.filter((word) => !calendarWords.has(word)),
    days: capitals.filter((word) => calendarWords.has(word)),
    modals: [
      ...words.flatMap(({ key }) => (isMonth(key) ? [] : (modalOf(key) ?? []))),
      ...cues.flatMap(({ kind, text: cue }) =>
        kind === 'condition' || (kind === 'hedge' && modalOf(cue.toLowerCase()) === null) ? [cue.toLowerCase()] : [],
      ),
    ],
    quantities: words.flatMap(({ key }) => (quantityWords.has(key) ? [key] : [])),
    units: unitsIn(written),
    cues,
    isNegated:
      isNegated(written) ||
      cues.some(({ kind }) => kind === 'denial' || (kind === 'negation' && hasForeignCueWords(language))),
  };
}

/** "١٤" is "14". */
function numbersIn(words: readonly Token[]): string[] {
  return numberValuesOf(words.map(({ key }) => ({ key: withEuropeanDigits(key) })));
}

/** From this many words on, what is left out or put in is a clause, whatever it holds. */
const clauseWords = 4;

export function kindOf(from: Side, to: Side): ChangeKind {
  if (isClauseFor(from, to)) return kindOfClause(from, to) ?? 'removed';
  if (isClauseFor(to, from)) return kindOfClause(to, from) ?? 'added';
  if (differ(from.numbers, to.numbers) && !isNameForNumber(from, to)) return 'number';
  if (from.isNegated !== to.isNegated) return 'negation';
  if (from.days.length > 0 && to.days.length > 0 && differ(from.days, to.days)) return 'date';
  if (differ(from.names, to.names)) return 'name';
  if (countsDiffer(from, to)) return 'number';
  if (differ(from.modals, to.modals) || isDoubtLost(from, to)) return 'modality';
  if (to.count === 0 && from.count > 0 && to.units.length === 0) return 'removed';
  return from.count === 0 && to.count > 0 && from.units.length === 0 ? 'added' : 'other';
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

/** "All" for "some", "$" for "€", "%" for nothing: what a figure says, without the figure. */
function countsDiffer(from: Side, to: Side): boolean {
  const areBoth = from.words !== null && to.words !== null;
  if (areBoth && (from.quantities.length > 0 || to.quantities.length > 0) && differ(from.quantities, to.quantities))
    return true;
  const isOfMarks = from.count === 0 && to.count === 0;
  return (areBoth || isOfMarks) && differ(from.units, to.units);
}

/** "Alleged" for "convicted", "claimed" for "said", "said" for "proved". */
function isDoubtLost(from: Side, to: Side): boolean {
  if (from.words === null || to.words === null) return false;
  const degreeOf = ({ cues }: Side): number =>
    Math.max(0, ...cues.map(({ kind, text }) => (kind !== 'attribution' ? 0 : doubtWords.test(text) ? 2 : 1)));
  return degreeOf(from) !== degreeOf(to);
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join(' ') !== [...b].sort().join(' ');
}

/** "won't" is "will" and a negation. */
function modalOf(key: string): string[] | null {
  const bare = key === "won't" ? 'will' : key === "can't" || key === 'cannot' ? 'can' : key.replace(/n't$/, '');
  return isModal(bare) ? [bare] : null;
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
  if (!token.isWord || !capital.test(written) || written === 'I') return false;
  // "[T]he": the writer's capital.
  if (tokens[at - 1]?.key === '[' && tokens[at + 1]?.key === ']' && written.length === 1) return false;
  if (!isOpening(tokens, at)) return true;
  if (numbersIn([token]).length > 0) return false;
  if (isModal(token.key)) return token.key === 'may' && /^\d/.test(tokens[at + 1]?.key ?? '');
  if (/^\p{Lu}{2,}$/u.test(written)) return !stopWords.has(token.key);
  return vectors?.isName(token.key.replace(/'s$/, '')) ?? !stopWords.has(token.key.replaceAll("'", ''));
}

/** First word of the sentence, or right behind a mark after which sentences begin. */
function isOpening(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || ['"', "'", ':', '(', '[', '.', '?', '!', '-'].includes(before.key);
}

const gravity: readonly ChangeKind[] = ['number', 'date', 'negation', 'name', 'modality', 'other', 'removed', 'added'];
/** Behind all that says something. */
const slight = gravity.length;

/** How much a change turns: the less, the graver. What was left out weighs as the words in it that turn a meaning. */
export function rankOfChange({ kind, cues }: Pick<Change, 'kind' | 'cues'>, [from, to]: readonly [Side, Side]): number {
  const turning = Math.min(...cues.map((cue) => rankOfCue(cue)));
  if (kind === 'removed') return Math.min(turning, from.hasContent ? gravity.indexOf(kind) : slight);
  if (kind === 'added') return to.hasContent ? gravity.indexOf(kind) : slight;
  if (kind === 'other' && (!from.hasContent || !to.hasContent || isSameNumber(from, to))) return slight;
  return gravity.indexOf(kind);
}

/** Where words that a text leaves out stand among its changes: a denial before all. */
function rankOfCue({ kind }: Pick<Cue, 'kind'>): number {
  if (kind === 'denial') return -1;
  if (kind === 'negation') return gravity.indexOf('negation');
  return gravity.indexOf(kind === 'limit' ? 'other' : 'modality');
}

/** "1,200" and "1200", "twelve" and "12". */
export function isSameNumber(from: Side, to: Side): boolean {
  return from.numbers.length > 0 && !differ(from.numbers, to.numbers) && !differ(from.units, to.units);
}
