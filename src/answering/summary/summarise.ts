import type { Embedder } from '../../../embeddings/embedder.js';
import type { Article, ArticleId } from '../../domain/article.js';
import { say } from '../../language/say.js';
import type { AnsweringParts } from '../rank-sentences.js';
import { searchedIn } from '../searched.js';
import { isStatement, wordCount, type SummarySource } from './body-sentences.js';
import { chooseLines, type ChoiceOptions, type Chosen, type Scored } from './choose-lines.js';
import { contradictions } from './contradictions.js';
import { contraries, covers } from './contraries.js';
import { gatherArticle, gatherArticleById, gatherArticleByTitle } from './gather-article.js';
import { gatherNew } from './gather-new.js';
import { gatherTopic } from './gather-topic.js';
import { notGathered, type Gathered, type Gathering } from './gather.js';
import { linesOf, withoutCopies } from './lines.js';
import { scoreSentences } from './score-sentences.js';
import { openingRun, standingRun } from './standing-alone.js';
import type { Summary, SummaryLength, SummaryLine, SummaryRequest } from './summary.js';

export interface SummaryParts extends AnsweringParts {
  /** Called between short steps of work: lets others have the thread, and ends work that was called off by throwing. */
  readonly rest: () => Promise<void>;
}

/** Words of each length: two or three sentences, about five, about nine. */
const wordsOfLength: Readonly<Record<SummaryLength, number>> = { brief: 60, normal: 120, long: 220 };
/** Of an article's words, beyond its first line. */
const largestShare = 1 / 3;
const usualLine = 28;
/** Rather fewer words than a crumb that happens to fit. */
const leastShare = 0.85;
/** What a line loses for repeating another: in one article little, across articles what is told again and again much. */
const noveltyWithin = { from: 0.4, cost: 0.5 };
const noveltyAcross = { from: 0.25, cost: 1 };
/** Of many things each is told once. */
const noveltyMixed = { from: 0.05, cost: 4 };

/**
 * The sentences that carry most of an article, a topic or what is new, as quotes. A topic that the corpus does not know, an
 * empty corpus and a page without sentences are values.
 * @throws what `rest` and the embedder throw, and the signal's reason when aborted.
 */
export async function summarise(parts: SummaryParts, request: SummaryRequest): Promise<Summary> {
  const { subject, length } = request;
  const gathered = await gather(parts, request);
  const searched = searchedIn(parts, gathered.undatedExcluded);
  if ('code' in gathered) {
    return { kind: 'unsummarised', subject, searched, code: gathered.code, reason: gathered.reason };
  }
  const { covered, read, asksAboutNow } = gathered;
  const lines = await summariseGathered(workParts(parts, request), gathered, length);
  if (!isNotEmpty(lines)) return { kind: 'unsummarised', subject, searched, code: 'no-sentences', reason: noSentences };
  const words = wordsIn(lines);
  const sourcesDiffer = new Set(lines.flatMap(articleOfDiffering)).size > 1;
  return { kind: 'summarised', subject, searched, lines, words, covered, read, sourcesDiffer, asksAboutNow };
}

/** Lines of one article that differ are no two sources. */
function articleOfDiffering({ notes, quote }: SummaryLine): ArticleId[] {
  return notes.includes('differs') ? [quote.citation.articleId] : [];
}

export const noSentences = say('views.no-sentences');

/** The lines of an article that need not be in a corpus; none where nothing in it can be read alone. */
export async function summariseArticle(
  parts: Pick<SummaryParts, 'embedder' | 'rest'>,
  article: Article,
  { length, signal }: Pick<SummaryRequest, 'length' | 'signal'>,
): Promise<SummaryLine[]> {
  const gathered = await gatherArticle(article, parts.rest);
  return summariseGathered({ ...parts, ...(signal !== undefined && { signal }) }, gathered, length);
}

export function wordsIn(lines: readonly SummaryLine[]): number {
  return lines.reduce((sum, { quote }) => sum + wordCount(quote.text), 0);
}

async function gather(parts: SummaryParts, { subject, signal }: SummaryRequest): Promise<Gathering> {
  const { corpus, rest } = parts;
  if (corpus.state.articles === 0) return notGathered('empty-corpus', say('views.no-articles'));
  switch (subject.kind) {
    case 'article':
      return gatherArticleById(corpus, subject.id, rest);
    case 'title':
      return gatherArticleByTitle(corpus, subject.title, rest);
    case 'topic':
      return gatherTopic(parts, subject, { rest, ...(signal !== undefined && { signal }) });
    case 'new':
      return gatherNew(corpus, subject, rest);
  }
}

interface WorkParts {
  readonly embedder: Embedder | null;
  readonly rest: () => Promise<void>;
  readonly signal?: AbortSignal;
}

/** Without vectors in the corpus answers rest on keywords and say so; a summary does the same. */
function workParts({ corpus, embedder, rest }: SummaryParts, { signal }: SummaryRequest): WorkParts {
  return { embedder: corpus.vectors === null ? null : embedder, rest, ...(signal !== undefined && { signal }) };
}

async function summariseGathered(
  parts: WorkParts,
  gathered: Gathered,
  length: SummaryRequest['length'],
): Promise<SummaryLine[]> {
  const { rest } = parts;
  const { pool, copiesOf } = await withoutCopies(gathered.pool, rest);
  const { terms, leadWeight, isMixed } = gathered;
  const scored = await scoreSentences(pool, { ...parts, leadWeight, isMixed });
  const options = choiceOptions(pool, { length, isMixed }, parts);
  const { lines, contrary } = await bothSided(scored, options);
  const otherwise = await contradictions(lines, scored, { terms, standing: stand, rest });
  return linesOf([...lines, ...contrary, ...otherwise], { copiesOf, terms });
}

/** Times that lines are chosen anew without those whose contrary cannot be shown. */
const mostChoices = 3;

/** The lines chosen, with what their own articles tell to the contrary of them. */
async function bothSided(
  scored: readonly Scored[],
  options: ChoiceOptions,
): Promise<{ readonly lines: readonly Chosen[]; readonly contrary: readonly Chosen[] }> {
  const misleading: Pick<Scored, 'source' | 'index'>[] = [];
  const standing = (candidate: Scored): ReturnType<typeof stand> => {
    const run = stand(candidate);
    const misleads = misleading.some(
      ({ source, index }) =>
        run !== null && covers({ source: candidate.source, scored: candidate, run }, source, index),
    );
    return misleads ? null : run;
  };
  for (let choice = 1; ; choice++) {
    const chosen = await chooseLines(scored, { ...options, standing });
    const lines = chosen.length > 0 ? chosen : openingOf(scored);
    const { added, oneSided } = await contraries(lines, scored, { standing: stand, rest: options.rest });
    if (oneSided.length === 0 || chosen.length === 0 || choice === mostChoices) return { lines, contrary: added };
    misleading.push(...oneSided);
  }
}

function stand({ source, index }: Scored): ReturnType<typeof standingRun> {
  return standingRun(source, index);
}

function choiceOptions(
  pool: readonly { readonly source: SummarySource }[],
  { length, isMixed }: Pick<SummaryRequest, 'length'> & Pick<Gathered, 'isMixed'>,
  { rest }: WorkParts,
): ChoiceOptions {
  const articles = new Set(pool.map(({ source }) => source)).size;
  const isNamed = typeof length === 'string';
  const words = isNamed ? wordsOfLength[length] : length.words;
  return {
    words,
    wordsOf: isNamed ? (source) => source.words * largestShare : () => Infinity,
    linesPerSource: articles === 1 ? Infinity : Math.ceil(words / usualLine / articles),
    novelty: articles === 1 ? noveltyWithin : isMixed ? noveltyMixed : noveltyAcross,
    leastShare,
    standing: stand,
    rest,
  };
}

/** Where every sentence leans on another: the opening of the article, marked as naming nobody. */
function openingOf(scored: readonly Scored[]): Chosen[] {
  const first = scored.find(({ source, index }) => isStatement(source.sentences[index]!));
  if (first === undefined) return [];
  const run = openingRun(first.source, first.index);
  return run === null ? [] : [{ source: first.source, scored: first, run }];
}

function isNotEmpty<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}
