import type { Article, ArticleId } from '../../domain/article.js';
import { UserError } from '../../domain/errors.js';
import { createKeepOut, pageKeyHash } from '../../domain/tombstone.js';
import { say } from '../../language/say.js';
import type { ArticleSummary, CorpusStore } from '../../store/corpus-store.js';
import type { CorpusLocation } from '../corpus-location.js';
import type { CorpusParts } from '../corpus-parts.js';
import { actContext, type ActOptions } from './stage-bases.js';
import { currentMembers, switchMembers, type ActOutcome } from './switch-members.js';
import { withCorpus } from './with-corpus.js';

/** One article that left with a rollback, and what stands in its place. */
export interface Reversion {
  readonly previousId: ArticleId;
  /** `null`: nothing. */
  readonly articleId: ArticleId | null;
}

export interface RollBackOutcome extends ActOutcome {
  readonly reversions: readonly Reversion[];
}

/**
 * Makes a new generation with the members of an old one, without what was removed, erased or blocked since. Sources stay:
 * the next refresh reads them anew.
 * @throws UserError when there is no such generation, or its articles are those of now; as `withCorpus`.
 */
export function rollBack(
  parts: CorpusParts,
  location: CorpusLocation,
  { to, ...options }: ActOptions & { readonly to: number },
): Promise<RollBackOutcome> {
  return withCorpus(parts, location, {
    by: 'a rollback',
    run: async (store, lock) => {
      const current = store.currentGeneration();
      if (current === null || store.generation(to) === null) {
        const newest = current?.number ?? null;
        throw new UserError(say('corpus.no-such-generation', { generation: to, newest }));
      }
      const context = actContext({ parts, location }, { store, lock }, options);
      const present = currentMembers(context);
      const members = membersOf(store, to, new Set(present));
      if (isEqual(members, present)) throw new UserError(say('corpus.same-articles', { generation: to }));
      const at = parts.now().toISOString();
      const change = { at, cause: 'rollback', target: to, members, bury: [], unbury: [], block: [] } as const;
      const reversions = reversionsOf(store, present, members);
      return { ...(await switchMembers(context, change)), articles: [], reversions };
    },
  });
}

/** Numbers of those that nothing keeps out by now, ascending. What is a member now was asked about already. */
function membersOf(store: CorpusStore, generation: number, present: ReadonlySet<number>): Uint32Array {
  const keepOut = createKeepOut(
    store.tombstones(),
    store.blockedHosts().map(({ host }) => host),
  );
  const contentOf = (number: number): Article | null => (present.has(number) ? null : store.articleByNumber(number));
  const kept = [...store.summaries(generation)].filter(
    (summary) => keepOut(summary, contentOf(summary.number)) === null,
  );
  return Uint32Array.from(kept, ({ number }) => number);
}

/** Other readings of one article are the same article. */
function reversionsOf(store: CorpusStore, before: Uint32Array, after: Uint32Array): Reversion[] {
  const [leaving, coming] = [without(before, after), without(after, before)].map((numbers) =>
    numbers.map((number) => store.summary(number)).filter((summary) => summary !== null),
  ) as [ArticleSummary[], ArticleSummary[]];
  const stays = new Set(coming.map(({ id }) => id));
  const inPlace = new Map(coming.map((summary) => [pageKeyHash(summary), summary.id]));
  return leaving
    .filter(({ id }) => !stays.has(id))
    .map((summary) => ({ previousId: summary.id, articleId: inPlace.get(pageKeyHash(summary)) ?? null }));
}

function without(numbers: Uint32Array, others: Uint32Array): number[] {
  const known = new Set(others);
  return Array.from(numbers).filter((number) => !known.has(number));
}

function isEqual(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((number, i) => number === b[i]);
}
