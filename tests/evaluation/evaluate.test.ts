import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createExactVectorIndex } from '../../embeddings/exact-vector-index.js';
import { UserError } from '../../src/domain/errors.js';
import { evaluate, type Evaluation } from '../../src/evaluation/evaluate.js';
import type { Leg } from '../../src/evaluation/rank-documents.js';
import { topicEmbedder } from '../retrieval/topic-embedder.js';

const harbour = join(import.meta.dirname, '..', 'fixtures', 'evaluation', 'harbour');

const parts = {
  embedder: topicEmbedder([
    ['ferry', 'gannet', 'boat', 'vessel'],
    ['sink', 'sank', 'founder', 'down'],
    ['bake', 'loav'],
  ]),
  weights: { passage: 0.5, dense: 0.3 },
  createVectorIndex: createExactVectorIndex,
};

function run(leg: Leg, folder = harbour): Promise<Evaluation> {
  return evaluate(parts, { folder, leg });
}

/** Documents of one query in order. */
function ranked(evaluation: Evaluation, query: string): string[] {
  return evaluation.run.filter((line) => line.startsWith(`${query} `)).map((line) => line.split(' ')[2]!);
}

describe('evaluate', () => {
  it('ranks whole documents by BM25 alone on the bm25 leg', async () => {
    const evaluation = await run('bm25');
    // "report" shares no word with the question about the vessel, so the candidates tie and stand in corpus order.
    expect(ranked(evaluation, 'q-wreck')).toEqual(['fees', 'report', 'loaves', 'blank']);
    expect(ranked(evaluation, 'q-ferry')).toEqual(['ferry']);
    expect(evaluation.metrics['success@1']).toBe(3 / 4);
    expect(evaluation.metrics['mrr@10']).toBe((1 + 1 / 2 + 1 + 1) / 4);
  });

  it('ranks by the best passage alone on the dense leg', async () => {
    const evaluation = await run('dense');
    expect(ranked(evaluation, 'q-wreck')[0]).toBe('report');
    expect(ranked(evaluation, 'q-ferry')).toHaveLength(6);
  });

  it('ranks by both on the fused leg', async () => {
    const evaluation = await run('fused');
    expect(ranked(evaluation, 'q-wreck')[0]).toBe('report');
    expect(ranked(evaluation, 'q-ferry')[0]).toBe('ferry');
    expect(evaluation.metrics['success@1']).toBe(1);
  });

  it('ranks all of a query’s candidates and no other document, whatever the leg', async () => {
    for (const leg of ['bm25', 'dense', 'fused'] as const) {
      const documents = ranked(await run(leg), 'q-wreck');
      expect([...documents].sort()).toEqual(['blank', 'fees', 'loaves', 'report']);
    }
  });

  it('puts equal documents in the order of the corpus', async () => {
    for (const leg of ['bm25', 'fused'] as const) {
      expect(ranked(await run(leg), 'q-fog').slice(0, 2)).toEqual(['twin-b', 'twin-a']);
    }
  });

  it('takes means over judged queries, and over those with a wrong candidate for map_clean', async () => {
    const { metrics } = await run('bm25');
    expect(metrics.queries).toBe(4);
    expect(metrics.map).toBe((1 + 1 / 2 + 1 + 1) / 4);
    expect(metrics.map_clean).toBeCloseTo((1 + 1 / 2 + 1) / 3, 10);
    expect(metrics.seconds).toBeGreaterThan(0);
  });

  it('writes a TREC run whose scores never rise down a list', async () => {
    const { run: lines } = await run('fused');
    expect(lines[0]).toMatch(/^q-ferry Q0 ferry 1 [\d.]+ verbatim-fused$/);
    const scores = lines.filter((line) => line.startsWith('q-wreck ')).map((line) => Number(line.split(' ')[4]));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('asks no model for the bm25 leg', async () => {
    const evaluation = await evaluate({ ...parts, embedder: null }, { folder: harbour, leg: 'bm25' });
    expect(evaluation.metrics).toMatchObject({ queries: 4, 'success@1': 3 / 4 });
  });

  it('stops with the reason of an aborted signal', async () => {
    const reason = new Error('stopped');
    const request = { folder: harbour, leg: 'bm25', signal: AbortSignal.abort(reason) } as const;
    await expect(evaluate(parts, request)).rejects.toBe(reason);
  });
});

describe('a folder that is no judged set', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verbatim-beir-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function fill(files: Readonly<Record<string, string>>): Promise<void> {
    const whole = {
      'corpus.jsonl': '{"_id": "a", "text": "A ferry."}\n',
      'queries.jsonl': '{"_id": "q", "text": "ferry"}\n',
      'qrels.tsv': 'q\ta\t1\n',
      ...files,
    };
    await Promise.all(Object.entries(whole).map(([name, content]) => writeFile(join(folder, name), content)));
  }

  it('is named with what is missing', async () => {
    await expect(run('bm25', folder)).rejects.toThrow(UserError);
    await expect(run('bm25', folder)).rejects.toThrow(/corpus\.jsonl cannot be read; name a folder in BEIR form/);
  });

  it.each([
    ['corpus.jsonl', '{"_id": "a", "text": "A ferry."}\n{"_id": ', 'corpus.jsonl#2 is not a JSON object'],
    ['corpus.jsonl', '{"text": "A ferry."}\n', 'corpus.jsonl#1 has no text under "_id"'],
    ['queries.jsonl', '[1]\n', 'queries.jsonl#1 is not a JSON object'],
    ['qrels.tsv', 'query-id\tcorpus-id\tscore\nq a 1\n', 'qrels.tsv, line 2'],
  ])('is named with the line of %s that cannot be read', async (name, content, message) => {
    await fill({ [name]: content });
    await expect(run('bm25', folder)).rejects.toThrow(message);
    await expect(run('bm25', folder)).rejects.toThrow(UserError);
  });

  it('may leave out the line that names the columns', async () => {
    await fill({});
    const { metrics } = await run('bm25', folder);
    expect(metrics['success@1']).toBe(1);
  });
});
