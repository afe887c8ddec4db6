import { formatTable } from './format-table.js';
import type { CorpusStatus } from '../corpus/corpus-status.js';
import { printableLine } from './printable.js';

const indexWords: Readonly<Record<CorpusStatus['index'], string>> = {
  ok: 'ready',
  rebuilding: 'being refreshed',
  missing: 'index missing: the next refresh makes it',
};

/** The model and every corpus, for people. */
export function formatStatus(
  model: { readonly name: string; readonly hash: string | null },
  corpora: readonly CorpusStatus[],
): string {
  const hash = model.hash === null ? 'not downloaded yet' : model.hash.slice(0, 12);
  const head = `Model ${printableLine(model.name)} (${hash})`;
  if (corpora.length === 0) return `${head}\nNo corpus in this data folder yet.\n`;
  const rows = corpora.map((corpus) => [
    printableLine(corpus.name),
    corpus.generation === null ? 'never refreshed' : `generation ${corpus.generation}`,
    `${corpus.articles} articles`,
    `${corpus.undated} undated`,
    `${corpus.passages} passages`,
    corpus.first === null || corpus.last === null ? '' : `${corpus.first} to ${corpus.last}`,
    `refreshed ${corpus.refreshedAt ?? 'never'}`,
    indexWords[corpus.index],
  ]);
  return `${head}\n${formatTable(rows)}\n`;
}
