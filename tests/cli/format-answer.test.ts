import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { answerJson } from '../../src/cli/answer-json.js';
import { formatAnswer, searchedInWords } from '../../src/cli/format-answer.js';
import { layoutFor, type Layout } from '../../src/cli/terminal-output.js';
import type { Answer, AnswerQuote, Searched } from '../../src/domain/answer.js';
import { articleFrom, type Article } from '../../src/domain/article.js';
import type { Day } from '../../src/domain/day.js';
import { quoteFrom } from '../../src/domain/quote.js';
import { contract } from './contract.js';

const layout: Layout = layoutFor({
  isTty: true,
  columns: 60,
  hasColour: false,
  now: new Date('2026-11-22T12:00:00Z'),
});

const sentences = [
  'The dam at Orrin held on Monday.',
  'Engineers said it would hold until spring.',
  'Nobody was hurt.',
];

function articleWith(changes: Partial<Article> = {}): Article {
  const text = sentences.join(' ');
  return {
    ...articleFrom(
      {
        title: 'Orrin dam holds',
        outlet: 'Valley Post',
        author: 'Ida Brandt',
        url: 'https://valley.example/orrin',
        publishedAt: '2024-05-26T08:00:00+02:00',
        updatedAt: null,
        language: 'en',
        text,
        spans: [{ start: 0, end: text.length, role: 'body' }],
      },
      { path: 'orrin.txt', origin: { kind: 'file' }, supersedes: null },
    ),
    ...changes,
  };
}

/** A quote of the whole text in which the given sentence answers. */
function quoteOf(article: Article, sentence: string, changes: Partial<AnswerQuote> = {}): AnswerQuote {
  const start = article.text.indexOf(sentence);
  const quote = quoteFrom(article, { start: 0, end: article.text.length }, { start, end: start + sentence.length });
  return { number: 1, quote, score: 0.5, notes: [], alsoIn: [], corrections: [], ...changes };
}

const searched: Searched = {
  generation: 3,
  refreshedAt: '2026-11-20T09:30:00.000Z',
  articles: 4,
  first: '2024-05-01' as Day,
  newest: '2024-05-26' as Day,
  undated: 2,
  undatedExcluded: 0,
  keywordsOnly: false,
};

function quoted(quote: AnswerQuote, changes: Partial<Extract<Answer, { kind: 'quoted' }>> = {}): Answer {
  const base = {
    kind: 'quoted',
    question: 'Did it hold?',
    searched,
    asksAboutNow: false,
    sourcesDiffer: false,
  } as const;
  return { ...base, quotes: [quote], ...changes };
}

describe('formatAnswer', () => {
  test('shows outlet, date and age first, then title, block, answering sentence in words, source and link', () => {
    expect(formatAnswer(quoted(quoteOf(articleWith(), sentences[1]!)), layout))
      .toBe(`1  Valley Post · 26 May 2024, 2 years ago
   Orrin dam holds
   │ The dam at Orrin held on Monday. Engineers said it
   │ would hold until spring. Nobody was hurt.
   Answering sentence: the one that begins “Engineers said
   it would hold until …”
   by Ida Brandt · file; outlet as stated in it · orrin.txt
   https://valley.example/orrin#:~:text=Engineers%20said%20it%20would%20hold%20until%20spring%2E

Articles last refreshed 20 November 2026, 09:30 UTC; newest
dated article 26 May 2024; 2 undated.
`);
  });

  test('says that days which the question names limit nothing, and what does', () => {
    const output = formatAnswer(quoted(quoteOf(articleWith(), sentences[1]!)), { ...layout, width: 200 }, 'May 2023');
    expect(output.split('\n')[0]).toBe(
      'The days named here (May 2023) are looked for as words and limit nothing; --since and --until do.',
    );
  });

  test('underlines the answering sentence where there is colour, line by line', () => {
    const colours = picocolors.createColors(true);
    const output = formatAnswer(quoted(quoteOf(articleWith(), sentences[2]!)), { ...layout, colours });
    expect(output).toContain(`   │ would hold until spring. ${colours.underline('Nobody was hurt.')}\n`);
  });

  test('says of every note, correction and copy what it means', () => {
    const article = articleWith({ publishedAt: null, outlet: null, url: null });
    const correction = quoteOf(article, sentences[2]!).quote;
    const output = formatAnswer(
      quoted(
        quoteOf(article, sentences[0]!, {
          notes: ['undated', 'relative-date'],
          alsoIn: ['Hill Gazette'],
          corrections: [correction],
        }),
        { sourcesDiffer: true, asksAboutNow: true },
      ),
      { ...layout, width: 100 },
    );
    expect(output).toContain('Sources differ');
    expect(output).toContain('what was reported when they were printed');
    expect(output).toContain('1  outlet not stated · date unknown');
    expect(output).toContain('Note: the article states no date; a time in it is counted from an unknown date.');
    expect(output).toContain('The same sentence also in Hill Gazette.');
    expect(output).toContain('Correction, as printed: The dam at Orrin held');
    expect(output).not.toContain('http');
  });

  test('calls the nearest passages no answer', () => {
    const answer: Answer = {
      kind: 'unanswered',
      question: 'Who?',
      searched,
      asksAboutNow: false,
      code: 'weak',
      reason: 'Not found in 4 articles.',
      nearest: [quoteOf(articleWith(), sentences[0]!)],
    };
    const output = formatAnswer(answer, layout);
    expect(
      output.startsWith(
        'Not found in 4 articles.\n\nNot an answer, only the nearest that was found:\n\n1  Valley Post',
      ),
    ).toBe(true);
    expect(output).not.toContain('Answering sentence');
  });

  test('never lets an escape sequence of an article reach the terminal', () => {
    const text = 'Before \u001b[2J\u009b1m it fell. \u202eAfter.';
    const article = articleWith({
      text,
      title: 'T\u001b]0;x\u0007',
      outlet: 'O\u001b[31m',
      author: 'A\u0000',
      path: 'p\u001b[0m.txt',
      url: 'https://valley.example/\u001b[31m',
      spans: [{ start: 0, end: text.length, role: 'body' }],
    });
    const output = formatAnswer(quoted(quoteOf(article, 'Before \u001b[2J\u009b1m it fell.')), layout);
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  test('keeps every line within the width, words and wide letters alike', () => {
    const text = '水'.repeat(200);
    const article = articleWith({ text, url: null, spans: [{ start: 0, end: text.length, role: 'body' }] });
    const lines = formatAnswer(quoted(quoteOf(article, text)), layout).split('\n');
    expect(lines.filter((line) => line.includes('水')).every((line) => line.length <= 5 + 28)).toBe(true);
  });
});

describe('searchedInWords', () => {
  test('tells how many undated articles the dates left out, and how to include them', () => {
    expect(searchedInWords({ ...searched, undatedExcluded: 1 })).toContain(
      '1 undated article was left out by the dates asked for; leave --since and --until away to include them.',
    );
  });

  test('says when nothing was refreshed or dated, and when vectors are missing', () => {
    const words = searchedInWords({ ...searched, refreshedAt: null, newest: null, keywordsOnly: true });
    expect(words).toBe(
      'Articles last refreshed never; none is dated; 2 undated. The vectors are not ready: this rests on keywords alone.',
    );
  });
});

describe('answerJson', () => {
  test('has every key, answered or not', () => {
    const one = quoteOf(articleWith(), sentences[0]!, { notes: ['reported'] });
    contract.ask(answerJson(quoted(one)));
    contract.ask(
      answerJson({
        kind: 'unanswered',
        question: '',
        searched: { ...searched, generation: null, refreshedAt: null, newest: null, first: null },
        asksAboutNow: false,
        code: 'bad-question',
        reason: 'Empty.',
        nearest: [one],
      }),
    );
  });

  test('numbers citations and gives offsets of the stored text', () => {
    const article = articleWith();
    const [quote] = answerJson(quoted(quoteOf(article, sentences[1]!))).quotes;
    expect(quote?.citation.number).toBe(1);
    expect(article.text.slice(quote!.start, quote!.end)).toBe(quote!.text);
    expect(article.text.slice(quote!.highlight.start, quote!.highlight.end)).toBe(sentences[1]);
  });
});
