import type { WordVectors } from '../../embeddings/word-vectors.js';
import { wordsOf } from '../retrieval/analyse.js';
import { stopWords } from '../retrieval/stop-words.js';
import { languageOfQuestion, opensQuestions } from './question-language.js';
import type { Question, QuestionTerm } from './question.js';
import { isNearSpelling } from './spelling.js';

/** Dates are asked for, and an article's own date is not in its text. */
const monthsAndDays: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday`.split(/\s+/),
);

/** Shorter words in small letters ("tv", "cup") are not taken for names. */
const shortestSmallName = 4;

/** Letters that a derived form shares with its name ("Maravellian", "Maravel"). */
const sharedStart = 4;

/**
 * The names in a question that no article holds: what is said of others does not answer it. A name shows by its capital
 * or, since members write small, by how the model's training texts write it. Slips of the pen, derived forms and
 * initials of what stands in `texts` (the passages that may answer) are known.
 * @param isKnown whether a term stands anywhere in the corpus.
 */
export function unknownNames(
  question: Question,
  context: {
    readonly isKnown: (term: QuestionTerm) => boolean;
    readonly texts: readonly string[];
    readonly vectors: WordVectors | null;
  },
): QuestionTerm[] {
  const suspects = question.terms.filter(
    (term) =>
      !term.isFrame &&
      !/\p{N}/u.test(term.word) &&
      !monthsAndDays.has(term.word) &&
      !stopWords.has(term.word) &&
      !opensQuestions(term.written) &&
      !context.isKnown(term),
  );
  if (suspects.length === 0) return [];
  const known = knownWords(context.texts);
  const initials = initialsIn(context.texts);
  const capitalsTell = hasTellingCapitals(question);
  // The model's vocabulary is of English: what it lacks of another language is no name for that.
  const isRead = (languageOfQuestion(question.text) ?? 'en') === 'en';
  return suspects.filter((term) => {
    for (const word of known) if (isNearSpelling(term.word, word) || isDerived(term.word, word)) return false;
    if (initials.has(term.word) || isPartOfCompound(question, term, known)) return false;
    if (capitalsTell && term.isName) return true;
    return isRead && isWrittenAsName(term, context.vectors);
  });
}

function knownWords(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => wordsOf(text).map(({ word }) => word)));
}

/** "un" for "United Nations", "icj" for "International Court of Justice". */
function initialsIn(texts: readonly string[]): Set<string> {
  const initials = new Set<string>();
  for (const text of texts) {
    for (const [run] of text.matchAll(/\p{Lu}[\p{L}'’-]+(?: (?:(?:of|the|and|for|on) )*\p{Lu}[\p{L}'’-]+)+/gu)) {
      const letters = (run.match(/\p{Lu}/gu) ?? []).join('').toLowerCase();
      for (let from = 0; from < letters.length; from++) {
        for (let to = from + 2; to <= letters.length; to++) initials.add(letters.slice(from, to));
      }
    }
  }
  return initials;
}

/** In a question all in small letters, or with a capital on every word, capitals say nothing. */
function hasTellingCapitals({ terms }: Question): boolean {
  return terms.some(({ isName }) => isName) && terms.some(({ isName, isFrame }) => !isName && !isFrame);
}

function isDerived(word: string, known: string): boolean {
  const shorter = Math.min(word.length, known.length);
  if (shorter < sharedStart) return false;
  return (word.startsWith(known) || known.startsWith(word)) && Math.abs(word.length - known.length) <= 4;
}

function isPartOfCompound({ terms }: Question, term: QuestionTerm, known: ReadonlySet<string>): boolean {
  const at = terms.indexOf(term);
  const before = terms[at - 1]?.word;
  const after = terms[at + 1]?.word;
  return (
    (before !== undefined && known.has(before + term.word)) || (after !== undefined && known.has(term.word + after))
  );
}

/** A word that the vocabulary lacks is a name more often than not, unless it is a plain word misspelt. */
function isWrittenAsName({ word }: QuestionTerm, vectors: WordVectors | null): boolean {
  if (vectors === null || word.length < shortestSmallName) return false;
  const isName = vectors.isName(word);
  if (isName !== null) return isName;
  return !/(?:ing|ed|ly|s)$/.test(word) && !isPlainWordMisspelt(word, vectors);
}

function isPlainWordMisspelt(word: string, vectors: WordVectors): boolean {
  for (const known of vectors.words()) {
    if (isNearSpelling(word, known) && vectors.isName(known) === false) return true;
  }
  return false;
}
