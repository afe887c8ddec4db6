import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCorpus } from '../../src/corpus/open-corpus.js';
import { analyse } from '../../src/retrieval/analyse.js';
import { createWorkbench, hashVector, page, realParts, type Workbench } from './corpus-workbench.js';

const names = ['a.md', 'deep/b.md', 'lines.jsonl', 'more.jsonl'];

/** Lines of one topic are one article where they have a url, by whichever outlet. */
function line(topic: number, hasUrl: boolean, outlet: string): string {
  const url = hasUrl ? `https://lisk.example/${topic}` : null;
  return JSON.stringify({
    title: `Line ${topic}`,
    text: `Boat ${topic} left the harbour at dawn. It came home late.`,
    url,
    outlet,
  });
}

const contents = fc.oneof(
  fc.constant(null),
  fc
    .integer({ min: 0, max: 3 })
    .map((i) => page(`Boat ${i}`, `Boat ${i} left the quay at noon. Its crew sang ${i} songs.`)),
);
const lines = fc.oneof(
  fc.constant(null),
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.boolean(), fc.constantFrom('Ledger', 'Courier')), {
      maxLength: 5,
    })
    .map((topics) => topics.map((topic) => line(...topic)).join('\n')),
);
/** The whole folder after each step. */
const history = fc.array(fc.tuple(contents, contents, lines, lines), { minLength: 1, maxLength: 4 });

async function seen(bench: Workbench): Promise<unknown> {
  const corpus = await openCorpus(realParts, bench.location, { model: bench.embedder.model });
  try {
    const articles = [...corpus.entries()].map(({ id }) => {
      const article = { ...corpus.article(id)!, supersedes: null };
      const passages = corpus
        .passagesOf(id)
        .map((passage) => [passage.start, passage.end, corpus.vectorOf(passage.id)]);
      return { article, passages };
    });
    const scores = corpus.passages.search(analyse('boat quay songs'), 50).map(({ score }) => score.toFixed(9));
    const cosines = corpus.vectors?.search(hashVector('boat'), 50).map(({ similarity }) => similarity.toFixed(4));
    const state = { ...corpus.state, refreshedAt: null, generation: null };
    return { articles: articles.sort((a, b) => (a.article.id < b.article.id ? -1 : 1)), scores, cosines, state };
  } finally {
    corpus.close();
  }
}

test('a corpus is the same however its folder came about', async () => {
  const property = fc.asyncProperty(history, async (steps) => {
    const [bench, fresh] = [await createWorkbench(), await createWorkbench()];
    try {
      let present = new Set<string>();
      let articles = 0;
      for (const step of steps) {
        const files = Object.fromEntries(names.map((name, i) => [name, step[i] ?? null]));
        const changes = Object.entries(files).filter(([name, content]) => content !== null || present.has(name));
        bench.write(Object.fromEntries(changes));
        present = new Set(names.filter((name) => files[name] !== null));
        for (let report = await bench.refresh(); ; report = await bench.refresh()) {
          const { added, removed, changed, reread, unchanged, held } = report;
          expect(reread).toBe(0);
          expect(unchanged + changed + removed).toBe(articles);
          articles = unchanged + changed + added;
          if (held.length === 0) break;
          bench.decideHeld('applied');
        }
      }
      const last = steps.at(-1)!;
      const files = names.map((name, i) => [name, last[i] ?? null] as const).filter(([, content]) => content !== null);
      fresh.write(Object.fromEntries(files));
      await fresh.refresh();
      expect(await seen(bench)).toEqual(await seen(fresh));
    } finally {
      bench.remove();
      fresh.remove();
    }
  });
  await fc.assert(property, { numRuns: 12, interruptAfterTimeLimit: 12_000 });
});
