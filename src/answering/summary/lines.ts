import { dayOf } from '../../domain/day.js';
import { citationOf, type Citation } from '../../domain/citation.js';
import { quoteFrom, type Note } from '../../domain/quote.js';
import { textFragmentLink } from '../../domain/text-fragment.js';
import { correctionsOf, notesFor } from '../notes.js';
import { sentenceKey } from '../same-sentence.js';
import type { SummarySource } from './body-sentences.js';
import type { Chosen } from './choose-lines.js';
import { areContrary } from './contraries.js';
import type { Pooled } from './score-sentences.js';
import { sayOtherwise, statementOfScored } from './say-otherwise.js';
import type { SummaryLine } from './summary.js';

/** Dated articles by date, then those without one. */
function inOrderOfDate(a: SummarySource, b: SummarySource): number {
  const [first, second] = [a.article.publishedAt, b.article.publishedAt];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return (dayOf(first) ?? '').localeCompare(dayOf(second) ?? '') || first.localeCompare(second);
}

export interface WithoutCopies {
  readonly pool: readonly Pooled[];
  readonly copiesOf: (chosen: Pick<Pooled, 'source' | 'index'>) => readonly Citation[];
}

/** Each sentence once, as the earliest dated article prints it; where else it stands (HONESTY 8) is kept. @throws what `rest` throws. */
export async function withoutCopies(pool: readonly Pooled[], rest: () => Promise<void>): Promise<WithoutCopies> {
  const ordered = [...pool].sort((a, b) => inOrderOfDate(a.source, b.source));
  const places = new Map<string, Pooled[]>();
  const keyOf = ({ source, index }: Pick<Pooled, 'source' | 'index'>): string =>
    sentenceKey(source.sentences[index]!.text);
  for (const pooled of ordered) {
    await rest();
    const key = keyOf(pooled);
    const same = places.get(key);
    if (same === undefined) places.set(key, [pooled]);
    else if (same.every(({ source }) => source !== pooled.source)) same.push(pooled);
  }
  return {
    pool: [...places.values()].map(([first]) => first!),
    copiesOf: (chosen) =>
      (places.get(keyOf(chosen)) ?? [])
        .filter(({ source }) => source !== chosen.source)
        .map(({ source: { article, sentences }, index }) =>
          citationOf(article, textFragmentLink(article, sentences[index]!)),
        ),
  };
}

export interface LineOptions {
  readonly copiesOf: WithoutCopies['copiesOf'];
  readonly terms: ReadonlySet<string>;
}

/** Chosen runs as numbered quotes in the order of reading: overlapping ones as one, those that differ marked. */
export function linesOf(chosen: readonly Chosen[], { copiesOf, terms }: LineOptions): SummaryLine[] {
  const merged = mergeOverlapping(chosen);
  const differing = differingLines(merged, terms);
  return merged.map((line, i) => summaryLine(line, { number: i + 1, differs: differing.has(line), copiesOf }));
}

function mergeOverlapping(chosen: readonly Chosen[]): Chosen[] {
  const ordered = [...chosen].sort(
    (a, b) =>
      inOrderOfDate(a.source, b.source) ||
      a.source.article.id.localeCompare(b.source.article.id) ||
      a.run.start - b.run.start,
  );
  const merged: Chosen[] = [];
  for (const line of ordered) {
    const last = merged.at(-1);
    if (last?.source === line.source && line.run.start < last.run.end) merged[merged.length - 1] = union(last, line);
    else merged.push(line);
  }
  return merged;
}

/** Highlights the sentence that carries more. */
function union(a: Chosen, b: Chosen): Chosen {
  const better = a.scored.score >= b.scored.score ? a : b;
  return {
    ...better,
    run: {
      start: a.run.start,
      end: Math.max(a.run.end, b.run.end),
      isDisputed: a.run.isDisputed || b.run.isDisputed,
      speakerUnnamed: a.run.speakerUnnamed || b.run.speakerUnnamed,
      highlight: better.run.highlight,
      first: a.run.first,
      last: Math.max(a.run.last, b.run.last),
    },
  };
}

function differingLines(lines: readonly Chosen[], terms: ReadonlySet<string>): Set<Chosen> {
  const statements = lines.map(({ scored }) => statementOfScored(scored));
  const differing = new Set<Chosen>();
  lines.forEach((a, i) => {
    lines.slice(i + 1).forEach((b, offset) => {
      const differ =
        a.source === b.source ? areContrary(a, b) : sayOtherwise(statements[i]!, statements[i + 1 + offset]!, terms);
      if (differ) differing.add(a).add(b);
    });
  });
  return differing;
}

function summaryLine(
  { source: { article }, scored, run }: Chosen,
  { number, differs, copiesOf }: { number: number; differs: boolean; copiesOf: LineOptions['copiesOf'] },
): SummaryLine {
  const copies = copiesOf(scored);
  const notes: Note[] = notesFor(article, run, run.highlight);
  if (differs) notes.push('differs');
  const outlets = copies.flatMap(({ outlet }) => (outlet === null || outlet === article.outlet ? [] : [outlet]));
  return {
    number,
    quote: quoteFrom(article, run, run.highlight),
    score: scored.score,
    notes,
    alsoIn: [...new Set(outlets)],
    copies,
    corrections: correctionsOf(article).map((span) => quoteFrom(article, span, { start: span.start, end: span.end })),
  };
}
