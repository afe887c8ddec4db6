import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { analyse } from '../../src/retrieval/analyse.js';
import { createWorkbench, hashVector, page, type Workbench } from './corpus-workbench.js';

let bench: Workbench;

beforeEach(async () => {
  bench = await createWorkbench({
    'ferry.md': page('Ferry returns', 'The ferry sailed from Lisk at noon. It carried forty people.'),
    'harbour.md': page('Harbour closed', 'The harbour master closed the quay. Nobody was hurt.', null),
    'deep/council.md': page('Council votes', 'The council voted for a new ramp. Three members were away.', '2023-01-02'),
  });
});

afterEach(() => {
  bench.remove();
});

describe('refreshCorpus', () => {
  test('takes in a folder', async () => {
    const report = await bench.refresh();
    expect(report).toMatchObject({ added: 3, changed: 0, removed: 0, reread: 0, unchanged: 0, rejected: [], generation: 1 });
    expect(report.changes.map(({ kind, path }) => [kind, path])).toEqual([
      ['added', 'deep/council.md'],
      ['added', 'ferry.md'],
      ['added', 'harbour.md'],
    ]);
    const corpus = await bench.open();
    expect(corpus.state).toMatchObject({ name: 'articles', generation: 1, articles: 3, undated: 1, passages: 3 });
    const [best] = corpus.passages.search(analyse('ferry sailed'), 5);
    const passage = corpus.passage(best!.id as never);
    const article = corpus.article(passage.articleId)!;
    expect(article.text.slice(passage.start, passage.end)).toContain('The ferry sailed from Lisk at noon.');
    expect(corpus.vectors!.size).toBe(3);
    expect(corpus.vectors!.search(hashVector(`hash\n${bench.embedder.embedded[0]!}`), 1)[0]!.similarity).toBeCloseTo(1);
    corpus.close();
  });
});
