import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnswerJson } from '../../src/cli/answer-json.js';
import type { RefreshReport } from '../../src/corpus/refresh-report.js';
import type { ParsedArticle } from '../../src/domain/article.js';
import { locateCorpus } from '../../src/corpus/corpus-location.js';
import { acquireLock } from '../../src/store/lock.js';
import { articles } from './articles.js';
import { contract } from './contract.js';
import { folderOf, runVerbatim, type Run } from './run-verbatim.js';

type Folder = Awaited<ReturnType<typeof folderOf>>;

const schoolQuestion = 'How many people spent the night in the school hall?';

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

async function askJson(
  question: string,
  { options = [], folder = corpus }: { readonly options?: readonly string[]; readonly folder?: Folder } = {},
): Promise<AnswerJson> {
  const run = await runVerbatim(['ask', question, '--corpus', folder.path, '--data', data.path, '--json', ...options]);
  expect(run).toMatchObject({ code: 0, error: '' });
  const answer = JSON.parse(run.out) as AnswerJson;
  contract.ask(answer);
  return answer;
}

function linesOf({ out }: Run): unknown[] {
  expect(out.endsWith('\n')).toBe(true);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

// One embedding process a command: what belongs together is asked together, in order.
describe('ask and refresh', () => {
  test('follow a folder through its changes, under the contract', async () => {
    const folder = await folderOf(articles);
    const place = ['--corpus', folder.path, '--data', data.path, '--json'];
    const dry = await runVerbatim(['refresh', '--dry-run', ...place]);
    const preview = JSON.parse(dry.out) as RefreshReport;
    contract.refresh(preview);
    expect(preview).toMatchObject({ added: 3, unchanged: 0, generation: null });

    const answer = await askJson(schoolQuestion, { folder });
    expect(answer).toMatchObject({ answered: true, reason: null, nearest: [], generation: 1, undated: 1 });
    expect(answer.newest).toBe('2024-05-26');
    const [quote] = answer.quotes;
    expect(quote!.text.slice(quote!.highlight.start - quote!.start, quote!.highlight.end - quote!.start)).toBe(
      'Nobody was hurt, but 312 people in the lower town of Orrin spent the night in the school hall.',
    );
    expect(quote!.citation).toMatchObject({
      number: 1,
      title: 'Orrin dam holds through the flood',
      outlet: 'Valley Post',
      author: 'Ida Brandt',
      publishedAt: '2024-05-26',
      updatedAt: null,
      origin: 'file; outlet as stated in it',
      url: 'https://valley.example/orrin-dam',
      path: 'dam.md',
    });
    expect(quote!.citation.link).toMatch(/^https:\/\/valley\.example\/orrin-dam#:~:text=Nobody%20was%20hurt/);

    const extracted = await runVerbatim(['extract', join(folder.path, 'dam.md'), '--json']);
    const { text } = JSON.parse(extracted.out) as ParsedArticle;
    expect(text.slice(quote!.start, quote!.end)).toBe(quote!.text);

    await rm(join(folder.path, 'bridge.md'));
    await writeFile(join(folder.path, 'orchard.txt'), articles['orchard.txt'].replace('eight million', 'nine million'));
    await writeFile(join(folder.path, 'picture.txt'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    const refreshed = await runVerbatim(['refresh', ...place]);
    const report = JSON.parse(refreshed.out) as RefreshReport;
    contract.refresh(report);
    expect(report).toMatchObject({ added: 0, changed: 1, removed: 1, reread: 0, unchanged: 1, generation: 2 });
    expect(report.rejected.map(({ path }) => path)).toEqual(['picture.txt']);
    expect(report.changes.map(({ kind, path }) => [kind, path]).sort()).toEqual([
      ['changed', 'orchard.txt'],
      ['removed', 'bridge.md'],
    ]);
    await folder.remove();
  });

  test('limit an answer by outlet and days, and tell what the days left out', async () => {
    const dated = await askJson(schoolQuestion, { options: ['--since', 'May 2024', '--until', '2024-05-26'] });
    expect(dated).toMatchObject({ answered: true, undatedExcluded: 1 });
    expect(new Set(dated.quotes.map(({ citation }) => citation.path))).toEqual(new Set(['dam.md']));
    const other = await askJson(schoolQuestion, { options: ['--outlet', 'Nobody Times', '--limit', '1'] });
    expect(other).toMatchObject({ answered: false, quotes: [], reason: { code: 'filtered' } });
  });

  test('answer from the last refresh while another process refreshes, and have nothing to say before the first', async () => {
    const folder = await folderOf(articles);
    const { lock } = await locateCorpus(data.path, folder.path);
    const ask = ['ask', schoolQuestion, '--corpus', folder.path, '--data', data.path];
    const early = acquireLock(lock, 'The corpus');
    const before = await runVerbatim(ask);
    early.release();
    expect([before.code, before.out]).toEqual([1, '']);
    expect(before.error).toMatch(/^The corpus .* is in use by process \d+ .*\n$/);
    await askJson(schoolQuestion, { folder });
    const late = acquireLock(lock, 'The corpus');
    const after = await runVerbatim(ask);
    late.release();
    await folder.remove();
    expect(after.code).toBe(0);
    expect(after.error).toContain('The answer rests on its last refresh.');
    expect(after.out).toContain('312 people in the lower town of Orrin');
  });

  test('stay unanswered where nothing answers', async () => {
    const answer = await askJson('Who won the rowing regatta on Lake Tessin?');
    expect(answer).toMatchObject({ answered: false, quotes: [] });
    expect(['no-match', 'weak']).toContain(answer.reason!.code);
    expect(answer.nearest.length).toBeLessThanOrEqual(3);
  });
});

describe('extract', () => {
  test('prints one object a line for several inputs, in their order, an unreadable one as an error', async () => {
    const { path } = corpus;
    const lines = await folderOf({
      'two.jsonl': `${JSON.stringify({ title: 'Ferry', text: 'The ferry to Ostmark sails again from Monday, its owner said.', host: 'ferry.example' })}\nno json\n`,
    });
    await writeFile(join(lines.path, 'packed.jsonl.gz'), gzipSync(await readFile(join(lines.path, 'two.jsonl'))));
    const files = [join(path, 'dam.md'), join(path, 'nowhere.txt'), join(lines.path, 'packed.jsonl.gz'), path];
    const run = await runVerbatim(['extract', ...files, '--json']);
    await lines.remove();
    const [dam, nowhere, ferry, damaged, folder] = linesOf(run);
    contract.extract(dam);
    contract.unreadable(nowhere);
    contract.extract(ferry);
    contract.unreadable(damaged);
    contract.unreadable(folder);
    expect(nowhere).toEqual({ path: files[1], error: 'unreadable (it is not there)' });
    expect((damaged as { path: string }).path).toBe(`${files[2]!}#2`);
    expect(run.code).toBe(0);
    expect(run.error.trimEnd().split('\n')).toHaveLength(3);
  });

  test('reads standard input, as a page of the web where it looks like one', async () => {
    const page =
      '<!doctype html><title>Mill reopens</title><article><h1>Mill reopens</h1><p>The mill at Tarn grinds again after nine years, its owner said on Monday.</p></article>';
    const run = await runVerbatim(['extract', '-', '--url', 'https://tarn.example/mill', '--json'], { input: page });
    const article = JSON.parse(run.out) as ParsedArticle;
    contract.extract(article);
    expect(article).toMatchObject({ title: 'Mill reopens', url: 'https://tarn.example/mill' });
    expect(article.text).not.toContain('<');
  });

  test('fails where nothing could be read, with nothing on standard output for one input', async () => {
    const run = await runVerbatim(['extract', 'nowhere.txt', '--json']);
    expect(run).toEqual({ code: 1, out: '', error: 'nowhere.txt: unreadable (it is not there)\n' });
  });

  test('shows people what is known and each block with its role', async () => {
    const { out } = await runVerbatim(['extract', join(corpus.path, 'orchard.txt')]);
    expect(out).toMatch(/^title +Orchard growers of Pellan count their losses\noutlet +unknown\n/);
    expect(out).toMatch(/^body +A late frost killed/m);
  });
});

describe('evaluate', () => {
  const set = {
    'corpus.jsonl': [
      { _id: 'd1', title: 'Dam', text: 'The dam at Orrin held through the night.' },
      { _id: 'd2', title: '', text: 'Drivers pay four crowns to cross the Sarn bridge.' },
      { _id: 'd3', title: '', text: 'A late frost killed the apple blossom around Pellan.' },
    ],
    'queries.jsonl': [
      { _id: 'q1', text: 'Did the dam at Orrin hold?' },
      { _id: 'q2', text: 'What does it cost to cross the Sarn bridge?', candidates: ['d2', 'd3'] },
    ],
  };
  const jsonl = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

  test('prints every measure and writes a TREC run', async () => {
    const folder = await folderOf({
      'corpus.jsonl': jsonl(set['corpus.jsonl']),
      'queries.jsonl': jsonl(set['queries.jsonl']),
      'qrels.tsv': 'query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t1\n',
    });
    const file = join(folder.path, 'run.txt');
    const run = await runVerbatim(['evaluate', folder.path, '--legs', 'bm25', '--run', file, '--json']);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    await folder.remove();
    contract.evaluate(JSON.parse(run.out));
    expect(JSON.parse(run.out)).toMatchObject({ 'ndcg@10': 1, 'success@1': 1, queries: 2 });
    expect(lines[0]).toMatch(/^q1 Q0 d1 1 \d+\.\d+ verbatim-bm25$/);
    expect(lines.filter((line) => line.startsWith('q2 '))).toHaveLength(2);
  });

  test('says in one sentence what a folder lacks', async () => {
    const run = await runVerbatim(['evaluate', data.path, '--legs', 'bm25']);
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.error).toContain('name a folder in BEIR form, with corpus.jsonl, queries.jsonl and qrels.tsv');
  });
});

describe('status', () => {
  test('shows the model and every corpus of the data folder, and none where there is no folder', async () => {
    await askJson(schoolQuestion);
    const run = await runVerbatim(['status', '--data', data.path, '--json']);
    const status = JSON.parse(run.out) as { corpora: { index: string; articles: number }[] };
    contract.status(status);
    expect(status.corpora.length).toBeGreaterThanOrEqual(1);
    expect(status.corpora.every(({ index }) => index === 'ok')).toBe(true);
    const empty = await runVerbatim(['status', '--data', join(data.path, 'not-yet')]);
    expect(empty.out).toMatch(/^Model bundled \([0-9a-f]{12}\)\nNo corpus in this data folder yet\.\n$/);
  });
});

describe('what cannot be worked on ends with 1 and one sentence', () => {
  test.each([
    [
      'a folder that is not there',
      'nowhere',
      /nowhere can't be opened: name a folder or a file of articles that exists\.\n$/,
    ],
    ['a file that holds no articles', import.meta.filename, /is not a kind of file that is read/],
  ])('%s', async (_what, path, sentence) => {
    const run = await runVerbatim(['refresh', '--corpus', path, '--data', data.path, '--dry-run', '--json']);
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.error).toMatch(sentence);
    expect(run.error.trimEnd()).not.toContain('\n');
  });

  test('a data folder that is a file', async () => {
    const run = await runVerbatim(['refresh', '--corpus', corpus.path, '--data', join(corpus.path, 'dam.md')]);
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.error).toMatch(/can't be written to: check its permissions or use another data folder\.\n$/);
  });

  test('a model that is not there', async () => {
    const environment = { EMBEDDING_MODEL: './no-model-here' };
    const run = await runVerbatim(['ask', 'one?', '--corpus', corpus.path, '--data', data.path], { environment });
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.error).toMatch(/^The embedding model "\.\/no-model-here" .*\n$/);
  });
});
