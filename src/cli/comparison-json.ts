import type {
  Comparison,
  ComparedLine,
  ComparisonEntry,
  NoComparison,
  Series,
} from '../answering/comparison/comparison.js';
import { labelInWords } from '../answering/comparison/in-words.js';
import { withoutOutlet } from '../answering/comparison/comparison.js';
import type { Harm } from '../answering/casualty-words.js';
import type { CountedTime } from '../answering/comparison/circumstances.js';
import type { FactDifference } from '../answering/stated-facts.js';
import type { Citation } from '../domain/citation.js';
import type { Day } from '../domain/day.js';
import type { OriginLink } from '../domain/origins.js';
import type { ArticleId } from '../domain/article.js';
import { inEnglish } from '../language/in-words.js';
import { quoteJson, type QuoteJson } from './answer-json.js';
import { searchedJson, type SearchedJson } from './searched-json.js';

/** What the highlighted sentence counts; `whose`, `time`, `place` and `source` are `null` where it does not say. */
interface FigureJson {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly qualifier: string | null;
  readonly harm: Harm;
  readonly whose: string | null;
  readonly time: CountedTime | null;
  readonly place: string | null;
  readonly source: string | null;
}

export interface ComparedQuoteJson extends QuoteJson {
  /** Quotes of one position agree. */
  readonly position: number;
  readonly figure: FigureJson | null;
  readonly copies: readonly Citation[];
}

interface OriginJson {
  readonly articles: readonly ArticleId[];
  readonly outlets: readonly string[];
  readonly links: readonly OriginLink[];
  readonly names: readonly string[];
}

export interface ComparisonEntryJson {
  readonly number: number;
  readonly label: string;
  readonly differs: readonly FactDifference[];
  /** Independent origins, as far as the articles tell. */
  readonly origins: number;
  /** Of these, how many state no outlet. */
  readonly originsUnstated: number;
  readonly originGroups: readonly OriginJson[];
  readonly quotes: readonly ComparedQuoteJson[];
}

interface SeriesJson {
  readonly kind: Series['kind'];
  readonly label: string;
  readonly points: readonly {
    readonly day: Day;
    /** `null` for a deadline, which `date` tells; `date` is `null` for all others. */
    readonly value: number | null;
    readonly date: Day | null;
    readonly text: string;
    readonly articleId: ArticleId;
    readonly start: number;
    readonly end: number;
  }[];
}

/** What `compare --json` prints: every key always, `null` = unknown, `[]` = none. */
export interface ComparisonJson extends SearchedJson {
  readonly topic: string;
  readonly found: boolean;
  readonly reason: { readonly code: NoComparison['code']; readonly text: string } | null;
  readonly outlet: string | null;
  readonly since: Day | null;
  readonly until: Day | null;
  readonly entries: readonly ComparisonEntryJson[];
  readonly series: readonly SeriesJson[];
  readonly omitted: number;
  /** Counts left out, since they state another place than the topic names. */
  readonly elsewhere: number;
  readonly covered: number;
  readonly coveredUndated: number;
  readonly origins: number;
  readonly originsUnstated: number;
  readonly unreadLanguages: readonly string[];
  readonly asksAboutNow: boolean;
}

export function comparisonJson(comparison: Comparison): ComparisonJson {
  const { topic, filters, searched } = comparison;
  const found = comparison.kind === 'comparison' ? comparison : null;
  return {
    topic,
    found: found !== null,
    reason: comparison.kind === 'comparison' ? null : { code: comparison.code, text: inEnglish(comparison.reason) },
    outlet: filters.outlet,
    since: filters.since,
    until: filters.until,
    entries: (found?.entries ?? []).map(entryJson),
    series: (found?.series ?? []).map(seriesJson),
    omitted: found?.omitted ?? 0,
    elsewhere: found?.elsewhere ?? 0,
    covered: found?.articles ?? 0,
    coveredUndated: found?.undatedArticles ?? 0,
    origins: found?.origins.length ?? 0,
    originsUnstated: withoutOutlet(found?.origins ?? []),
    unreadLanguages: found?.unreadLanguages ?? [],
    asksAboutNow: found?.asksAboutNow ?? false,
    ...searchedJson(searched),
  };
}

function entryJson({ number, label, differs, origins, lines }: ComparisonEntry): ComparisonEntryJson {
  return {
    number,
    label: inEnglish(labelInWords(label)),
    differs,
    origins: origins.length,
    originsUnstated: withoutOutlet(origins),
    originGroups: origins.map(({ articles, outlets, links, names }) => ({ articles, outlets, links, names })),
    quotes: lines.map(lineJson),
  };
}

function lineJson(line: ComparedLine): ComparedQuoteJson {
  const { position, figure, copies } = line;
  return { ...quoteJson(line), position, figure: figure === null ? null : figureJson(figure), copies };
}

function figureJson(figure: NonNullable<ComparedLine['figure']>): FigureJson {
  const { text, start, end, value, qualifier, harm, whose, time, place, source } = figure;
  return { text, start, end, value, qualifier, harm, whose, time, place, source };
}

function seriesJson({ kind, label, points }: Series): SeriesJson {
  return {
    kind,
    label: inEnglish(labelInWords(label)),
    points: points.map(({ day, value, text, line: { quote } }) => ({
      day,
      value: typeof value === 'number' ? value : null,
      date: typeof value === 'number' ? null : value,
      text,
      articleId: quote.citation.articleId,
      start: quote.highlight.start,
      end: quote.highlight.end,
    })),
  };
}
