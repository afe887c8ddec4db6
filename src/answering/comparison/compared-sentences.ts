import { overlaps, textOf } from '../../domain/span.js';
import { isOfOtherPlace, placesAsked } from '../asked-counts.js';
import { readQuestion } from '../question.js';
import { isStatement, type SummarySource } from '../summary/body-sentences.js';
import type { Gathered } from '../summary/gather.js';
import { standingRun } from '../summary/standing-alone.js';
import { aboutTopic } from '../timeline/about-topic.js';
import type { TimelineParts } from '../timeline/timeline-of.js';
import type { Harm } from '../casualty-words.js';
import { casualtyCountsIn } from './casualty-counts.js';
import type { ComparedTopic } from './gather-compared.js';
import { toldOf, type Told } from './told.js';

/** Sentences of one article that are compared, where whole sentences are. */
const sentencesPerArticle = 6;
/** What an article tells first is what its headline is about, though it may name it by other words. */
const leadSentences = 2;
/** "Seven people died." */
const wordsOfCount = 3;
/** Share of the topic's words that a sentence, its paragraph or its headline has to speak of. */
const aboutShare = 0.5;

/** What is held side by side, best first. */
export interface ComparedSentences {
  readonly sentences: readonly Told[];
  readonly isOfCounts: boolean;
  /** Counts left out, since they state another place than the topic names. */
  readonly elsewhere: number;
}

/** Counts where the topic asks for them and there are any, else whole sentences. */
export async function comparedSentences(
  { gathering, asAsked, harms, beside }: ComparedTopic,
  { topic, parts }: { readonly topic: string; readonly parts: TimelineParts },
): Promise<ComparedSentences> {
  if ('code' in gathering) return { sentences: [], isOfCounts: false, elsewhere: 0 };
  const { wordVectors, rest } = parts;
  if (harms !== null) {
    // Of a topic without another word ("tolls") every count is.
    const isAbout = readQuestion(beside) === null ? () => true : aboutTopic(beside, wordVectors, aboutShare);
    const counts = await countsOf(gathering, { harms, isAbout, rest });
    if (counts.length > 0) return { ...ofPlacesAsked(counts, topic), isOfCounts: true };
  }
  // A "toll" may be paid on a bridge.
  const gathered = 'code' in asAsked ? gathering : asAsked;
  return {
    sentences: await statementsOf(gathered, aboutTopic(topic, wordVectors, aboutShare), rest),
    isOfCounts: false,
    elsewhere: 0,
  };
}

/** "Death toll in Orlan": one of Sarn is no answer to it (HONESTY 13). */
function ofPlacesAsked(told: readonly Told[], topic: string): Pick<ComparedSentences, 'sentences' | 'elsewhere'> {
  const places = placesAsked(
    topic,
    told.flatMap(({ count }) => count ?? []),
  );
  const sentences = told.filter(({ count }) => count === null || !isOfOtherPlace(count, places));
  return { sentences, elsewhere: told.length - sentences.length };
}

/** Every count of the articles that tell of the topic, where its paragraph, its headline or its opening speaks of the rest of the topic. */
async function countsOf(
  { pool }: Gathered,
  {
    harms,
    isAbout,
    rest,
  }: {
    readonly harms: ReadonlySet<Harm>;
    readonly isAbout: (text: string) => boolean;
    readonly rest: () => Promise<void>;
  },
): Promise<Told[]> {
  const told: Told[] = [];
  const relevanceOf = new Map(pool.map(({ source, index, relevance }) => [`${source.article.id} ${index}`, relevance]));
  const sources = [...new Set(pool.map(({ source }) => source))].filter(({ article }) => isRead(article.language));
  for (const source of sources) {
    const { article, split, sentences } = source;
    const isOpened = [article.title, openingOf(source)].some((opening) => opening !== null && isAbout(opening));
    for (const [index, { text, place }] of sentences.entries()) {
      await rest();
      const counts = casualtyCountsIn(text).filter(({ harm }) => harms.has(harm));
      if (counts.length === 0 || !isStatement(sentences[index]!, wordsOfCount)) continue;
      if (!isOpened && !isAbout(split.text(split.block(place.block)!))) continue;
      const run = standingRun(source, index);
      if (run === null || run.speakerUnnamed) continue;
      const relevance = relevanceOf.get(`${article.id} ${index}`) ?? 0;
      told.push(...counts.map((count) => toldOf({ source, index, relevance }, run, count)));
    }
  }
  return bestFirst(told);
}

/** The first paragraph, with the place that the article is written from. */
function openingOf({ split, sentences: [first] }: SummarySource): string | null {
  return first === undefined ? null : split.text(split.block(first.place.block)!);
}

async function statementsOf(
  { pool }: Gathered,
  isAbout: (text: string) => boolean,
  rest: () => Promise<void>,
): Promise<Told[]> {
  const told: Told[] = [];
  for (const pooled of bestFirst(pool)) {
    await rest();
    const { source, index } = pooled;
    const ofArticle = told.filter((other) => other.source === source);
    if (ofArticle.length >= sentencesPerArticle) continue;
    const run = standingRun(source, index);
    if (run === null || run.speakerUnnamed || ofArticle.some((other) => overlaps(other.run, run))) continue;
    const { title, text } = source.article;
    const isLead = index < leadSentences && title !== null && isAbout(title);
    if (isLead || isAbout(textOf(text, run))) told.push(toldOf(pooled, run, null));
  }
  return told;
}

function bestFirst<One extends { readonly relevance: number; readonly index: number }>(pool: readonly One[]): One[] {
  return [...pool].sort((a, b) => b.relevance - a.relevance || a.index - b.index);
}

function isRead(language: string | null): boolean {
  return language === null || language === 'en';
}

export function otherLanguages({ pool }: Gathered): string[] {
  const languages = pool.flatMap(({ source }) => (isRead(source.article.language) ? [] : [source.article.language!]));
  return [...new Set(languages)].sort();
}
