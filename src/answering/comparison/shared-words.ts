import { contains, overlaps, type Span } from '../../domain/span.js';
import { wordsOf, type Word } from '../../retrieval/analyse.js';
import { stopWords } from '../../retrieval/stop-words.js';
import { monthNames, weekdayNames } from '../calendar-words.js';
import type { Told } from './told.js';

const labelsShown = 3;
/** Days name nothing that is told. */
const calendarWords: ReadonlySet<string> = new Set([...monthNames, ...weekdayNames]);
/** What stands between two words of one name: "Harbour & Freight Weekly", "River and Dock Workers' Union". */
const insideName = /^(?:[\s&.'’-]+|[\s'’]+(?:of(?:\s+the)?|and)\s+)$/u;
/** Behind it a capital says nothing: the sentence, or what is quoted in it, begins there. */
const beginning = /(?:^|[—–:.!?])[^\p{L}\p{N}]*$/u;

interface Name extends Span {
  readonly words: readonly Word[];
}

/**
 * What the sentences share, as the first of them writes it: a phrase of theirs, and its names, each whole; where there is neither, its longest
 * words. A name of which only a part is shared is left out.
 * @param common terms of the topic, which name nothing in particular.
 */
export function sharedWords(told: readonly Told[], common: ReadonlySet<string>): string[] {
  const [lead, ...others] = told as [Told, ...Told[]];
  const { text } = lead.run.highlight;
  const isShared = ({ word, term }: Word): boolean =>
    !/\d/.test(word) && !calendarWords.has(word) && others.every(({ statement }) => statement.terms.has(term));
  const words = wordsOf(text);
  const named = namesIn(text, words).filter((name) => !isMereBeginning(name, lead, others));
  const phrase = others.length === 0 ? null : sharedPhrase(lead, others, named);
  const names = named
    .filter((name) => name.words.every(isShared))
    .filter((one) => phrase === null || !overlaps(one, phrase))
    .sort((a, b) => Number(isCommon(a, common)) - Number(isCommon(b, common)));
  const plain = words.filter((word) => isShared(word) && named.every((one) => !overlaps(one, word)));
  const heads: readonly Span[] = [...(phrase === null ? [] : [phrase]), ...names];
  const chosen = heads.length > 0 ? heads : longest(plain);
  return [...new Set(chosen.map(({ start, end }) => text.slice(start, end)))].slice(0, labelsShown);
}

/** Words with a capital that stand together. */
function namesIn(text: string, words: readonly Word[]): Name[] {
  const names: { start: number; end: number; words: Word[] }[] = [];
  for (const word of words) {
    if (!/\p{Lu}/u.test(text[word.start]!) || calendarWords.has(word.word)) continue;
    const last = names.at(-1);
    if (last !== undefined && insideName.test(text.slice(last.end, word.start))) {
      last.end = word.end;
      last.words.push(word);
    } else names.push({ start: word.start, end: word.end, words: [word] });
  }
  return names;
}

/** One word that has its capital from where it stands; it is a name where another sentence writes it so elsewhere. */
function isMereBeginning({ start, words }: Name, { run }: Told, others: readonly Told[]): boolean {
  const [first] = words;
  if (words.length > 1 || !beginning.test(run.highlight.text.slice(0, start))) return false;
  return !others.some(({ names }) => names.has(first!.term));
}

function isCommon({ words }: Name, common: ReadonlySet<string>): boolean {
  return words.every(({ term }) => common.has(term));
}

const determiner = String.raw`(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)`;
const name = String.raw`\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)*`;
/** "fare on the Heron": one noun, behind an article, and what it is of. Nothing in it can be a verb, so that it states nothing. */
const nounPhrase = new RegExp(
  String.raw`(?<=(?<!\p{L})${determiner}\s)\p{Ll}[\p{L}’'-]+\s(?:of|on|for|in|at|to|from|with)\s(?:${determiner}\s)?(?:\p{Ll}[\p{L}-]+|${name})(?![\p{L}\p{N}’'-])`,
  'gu',
);

/** The longest such phrase of the first sentence that stands letter for letter in all others, no name begun or ended in it. */
function sharedPhrase({ run }: Told, others: readonly Told[], names: readonly Name[]): Span | null {
  const { text } = run.highlight;
  const phrases = [...text.matchAll(nounPhrase)]
    .map(({ 0: phrase, index }) => ({ start: index, end: index + phrase.length }))
    .filter((span) => endsWhole(text, span.end) && names.every((one) => contains(span, one) || !overlaps(one, span)))
    .filter((span) => others.every((other) => holds(other, text.slice(span.start, span.end))));
  return phrases.sort((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null;
}

/** Not before a word that may belong to it: "on the shuttle boat". */
function endsWhole(text: string, end: number): boolean {
  const next = /^\s+([\p{L}\p{N}]+)/u.exec(text.slice(end))?.[1];
  return (
    next === undefined || stopWords.has(next) || /\p{Lu}/u.test(text.slice(text.lastIndexOf(' ', end - 1) + 1, end)[0]!)
  );
}

function holds({ run }: Told, phrase: string): boolean {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${phrase}(?![\p{L}\p{N}’'-])`, 'u').test(run.highlight.text);
}

function longest(words: readonly Word[]): Word[] {
  return [...words].sort((a, b) => b.word.length - a.word.length);
}
