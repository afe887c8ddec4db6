import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { timelineOf } from '../../src/answering/timeline/timeline-of.js';
import { formatTimeline } from '../../src/cli/format-timeline.js';
import { layoutFor } from '../../src/cli/terminal-output.js';
import type { TimelineJson } from '../../src/cli/timeline-json.js';
import { noFilters } from '../../src/domain/filters.js';
import { articleOf } from '../support/articles.js';
import { memoryCorpus } from '../support/memory-corpus.js';
import { articles } from './articles.js';
import { contract } from './contract.js';
import { folderOf, runVerbatim, type Run } from './run-verbatim.js';

type Folder = Awaited<ReturnType<typeof folderOf>>;

let corpus: Folder;
let data: Folder;

beforeAll(async () => {
  corpus = await folderOf(articles);
  data = await folderOf({});
});
afterAll(async () => {
  await corpus.remove();
  await data.remove();
});

function timeline(topic: string, options: readonly string[] = []): Promise<Run> {
  return runVerbatim(['timeline', topic, '--corpus', corpus.path, '--data', data.path, ...options]);
}

// One embedding process a command: few are run, the text for people is tested without them.
describe('timeline', () => {
  test('prints JSON that keeps the contract, each quote where its offsets say', async () => {
    const run = await timeline('the dam at Orrin', ['--json']);
    expect(run).toMatchObject({ code: 0, error: '' });
    const json = JSON.parse(run.out) as TimelineJson;
    contract.timeline(json);
    expect(json).toMatchObject({ found: true, reason: null, articles: 3, undated: 1 });
    const [entry] = json.entries;
    expect(entry).toMatchObject({ date: '2024-05-26', precision: 'day', basis: 'said', label: '26 May 2024' });
    expect(entry!.quotes[0]).toMatchObject({ citation: { outlet: 'Valley Post', path: 'dam.md' } });
    expect(entry!.quotes[0]!.dates.map(({ text }) => text)).toContain('Sunday');
  });

  test('prints JSON of a topic that nobody mentions as done', async () => {
    const run = await timeline('the lighthouse of Calby', ['--json']);
    expect(run.code).toBe(0);
    const json = JSON.parse(run.out) as TimelineJson;
    contract.timeline(json);
    expect(json).toMatchObject({ found: false, entries: [], undatedEntries: [], reason: { code: 'weak' } });
  });

  test.each([
    [['timeline']],
    [['timeline', 'dam', '--since', '2025-01-02', '--until', '2025-01-01']],
    [['timeline', 'dam', '--limit', '0']],
  ])('is wrong use: %j', async (args) => {
    expect((await runVerbatim(args)).code).toBe(2);
  });
});

const layout = layoutFor({ isTty: false, columns: 100, hasColour: false, now: new Date('2026-01-02T00:00:00Z') });

async function printed(of: Parameters<typeof memoryCorpus>[0], topic: string): Promise<string> {
  const parts = { corpus: await memoryCorpus(of, null), embedder: null, wordVectors: null };
  const weights = { passage: 0.5, dense: 0.7 };
  const found = await timelineOf(
    { ...parts, weights, rest: () => Promise.resolve() },
    { topic, filters: noFilters, limit: 15 },
  );
  return formatTimeline(found, layout).replace(/\s+/g, ' ');
}

describe('formatTimeline', () => {
  test('tells how each entry came by its date, and what is left as it was said', async () => {
    const out = await printed(
      [
        articleOf({
          title: 'Dam bursts',
          outlet: 'Hill Gazette',
          publishedAt: '2025-03-12',
          blocks: [
            'The dam at Orrin burst on Monday.',
            'The dam at Orrin is watched by divers, and may be shut on Friday.',
          ],
        }),
        articleOf({
          path: 'b.txt',
          title: 'Talks',
          blocks: ['The owners of the Orrin dam met the council on Saturday.'],
        }),
      ],
      'Orrin dam',
    );
    expect(out).toContain("10 March 2025 dated by the text, which says “Monday”, counted from the article's date");
    expect(out).toContain('said on 12 March 2025 the day of publication; when it was is not certain from the sentence');
    expect(out).toContain('“Friday” as said: the sentence does not show which day is meant');
    expect(out).toContain('Without a date: 1. In no order of time.');
    expect(out).toContain('“Saturday” as said: counted from an unknown date');
    expect(out).toContain('published 12 March 2025, 9 months ago');
  });

  test('sends no control character of an article to the terminal', async () => {
    const hostile = articleOf({
      publishedAt: '2025-03-12',
      blocks: ['The \u001b[31mdam\u001b[0m at\u202e Orrin burst on Monday.'],
    });
    const out = await printed([hostile], 'Orrin');
    expect(out).toContain('burst on Monday');
    // eslint-disable-next-line no-control-regex -- control characters are what it is about
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});
