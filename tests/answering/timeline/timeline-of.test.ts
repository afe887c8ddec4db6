import { describe, expect, test } from 'vitest';
import { inEnglish } from '../../../src/language/in-words.js';
import { verifyQuote } from '../../../src/domain/quote.js';
import { noFilters } from '../../../src/domain/filters.js';
import type { Article } from '../../../src/domain/article.js';
import { dayOf } from '../../../src/domain/day.js';
import {
  dateInWords,
  headInWords,
  omittedInWords,
  otherDatesInWords,
} from '../../../src/answering/timeline/in-words.js';
import type { Dated, Timeline, TimelineEntry, TimelineRequest } from '../../../src/answering/timeline/timeline.js';
import { timelineOf } from '../../../src/answering/timeline/timeline-of.js';
import { articleOf } from '../../support/articles.js';
import { memoryCorpus } from '../../support/memory-corpus.js';

// 12 March 2025 is a Wednesday.
const articles: readonly Article[] = [
  articleOf({
    path: 'gazette.txt',
    title: 'Dam bursts at Orrin',
    outlet: 'Hill Gazette',
    publishedAt: '2025-03-12',
    blocks: [
      'The dam at Orrin burst on Monday and killed four people in the valley, the rescue service said.',
      'The dam at Orrin was built in 1987 by the Lorne company.',
      'Engineers will open the sluice of the Orrin dam on Friday to lower the lake.',
      'Sheep graze on the meadows below the town again.',
      'On Tuesday the bakers of the valley gave out bread.',
      'The company denied reports that the Orrin dam had cracked on Sunday.',
    ],
  }),
  articleOf({
    path: 'post.txt',
    title: 'Five dead after dam burst',
    outlet: 'Valley Post',
    publishedAt: '2025-03-13T09:00:00+01:00',
    blocks: [
      'The dam at Orrin burst on Monday and killed five people in the valley, the rescue service said.',
      'Nobody in Orrin doubts that the dam was old.',
    ],
  }),
  articleOf({
    path: 'copy.txt',
    title: 'Dam bursts',
    outlet: 'River Wire',
    publishedAt: '2025-03-12',
    blocks: ['The dam at Orrin burst on Monday and killed four people in the valley,  the rescue service said.'],
  }),
  articleOf({
    path: 'undated.txt',
    title: 'Dam talks',
    outlet: null,
    blocks: ['The owners of the Orrin dam met the council on Saturday to speak of the lake.'],
  }),
  articleOf({
    path: 'faro.txt',
    title: 'La presa de Orrin',
    outlet: 'El Faro',
    language: 'es',
    publishedAt: '2025-03-14',
    blocks: ['La presa de Orrin se rompió el lunes y causó daños en el valle entero.'],
  }),
];

async function timeline(topic: string, request: Partial<TimelineRequest> = {}, of = articles): Promise<Timeline> {
  const corpus = await memoryCorpus(of, null);
  const parts = { corpus, embedder: null, wordVectors: null, weights: { passage: 0.5, dense: 0.7 } };
  return timelineOf({ ...parts, rest: () => Promise.resolve() }, { topic, filters: noFilters, limit: 15, ...request });
}

async function dated(topic: string, request: Partial<TimelineRequest> = {}, of = articles): Promise<Dated> {
  const found = await timeline(topic, request, of);
  if (found.kind !== 'timeline') throw new Error(inEnglish(found.reason));
  return found;
}

function holding({ entries, undated }: Dated, words: string): TimelineEntry {
  const entry = [...entries, ...undated].find(({ lines }) => lines.some(({ quote }) => quote.text.includes(words)));
  if (entry === undefined) throw new Error(`no entry holds “${words}”`);
  return entry;
}

describe('timelineOf', () => {
  test('puts entries in order of their dates, the text’s own before that of publication', async () => {
    const { entries } = await dated('the Orrin dam');
    const days = entries.map(({ date }) => date!.from);
    expect(days).toEqual([...days].sort());
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, i) => i + 1));
    expect(inEnglish(dateInWords(entries[0]!.date))).toBe('1987');
  });

  test('makes every line a quote that its article holds', async () => {
    const found = await dated('the Orrin dam');
    for (const { lines } of [...found.entries, ...found.undated]) {
      for (const { quote, dates } of lines) {
        const article = articles.find(({ id }) => id === quote.citation.articleId)!;
        verifyQuote(quote, article);
        for (const date of dates) expect(article.text.slice(date.start, date.end)).toBe(date.text);
      }
    }
  });

  test('makes one entry of one event in several outlets, and marks the number that differs', async () => {
    const entry = holding(await dated('the Orrin dam'), 'burst on Monday');
    expect(entry.date).toEqual({ basis: 'said', from: '2025-03-10', to: '2025-03-10', precision: 'day' });
    expect(entry.differences).toEqual(['number']);
    expect(entry.lines.map(({ quote }) => quote.citation.outlet).sort()).toEqual(['Hill Gazette', 'Valley Post']);
    expect(entry.lines.flatMap(({ copies }) => copies.map(({ outlet }) => outlet))).toEqual(['River Wire']);
    for (const { notes } of entry.lines) expect(notes).toContain('differs');
  });

  test('says of a plan that it was one', async () => {
    const entry = holding(await dated('the Orrin dam'), 'open the sluice');
    expect(entry.date).toMatchObject({ basis: 'said', from: '2025-03-14' });
    expect(entry.lines[0].standing).toContain('planned');
  });

  test.each([
    ['The inquiry into the Orrin dam is to report on 30 March.', '2025-03-30', ['planned']],
    ['The plan of the Orrin dam inquiry is to report on 30 March.', '2025-03-12', []],
  ])('says of what is to be that it is planned: %s', async (sentence, from, standing) => {
    const inquiry = articleOf({
      path: 'i.txt',
      title: 'Inquiry',
      outlet: 'Tide',
      publishedAt: '2025-03-12',
      blocks: [sentence],
    });
    const entry = holding(await dated('the Orrin dam inquiry', {}, [inquiry]), 'inquiry');
    expect(entry.date).toMatchObject({ from });
    expect(entry.lines[0].standing).toEqual(standing);
  });

  test('dates a denial by the day of publication, and leaves what it denies as it was said', async () => {
    const entry = holding(await dated('the Orrin dam'), 'denied reports');
    expect(entry.date).toMatchObject({ basis: 'published', from: '2025-03-12' });
    expect(entry.lines[0].standing).toContain('denied');
  });

  test('leaves out what an article on the topic tells of other things', async () => {
    const { entries } = await dated('the Orrin dam', { limit: 25 });
    const texts = entries.flatMap(({ lines }) => lines.map(({ quote }) => quote.text));
    expect(texts.filter((text) => !/dam|Orrin|presa/.test(text))).toEqual([]);
  });

  test('keeps what has no date apart, its times as they were said', async () => {
    const found = await dated('the Orrin dam');
    const entry = holding(found, 'met the council');
    expect(found.undated).toContain(entry);
    expect(entry.date).toBeNull();
    expect(entry.lines[0].notes).toEqual(expect.arrayContaining(['undated', 'relative-date']));
    expect(inEnglish(otherDatesInWords(entry.lines[0])!)).toBe(
      'Other times in it: “Saturday” as said: counted from an unknown date.',
    );
    expect(inEnglish(headInWords(found))).toContain('1 of the articles states no date');
  });

  test('shows what is dated for certain, though another sentence of its quote is more about the topic', async () => {
    const ferry = articleOf({
      path: 'ferry.txt',
      title: 'Union sees no need for talks',
      outlet: 'Tide',
      publishedAt: '2025-05-26',
      blocks: [
        '“We want no new ferry strike talks,” said Aldren Voss, the speaker of the Skarn union.',
        'He warned against ferry strike talks without guarantees.',
        'Earlier this month, he accepted an offer in the ferry dispute that two mediators from Orlan had made.',
        'The ferry strike talks are held in the old customs house of Skarn.',
      ],
    });
    const entry = holding(await dated('the ferry strike talks', {}, [ferry]), 'accepted an offer');
    expect(entry.date).toEqual({ basis: 'said', from: '2025-05-01', to: '2025-05-31', precision: 'month' });
    expect(entry.lines[0].quote.text).toContain('Aldren Voss');
  });

  test('shows what is dated for certain before what is dated by its article, where there is room for few', async () => {
    const ferry = articleOf({
      path: 'ferry.txt',
      title: 'Ferry strike',
      outlet: 'Tide',
      publishedAt: '2025-05-26',
      blocks: [
        'The ferry strike talks of Skarn are held in the old customs house.',
        'Members of the union left the ferry in Skarn on 3 May 2025 and began to strike.',
      ],
    });
    const { entries } = await dated('the ferry strike talks in Skarn', { limit: 1 }, [ferry]);
    expect(entries.map(({ date }) => date!.from)).toEqual(['2025-05-03']);
  });

  test('reads no days in another language, and says so', async () => {
    const found = await dated('presa Orrin');
    const entry = holding(found, 'se rompió el lunes');
    expect(entry.date).toMatchObject({ basis: 'published', from: '2025-03-14' });
    expect(entry.lines[0]).toMatchObject({ dates: [], unreadLanguage: 'es' });
    expect(found.unreadLanguages).toEqual(['es']);
  });

  test('leaves out articles by their day, and tells of those without one', async () => {
    const since = dayOf('2025-03-13')!;
    const found = await dated('the Orrin dam', { filters: { ...noFilters, since } });
    expect(found.undated).toEqual([]);
    expect(found.searched.undatedExcluded).toBe(1);
    const outlets = found.entries.flatMap(({ lines }) => lines.map(({ quote }) => quote.citation.outlet));
    expect(new Set(outlets)).not.toContain('Hill Gazette');
  });

  test('shows no more dated entries than asked for, and tells how many there are', async () => {
    const all = await dated('the Orrin dam');
    const few = await dated('the Orrin dam', { limit: 2 });
    expect(few.entries).toHaveLength(2);
    expect(few.omitted.dated).toBe(all.entries.length - 2);
    const quotes = [...few.entries, ...few.undated].reduce((sum, { lines }) => sum + lines.length, 0);
    expect(inEnglish(headInWords(few))).toMatch(
      new RegExp(`2 entries with a date and \\w+ without, in ${quotes} quotes from`),
    );
    expect(inEnglish(omittedInWords(few)!)).toMatch(/^Not in this timeline: \d+ further entr/);
  });

  test('says that one article alone tells of it', async () => {
    const found = await dated('the Orrin dam', {}, articles.slice(0, 1));
    expect(inEnglish(headInWords(found))).toContain('One article alone tells of it.');
  });

  test('says that a topic is not in the corpus, and that an empty corpus is empty', async () => {
    expect(await timeline('the harbour strike of Calby')).toMatchObject({ kind: 'no-timeline' });
    expect(await timeline('the Orrin dam', {}, [])).toMatchObject({ kind: 'no-timeline', code: 'empty-corpus' });
    expect(await timeline('  ')).toMatchObject({ kind: 'no-timeline', code: 'bad-question' });
  });

  test('says that a list holds no sentence', async () => {
    const list = articleOf({
      path: 'list.txt',
      publishedAt: '2025-03-12',
      blocks: ['Orrin dam', 'Orrin dam: 12', 'Orrin'],
    });
    expect(await timeline('Orrin dam', {}, [list])).toMatchObject({ kind: 'no-timeline' });
  });
});
