import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileSummaryJson, SummaryJson } from '../../src/cli/summary-json.js';
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

function summary(...args: readonly string[]): Promise<Run> {
  return runVerbatim(['summary', ...args, '--corpus', corpus.path, '--data', data.path]);
}

async function summaryJson(...args: readonly string[]): Promise<SummaryJson> {
  const run = await summary(...args, '--json');
  expect(run).toMatchObject({ code: 0, error: '' });
  const json = JSON.parse(run.out) as SummaryJson;
  contract.summary(json);
  return json;
}

describe('summary', () => {
  test('of an article by title, of a topic, and of what is new, under the contract', async () => {
    const dam = await summaryJson('--article', 'orrin dam', '--length', 'brief');
    expect(dam.subject).toMatchObject({ kind: 'article', title: 'Orrin dam holds through the flood' });
    expect(dam).toMatchObject({ summarised: true, reason: null, covered: 1 });
    const again = await summaryJson('--article', dam.subject.articleId!, '--words', '1000');
    expect(again.sentences.map(({ text }) => text).join(' ')).toContain('Nobody was hurt');

    const toll = await summaryJson('Sarn bridge toll', '--since', '2024-01-01');
    expect(toll.subject).toMatchObject({ kind: 'topic', topic: 'Sarn bridge toll', since: '2024-01-01' });
    expect(toll.sentences[0]!.citation).toMatchObject({ number: 1, path: 'bridge.md' });

    const recent = await summaryJson('--since', '2024-05-01');
    expect(recent).toMatchObject({ covered: 1, undatedExcluded: 1 });
    expect(new Set(recent.sentences.map(({ citation }) => citation.path))).toEqual(new Set(['dam.md']));
  });

  test('that cannot be made says why and is done', async () => {
    const unknown = await summaryJson('beekeeping in Zanzibar');
    expect(unknown).toMatchObject({ summarised: false, sentences: [], words: 0, covered: 0 });
    expect(unknown.reason).toMatchObject({ code: 'weak' });
    expect((await summaryJson('--article', 'zebra')).reason).toMatchObject({ code: 'no-article' });
  });

  test('for people names the article once and numbers its quotes', async () => {
    const { out } = await summary('--article', 'Orrin dam holds through the flood');
    expect(out.match(/Orrin dam holds through the flood/g)).toHaveLength(1);
    expect(out).toMatch(/^\d quotes? from one article, in its own order; what stands between them is left out\.\n/);
    expect(out).toMatch(/^1 {2}│ /m);
  });
});

describe('summary of a file', () => {
  test('touches no corpus and prints one object an article, an unreadable line as an error', async () => {
    const text =
      'The ferry to Ostmark sails again from Monday, its owner said. It had been laid up for a month. Tickets cost nine crowns until May.';
    const lines = `${JSON.stringify({ title: 'Ferry', text, host: 'ferry.example' })}\nno json\n`;
    const folder = await folderOf({ 'two.jsonl': lines });
    const file = join(folder.path, 'two.jsonl');
    const run = await runVerbatim([
      'summary',
      '--file',
      file,
      '--words',
      '12',
      '--data',
      join(data.path, 'none'),
      '--json',
    ]);
    await folder.remove();
    const [ferry, damaged] = run.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    contract.fileSummary(ferry);
    contract.unreadable(damaged);
    expect((ferry as FileSummaryJson).sentences.map((line) => line.text)).toEqual([
      'The ferry to Ostmark sails again from Monday, its owner said.',
    ]);
    expect(run.code).toBe(0);
    const nowhere = await runVerbatim(['summary', '--file', 'nowhere.txt', '--json']);
    expect(nowhere).toEqual({ code: 1, out: '', error: 'nowhere.txt: unreadable (it is not there)\n' });
  });
});

describe('wrong use of summary ends with 2 and one line', () => {
  test.each([
    [[], 'name a topic, --article, --file or --since'],
    [['ferry', '--article', 'dam'], 'name one subject'],
    [['--article', 'dam', '--since', '2024-05-01'], 'one article is not filtered'],
    [['ferry', '--since', '2024-06-01', '--until', '2024-05-01'], '--since is later than --until'],
    [['ferry', '--length', 'huge'], 'Allowed choices are brief, normal, long.'],
    [['ferry', '--words', '0'], 'It must be a whole number from 1 to 5,000.'],
  ])('%j', async (args, reason) => {
    const { code, out, error } = await runVerbatim(['summary', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(reason);
  });
});
