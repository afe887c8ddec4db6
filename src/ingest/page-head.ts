import { datesOfLine } from './dates.js';
import { debrisOf, isSectionLabel } from './debris.js';
import { comparable, type DraftBlock } from './draft-block.js';
import { mergeFacts, type PageFacts } from './facts.js';
import { isAllCapitals, isProse, isTitleLike, wordCount } from './prose.js';
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
  const { candidates, facts: foundFacts } = takeFacts(lines);
  const masthead = takeMasthead(candidates, lines);
  const facts = mergeFacts(stated, { ...foundFacts, outlet: masthead });
  const headlineLine = findHeadline(candidates, stated.title);
  const below = candidates.filter((line) => headlineLine === null || line.index > headlineLine.index);
  const deckLines = findDecks(below, headlineLine, { lines, description: stated.description });
  const bodyStart = endOfHead(lines, { headline: headlineLine, decks: deckLines, count: blocks.length });
  return {
    facts: mergeFacts(facts, { title: headlineLine?.text ?? null }),
    headline: headlineLine?.text ?? null,
    decks: unique(deckLines.map((line) => line.text)),
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
}

function headLines(blocks: readonly DraftBlock[]): HeadLine[] {
  return blocks.slice(0, mostHeadBlocks).map((block, index) => ({
    index,
    text: block.text,
    key: comparable(block.text),
    kind: kindOf(block),
    isTop: block.isTop === true,
    isHeading: block.hint === 'heading',
  }));
}

const byline = /^(?:by|von|par|por|di|door) (?=\p{Lu})(.{2,100})$/iu;
const mostBylineWords = 12;

function kindOf(block: DraftBlock): LineKind {
  if (block.isTop === true) return 'open';
  if (block.hint === 'caption' || isCaption(block.text) || isCorrection(block.text)) return 'kept';
  if (wordCount(block.text) <= mostBylineWords + 8 && datesOfLine(block.text).length > 0) return 'date';
  const debris = debrisOf(block.text);
  if (debris !== null) return debris === 'crumb' ? 'crumb' : 'debris';
  if (isSectionLabel(block.text)) return 'section';
  return isByline(block.text) ? 'byline' : 'open';
}

function isByline(text: string): boolean {
  return (
    /^(?:by|von|par|por|di|door) /iu.test(text) &&
    byline.test(text) &&
    wordCount(text) <= mostBylineWords &&
    !/[.!?]$/.test(text)
  );
}

/** Dates and the byline, up to the first running text but two (a deck may stand above them). */
function takeFacts(lines: readonly HeadLine[]): { candidates: HeadLine[]; facts: Partial<PageFacts> } {
  const candidates: HeadLine[] = [];
  let author: string | null = null;
  let publishedAt: string | null = null;
  let updatedAt: string | null = null;
  let prose = 0;
  for (const line of lines) {
    if (line.kind === 'open') {
      candidates.push(line);
      if (isProse(line.text)) prose++;
      if (prose === 3) break;
    }
    if (line.kind === 'byline' || line.kind === 'date') author ??= authorOf(line.text);
    if (line.kind !== 'date') continue;
    for (const { kind, date } of datesOfLine(line.text)) {
      if (kind === 'published') publishedAt ??= date;
      else updatedAt ??= date;
    }
  }
  return { candidates, facts: { author, publishedAt, updatedAt } };
}

function authorOf(text: string): string | null {
  for (const part of text.split(/\s*[|•·]\s*|\s+[–—-]\s+/u)) {
    const name = byline.exec(part)?.[1];
    if (name !== undefined && isByline(part)) return name.replace(/,$/, '').trim();
  }
  return null;
}

const outletWord =
  /\b(?:times|post|news|daily|guardian|herald|tribune|journal|gazette|chronicle|courier|ledger|observer|mirror|star|telegraph|standard|press|mail|today|agency|bureau|broadcasting|radio|tv|record|globe|monitor|review|weekly|dispatch|examiner|inquirer|sentinel|register|advertiser|argus|echo|express|independent|reporter|voice|wire|network|magazine|zeitung|tageblatt|presse|nachrichten|journal|monde|figaro|diario|periódico|giornale|gazeta|lantern|beacon|bulletin)\b/iu;
const mostMastheadWords = 6;

/**
 * The name of the outlet, alone on a line above the headline. Told by the menu or trail that follows it, or by a word
 * that newspapers are named with; a short line that shows neither is left out without being believed.
 */
function takeMasthead(candidates: HeadLine[], lines: readonly HeadLine[]): string | null {
  const [first, second] = candidates;
  if (first === undefined || second === undefined || first.isTop) return null;
  const isShort = wordCount(first.text) <= mostMastheadWords && !/[.!?,;:]$/.test(first.text);
  if (!isShort || isProse(second.text) || !isTitleLike(second.text)) return null;
  const isFollowedByMenu = lines[first.index + 1]?.kind === 'crumb';
  const isNamedLikeOne = outletWord.test(first.text) && wordCount(second.text) > wordCount(first.text);
  const isKicker = wordCount(first.text) <= 3 && wordCount(second.text) >= 4;
  if (!isFollowedByMenu && !isNamedLikeOne && !isKicker) return null;
  candidates.shift();
  return isFollowedByMenu || isNamedLikeOne ? first.text : null;
}

/** The line that the page states as its title or marks as its top heading, else the first that may be a headline. */
function findHeadline(candidates: readonly HeadLine[], title: string | null): HeadLine | null {
  const stated = title === null ? undefined : candidates.find((line) => isSameTitle(line.key, comparable(title)));
  if (stated !== undefined) return stated;
  const top = candidates.find((line) => line.isTop);
  if (top !== undefined) return top;
  const first = candidates[0];
  if (first === undefined || title !== null) return null;
  const isPrintedTwice = candidates.some((line) => line !== first && line.key === first.key);
  return isPrintedTwice || (isTitleLike(first.text) && !isProse(first.text)) ? first : null;
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
  if (isDescription(line, context.description)) return true;
  if (words < leastDeckWords || words > mostDeckWords) return false;
  const isFirst = below.find((other) => repeat === undefined || other.key !== repeat.key) === line;
  if (below.filter((other) => other.key === line.key).length > 1) return true;
  if (repeat !== undefined && line.index < repeat.index) return true;
  if (!isFirst) return false;
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

/** The first block that is neither furniture nor a printing of headline or deck. */
function endOfHead(lines: readonly HeadLine[], parts: HeadParts): number {
  const keys = new Set(parts.decks.map((line) => line.key));
  if (parts.headline !== null) keys.add(parts.headline.key);
  const from = parts.headline?.index ?? -1;
  const first = lines.find((line) => line.index > from && line.kind === 'open' && !keys.has(line.key));
  // Without a headline the masthead is the only open line that may be passed over, and it was not believed.
  return first?.index ?? Math.min(lines.length, parts.count);
}

function unique(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => !seen.has(comparable(text)) && seen.add(comparable(text)));
}
