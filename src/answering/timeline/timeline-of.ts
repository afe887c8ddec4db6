import { citationOf } from '../../domain/citation.js';
import { overlaps, textOf } from '../../domain/span.js';
import { quoteFrom, type Note } from '../../domain/quote.js';
import { textFragmentLink } from '../../domain/text-fragment.js';
import { say } from '../../language/say.js';
import { correctionsOf, notesFor } from '../notes.js';
import type { AnsweringParts } from '../rank-sentences.js';
import { searchedIn } from '../searched.js';
import { gatherTopic } from '../summary/gather-topic.js';
import type { Gathered } from '../summary/gather.js';
import { standingRun } from '../summary/standing-alone.js';
import { aboutTopic } from './about-topic.js';
import type { RefusalReason } from './date-expression.js';
import { datedSentence, datesInRun, type DatedSentence, type ReadableSentence } from './dated-sentence.js';
import { differencesIn, eventsOf, type Event, type Told } from './same-event.js';
import type { Timeline, TimelineEntry, TimelineLine, TimelineRequest } from './timeline.js';

export interface TimelineParts extends AnsweringParts {
  /** Called between short steps of work: lets others have the thread, and ends work that was called off by throwing. */
  readonly rest: () => Promise<void>;
}

/** Sentences that one article gives: without a date of their own; with one that is left as it was said; and of one date. */
const plainPerArticle = 1;
const unresolvedPerArticle = 2;
const sameDatePerArticle = 2;
/** What a date in a sentence adds to how much it is about the topic, one that is certain more: a timeline is of what has one. */
const datedWeight = 0.15;
const certainWeight = 0.25;
/** What an article tells first is what its headline is about, though it may name it by other words. */
const leadSentences = 2;
/** Until every other article has had its turn, one article gives this many entries. */
const entriesPerArticle = 4;
const undatedShown = 8;
/** Sources shown of one event, beyond the articles that print the very same sentence. */
const linesPerEntry = 3;
/** What another article that tells of the same event adds to an entry's weight. */
const sourceWeight = 0.1;

/**
 * The events of a topic as quotes, by date: a date that the sentence itself fixes, else the article's, kept apart. A topic that the
 * corpus does not know is a value, told as an answer tells it.
 * @throws what `rest` and the embedder throw, and the signal's reason when aborted.
 */
export async function timelineOf(parts: TimelineParts, request: TimelineRequest): Promise<Timeline> {
  const { topic, filters, limit, signal } = request;
  const { corpus, rest } = parts;
  const base = { topic, filters };
  if (corpus.state.articles === 0) {
    const reason = say('views.no-articles');
    return { ...base, kind: 'no-timeline', searched: searchedIn(parts, 0), code: 'empty-corpus', reason };
  }
  const gathered = await gatherTopic(parts, { topic, filters }, { rest, ...(signal !== undefined && { signal }) });
  const searched = searchedIn(parts, gathered.undatedExcluded);
  if ('code' in gathered) {
    const code = gathered.code === 'no-article' ? 'no-match' : gathered.code;
    return { ...base, kind: 'no-timeline', searched, code, reason: gathered.reason };
  }
  const sentences = await datedSentences(gathered, rest);
  const { asksAboutNow, terms } = gathered;
  const isAbout = aboutTopic(topic, parts.wordVectors);
  const chosen = await chooseEvents(sentences, { common: terms, isAbout, rest });
  if (chosen.length === 0)
    return { ...base, kind: 'no-timeline', searched, code: 'no-sentences', reason: say('views.nothing-to-order') };
  const dated = chosen.filter((event) => leadOf(event).date !== null);
  const undated = chosen.filter((event) => leadOf(event).date === null);
  const shown = spread(dated, limit).sort(byDate);
  const shownUndated = spread(undated, undatedShown);
  const entries = [...shown, ...shownUndated].map((event, i) => entryOf(event, i + 1, terms));
  const sources = new Set(sentences.map(({ source }) => source));
  return {
    ...base,
    kind: 'timeline',
    searched,
    entries: entries.slice(0, shown.length),
    undated: entries.slice(shown.length),
    omitted: { dated: dated.length - shown.length, undated: undated.length - shownUndated.length },
    articles: sources.size,
    undatedArticles: [...sources].filter(({ article }) => article.publishedAt === null).length,
    unreadLanguages: [...new Set(sentences.flatMap(({ unreadLanguage }) => unreadLanguage ?? []))].sort(),
    asksAboutNow,
  };
}

/** Best first. */
async function datedSentences({ pool }: Gathered, rest: () => Promise<void>): Promise<DatedSentence[]> {
  const sentences: DatedSentence[] = [];
  for (const { source, index, relevance } of pool) {
    sentences.push(datedSentence(source, index, relevance));
    await rest();
  }
  return sentences.sort(byWeight);
}

function byWeight(a: DatedSentence, b: DatedSentence): number {
  return weightIn(b) - weightIn(a) || a.index - b.index;
}

function weightIn(sentence: DatedSentence): number {
  return sentence.relevance + (isCertain(sentence) ? certainWeight : tellsWhen(sentence) ? datedWeight : 0);
}

/** Whether its own words date it. */
function isCertain({ date }: DatedSentence): boolean {
  return date?.basis === 'said';
}

/** Whether it says when, if only to those who know the day it counts from. */
function tellsWhen({ dates }: DatedSentence): boolean {
  return dates.some(({ reading }) => reading.kind === 'resolved' || tellingRefusals.has(reading.reason));
}

const tellingRefusals: ReadonlySet<RefusalReason> = new Set(['undated', 'tense', 'two-readings', 'day-name']);

async function chooseEvents(
  sentences: readonly DatedSentence[],
  {
    common,
    isAbout,
    rest,
  }: {
    readonly common: ReadonlySet<string>;
    readonly isAbout: (text: string) => boolean;
    readonly rest: () => Promise<void>;
  },
): Promise<Event[]> {
  const chosen: ReadableSentence[] = [];
  const given = new Map<string, number>();
  // Of two whose quotes would overlap, the one on the topic that is dated for certain.
  const isFirst = (sentence: DatedSentence): boolean =>
    isCertain(sentence) && isAbout(sentence.source.sentences[sentence.index]!.text);
  for (const sentence of [...sentences.filter(isFirst), ...sentences.filter((one) => !isFirst(one))]) {
    await rest();
    const key = quotaKey(sentence);
    const count = given.get(key) ?? 0;
    if (count >= quotaOf(sentence)) continue;
    const run = standingRun(sentence.source, sentence.index);
    if (run === null || run.speakerUnnamed) continue;
    if (sentence.index >= leadSentences && !isAbout(textOf(sentence.source.article.text, run))) continue;
    if (chosen.some((other) => other.source === sentence.source && overlaps(other.run, run))) continue;
    given.set(key, count + 1);
    chosen.push({ ...sentence, dates: datesInRun(sentence, run), run });
  }
  return eventsOf(chosen.sort(byWeight), common);
}

function quotaKey(sentence: DatedSentence): string {
  const { source, date } = sentence;
  const { id } = source.article;
  if (date?.basis === 'said') return `${id} ${date.from} ${date.to}`;
  return `${id} ${tellsWhen(sentence) ? 'unresolved' : 'plain'}`;
}

function quotaOf(sentence: DatedSentence): number {
  if (sentence.date?.basis === 'said') return sameDatePerArticle;
  return tellsWhen(sentence) ? unresolvedPerArticle : plainPerArticle;
}

function leadOf({ told }: Event): DatedSentence {
  return told[0].sentence;
}

function weightOf(event: Event): number {
  const articles = new Set(event.told.map(({ sentence }) => sentence.source)).size;
  return weightIn(leadOf(event)) + sourceWeight * (articles - 1);
}

/** The weightiest events, no article crowding out the others. */
function spread(events: readonly Event[], limit: number): Event[] {
  const counts = new Map<string, number>();
  const first: Event[] = [];
  const later: Event[] = [];
  for (const event of [...events].sort((a, b) => weightOf(b) - weightOf(a))) {
    const { id } = leadOf(event).source.article;
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    (count < entriesPerArticle ? first : later).push(event);
  }
  return [...first, ...later].slice(0, limit);
}

/** By the first day; of stretches that begin on one day the wider first, and what a sentence says before what is only printed then. */
function byDate(a: Event, b: Event): number {
  const [first, second] = [leadOf(a).date!, leadOf(b).date!];
  return (
    first.from.localeCompare(second.from) ||
    second.to.localeCompare(first.to) ||
    second.basis.localeCompare(first.basis) ||
    weightOf(b) - weightOf(a)
  );
}

function entryOf(event: Event, number: number, common: ReadonlySet<string>): TimelineEntry {
  const { date, rule } = leadOf(event);
  const differences = differencesIn(event, common);
  const distinct = event.told.filter(({ key }, i) => event.told.findIndex((other) => other.key === key) === i);
  const lines = distinct
    .slice(0, linesPerEntry)
    .map((told, i) => lineOf(told, event, { number: i + 1, differs: differences.length > 0 }));
  return { number, date, rule, lines: lines as [TimelineLine, ...TimelineLine[]], differences };
}

function lineOf(
  { sentence, key }: Told,
  event: Event,
  { number, differs }: { number: number; differs: boolean },
): TimelineLine {
  const { source, run, relevance, dates, standing, unreadLanguage } = sentence;
  const { article } = source;
  const notes: Note[] = notesFor(article, run, run.highlight);
  if (differs) notes.push('differs');
  const copies = event.told
    .filter((other) => other.key === key && other.sentence.source !== source)
    .map((other) => {
      const { article: copy, sentences } = other.sentence.source;
      return citationOf(copy, textFragmentLink(copy, sentences[other.sentence.index]!));
    });
  const outlets = copies.flatMap(({ outlet }) => (outlet === null || outlet === article.outlet ? [] : [outlet]));
  return {
    number,
    quote: quoteFrom(article, run, run.highlight),
    score: relevance,
    notes,
    alsoIn: [...new Set(outlets)],
    corrections: correctionsOf(article).map((span) => quoteFrom(article, span, { start: span.start, end: span.end })),
    dates,
    standing,
    unreadLanguage,
    copies,
  };
}
