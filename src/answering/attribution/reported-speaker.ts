import type { CueMatch } from './find-cues.js';
import { mainSubject } from './main-subject.js';
import { isNamed, phraseBefore, type TokenRange } from './noun-phrases.js';
import type { Token } from './outer-sentences.js';
import { isTime, nounToo } from './phrase-boundaries.js';
import {
  auxiliaries,
  cues,
  beForms,
  conjunctions,
  reportingVerbs,
  subordinators,
  verbAdverbs,
} from './speech-words.js';

/**
 * Who a reported clause belongs to; `null` where the words leave it open. Stricter than beside quotation marks, where
 * the marks already tell that somebody speaks.
 */
export function reportedSpeaker(
  tokens: readonly Token[],
  cue: CueMatch,
  matches: readonly CueMatch[],
): TokenRange | null {
  if (cue.shape === 'shared') return sharedSubject(tokens, cue, matches);
  if (cue.shape === 'according') return isNobody(tokens, cue.speaker) ? null : cue.speaker;
  const speaker = cue.shape === 'before' ? withoutTime(tokens, cue.speaker) : cue.speaker;
  if (speaker === null || isOutletItself(tokens, speaker, cue) || isNobody(tokens, speaker)) return null;
  if (cue.shape !== 'before') return speaker;
  if (nounToo.has(tokens[cue.at]!.key) && !isSomebody(tokens, speaker)) return null;
  if (tokens[cue.at]!.key.endsWith('ing') && !isProgressive(tokens, cue)) return null;
  if (/^(?:who|which)$/.test(tokens[speaker.to]?.key ?? '')) return speaker;
  return isInSubjectPlace(tokens, speaker) ? speaker : fromMainSubject(tokens, speaker);
}

/** "the river office |this week| said" */
function withoutTime(tokens: readonly Token[], { from, to }: TokenRange): TokenRange | null {
  const isSpell = /^(?:week|month|year|spring|summer|autumn|fall|winter|weekend|time|day)$/.test(tokens[to - 1]!.key);
  return isSpell && to - from <= 2 ? phraseBefore(tokens, from) : { from, to };
}

/** "I think", "it seems": no word of somebody else. */
function isOutletItself(tokens: readonly Token[], { from, to }: TokenRange, cue: CueMatch): boolean {
  if (to - from > 1) return false;
  const { key } = tokens[from]!;
  // "It says that …": an office or a letter does.
  if (key === 'it') return !cue.isPlain;
  return /^(?:i|we|you|this|that|these|those|one|what|which)$/.test(key);
}

/** Who bears a name, is a person or is many: "the heat" and "a second" can neither urge nor claim. */
export function isSomebody(tokens: readonly Token[], speaker: TokenRange): boolean {
  const first = tokens[speaker.from]!;
  return (
    isNamed(tokens, speaker) ||
    /^(?:he|she|they|it|who)$/.test(first.key) ||
    /(?:er|or|ist|man|woman|person|people|office|ministry|police|company|government|court|group|team|[^s]s)$/.test(
      tokens[speaker.to - 1]!.key,
    )
  );
}

/** "is saying" */
function isProgressive(tokens: readonly Token[], { from, at }: CueMatch): boolean {
  return tokens.slice(Math.max(from, at - 3), at).some(({ key }) => beForms.has(key));
}

/** Adverbs, numbers and words of time: what the search for a subject falls upon where there is none. */
function isNobody(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const words = tokens.slice(from, to);
  if (/^(?:nobody|none|no|neither|nothing)$/.test(words[0]!.key)) return true;
  if (words.some(({ key, isCapitalised }) => auxiliaries.has(key) && !isCapitalised)) return true;
  if (words.length === 1 && words[0]!.key.endsWith('ing') && !words[0]!.isCapitalised) return true;
  return words.every(
    (token) =>
      isTime(token) ||
      (verbAdverbs.has(token.key) && !token.isCapitalised) ||
      /^(?:too|so|very|as|more|less|please|there|afterwards?|meanwhile|however|nevertheless|nonetheless|indeed|overall|separately|otherwise|\p{N}+)$/u.test(
        token.key,
      ),
  );
}

/** Nothing but the beginning of a clause stands before a subject; behind a verb stands its object. */
function isInSubjectPlace(tokens: readonly Token[], { from }: TokenRange): boolean {
  const before = tokens[from - 1];
  if (before?.kind !== 'word') return true;
  const { key } = before;
  return (
    conjunctions.has(key) ||
    subordinators.has(key) ||
    reportingVerbs.has(key) ||
    verbAdverbs.has(key) ||
    isTime(before) ||
    key.endsWith('ly')
  );
}

/** Words between the head of a subject and its verb, at most. */
const longestTail = 14;

/** "|A study| that the office paid for |found|", "|Observers in Orrin and around the valley| say". */
function fromMainSubject(tokens: readonly Token[], { to }: TokenRange): TokenRange | null {
  const subject = mainSubject(tokens);
  const next = subject === null ? undefined : tokens[subject.to];
  if (subject === null || next === undefined || to - subject.to > longestTail || subject.to >= to) return null;
  const tail = tokens.slice(subject.to, to);
  if (!tail.every(({ kind, key }) => kind === 'word' && !reportingVerbs.has(key))) return null;
  if (/^(?:that|who|which)$/.test(next.key)) return tail.some(({ key }) => conjunctions.has(key)) ? null : subject;
  const isPlace =
    /^(?:in|at|from|of|across|around|near|with)$/.test(next.key) &&
    tail.every(({ key }) => !auxiliaries.has(key) && !key.endsWith('ed'));
  return isPlace ? { from: subject.from, to } : null;
}

/** "Brandt said …, adding that": the one subject that the sentence has had; `null` where it has had two. */
function sharedSubject(tokens: readonly Token[], cue: CueMatch, matches: readonly CueMatch[]): TokenRange | null {
  const before = tokens[cue.from - 1];
  // "alleged crimes", "after announcing it", "a crisis that threatens": no verb of the subject.
  const isQuoted = before?.key === 'as' && /^(?:quoted|cited|reported)$/.test(tokens[cue.from - 2]?.key ?? '');
  if (before?.kind === 'word' && !isQuoted && !/^(?:and|but|or|then|continue[sd]?|on)$/.test(before.key)) {
    return tokens[cue.to]?.key === 'that' ? fromMainSubject(tokens, { from: cue.from, to: cue.from }) : null;
  }
  const earlier = matches.filter(
    (match) => match.at < cue.at && match.shape !== 'noun' && match.shape !== 'shared' && !match.isInfinitive,
  );
  const subjects = earlier.flatMap((match) => reportedSpeaker(tokens, match, matches) ?? []);
  const main = mainSubject(tokens);
  const [first] =
    subjects.length > 0 ? subjects : main === null || main.to > cue.at ? [] : isVerb(tokens[main.to]) ? [main] : [];
  if (first === undefined || isOutletItself(tokens, first, cue) || isNobody(tokens, first)) return null;
  return subjects.every((other) => isSame(tokens, first, other)) ? first : null;
}

function isVerb(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return token?.key === ',';
  return (
    auxiliaries.has(token.key) ||
    cues.has(token.key) ||
    token.key.endsWith('ed') ||
    /^(?:who|that|which)$/.test(token.key)
  );
}

function isSame(tokens: readonly Token[], a: TokenRange, b: TokenRange): boolean {
  return tokens[a.to - 1]!.key === tokens[b.to - 1]!.key;
}
