import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { blockHost } from '../../../src/corpus/acts/block-host.js';
import { eraseArticle, type EraseOutcome } from '../../../src/corpus/acts/erase-article.js';
import { findArticle, type ArticleScope } from '../../../src/corpus/acts/find-article.js';
import { removeArticle } from '../../../src/corpus/acts/remove-article.js';
import { restoreArticle, type RestoreOutcome } from '../../../src/corpus/acts/restore-article.js';
import { rollBack } from '../../../src/corpus/acts/roll-back.js';
import type { ActOutcome } from '../../../src/corpus/acts/switch-members.js';
import type { CorpusParts } from '../../../src/corpus/corpus-parts.js';
import type { ArticleId } from '../../../src/domain/article.js';
import { analyse } from '../../../src/retrieval/analyse.js';
import { createWorkbench, realParts, type Files, type Workbench } from '../corpus-workbench.js';

/** A corpus with every act on it; articles are named by what `findArticle` takes. */
export interface ActsBench extends Workbench {
  idOf(text: string, scope?: ArticleScope): ArticleId;
  removeArticle(text: string): Promise<ActOutcome>;
  restoreArticle(text: string): Promise<RestoreOutcome>;
  erase(text: string): Promise<EraseOutcome>;
  rollBack(to: number): Promise<ActOutcome>;
  block(host: string): Promise<ActOutcome>;
  /** What a person sees of it. */
  seen(): Promise<Seen>;
  /** Names of files of the data folder that hold a text in UTF-8 or in UTF-16. */
  filesHolding(text: string): string[];
}

export interface Seen {
  readonly generation: number | null;
  readonly paths: readonly string[];
  readonly texts: readonly string[];
  readonly passages: number;
  /** Passages with a vector; `null` while one lacks it. */
  readonly vectors: number | null;
  /** Scores of a question, rounded. */
  readonly found: readonly number[];
}

export async function createActsBench(files: Files = {}, parts: CorpusParts = realParts): Promise<ActsBench> {
  const bench = await createWorkbench(files);
  onTestFinished(() => {
    bench.remove();
  });
  const { location, embedder } = bench;
  const idOf = (text: string, scope: ArticleScope = 'members'): ArticleId => {
    const found = findArticle(parts, location, { text, scope });
    if (found.kind !== 'one') throw new Error(`${text} is ${found.kind}`);
    return found.article.articleId;
  };
  const about = (text: string, scope?: ArticleScope): { articleId: ArticleId; embedder: typeof embedder } => ({
    articleId: idOf(text, scope),
    embedder,
  });
  return {
    ...bench,
    idOf,
    removeArticle: (text) => removeArticle(parts, location, about(text)),
    restoreArticle: (text) => restoreArticle(parts, location, about(text, 'removed')),
    erase: (text) => eraseArticle(parts, location, about(text, 'stored')),
    rollBack: (to) => rollBack(parts, location, { to, embedder }),
    block: (host) => blockHost(parts, location, { host, embedder }),
    seen: () => seenOf(bench),
    filesHolding: (text) => filesHolding(bench.data, text),
  };
}

async function seenOf(bench: Workbench): Promise<Seen> {
  const corpus = await bench.open();
  try {
    const articles = [...corpus.entries()].map(({ id }) => corpus.article(id)!);
    const sorted = articles.sort((a, b) => (a.path < b.path ? -1 : 1));
    return {
      generation: corpus.state.generation,
      paths: sorted.map(({ path }) => path),
      texts: sorted.map(({ text }) => text),
      passages: corpus.state.passages,
      vectors: corpus.vectors?.size ?? null,
      found: corpus.passages.search(analyse('ferry ramp harbour'), 20).map(({ score }) => Math.round(score * 1e6)),
    };
  } finally {
    corpus.close();
  }
}

export function filesHolding(folder: string, text: string): string[] {
  const needles = (['utf8', 'utf16le'] as const).map((encoding) => Buffer.from(text, encoding));
  needles.push(Buffer.from(needles[1]!).swap16());
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => needles.some((needle) => readFileSync(path).includes(needle)));
}
