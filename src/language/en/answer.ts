import { formatting } from '../formatting.js';
import { command, type FormedPiece, strong, wording } from '../wording.js';
import { answerQuotes } from './answer-quotes.js';

const { day, number, plural, time } = formatting('en');

/** Keys begin with `answer.`. */
export const answer = {
  ...answerQuotes,

  'answer.useful': 'Useful',
  'answer.report': 'Report…',
  'answer.ask-further': 'Ask further',
  'answer.new-topic': 'New topic',
  'answer.share': 'Share',
  'answer.export': 'Export',
  'answer.remove': 'Remove answer',
  'answer.more-quotes': 'More quotes',
  'answer.more-near': 'More near passages',
  'answer.more-passages': 'More passages',
  'answer.nearest': 'Nearest passages (not an answer)',
  'answer.counted-button': ({ button, count }: { button: string; count: number }) => `${button} (${count})`,
  'answer.button-context-quote': ({ n }: { n: number }) => `More context, quote ${n}`,
  'answer.button-context-passage': ({ n }: { n: number }) => `More context, passage ${n}`,
  'answer.button-article-quote': ({ n }: { n: number }) => `About the article, quote ${n}`,
  'answer.button-article-passage': ({ n }: { n: number }) => `About the article, passage ${n}`,

  'answer.heading': ({ heading }: { heading: string }) => `${heading}:`,
  'answer.context-quote': ({ n }: { n: number }) => `More context for quote ${n}`,
  'answer.context-near': ({ n }: { n: number }) => `More context for near passage (not an answer) ${n}`,
  'answer.context-passage': ({ n }: { n: number }) => `More context for passage ${n}`,
  'answer.paragraph-quote': ({ n }: { n: number }) => `All of the paragraph of quote ${n}`,
  'answer.paragraph-near': ({ n }: { n: number }) => `All of the paragraph of near passage (not an answer) ${n}`,
  'answer.paragraph-passage': ({ n }: { n: number }) => `All of the paragraph of passage ${n}`,
  'answer.article-quote': ({ n }: { n: number }) => `About the article of quote ${n}`,
  'answer.article-near': ({ n }: { n: number }) => `About the article of near passage (not an answer) ${n}`,
  'answer.article-passage': ({ n }: { n: number }) => `About the article of passage ${n}`,
  'answer.article': 'About the article',

  'answer.shared-by': ({ member }: { member: FormedPiece }) => wording`Shared by ${member}.`,
  'answer.sources-differ': () => wording`${strong('Sources differ')}: compare the numbers, dates and denials below.`,
  'answer.asks-about-now': 'The quotes show what was reported when they were printed; it may have changed since.',
  'answer.asked': ({ question }: { question: string }) => `Question: “${question}”`,
  'answer.about': ({ about }: { about: string }) => `About: ${about}`,
  'answer.number': ({ id }: { id: number }) => `Answer ${id}.`,
  'answer.differing-left-out': ({ button }: { button: string }) =>
    `Another source differs and did not fit here: see it under "${button}" before relying on this.`,
  /** `refreshedAt` and `newest`: `null` = never, none. */
  'answer.state': ({
    refreshedAt,
    newest,
    undated,
    generation,
  }: {
    refreshedAt: string | null;
    newest: string | null;
    undated: number;
    generation: number | null;
  }) => {
    const refreshed = refreshedAt === null ? 'never' : time(refreshedAt);
    const dated = newest === null ? 'no article is dated' : `newest dated article ${day(newest)}`;
    const state = generation === null ? '' : `; generation ${number(generation)}`;
    return `Articles last refreshed ${refreshed}; ${dated}; ${number(undated)} undated${state}.`;
  },
  'answer.by-keywords': 'Looked for by keywords alone: the index of meanings is not ready.',
  'answer.undated-left-out': ({ count }: { count: number }) =>
    plural(count, {
      one: '# undated article was left out; ask without "since" and "until" to include it.',
      other: '# undated articles were left out; ask without "since" and "until" to include them.',
    }),

  'answer.not-found': ({
    articles,
    first,
    last,
    undated,
  }: {
    articles: number;
    first: string | null;
    last: string | null;
    undated: number;
  }) => {
    const to = first === last || last === null ? '' : ` to ${day(last)}`;
    const dates = first === null ? [] : [`${day(first)}${to}`];
    const without = undated > 0 ? [`${number(undated)} without a date`] : [];
    const where = plural(articles, { one: '# article', other: '# articles' });
    return `Not found in ${where} (${[...dates, ...without].join('; ')}); that does not mean that it was never said.`;
  },
  'answer.unmentioned': ({ names }: { names: readonly string[] }) =>
    `No article mentions ${names.map((name) => `“${name}”`).join(' or ')}.`,
  'answer.filtered': 'No article passes the filters of this question.',

  'answer.question-empty': 'The question is empty; ask something like "What did the mediators propose?".',
  'answer.question-long': ({ length, most }: { length: number; most: number }) =>
    `The question has ${number(length)} characters; at most ${number(most)} can be looked up, so ask for one thing at a time.`,
  'answer.question-wordless': 'The question holds no letters or digits; ask it in words.',
  'answer.nothing-to-look-for': 'That question holds no word that could be looked for; name who or what it is about.',
  'answer.message-wordless': () =>
    wording`This message has no words that could be looked for; use ${command('ask')} with a question.`,
  'answer.message-long': ({ length, most }: { length: number; most: number }) =>
    wording`This message has ${number(length)} characters; at most ${number(most)} can be looked up, so use ${command('ask')} with what you want to know of it.`,
  'answer.days-swapped': ({ since, until }: { since: string; until: string }) =>
    `"since" (${since}) is later than "until" (${until}), so no article could match; swap them.`,
  'answer.title-unknown': ({ words }: { words: string }) =>
    `No article's title holds "${words}"; pick one that is offered while you type.`,
  'answer.titles-many': ({ words }: { words: string }) =>
    `Several titles hold "${words}"; pick one that is offered while you type.`,
  'answer.article-gone': 'This article is no longer here.',
  'answer.quote-gone': 'The article of this quote was removed, hidden or changed since; please ask the question again.',
  'answer.button-gone': 'What this button needs is no longer kept; please ask the question again.',
  'answer.no-further': 'There are no further quotes.',
  'answer.changed-meanwhile': 'The articles behind this answer changed while it was written; please ask again.',
  'answer.being-read': ({ work }: { work: string }) =>
    `The articles are being read just now (${work}); please ask again in a moment.`,
} as const;
