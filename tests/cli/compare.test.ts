import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareTopic } from '../../src/answering/comparison/compare-topic.js';
import type { ComparisonJson } from '../../src/cli/comparison-json.js';
import { formatComparison } from '../../src/cli/format-comparison.js';
import { layoutFor } from '../../src/cli/terminal-output.js';
import { noFilters } from '../../src/domain/filters.js';
import { readPublisherFamilies } from '../../src/domain/publisher-families.js';
import { articleOf } from '../support/articles.js';
import { memoryCorpus } from '../support/memory-corpus.js';
import { contract } from './contract.js';
import { folderOf, runVerbatim, type Run } from './run-verbatim.js';

type Folder = Awaited<ReturnType<typeof folderOf>>;

const page = (outlet: string, date: string, value: number): string => `---
title: Flood at Orlan
site: ${outlet}
date: ${date}
url: https://${outlet.toLowerCase()}.example/orlan
---

The flood at Orlan has killed ${value} villagers so far, the health office said.

The upper dam at Orlan is watched by divers of ${outlet} county.
`;

let corpus: Folder;
let data: Folder;

beforeAll(async () => {
  corpus = await folderOf({
    'a.md': page('Tide', '2025-03-04', 12),
    'b.md': page('Echo', '2025-03-06', 30),
    'c.md': page('Post', '2025-03-08', 41),
  });
  data = await folderOf({});
});
afterAll(async () => {
  await corpus.remove();
  await data.remove();
});

function compare(topic: string, options: readonly string[] = []): Promise<Run> {
  return runVerbatim(['compare', topic, '--corpus', corpus.path, '--data', data.path, ...options]);
}

// One embedding process a command: few are run, the text for people is tested without them.
describe('compare', () => {
  test('prints JSON that keeps the contract, each figure where its offsets say', async () => {
    const run = await compare('Orlan death toll', ['--json']);
    expect(run).toMatchObject({ code: 0, error: '' });
    const json = JSON.parse(run.out) as ComparisonJson;
    contract.compare(json);
    expect(json).toMatchObject({ found: true, reason: null, origins: 3, originsUnstated: 0, covered: 3 });
    const [entry] = json.entries;
    expect(entry).toMatchObject({ differs: ['number'], origins: 3 });
    for (const { text, start, figure } of entry!.quotes)
      expect(text.slice(figure!.start - start, figure!.end - start)).toBe(figure!.text);
    expect(json.series[0]!.points.map(({ value }) => value)).toEqual([12, 30, 41]);
  });

  test('prints JSON of a topic that nobody mentions as done', async () => {
    const run = await compare('the lighthouse of Calby', ['--json']);
    expect(run.code).toBe(0);
    const json = JSON.parse(run.out) as ComparisonJson;
    contract.compare(json);
    expect(json).toMatchObject({ found: false, entries: [], series: [], reason: { code: 'weak' } });
  });

  test.each([
    [['compare']],
    [['compare', 'dam', '--since', '2025-01-02', '--until', '2025-01-01']],
    [['compare', 'dam', '--limit', '0']],
  ])('is wrong use: %j', async (args) => {
    expect((await runVerbatim(args)).code).toBe(2);
  });
});

const layout = layoutFor({ isTty: false, columns: 100, hasColour: false, now: new Date('2026-01-02T00:00:00Z') });

async function printed(of: Parameters<typeof memoryCorpus>[0], topic: string): Promise<string> {
  const parts = { corpus: await memoryCorpus(of, null), embedder: null, wordVectors: null };
  const found = await compareTopic(
    {
      ...parts,
      weights: { passage: 0.5, dense: 0.7 },
      families: readPublisherFamilies(''),
      rest: () => Promise.resolve(),
    },
    { topic, filters: noFilters, limit: 10 },
  );
  return formatComparison(found, layout).replace(/\s+/g, ' ');
}

const flood = (value: string, more = ''): string =>
  `The flood at Orlan killed ${value} people on Tuesday, the fire service said.${more}`;

describe('formatComparison', () => {
  test('says what is counted, how the lines differ, from how many origins, and each outlet and date', async () => {
    const out = await printed(
      [
        articleOf({
          title: 'Flood',
          outlet: 'Tide',
          publishedAt: '2025-03-04',
          blocks: [flood('12', ' The dam is open.')],
        }),
        articleOf({ title: 'Water', path: 'b.txt', blocks: [flood('at least 15')] }),
      ],
      'killed at Orlan',
    );
    expect(out).toContain('1 Deaths · whose: “people” · of one day or event · counted by: “the fire service”');
    expect(out).toContain('They differ in a number: compare them. Told by 2 origins, 1 of which states no outlet');
    expect(out).toContain('“12” Tide · published 4 March 2025');
    expect(out).toContain('“at least 15” outlet not stated · date unknown');
    expect(out).toContain('No line is drawn through them');
  });

  test('names the compared sentence in words where the quote holds more', async () => {
    const blocks = ['The dam at Orlan burst. It killed 12 people on Tuesday.'];
    const out = await printed([articleOf({ title: 'Flood', publishedAt: '2025-03-04', blocks })], 'killed at Orlan');
    expect(out).toContain('Compared sentence: “It killed 12 people on Tuesday.”');
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
