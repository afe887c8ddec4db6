import { describe, expect, test } from 'vitest';
import { noFilters } from '../../src/domain/filters.js';
import type { Quoted } from '../../src/domain/answer.js';
import {
  exportQuotes,
  quotesOfAnswer,
  quotesOfComparison,
  quotesOfSpeech,
  quotesOfSummary,
  quotesOfTimeline,
} from '../../src/cli/export-quotes.js';
import { terminalFormats } from '../../src/cli/terminal-formats.js';
import { answerQuote, FakeAskService, quoted, quoteOf } from '../commands/fake-ask-service.js';
import { articleOf } from '../support/articles.js';

const blocks = ['The pier is shut.\u001b[31m It opens in May.'];
const article = articleOf({ title: 'The pier', outlet: 'Skarn Post', blocks });
const closed = articleOf({ title: 'Closed', blocks: ['Nobody may say this.'] });
const asked = (of: typeof article): Quoted =>
  quoted([answerQuote(1, quoteOf(of, of.text))], { question: 'Is it shut?' }) as Quoted;
const now = new Date('2026-11-22T12:00:00Z');

test.each(terminalFormats)('gives an answer as %s, without anything that a terminal would obey', (format) => {
  const text = exportQuotes(quotesOfAnswer(asked(article))!, format, now);
  expect(text).toContain('The pier');
  for (const control of ['\u001b', '\u240d']) expect(text).not.toContain(control);
});

test('cites an article without its words where its page does not want them shown', () => {
  const kept = { ...closed, directives: { maxQuote: 0, mayArchive: true } };
  const text = exportQuotes(quotesOfAnswer(asked(kept))!, 'markdown', now);
  expect(text).toContain('Closed');
  expect(text).not.toContain('Nobody may');
});

describe('a view', () => {
  const fallen = [
    'The pier at Skarn fell on Monday, the harbour office said.',
    '“It was old,” Ada Lorne said of the pier.',
  ];
  const tide = articleOf({ title: 'Pier falls', outlet: 'Tide', publishedAt: '2025-03-04', blocks: fallen });
  const ask = new FakeAskService([tide]);
  const request = { filters: noFilters, limit: 5 };
  const subject = { kind: 'topic', topic: 'pier at Skarn', filters: noFilters } as const;

  test.each([
    ['summary', async () => quotesOfSummary(await ask.summarise({ subject, length: 'normal' }))],
    ['timeline', async () => quotesOfTimeline(await ask.timeline({ ...request, topic: 'pier at Skarn' }))],
    ['comparison', async () => quotesOfComparison(await ask.compare({ ...request, topic: 'pier at Skarn' }))],
    ['who', async () => quotesOfSpeech(await ask.who({ ...request, topic: 'pier', speaker: null, articleId: null }))],
  ] as const)('gives the quotes of a %s as it shows them, counted from 1', async (_, found) => {
    const quotes = (await found())!;
    expect(quotes.lines.length).toBeGreaterThan(0);
    const text = exportQuotes(quotes, 'markdown', now);
    expect(text).toMatch(/^# pier/);
    expect(text).toMatch(/^> .*pier/m);
    expect(text).toMatch(/^1\. .*Tide/m);
  });

  test.each(['markdown', 'csv'] as const)('says of each quote what the view says of it, as %s', async (format) => {
    const denied = ['The harbour office denied on Tuesday that the pier at Skarn was old.'];
    const post = articleOf({ title: 'Pier old?', outlet: 'Post', publishedAt: '2025-03-05', blocks: denied });
    const asked = { ...request, topic: 'pier at Skarn' };
    const of = new FakeAskService([tide, post]);
    const timeline = exportQuotes(quotesOfTimeline(await of.timeline(asked))!, format, now).replaceAll('\\', '');
    expect(timeline).toContain('Standing: a denial is in the sentence');
    const comparison = exportQuotes(quotesOfComparison(await of.compare(asked))!, format, now).replaceAll('\\', '');
    expect(comparison).toMatch(/Matter A/);
    expect(comparison).toContain('Told by');
  });

  test('is nothing where nothing was found', async () => {
    expect(quotesOfTimeline(await ask.timeline({ ...request, topic: 'zebra' }))).toBeNull();
    expect(quotesOfComparison(await ask.compare({ ...request, topic: 'zebra' }))).toBeNull();
    expect(quotesOfSpeech(await ask.who({ ...request, topic: 'zebra', speaker: null, articleId: null }))).toBeNull();
  });
});
