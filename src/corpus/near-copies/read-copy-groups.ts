import type { ArticleId } from '../../domain/article.js';
import type { ArticleEntry } from '../../retrieval/searchable-corpus.js';
import type { StoredSignature } from '../../store/corpus-store.js';
import type { TimeSlices } from '../time-slices.js';
import { CopyGroups } from './copy-groups.js';
import { readSignature, signatureMaker } from './signature.js';

export interface SignatureSource {
  /** Signatures by one maker of the members of a generation, by number. */
  signatures(generation: number, maker: string): Iterable<StoredSignature>;
}

/** What grouping a generation gave and cost. */
export interface CopyGrouping {
  /** Articles that have a signature. */
  readonly signed: number;
  /** Articles that are copies of an earlier one. */
  readonly copies: number;
  readonly seconds: number;
}

export interface GroupedCopies extends CopyGrouping {
  /** The first article of an article's group: its own id where it has no copy. */
  copyGroupOf(article: ArticleId): ArticleId;
}

/**
 * Groups the articles of a generation by their stored signatures, in order of their numbers: the same generation always has the
 * same groups. What stays in memory is one entry for each article that has a copy.
 * @param entries by ascending number.
 */
export async function readCopyGroups(
  store: SignatureSource,
  { generation, entries }: { readonly generation: number; readonly entries: readonly ArticleEntry[] },
  slices: TimeSlices,
): Promise<GroupedCopies> {
  const started = performance.now();
  const groups = new CopyGroups();
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
  const firstOf = new Map<ArticleId, ArticleId>();
  let signed = 0;
  for (const { article, signature } of store.signatures(generation, signatureMaker)) {
    await slices.rest();
    signed++;
    const read = readSignature(signature);
    const entry = byNumber.get(article);
    if (read === null || entry === undefined) continue;
    const first = groups.add({ ...entry, signature: read });
    if (first !== article) firstOf.set(entry.id, byNumber.get(first)!.id);
  }
  return {
    signed,
    copies: firstOf.size,
    seconds: (performance.now() - started) / 1_000,
    copyGroupOf: (id) => firstOf.get(id) ?? id,
  };
}
