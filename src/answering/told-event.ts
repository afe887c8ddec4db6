import type { WordVectors } from '../../embeddings/word-vectors.js';
import { overlaps, textOf } from '../domain/span.js';
import { analyse, wordsOf, type Word } from '../retrieval/analyse.js';
import type { ScoredSentence } from './candidates.js';

/** Share of what a sentence and its headline name, by how much each word tells, that stands around another on the same event. */
const sameEvent = 0.18;

interface Named {
  /** How much each word of the sentence and its headline tells, by term. */
  readonly own: ReadonlyMap<string, number>;
  readonly ownNames: ReadonlySet<string>;
  /** Terms of the headline, of the article's opening and of the paragraph. */
  readonly around: ReadonlySet<string>;
}

/** Which sentences of different articles may tell of one event. Each is read once. */
export class EventMatcher {
  readonly #named = new Map<ScoredSentence, Named>();

  constructor(readonly vectors: WordVectors | null) {}

  /** They share a name, and one speaks of much that stands around the other: a name alone is of everything that happened there. */
  mayBeOne(a: ScoredSentence, b: ScoredSentence): boolean {
    const [one, other] = [this.#read(a), this.#read(b)];
    const sharesName = isAnyIn(one.ownNames, other.around) || isAnyIn(other.ownNames, one.around);
    return sharesName && Math.max(shareIn(one.own, other.around), shareIn(other.own, one.around)) >= sameEvent;
  }

  #read(sentence: ScoredSentence): Named {
    const known = this.#named.get(sentence);
    if (known !== undefined) return known;
    const { article } = sentence.hit;
    const text = `${article.title ?? ''}\n${textOf(article.text, sentence.span)}`;
    const words = wordsOf(text).filter(({ word, term }) => !/\d/.test(word) && !ofEveryCount.has(term));
    const named: Named = {
      own: new Map(words.map(({ word, term }) => [term, this.vectors?.rarityOf(word) ?? 1])),
      ownNames: new Set(words.filter((word) => this.#isName(word, text)).map(({ term }) => term)),
      around: new Set(analyse(surroundingsOf(sentence).join('\n'))),
    };
    this.#named.set(sentence, named);
    return named;
  }

  /** Written with a capital here, and by others too; a word that nobody else knows is a name where it has one. */
  #isName({ word, start }: Word, text: string): boolean {
    const isCapital = /\p{Lu}/u.test(text[start] ?? '');
    return isCapital && (this.vectors === null ? start > 0 : (this.vectors.isName(word) ?? true));
  }
}

/** The headline of a sentence, the opening of its article, and its paragraph. */
export function surroundingsOf({ split, place, hit: { article } }: ScoredSentence): string[] {
  const opening = article.spans.find(({ role }) => role === 'body');
  const paragraph = split.block(place.block)!;
  return [
    ...(article.title === null ? [] : [article.title]),
    ...(opening === undefined || overlaps(opening, paragraph) ? [] : [split.text(opening)]),
    split.text(paragraph),
  ];
}

/** What says nothing of which event is told of. */
const ofEveryCount: ReadonlySet<string> = new Set(
  analyse(
    `kill killed kills killing killings dead death deaths die died dies dying injured injuries wounded hurt casualties victims toll people
    persons perish perished drown drowned fatal fatality fatalities life lives lose lost missing hostages said says reported one two three four five six seven eight nine ten eleven twelve twenty thirty forty
    fifty dozen dozens hundred hundreds thousand thousands million monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december morning evening night`,
  ),
);

/** Whether terms say of which event, and not only that people are counted. */
export function nameAnEvent(terms: ReadonlySet<string>): boolean {
  return [...terms].some((term) => !ofEveryCount.has(term));
}

function isAnyIn(terms: ReadonlySet<string>, there: ReadonlySet<string>): boolean {
  return [...terms].some((term) => there.has(term));
}

function shareIn(terms: ReadonlyMap<string, number>, there: ReadonlySet<string>): number {
  let [held, all] = [0, 0];
  for (const [term, weight] of terms) {
    all += weight;
    if (there.has(term)) held += weight;
  }
  return all === 0 ? 0 : held / all;
}
