import type { SummaryLine, Summary, UnsummarisedCode } from '../answering/summary/summary.js';
import { wordsIn } from '../answering/summary/summarise.js';
import type { Citation } from '../domain/citation.js';
import { inEnglish } from '../language/in-words.js';
import { quoteJson, type QuoteJson } from './answer-json.js';
import { searchedJson, type SearchedJson } from './searched-json.js';

/** A line of a summary: a quote, and the other articles that print its chosen sentence too. */
interface SentenceJson extends QuoteJson {
  readonly copies: readonly Citation[];
}

interface Lines {
  readonly summarised: boolean;
  readonly reason: { readonly code: UnsummarisedCode; readonly text: string } | null;
  readonly sentences: readonly SentenceJson[];
  /** Words of all sentences together. */
  readonly words: number;
}

/** What `summary --file F --json` prints for each article. */
export interface FileSummaryJson extends Lines {
  readonly path: string;
  readonly title: string | null;
}

/** What `summary --json` prints: every key always, `null` = unknown or not asked for, `[]` = none. */
export interface SummaryJson extends Lines, SearchedJson {
  readonly subject: {
    readonly kind: 'article' | 'topic' | 'new';
    readonly articleId: string | null;
    readonly title: string | null;
    readonly topic: string | null;
    readonly outlet: string | null;
    readonly since: string | null;
    readonly until: string | null;
  };
  readonly covered: number;
  readonly read: number;
  readonly sourcesDiffer: boolean;
  readonly asksAboutNow: boolean;
}

export function summaryJson(summary: Summary): SummaryJson {
  const isDone = summary.kind === 'summarised';
  return {
    subject: subjectJson(summary),
    ...linesJson(isDone ? summary.lines : [], isDone ? null : { code: summary.code, text: inEnglish(summary.reason) }),
    covered: isDone ? summary.covered : 0,
    read: isDone ? summary.read : 0,
    sourcesDiffer: isDone && summary.sourcesDiffer,
    asksAboutNow: isDone && summary.asksAboutNow,
    ...searchedJson(summary.searched),
  };
}

export function fileSummaryJson(
  { path, title }: { readonly path: string; readonly title: string | null },
  lines: readonly SummaryLine[],
  reason: FileSummaryJson['reason'],
): FileSummaryJson {
  return { path, title, ...linesJson(lines, reason) };
}

function linesJson(lines: readonly SummaryLine[], reason: Lines['reason']): Lines {
  return { summarised: reason === null, reason, sentences: lines.map(sentenceJson), words: wordsIn(lines) };
}

function sentenceJson(line: SummaryLine): SentenceJson {
  return { ...quoteJson(line), copies: line.copies };
}

/** An article as it was found, whether it was asked for by id or by title. */
function subjectJson(summary: Summary): SummaryJson['subject'] {
  const { subject } = summary;
  const nothing = { articleId: null, title: null, topic: null, outlet: null, since: null, until: null };
  const cited = summary.kind === 'summarised' ? summary.lines[0].quote.citation : null;
  switch (subject.kind) {
    case 'article':
      return { ...nothing, kind: 'article', articleId: subject.id, title: cited?.title ?? null };
    case 'title':
      return { ...nothing, kind: 'article', articleId: cited?.articleId ?? null, title: cited?.title ?? subject.title };
    case 'topic':
      return { ...nothing, ...subject.filters, kind: 'topic', topic: subject.topic };
    case 'new':
      return { ...nothing, kind: 'new', outlet: subject.outlet, since: subject.since, until: subject.until };
  }
}
