import { dayOf } from '../../domain/day.js';
import type { Span } from '../../domain/span.js';
import { hasReportingCue, isDenial, plain } from '../cues.js';
import type { BodySentence, SummarySource } from '../summary/body-sentences.js';
import type { StandingRun } from '../summary/standing-alone.js';
import type { DateExpression, ReadingRule } from './date-expression.js';
import { dateExpressionsOf } from './date-expressions-of.js';
import type { EntryDate, LineDate, Standing } from './timeline.js';

/** A sentence with what it says of when. */
export interface DatedSentence {
  readonly source: SummarySource;
  readonly index: number;
  /** How much it is about the topic, 0 to 1. */
  readonly relevance: number;
  readonly dates: readonly LineDate[];
  readonly date: EntryDate | null;
  readonly rule: ReadingRule | null;
  readonly standing: readonly Standing[];
  readonly unreadLanguage: string | null;
}

/** A sentence with the run of sentences in which it can be read alone. */
export interface ReadableSentence extends DatedSentence {
  readonly run: StandingRun;
}

/** Where a sentence stands in the order of dates, and by which of its expressions. */
export function datedSentence(source: SummarySource, index: number, relevance: number): DatedSentence {
  const sentence = source.sentences[index]!;
  const { article } = source;
  const unreadLanguage = article.language === null || article.language === 'en' ? null : article.language;
  const expressions = unreadLanguage === null ? expressionsIn(source, sentence) : [];
  const main = mainOf(sentence.text, expressions);
  const published = article.publishedAt === null ? null : dayOf(article.publishedAt);
  const reading = main?.reading.kind === 'resolved' ? main.reading : null;
  const ofArticle: EntryDate | null =
    published === null ? null : { basis: 'published', from: published, to: published, precision: 'day' };
  return {
    source,
    index,
    relevance,
    dates: shifted(expressions, sentence, main),
    date:
      reading === null
        ? ofArticle
        : { basis: 'said', from: reading.from, to: reading.to, precision: reading.precision },
    rule: reading?.rule ?? null,
    standing: standingOf(sentence.text, expressions, main),
    unreadLanguage,
  };
}

/** The dates of every sentence of a run: what stands around the chosen sentence is read with it. */
export function datesInRun({ source, index, dates, unreadLanguage }: DatedSentence, run: StandingRun): LineDate[] {
  if (unreadLanguage !== null) return [];
  const inRun: LineDate[] = [];
  for (let at = run.first; at <= run.last; at++) {
    const sentence = source.sentences[at]!;
    const own = at === index ? dates : shifted(expressionsIn(source, sentence), sentence, null);
    inRun.push(...own);
  }
  return inRun;
}

/** With offsets in the article. */
function shifted(expressions: readonly DateExpression[], { start }: Span, main: DateExpression | null): LineDate[] {
  return expressions.map((expression) => ({
    ...expression,
    start: expression.start + start,
    end: expression.end + start,
    isMain: expression === main,
  }));
}

function expressionsIn(source: SummarySource, sentence: BodySentence): readonly DateExpression[] {
  const { article, split } = source;
  const block = split.block(sentence.place.block)!;
  const marks = [...block.quotations, ...block.unclosed].filter(
    (mark) => mark.start < sentence.end && sentence.start < mark.end,
  );
  return dateExpressionsOf(sentence.text, {
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
    before: split.text({ start: block.start, end: sentence.start }),
    quotations: marks.map((mark) => inSentence(mark, sentence)),
  });
}

function inSentence({ start, end }: Span, sentence: Span): Span {
  return { start: Math.max(start, sentence.start) - sentence.start, end: Math.min(end, sentence.end) - sentence.start };
}

/**
 * The expression that dates what the sentence tells: a day of an event, else the day on which somebody spoke, else a stretch of days.
 * Only of the main clause: "Ferrow, who was arrested in 2018, said" tells nothing of 2018.
 */
function mainOf(sentence: string, expressions: readonly DateExpression[]): DateExpression | null {
  const own = expressions.filter(
    ({ reading, start, isOfSpeech }) => reading.kind === 'resolved' && isInMainClause(sentence, start, isOfSpeech),
  );
  return (
    own.find((expression) => isDay(expression) && !expression.isOfSpeech) ??
    own.find((expression) => isDay(expression)) ??
    own[0] ??
    null
  );
}

const reportedThat =
  /\b(?:said|told|says|announced|confirmed|stated|declared|reported|added|testified|wrote)\b[^,;]{0,60}?\bthat\b/g;
const subordinate =
  /\b(?:who|which|whom|whose|where|when|that|after|before|because|although|though|while|whereas|if|unless|until|than|since|following|as|compared|despite|unlike)\b|;|\([^)]*$/;

/** "…, the inquiry said on Tuesday": who speaks at the end speaks in the main clause whatever stands before. */
function isInMainClause(sentence: string, at: number, isOfSpeech: boolean): boolean {
  const before = plain(sentence.slice(0, at));
  const clause = isOfSpeech ? before.slice(before.lastIndexOf(',') + 1) : before.replace(reportedThat, 'said');
  return !subordinate.test(clause);
}

function isDay({ reading }: DateExpression): boolean {
  return reading.kind === 'resolved' && reading.precision === 'day';
}

function standingOf(text: string, expressions: readonly DateExpression[], main: DateExpression | null): Standing[] {
  const standing: Standing[] = [];
  if (main?.tense === 'future' || (main === null && expressions.some(({ tense }) => tense === 'future')))
    standing.push('planned');
  if (isDenial(text)) standing.push('denied');
  if (hasReportingCue(text)) standing.push('reported');
  return standing;
}
