import type { Span } from './span.js';

/** What the quotation marks of one paragraph say. */
export interface PairedQuotations {
  /** Outermost quotations with their marks, in order, disjoint unless one lies in an unclosed extent. */
  readonly quotations: Span[];
  /** From a mark that opens and is never closed to the end of the paragraph: how far the quotation goes is unclear. */
  readonly unclosed: Span[];
}

/** Marks of one family close each other. */
type Family = 'double' | 'single' | 'guillemet' | 'corner';
type Facing = 'opens' | 'closes' | 'none';

interface Mark {
  readonly index: number;
  readonly family: Family;
  readonly facing: Facing;
}

const families: Readonly<Record<string, Family>> = {
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‛': 'single',
  '«': 'guillemet',
  '»': 'guillemet',
  '「': 'corner',
  '」': 'corner',
  '『': 'corner',
  '』': 'corner',
};

const markPattern = /["“”„‟'‘’‚‛«»「」『』]/gu;

/**
 * Pairs the quotation marks of one paragraph by the way they face: a curly mark by its shape, a straight one by its
 * neighbours. A mark that opens while another of its family is open leaves the former unclosed, unless both find an
 * end. Apostrophes are no marks. Offsets count in `text`. Linear in the length of the block.
 */
export function pairQuotations(text: string, block: Span): PairedQuotations {
  const paragraph = text.slice(block.start, block.end);
  const open: Mark[] = [];
  const openByFamily: Record<Family, number> = { double: 0, single: 0, guillemet: 0, corner: 0 };
  const closed: Span[] = [];
  const unclosed: Mark[] = [];
  for (const mark of marksOf(paragraph)) {
    if (mark.facing === 'opens') {
      open.push(mark);
      openByFamily[mark.family]++;
      continue;
    }
    // Asked first, so that each walk down the stack takes off what it walked over.
    if (openByFamily[mark.family] === 0) continue;
    const at = open.findLastIndex((candidate) => candidate.family === mark.family);
    const removed = open.splice(at);
    for (const { family } of removed) openByFamily[family]--;
    for (const inner of removed.slice(1)) if (isSureToOpen(paragraph, inner)) unclosed.push(inner);
    closed.push({ start: block.start + removed[0]!.index, end: block.start + mark.index + 1 });
  }
  for (const left of open) if (isSureToOpen(paragraph, left)) unclosed.push(left);
  const end = block.start + paragraph.trimEnd().length;
  return {
    quotations: outermost(closed),
    unclosed: unclosed.sort((a, b) => a.index - b.index).map(({ index }) => ({ start: block.start + index, end })),
  };
}

/** A straight single mark without an end is an apostrophe ('90s, 'em) more often than a quotation. */
function isSureToOpen(paragraph: string, mark: Mark): boolean {
  return paragraph[mark.index] !== "'";
}

function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
  }
  return kept;
}

/** What is open where a mark stands, as far as the marks before it tell. */
interface OpenMarks {
  double: number;
  single: number;
  /** The double mark opened last is „, which “ closes. */
  isGerman: boolean;
  /** « opens in French and closes in German: which one opened. */
  guillemet: string | null;
}

function marksOf(paragraph: string): Mark[] {
  const marks: Mark[] = [];
  const open: OpenMarks = { double: 0, single: 0, isGerman: false, guillemet: null };
  for (const { index } of paragraph.matchAll(markPattern)) {
    const family = families[paragraph[index]!]!;
    if (family === 'single' && isApostrophe(paragraph, index, open.single > 0)) continue;
    const facing = facingOf(paragraph, index, open);
    if (facing === 'none') continue;
    if (family === 'double' || family === 'single')
      open[family] = Math.max(0, open[family] + (facing === 'opens' ? 1 : -1));
    if (family === 'guillemet') open.guillemet = facing === 'opens' ? paragraph[index]! : null;
    if (family === 'double') open.isGerman = paragraph[index] === '„';
    marks.push({ index, family, facing });
  }
  return marks;
}

const alwaysOpens = new Set('„‚‟‛‘「『');
const alwaysCloses = new Set('’」』');

function facingOf(paragraph: string, index: number, open: OpenMarks): Facing {
  const character = paragraph[index]!;
  if (alwaysOpens.has(character)) return 'opens';
  if (alwaysCloses.has(character)) return 'closes';
  // „So“ endet es: the mark that opens in English closes in German.
  if (character === '“') return open.isGerman ? 'closes' : 'opens';
  if (open.guillemet !== null && (character === '«' || character === '»')) {
    return open.guillemet === character ? 'opens' : 'closes';
  }
  return byNeighbours(paragraph, index, character === "'" ? open.single > 0 : open.double > 0);
}

const spaceOrStart = /^$|[\s([{—–\-/:“‘«„‚"']/u;
const spaceOrEnd = /^$|[\s)\]}—–\-/.,;:!?…”’»"']/u;
const digit = /\p{N}/u;

/**
 * Straight marks, and those curly ones that languages use in both ways (” ”, » «). `hasOpen`: whether a mark of the
 * family is open.
 */
function byNeighbours(paragraph: string, index: number, hasOpen: boolean): Facing {
  const character = paragraph[index]!;
  const before = paragraph.slice(Math.max(0, index - 1), index);
  const after = paragraph.slice(index + 1, index + 2);
  const canOpen = spaceOrStart.test(before) && after !== '' && !/\s/u.test(after);
  const canClose = spaceOrEnd.test(after) && before !== '' && !/\s/u.test(before);
  if (character === '«' && !canClose) return 'opens';
  if (character === '»' && !canOpen) return 'closes';
  if (character === '”' && !(canOpen && !canClose)) return 'closes';
  if (canOpen !== canClose) return canOpen ? 'opens' : isInches(before, hasOpen) ? 'none' : 'closes';
  if (canOpen) return hasOpen ? 'closes' : 'opens';
  return betweenOthers(before, hasOpen);
}

/** 5" tall: a straight mark after a digit closes only what is open. */
function isInches(before: string, hasOpen: boolean): boolean {
  return digit.test(before) && !hasOpen;
}

/** No space on either side (`he said,"We`), or spaces on both: only what is open tells. */
function betweenOthers(before: string, hasOpen: boolean): Facing {
  if (hasOpen) return 'closes';
  return /[,.:;?!\s]/u.test(before) ? 'opens' : 'none';
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const elision = /^(?:\d0s|\d\d\b|em\b|n\b|til\b|tis\b|twas\b|cause\b|bout\b|round\b)/iu;

/**
 * Inside a word, before a clipped word ('90s, 'em), or after a plural (the hostages' release) while no single
 * quotation is open, or one is and ends only later.
 */
function isApostrophe(paragraph: string, index: number, hasOpen: boolean): boolean {
  const character = paragraph[index]!;
  if (character === '‚' || character === '‛') return false;
  const before = paragraph.slice(Math.max(0, index - 1), index);
  const after = paragraph.slice(index + 1, index + 12);
  const followsWord = letterOrDigit.test(before);
  if (followsWord && letterOrDigit.test(after.slice(0, 1))) return true;
  if (!followsWord && elision.test(after)) return true;
  if (character === '‘') return false;
  if (!hasOpen) return character === '’' || !spaceOrStart.test(before) || after === '' || /^\s/u.test(after);
  const isPossessive = /s/iu.test(before) && /^\s\p{Ll}/u.test(after);
  return isPossessive && closesLater(paragraph, index + 1);
}

/** How far a closing single mark is looked for, so that pairing stays linear. */
const closingDistance = 400;

function closesLater(paragraph: string, from: number): boolean {
  const rest = paragraph.slice(from, from + closingDistance);
  const closing = /[^\s]['’](?![\p{L}\p{N}])/u.exec(rest);
  const opening = /(?:^|[\s(])['‘]\S/u.exec(rest);
  return closing !== null && (opening === null || closing.index < opening.index);
}
