import { citationOf } from '../../domain/citation.js';
import type { OriginGroup } from '../../domain/origins.js';
import { quoteFrom, type Note } from '../../domain/quote.js';
import { textFragmentLink } from '../../domain/text-fragment.js';
import { correctionsOf, notesFor } from '../notes.js';
import { factDifferences } from '../stated-facts.js';
import type { ComparedLine, ComparisonEntry, Figure, Series, SeriesPoint } from './comparison.js';
import { labelOf, labelOfSeries } from './labels.js';
import type { Matter, Telling } from './matters.js';
import { seriesKey, type Told } from './told.js';

const linesPerEntry = 12;
const fewestDays = 3;

/** A matter with the independent origins of its articles. */
export interface Draft {
  readonly matter: Matter;
  readonly origins: readonly OriginGroup[];
}

export function entryOf({ matter, origins }: Draft, number: number, common: ReadonlySet<string>): ComparisonEntry {
  const positioned = matter.positions.flatMap((tellings, at) =>
    tellings.map((telling) => ({ telling, position: at + 1 })),
  );
  // Every position is in sight before one has its second line.
  const shown = [...positioned]
    .sort((a, b) => turnOf(a, matter) - turnOf(b, matter) || a.position - b.position)
    .slice(0, linesPerEntry)
    .sort((a, b) => a.position - b.position || dayKey(a.telling).localeCompare(dayKey(b.telling)));
  const differs = matter.differs.length > 0;
  const lines = shown.map(({ telling, position }, i) => lineOf(telling, { number: i + 1, position, differs }));
  return {
    number,
    label: labelOf(matter, common),
    differs: matter.differs,
    statesMore: statesMore(matter),
    origins,
    lines: lines as [ComparedLine, ...ComparedLine[]],
  };
}

function statesMore({ tellings: [lead, ...others] }: Matter): boolean {
  return others.some(({ told }) => factDifferences(lead.told.facts, told.facts).length > 0);
}

function turnOf(
  { telling, position }: { readonly telling: Telling; readonly position: number },
  { positions }: Matter,
): number {
  return positions[position - 1]!.indexOf(telling);
}

function dayKey({ told: { day } }: Telling): string {
  return day ?? '9999';
}

function lineOf(
  { told, repeated }: Telling,
  { number, position, differs }: { readonly number: number; readonly position: number; readonly differs: boolean },
): ComparedLine {
  const { source, run, relevance, count } = told;
  const { article } = source;
  const notes: Note[] = notesFor(article, run, run.highlight);
  if (differs) notes.push('differs');
  const same = repeated.filter(({ key }) => key === told.key);
  const outlets = same.flatMap(
    ({
      source: {
        article: { outlet },
      },
    }) => (outlet === null || outlet === article.outlet ? [] : [outlet]),
  );
  return {
    number,
    quote: quoteFrom(article, run, run.highlight),
    score: relevance,
    notes,
    alsoIn: [...new Set(outlets)],
    corrections: correctionsOf(article).map((span) => quoteFrom(article, span, { start: span.start, end: span.end })),
    position,
    figure: count === null ? null : figureOf(told, count),
    copies: repeated.map(({ source: other, run: { highlight } }) =>
      citationOf(other.article, textFragmentLink(other.article, highlight)),
    ),
  };
}

function figureOf({ run: { highlight } }: Told, count: NonNullable<Told['count']>): Figure {
  const text = highlight.text.slice(count.start, count.end);
  return { ...count, start: count.start + highlight.start, end: count.end + highlight.start, text };
}

/** Figures of one entry by which all that tells them apart is stated alike, by day. */
export function seriesOf({ tellings }: Matter, { lines }: ComparisonEntry): Series[] {
  const byKey = new Map<string, Told[]>();
  for (const { told } of tellings) {
    const key = seriesKey(told);
    if (key !== null && told.day !== null) byKey.set(key, [...(byKey.get(key) ?? []), told]);
  }
  return [...byKey.values()].flatMap((told) => {
    const points = told.flatMap((one) => pointOf(one, lines) ?? []).sort((a, b) => a.day.localeCompare(b.day));
    const days = new Set(points.map(({ day }) => day));
    const kind = told[0]!.stated?.kind ?? 'count';
    if (days.size < fewestDays || (kind === 'deadline' && !isOneDeadline(points))) return [];
    return [{ kind, label: labelOfSeries(told), points }];
  });
}

/** A deadline that had passed when the next was told of is another one: of another year, or for another thing of that name. */
function isOneDeadline(points: readonly SeriesPoint[]): boolean {
  return points.every(({ value }, at) => typeof value === 'string' && (points[at + 1]?.day ?? value) <= value);
}

function pointOf({ source, run, day, count, stated }: Told, lines: readonly ComparedLine[]): SeriesPoint | null {
  const { highlight } = run;
  const line = lines.find(
    ({ quote, figure }) =>
      quote.citation.articleId === source.article.id &&
      (count === null ? quote.highlight.start === highlight.start : figure?.value === count.value),
  );
  const figure = count ?? stated;
  if (line === undefined || figure === null || day === null) return null;
  const { value, start, end } = figure;
  return { day, value, text: line.figure?.text ?? highlight.text.slice(start, end), line };
}
