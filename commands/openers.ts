import { functionWordsOf, languageOfQuestion, opensQuestions } from '../src/answering/question-language.js';
import { folded } from '../src/language/fold.js';
import { languagesWritten, readWords, type ReadLanguage } from '../src/language/read-words.js';
import { compiledWords } from './compiled-words.js';
import { nameAt } from './day-names.js';
import { tokensOf, type Token } from './day-tokens.js';

/** With what a question begins that goes on from another: "and", "¿y", "ומה לגבי". */
export interface Opener {
  /** Index of the first code unit behind it. */
  readonly end: number;
  /** In which it is one; none: English. */
  readonly languages: readonly ReadLanguage[];
}

const english = /^\s*(?:and|but|so|also|then|what about|how about|what of)\b(?!['’-]\p{L})/iu;
/** "O'Brien", "E-bikes", "E. coli": what follows belongs to the letter before it. */
const ofName = /^['’.-]\s?\p{L}/u;
/** Points at something that was named before. */
const pointsBackInEnglish =
  /\b(?:it|its|they|them|their|he|him|his|she|her|this|that|these|those|there|then|the same)\b(?!-\p{L})/iu;

/** `null` where a question begins otherwise. */
export function openerOf(text: string): Opener | null {
  // "Y Combinator funded whom?"
  const isEnglish = languageOfQuestion(text) === 'en';
  const found = (isEnglish ? [] : languagesWritten(text))
    .map((language) => ({ language, end: openerEnd(text, language) }))
    .filter(({ end }) => end > 0);
  const end = Math.max(0, ...found.map((one) => one.end));
  const inEnglish = english.exec(text)?.[0].length ?? 0;
  if (inEnglish >= end) return inEnglish === 0 ? null : { end: inEnglish, languages: [] };
  return { end, languages: found.filter((one) => one.end === end).map(({ language }) => language) };
}

function openerEnd(text: string, language: ReadLanguage): number {
  const { openers, joining } = compiledWords(readWords[language]);
  // Of a question that is long, its beginning is enough.
  const tokens = tokensOf(text.slice(0, 200), joining);
  const at = tokens[0]?.text === '¿' ? 1 : 0;
  const found = nameAt(openers, tokens, at);
  const end = found === null ? 0 : tokens[found.next - 1]!.end;
  return joining === null && ofName.test(text.slice(end)) ? 0 : end;
}

/** Which language other than English a question may be in: one where that can be told, else all. */
export function languagesOf(text: string): readonly ReadLanguage[] {
  const language = languageOfQuestion(text);
  if (language === 'en') return [];
  const written = languagesWritten(text);
  const own = written.find((one) => one === language);
  return own === undefined ? (openerOf(text)?.languages ?? written) : [own];
}

/** The languages in which its days are read, likeliest first: a line is too short to be sure of one. */
export function languagesOfDays(text: string): readonly ReadLanguage[] {
  const likely = languagesOf(text);
  return likely.length === 0 ? [] : [...likely, ...languagesWritten(text).filter((one) => !likely.includes(one))];
}

/** Whether a question points at something that was named before it. */
export function pointsBack(text: string): boolean {
  const languages = languagesOf(text);
  if (pointsBackInEnglish.test(text)) return true;
  return languages.some((language) => {
    const words = readWords[language];
    const pointers = new Set(words.pointers.split(' '));
    const tokens = tokensOf(text, compiledWords(words).joining);
    return tokens.some(({ written }, index) => pointers.has(written) && !isFormal(tokens, index));
  });
}

/** "A-t-il", "est-ce", "il y a": part of the way of asking. */
function isFormal(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === '-' || (tokens[at]!.text === 'il' && tokens[at + 1]?.text === 'y');
}

/** Tells of words of a question whether they say how it is asked, more than of what, in its language. */
export function wordsOfAsking(text: string): (word: string) => boolean {
  const languages = languagesOf(text);
  if (languages.length === 0) return () => false;
  const [only, ...further] = languages;
  const asking = further.length === 0 ? askingWords(only!) : new Set();
  return (word) => asking.has(folded(word)) || opensQuestions(word);
}

function askingWords(language: ReadLanguage): ReadonlySet<string> {
  const { asking, of, beforeDay, pointers, sides, openers } = readWords[language];
  const said = [
    asking,
    of,
    beforeDay,
    pointers,
    ...Object.values(sides).flat(),
    ...openers,
    ...functionWordsOf(language),
  ];
  return new Set(said.flatMap((words) => words.split(' ')).map(folded));
}
