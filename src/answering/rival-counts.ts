import type { Filters } from '../domain/filters.js';
import { textOf } from '../domain/span.js';
import { wordsOf } from '../retrieval/analyse.js';
import {
  askedInAll,
  countsInAll,
  countsTogether,
  isCountedElsewhere,
  isOfOneDay,
  placesAsked,
} from './asked-counts.js';
import { askedHarms, harmStems, type AskedHarms } from './casualty-words.js';
import type { ScoredSentence } from './candidates.js';
import { countingOf, countOtherwise, type Counting } from './counted-alike.js';
import { readQuestion, type Question } from './question.js';
import { rankSentences, type AnsweringParts } from './rank-sentences.js';
import { isStatement, wordCount } from './summary/body-sentences.js';
import { aboutTopic } from './timeline/about-topic.js';
import { EventMatcher, surroundingsOf } from './told-event.js';

/** What other articles count otherwise. */
export interface RivalCounts {
  /** Whether the figures of two sentences differ and nothing in them says that they count different things. */
  countOtherwise(a: ScoredSentence, b: ScoredSentence): boolean;
  /** Whether they do so of what seems to be one event, in different articles. */
  differ(a: ScoredSentence, b: ScoredSentence): boolean;
  /** Sentences that give another figure than the given one, the latest first, each figure once; none for one without a figure. */
  otherThan(sentence: ScoredSentence): readonly ScoredSentence[];
  /**
   * The given sentences, best first, without those that count people of another place than the question names; those that count
   * more or others than it asks for ("killed and injured", people for soldiers) go last. Where it asks for no day and no event and
   * the best count is of one day, those of all so far go first, one of an article: a day's dead are no answer to how many were killed.
   */
  inOrder(sentences: readonly ScoredSentence[]): readonly ScoredSentence[];
}

export interface RivalOptions {
  readonly filters: Filters;
  /** As in `RankOptions`. */
  readonly about?: string | null;
  readonly signal?: AbortSignal;
}

/** Passages looked at for counts. */
const passagesRead = 60;
/** "Seven people died." */
const wordsOfCount = 3;
/** Share of the question's other words that what stands around a count has to speak of, and all of its names. */
const aboutShare = 0.75;

/**
 * Looks for other figures where a question for the number of the dead, the hurt, the missing or the held is answered by one: to
 * ranking "died", "killed" and "dead" are different words, and a later article may count otherwise (HONESTY 8). `null` where
 * the question asks for no such number or no sentence gives one.
 * @param strong sentences that answer, best first.
 * @throws the signal's reason when aborted.
 */
export async function rivalCounts(
  parts: AnsweringParts,
  { question, strong }: { readonly question: Question; readonly strong: readonly ScoredSentence[] },
  { filters, about = null, signal }: RivalOptions,
): Promise<RivalCounts | null> {
  const asked = question.answerType === 'number' ? askedHarms(question.text) : null;
  if (asked === null) return null;
  const lead = strong.find((sentence) => isOfAsked(question, countingOf(sentence, asked.harms)));
  if (lead === undefined) return null;
  const searchText = `${asked.withWord(asked.words.join(' '))} ${lead.hit.article.title ?? ''}`;
  const options = { filters, about, limit: passagesRead, searchText, ...(signal !== undefined && { signal }) };
  const { sentences } = await rankSentences(parts, question, options);
  return new Rivals(parts, { question, asked }, sentences);
}

/** Words by which a question is asked again. */
const wordsTried = 3;

/**
 * The question in other words for what it counts, to be asked where its own find nothing; none where it asks for no such number.
 */
export function otherWordings(question: Question): Question[] {
  const asked = question.answerType === 'number' ? askedHarms(question.text) : null;
  const texts = asked?.words.slice(0, wordsTried).map((word) => asked.reworded(word)) ?? [];
  return texts.filter((text) => text !== question.text).flatMap((text) => readQuestion(text) ?? []);
}

/** Whether a sentence counts those whom a question asks for. */
export function countsAsked(question: Question): (sentence: ScoredSentence) => boolean {
  const asked = askedHarms(question.text);
  return (sentence) => asked !== null && isOfAsked(question, countingOf(sentence, asked.harms));
}

/** Stems of those who may be anybody, and of the dead and the hurt themselves. */
const anybody = /^(?:peopl|person|live|casualti|victim|hostag|captiv|miss)/;

/** "How many crowns went to the families of the dead": what is counted there is no people. */
function isOfAsked({ counted }: Question, counting: Counting | null): boolean {
  if (counting === null) return false;
  const whose = new Set(counting.counts.flatMap(({ whoseKey }) => whoseKey.split(' ')));
  return counted.length === 0 || counted.some((term) => anybody.test(term) || harmStems.has(term) || whose.has(term));
}

class Rivals implements RivalCounts {
  readonly #found: readonly Counting[];
  readonly #events: EventMatcher;
  readonly #counting = new Map<ScoredSentence, Counting | null>();
  readonly #places: ReadonlySet<string>;

  constructor(
    { wordVectors }: AnsweringParts,
    readonly of: { readonly question: Question; readonly asked: AskedHarms },
    sentences: readonly ScoredSentence[],
  ) {
    const { asked, question } = of;
    const isAbout = speaksOf(asked.beside, wordVectors);
    this.#events = new EventMatcher(wordVectors);
    this.#found = sentences
      .filter((sentence) => isStated(sentence))
      .flatMap((sentence) => this.#countingOf(sentence) ?? [])
      .filter(({ sentence }) => isAbout(surroundingsOf(sentence).join('\n')));
    this.#places = placesAsked(
      question.text,
      this.#found.flatMap(({ counts }) => counts),
    );
  }

  inOrder(sentences: readonly ScoredSentence[]): readonly ScoredSentence[] {
    const there = sentences.filter((sentence) => !this.#isElsewhere(this.#countingOf(sentence)));
    const isLooser = (sentence: ScoredSentence): boolean => this.#isLooser(this.#countingOf(sentence));
    const ordered = [...there.filter((sentence) => !isLooser(sentence)), ...there.filter(isLooser)];
    const best = ordered.map((sentence) => this.#countingOf(sentence)).find((counting) => counting !== null);
    return best === undefined ? sentences : [...this.#inAllBeside(best), ...ordered];
  }

  countOtherwise(a: ScoredSentence, b: ScoredSentence): boolean {
    const [one, other] = [this.#countingOf(a), this.#countingOf(b)];
    return one !== null && other !== null && countOtherwise(one, other);
  }

  differ(a: ScoredSentence, b: ScoredSentence): boolean {
    const [one, other] = [this.#countingOf(a), this.#countingOf(b)];
    return one !== null && other !== null && this.#areRivals(one, other);
  }

  otherThan(sentence: ScoredSentence): readonly ScoredSentence[] {
    const counting = this.#countingOf(sentence);
    if (counting === null) return [];
    const rivals = this.#found
      .filter((other) => this.#areRivals(counting, other))
      .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '') || b.sentence.score - a.sentence.score);
    const figures = rivals.map(figuresOf);
    return rivals.filter((_, i) => figures.indexOf(figures[i]!) === i).map((rival) => rival.sentence);
  }

  #isElsewhere(counting: Counting | null): boolean {
    return counting !== null && isCountedElsewhere(counting, this.#places);
  }

  #isLooser(counting: Counting | null): boolean {
    const { question, asked } = this.of;
    return counting !== null && (!isOfAsked(question, counting) || countsTogether(counting, asked));
  }

  #inAllBeside(best: Counting): ScoredSentence[] {
    const { question, asked } = this.of;
    const names = isOfOneDay(best) ? askedInAll(asked, this.#places) : null;
    if (names === null) return [];
    const totals = this.#found
      .filter((other) => countsInAll(other, best) && isOfAsked(question, other) && !this.#isElsewhere(other))
      // The toll of the very event is another figure for it, which has a place of its own.
      .filter((other) => !countOtherwise(best, other))
      .map(({ sentence }) => sentence)
      // What stands around it may name whoever fought there too.
      .filter(({ split, span }) => holdsAll(split.text(span), names))
      .filter((total) => isOneArticle(total, best.sentence) || this.#events.mayBeOne(total, best.sentence));
    return totals.filter((total, i) => totals.findIndex((other) => isOneArticle(total, other)) === i);
  }

  #areRivals(a: Counting, b: Counting): boolean {
    if (isOneArticle(a.sentence, b.sentence)) return false;
    return countOtherwise(a, b) && this.#events.mayBeOne(a.sentence, b.sentence);
  }

  #countingOf(sentence: ScoredSentence): Counting | null {
    let counting = this.#counting.get(sentence);
    if (counting === undefined) this.#counting.set(sentence, (counting = countingOf(sentence, this.of.asked.harms)));
    return counting;
  }
}

/** Whether a text speaks of the rest of a question: each of its names, and most of its other words. */
function speaksOf(beside: string, vectors: AnsweringParts['wordVectors']): (text: string) => boolean {
  const question = readQuestion(beside);
  if (question === null) return () => true;
  const names = question.terms.filter(({ isName }) => isName).map(({ term }) => term);
  const isAbout = aboutTopic(beside, vectors, aboutShare);
  return (text) => holdsAll(text, names) && isAbout(text);
}

function holdsAll(text: string, terms: readonly string[]): boolean {
  const held = new Set(wordsOf(text).map(({ term }) => term));
  return terms.every((term) => held.has(term));
}

function isOneArticle(a: ScoredSentence, b: ScoredSentence): boolean {
  return a.hit.article.id === b.hit.article.id;
}

/** A whole sentence of the body: a headline states nothing. */
function isStated({ split, place, hit: { article }, span }: ScoredSentence): boolean {
  const text = textOf(article.text, span);
  return split.block(place.block)?.role === 'body' && isStatement({ text, words: wordCount(text) }, wordsOfCount);
}

function figuresOf({ counts }: Counting): string {
  return counts.map(({ harm, value }) => `${harm} ${value}`).join(', ');
}
