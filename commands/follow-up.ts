import { readQuestion, type QuestionTerm } from '../src/answering/question.js';
import { noFilters, type Filters } from '../src/domain/filters.js';
import { folded as withoutAccents } from '../src/language/fold.js';
import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';
import { findDatePhrase, type PhraseClock } from './date-phrase.js';
import { daysInWords } from './days-named.js';
import { openerOf, pointsBack, wordsOfAsking } from './openers.js';

/** What a conversation is about. */
export interface Topic {
  /** Words that further questions go on from, as they were written. */
  readonly words: readonly string[];
  readonly filters: Filters;
}

export interface FollowUp {
  /** What is looked for: the question's own words, or those of the topic where it has none. */
  readonly question: string;
  /** Words of the topic, which say where to look for the question's own; `null` where that is everywhere. */
  readonly about: string | null;
  readonly filters: Filters;
  /** What the next question goes on from. */
  readonly topic: Topic;
  /** Whether it leans on what went before; then the answer says what it is about. */
  readonly isContinued: boolean;
}

export interface FollowUpContext extends PhraseClock {
  /** Outlets of the corpus, as stored. */
  readonly outlets: readonly string[];
}

/** Words of a topic that further questions take along. */
const longestTopic = 6;

/**
 * Reads a question that comes after others, in any language of ours. One that begins like what goes on, points back, or says hardly anything of its
 * own is about the topic so far and keeps its filters; dates and outlets that it names take the place of the former ones.
 * Any other begins a topic of its own.
 */
export function followUp(former: Topic | null, text: string, context: FollowUpContext): FollowUp {
  const phrase = findDatePhrase(text, context);
  const outlet = outletNamed(text, context.outlets);
  const undated = phrase === null ? text : `${text.slice(0, phrase.start)} ${text.slice(phrase.end)}`;
  const ownText = withoutPart(undated, outlet);
  const asked = ownText.slice(openerOf(ownText)?.end ?? 0).trim();
  const isOfAsking = wordsOfAsking(text);
  const terms = (readQuestion(asked)?.terms ?? []).filter(({ isFrame, written }) => !isFrame && !isOfAsking(written));
  const isContinued = former !== null && (openerOf(text) !== null || pointsBack(text) || terms.length < 2);
  const named: Filters = { outlet, since: phrase?.since ?? null, until: phrase?.until ?? null };
  if (!isContinued) {
    // Outlets and days of a first question are words of it as before; only what follows reads them as limits.
    const topic = { words: topicWords(terms), filters: noFilters };
    return { question: text, filters: noFilters, about: null, topic: { ...topic, filters: named }, isContinued };
  }
  const filters: Filters = {
    outlet: named.outlet ?? former.filters.outlet,
    ...(phrase === null
      ? { since: former.filters.since, until: former.filters.until }
      : { since: named.since, until: named.until }),
  };
  const own = new Set(terms.map(({ term }) => term));
  const kept = former.words.filter((word) => !(readQuestion(word)?.terms ?? []).some(({ term }) => own.has(term)));
  const isAsking = /[\p{L}\p{N}]/u.test(asked);
  const about = kept.join(' ');
  const said = terms.length > 0 ? [asked] : [...(isAsking ? [asked] : []), ...kept];
  return {
    question: said.length === 0 ? text : said.join(' '),
    about: isAsking && about !== '' ? about : null,
    filters,
    topic: { words: former.words, filters },
    isContinued,
  };
}

/** What further questions go on from, after a text that leans on nothing before it. */
export function topicOf(text: string, context: FollowUpContext): Topic {
  return followUp(null, text, context).topic;
}

/** "ferry strike, Skarn Post, May 2024"; `null` where it says nothing. */
export function topicInWords({ words, filters }: Topic): Message | null {
  const said = words.length === 0 ? [] : [words.join(' ')];
  const outlet = filters.outlet === null ? [] : [filters.outlet];
  const parts = [...said, ...outlet, ...daysInWords(filters.since, filters.until)];
  return parts.length === 0 ? null : say('member.topic', { parts });
}

/** Names first, since they tell most; in the order in which they were written. */
function topicWords(terms: readonly QuestionTerm[]): string[] {
  const chosen = new Set([...terms].sort((a, b) => Number(b.isName) - Number(a.isName)).slice(0, longestTopic));
  return terms.filter((term) => chosen.has(term)).map(({ written }) => written);
}

function outletNamed(text: string, outlets: readonly string[]): string | null {
  const said = ` ${folded(text)} `;
  const named = outlets.filter((outlet) => folded(outlet) !== '' && said.includes(` ${folded(outlet)} `));
  return named.sort((a, b) => b.length - a.length)[0] ?? null;
}

function withoutPart(text: string, part: string | null): string {
  if (part === null) return text;
  const bare = withoutAccents(text);
  // Where folding keeps lengths, as it does of composed letters, places in one are places in the other.
  const at = bare.length === text.length ? bare.indexOf(withoutAccents(part)) : text.indexOf(part);
  return at === -1 ? text : `${text.slice(0, at)} ${text.slice(at + part.length)}`;
}

function folded(text: string): string {
  return (withoutAccents(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
