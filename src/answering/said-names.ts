import { wordsOf, type Word } from '../retrieval/analyse.js';
import { monthNames, weekdayNames } from './calendar-words.js';

/** A name in a sentence, with the words beside it that are no names; `null` at an end of the sentence. */
export interface SaidName {
  /** Its words, as terms. */
  readonly terms: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
}

const calendar: ReadonlySet<string> = new Set([...monthNames, ...weekdayNames]);
/** Its capital says nothing: it opens a sentence or a quotation. */
const opens = /(?:^|[.!?:“”"‘([])\s*$/u;

/** Names of a sentence in order: words with a capital that stand together, "of" between them too. */
export function saidNames(sentence: string): SaidName[] {
  const words = wordsOf(sentence);
  const isName = words.map((word) => isNamed(sentence, word));
  const names: SaidName[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isName[at]) continue;
    let last = at;
    while (isName[last + 1] && isOneName(sentence.slice(words[last]!.end, words[last + 1]!.start))) last++;
    names.push({
      terms: words.slice(at, last + 1).map(({ term }) => term),
      before: words.slice(0, at).findLast((_, i) => !isName[i])?.term ?? null,
      after: words.slice(last + 1).find((_, i) => !isName[last + 1 + i])?.term ?? null,
    });
    at = last;
  }
  return names;
}

function isNamed(sentence: string, { word, start }: Word): boolean {
  return (
    /\p{Lu}/u.test(sentence[start] ?? '') &&
    !calendar.has(word) &&
    !/\d/.test(word) &&
    !opens.test(sentence.slice(0, start))
  );
}

function isOneName(between: string): boolean {
  return /^(?:[\s.&'’-]|\bof\b|\bthe\b)*$/u.test(between);
}

/** Names none of whose words another sentence holds, nor the beginning of one ("Calif."). Letters may stand for words that it spells out. */
export function ownNames(names: readonly SaidName[], others: ReadonlySet<string>): SaidName[] {
  const isHeld = (term: string): boolean =>
    term.length <= longestLetters || others.has(term) || [...others].some((other) => isBegunBy(term, other));
  return names.filter(({ terms }) => !terms.some(isHeld));
}

const longestLetters = 3;

function isBegunBy(a: string, b: string): boolean {
  return Math.min(a.length, b.length) > longestLetters && (a.startsWith(b) || b.startsWith(a));
}
