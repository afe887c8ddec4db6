import { datesOfLine } from './dates.js';
import { debrisOf, isHeadTrail, isSectionLabel } from './debris.js';
import { comparable, type DraftBlock } from './draft-block.js';
import { mergeFacts, type PageFacts } from './facts.js';
import { isAllCapitals, isProse, isTitleCase, isTitleLike, wordCount } from './prose.js';
import { isCaption, isCorrection } from './roles.js';

/** What stands above the article's own text. */
export interface PageHead {
  readonly facts: PageFacts;
  readonly headline: string | null;
  readonly decks: readonly string[];
  /** Index of the first block of the article's own text. */
  readonly bodyStart: number;
  /** Blocks above `bodyStart` that belong to the article, by index: captions, correction notes. */
  readonly kept: readonly number[];
}

/** How many blocks a head may have; what comes later is text even when it looks otherwise. */
const mostHeadBlocks = 40;

/**
 * Reads the head of a page: name of the outlet, section, date, byline, headline, deck, each printed once or twice, with
 * debris between them. It ends at the first running text that is no deck.
 */
export function readHead(blocks: readonly DraftBlock[], stated: PageFacts): PageHead {
  const lines = headLines(blocks);
  const candidates = openLines(lines);
  const headline = findHeadline(candidates, stated.title);
  const below = candidates.filter((line) => headline === null || line.index > headline.index);
  const decks = findDecks(below, headline, { lines, description: stated.description });
  const bodyStart = endOfHead(lines, { headline, decks, count: blocks.length });
  const found = { ...factsAbove(lines, bodyStart), outlet: masthead(lines, headline), title: headline?.text ?? null };
  return {
    facts: mergeFacts(stated, found),
    headline: headline?.text ?? null,
    decks: unique(decks.map((line) => line.text)),
    bodyStart,
    kept: lines.filter((line) => line.kind === 'kept' && line.index < bodyStart).map((line) => line.index),
  };
}

type LineKind = 'debris' | 'crumb' | 'date' | 'byline' | 'section' | 'kept' | 'open';

interface HeadLine {
  readonly index: number;
  readonly text: string;
  readonly key: string;
  readonly kind: LineKind;
  readonly isTop: boolean;
  readonly isHeading: boolean;
  readonly isDeck: boolean;
}

function headLines(blocks: readonly DraftBlock[]): HeadLine[] {
  return blocks.slice(0, mostHeadBlocks).map((block, index) => ({
    index,
    text: block.text,
    key: comparable(block.text),
    kind: kindOf(block),
    isTop: block.isTop === true,
    isHeading: block.hint === 'heading',
    isDeck: block.hint === 'deck',
  }));
}

const bylineStart = /^(?:By|BY|Von|Par|Por|Di|Door) /u;
const bylineName = /^(?:By|BY|Von|Par|Por|Di|Door) (\p{Lu}.{1,100})$/u;
const mostBylineWords = 12;
const mostDateLineWords = 20;

function kindOf(block: DraftBlock): LineKind {
  if (block.isTop === true || block.hint === 'deck') return 'open';
  if (block.hint === 'caption' || isCaption(block.text) || isCorrection(block.text)) return 'kept';
  if (wordCount(block.text) <= mostDateLineWords && datesOfLine(block.text).length > 0) return 'date';
  const debris = debrisOf(block.text);
  if (debris !== null) return debris === 'crumb' ? 'crumb' : 'debris';
  if (isSectionLabel(block.text)) return 'section';
  if (block.hint === 'heading') return 'open';
  if (isByline(block.text)) return 'byline';
  return isHeadTrail(block.text) ? 'crumb' : 'open';
}

/** "By Ada Moss", in the languages whose word for it is known. */
export function isByline(text: string): boolean {
  return bylineStart.test(text) && wordCount(text) <= mostBylineWords && !/[.!?]$/.test(text);
}

/** Lines that may be headline, deck or text, up to the third running text: decks and repeats stand above it. */
function openLines(lines: readonly HeadLine[]): HeadLine[] {
  const open: HeadLine[] = [];
  let prose = 0;
  for (const line of lines) {
    if (line.kind !== 'open') continue;
    open.push(line);
    if (isProse(line.text) && ++prose === 3) break;
  }
  return open;
}

/** Dates and the byline that stand above the article's text. */
function factsAbove(lines: readonly HeadLine[], bodyStart: number): Partial<PageFacts> {
  let author: string | null = null;
  let publishedAt: string | null = null;
  let updatedAt: string | null = null;
  for (const line of lines.slice(0, bodyStart)) {
    if (line.kind === 'byline' || line.kind === 'date') author ??= authorOf(line.text);
    if (line.kind !== 'date') continue;
    for (const { kind, date } of datesOfLine(line.text)) {
      if (kind === 'published') publishedAt ??= date;
      else updatedAt ??= date;
    }
  }
  return { author, publishedAt, updatedAt };
}

function authorOf(text: string): string | null {
  for (const piece of text.split(/[|•·]|\s[–—-]\s/u)) {
    const part = piece.trim();
    const name = bylineName.exec(part)?.[1];
    if (name !== undefined && isByline(part)) return name.replace(/,.*$/, '').trim();
  }
  return null;
}

const outletWord =
  /\b(?:times|post|news|daily|guardian|herald|tribune|journal|gazette|chronicle|courier|ledger|observer|mirror|star|telegraph|standard|press|mail|today|agency|bureau|broadcasting|radio|tv|record|globe|monitor|review|weekly|dispatch|examiner|inquirer|sentinel|register|advertiser|argus|echo|express|independent|reporter|voice|wire|network|magazine|zeitung|tageblatt|presse|nachrichten|monde|figaro|diario|periódico|faro|giornale|gazeta|lantern|beacon|bulletin)\b/iu;
const mostMastheadWords = 6;

function isNamedLikeOutlet(text: string): boolean {
  return wordCount(text) <= mostMastheadWords && outletWord.test(text) && !/[.!?,;:]$/.test(text);
}

/**
 * The name of the outlet, alone on a line above the headline or first in the menu there. Told by a word that
 * newspapers are named with, or by the menu or trail that follows it.
 */
function masthead(lines: readonly HeadLine[], headline: HeadLine | null): string | null {
  const first = lines[0];
  if (first === undefined || headline === null || first.index >= headline.index || first.key === headline.key)
    return null;
  if (first.kind === 'crumb') {
    const name = first.text.split(/[|·•]/u, 1)[0]!.trimEnd();
    return isNamedLikeOutlet(name) && !isSectionLabel(name) ? withoutFrequency(name) : null;
  }
  if (first.kind !== 'open' || wordCount(first.text) > mostMastheadWords || /[.!?,;:]$/.test(first.text)) return null;
  return isNamedLikeOutlet(first.text) || lines[1]?.kind === 'crumb' ? withoutFrequency(first.text) : null;
}

/** "RADIO NORTH 98.4": the frequency is not the station's name. */
function withoutFrequency(name: string): string {
  return name.replace(/ \d{2,4}(?:[.,]\d)?(?: ?(?:fm|am|mhz|khz))?$/iu, '');
}

/**
 * The line that the page states as its title or marks as its top heading, else the one above the running text that
 * most looks like a headline.
 */
function findHeadline(candidates: readonly HeadLine[], title: string | null): HeadLine | null {
  const stated = title === null ? undefined : candidates.find((line) => isSameTitle(line.key, comparable(title)));
  if (stated !== undefined) return stated;
  const top = candidates.find((line) => line.isTop);
  if (top !== undefined) return top;
  if (title !== null) return null;
  const firstProse = candidates.findIndex((line) => isProse(line.text));
  const above = candidates.slice(0, firstProse === -1 ? candidates.length : firstProse);
  let best: HeadLine | null = null;
  let bestScore = -Infinity;
  let plausible = 0;
  for (const line of above.filter((candidate) => isTitleLike(candidate.text))) {
    const score = titleScore(line, candidates) - plausible;
    if (score > bestScore) {
      best = line;
      bestScore = score;
    }
    if (score >= 1) plausible++;
  }
  return best;
}

const leastTitleWords = 4;

/** The more, the more a line looks like a headline. Printed twice tells, but decks are too, so it cannot tell alone. */
function titleScore(line: HeadLine, candidates: readonly HeadLine[]): number {
  const words = wordCount(line.text);
  const isRepeated = candidates.some((other) => other !== line && other.key === line.key);
  let score = words >= leastTitleWords ? 1 : 0;
  if (words <= 2) score -= 1;
  if (isRepeated) score += 1;
  else if (isNamedLikeOutlet(line.text) && words < mostMastheadWords) score -= 2;
  return score;
}

const leastPrefix = 20;

/** Also when one of the two is cut short or carries the site's name after it. */
function isSameTitle(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= leastPrefix && long.startsWith(short) && long.length < short.length * 1.6;
}

interface DeckContext {
  readonly lines: readonly HeadLine[];
  readonly description: string | null;
}

const leastDeckWords = 5;
const mostDeckWords = 60;

/** Lines below the headline that sum the article up; every printing of each. */
function findDecks(below: readonly HeadLine[], headline: HeadLine | null, context: DeckContext): HeadLine[] {
  if (headline === null) return [];
  const repeat = below.findLast((line) => line.key === headline.key);
  const decks: HeadLine[] = [];
  for (const line of below) {
    if (line.key === headline.key) continue;
    if (line.isHeading && !isDescription(line, context.description)) break;
    if (!isDeck(line, { below, repeat, context })) break;
    decks.push(line);
  }
  const keys = new Set(decks.map((line) => line.key));
  return below.filter((line) => keys.has(line.key));
}

interface DeckPlace {
  readonly below: readonly HeadLine[];
  /** The last printing of the headline below the first. */
  readonly repeat: HeadLine | undefined;
  readonly context: DeckContext;
}

function isDeck(line: HeadLine, place: DeckPlace): boolean {
  const { below, repeat, context } = place;
  const words = wordCount(line.text);
  if (line.isDeck || isDescription(line, context.description)) return true;
  if (words < leastDeckWords || words > mostDeckWords) return false;
  if (below.filter((other) => other.key === line.key).length === 2) return true;
  if (repeat !== undefined && line.index < repeat.index) return true;
  if (below.find((other) => other.key !== repeat?.key) !== line) return false;
  const next = below.find((other) => other.index > line.index && other.key !== line.key);
  if (next === undefined || isAllCapitals(line.text)) return false;
  const isUnfinished = !/[.!?…:][”"’')\]]*$/u.test(line.text);
  if (isUnfinished) return isProse(next.text);
  return isProse(next.text) && isSetOff(line, next, context.lines);
}

function isDescription(line: HeadLine, description: string | null): boolean {
  return description !== null && line.key === comparable(description);
}

/** Whether the page's own furniture (a date, a share bar) stands between two lines. */
function isSetOff(line: HeadLine, next: HeadLine, lines: readonly HeadLine[]): boolean {
  return lines
    .slice(line.index + 1, next.index)
    .some(({ kind }) => kind === 'date' || kind === 'byline' || kind === 'debris');
}

interface HeadParts {
  readonly headline: HeadLine | null;
  readonly decks: readonly HeadLine[];
  readonly count: number;
}

/** The first block that is neither furniture nor a printing of headline or deck, nor the name of an agency. */
function endOfHead(lines: readonly HeadLine[], parts: HeadParts): number {
  const keys = new Set(parts.decks.map((line) => line.key));
  if (parts.headline !== null) keys.add(parts.headline.key);
  const from = parts.headline?.index ?? -1;
  const first = lines.find((line) => {
    const isText = line.index > from && line.kind === 'open' && !keys.has(line.key);
    return isText && !(from !== -1 && isNamedLikeOutlet(line.text) && isTitleCase(line.text));
  });
  return first?.index ?? Math.min(lines.length, parts.count);
}

function unique(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => !seen.has(comparable(text)) && seen.add(comparable(text)));
}
