import type { UnitVector } from '../../embeddings/embedder.js';
import type { PassageId } from '../domain/passage.js';
import type { SearchableCorpus } from './searchable-corpus.js';

/** A question in the forms in which the legs are asked. */
export interface Query {
  readonly terms: readonly string[];
  /** `null`: keywords alone. */
  readonly vector: UnitVector | null;
}

/** Where to look. */
export interface Scope {
  /** Numbers of the articles that may be searched; `null` for all. */
  readonly articles: ReadonlySet<number> | null;
  /** Passages that each passage leg proposes; the article leg proposes all passages of a tenth as many articles. */
  readonly candidates: number;
}

/** What each leg holds to be its best, together and once each: passages by keywords, by vector, and by article. */
export function proposePassages(corpus: SearchableCorpus, query: Query, scope: Scope): PassageId[] {
  const { articles, candidates } = scope;
  const accepts = articles === null ? undefined : (id: number) => articles.has(corpus.entryOf(id as PassageId).number);
  const proposed = new Set<PassageId>();
  for (const { id } of corpus.passages.search(query.terms, candidates, accepts)) proposed.add(id as PassageId);
  if (corpus.vectors !== null && query.vector !== null) {
    for (const { label } of corpus.vectors.search(query.vector, candidates, accepts)) proposed.add(label as PassageId);
  }
  addMissingArticles(corpus, { query, scope }, proposed);
  return [...proposed].sort((a, b) => a - b);
}

/** An article may be the best as a whole while no passage of it stands out. */
function addMissingArticles(
  corpus: SearchableCorpus,
  { query, scope }: { readonly query: Query; readonly scope: Scope },
  proposed: Set<PassageId>,
): void {
  const accepts = scope.articles === null ? undefined : (number: number) => scope.articles!.has(number);
  const best = corpus.articles.search(query.terms, Math.ceil(scope.candidates / 10), accepts);
  const missing = new Set(best.map(({ id }) => id));
  for (const passage of proposed) missing.delete(corpus.entryOf(passage).number);
  if (missing.size === 0) return;
  for (const { number, id } of corpus.entries()) {
    if (missing.has(number)) for (const passage of corpus.passagesOf(id)) proposed.add(passage.id);
  }
}
