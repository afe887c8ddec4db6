import type { ParsedArticle } from '../domain/article.js';
import { sentencesOf } from '../domain/sentences.js';
import { textOf, type Span } from '../domain/span.js';
import { wordCount } from './prose.js';

/** Words that a passage aims at. */
const targetWords = 110;
/** No passage of more than one sentence is longer. */
const mostWords = 200;
/** Cost of a cut inside a paragraph, in the unit of `lengthCost`: a third of the target, squared, is about as much. */
const insideParagraphCost = 0.1;

interface Unit extends Span {
  readonly words: number;
  readonly beginsParagraph: boolean;
}

/**
 * Splits an article's body into passages of whole sentences, about 110 words each, balanced so that no short one is
 * left over, cut between paragraphs where that costs little. A passage never crosses a subhead, a caption, a correction
 * note or debris. Without any body, headline and deck make the only passage. The same for every embedding model.
 */
export function splitPassages(article: Pick<ParsedArticle, 'text' | 'spans' | 'language'>): Span[] {
  const passages: Span[] = [];
  for (const run of bodyRuns(article)) {
    const units = run.flatMap((block) => unitsOf(article, block));
    if (units.length > 0) passages.push(...cut(units));
  }
  return passages.length > 0 ? passages : headPassage(article);
}

/** Body blocks that follow each other with nothing but white space between them. */
function bodyRuns(article: Pick<ParsedArticle, 'text' | 'spans'>): Span[][] {
  const runs: Span[][] = [];
  let previousEnd: number | null = null;
  for (const span of article.spans) {
    if (span.role !== 'body') {
      previousEnd = null;
      continue;
    }
    const isNext = previousEnd !== null && article.text.slice(previousEnd, span.start).trim() === '';
    if (isNext) runs.at(-1)!.push(span);
    else runs.push([span]);
    previousEnd = span.end;
  }
  return runs;
}

function unitsOf(article: Pick<ParsedArticle, 'text' | 'language'>, block: Span): Unit[] {
  return sentencesOf(article.text, block, article.language).map((sentence, index) => ({
    ...sentence,
    words: spokenWords(textOf(article.text, sentence)),
    beginsParagraph: index === 0,
  }));
}

const unspacedLetters = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

/** How many words stand in a text, at least one. Scripts that put no spaces between words have about two letters a word. */
export function spokenWords(text: string): number {
  const unspaced = text.match(unspacedLetters)?.length ?? 0;
  return Math.max(1, wordCount(text) + Math.floor(unspaced / 2));
}

/** Cheapest cut of `units` into passages, by dynamic programming over their ends (as lines are broken in TeX). */
function cut(units: readonly Unit[]): Span[] {
  const best: number[] = [0];
  const startOf: number[] = [0];
  for (let end = 1; end <= units.length; end++) {
    best[end] = Infinity;
    let words = 0;
    for (let start = end - 1; start >= 0; start--) {
      words += units[start]!.words;
      if (words > mostWords && start < end - 1) break;
      const cost = best[start]! + lengthCost(words) + (units[start]!.beginsParagraph ? 0 : insideParagraphCost);
      if (cost < best[end]!) {
        best[end] = cost;
        startOf[end] = start;
      }
    }
  }
  const passages: Span[] = [];
  for (let end = units.length; end > 0; end = startOf[end]!) {
    passages.push({ start: units[startOf[end]!]!.start, end: units[end - 1]!.end });
  }
  return passages.reverse();
}

function lengthCost(words: number): number {
  return ((words - targetWords) / targetWords) ** 2;
}

function headPassage(article: Pick<ParsedArticle, 'text' | 'spans'>): Span[] {
  const parts = article.spans.filter((span) => span.role === 'headline' || span.role === 'deck');
  const first = parts[0];
  return first === undefined ? [] : [{ start: first.start, end: parts.at(-1)!.end }];
}
