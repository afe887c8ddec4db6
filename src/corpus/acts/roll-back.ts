import type { Article } from '../../domain/article.js';
import { UserError } from '../../domain/errors.js';
import { createKeepOut } from '../../domain/tombstone.js';
import type { CorpusStore } from '../../store/corpus-store.js';
import type { CorpusLocation } from '../corpus-location.js';
import type { CorpusParts } from '../corpus-parts.js';
import { actContext, type ActOptions } from './stage-bases.js';
import { currentMembers, switchMembers, type ActOutcome } from './switch-members.js';
import { withCorpus } from './with-corpus.js';

/**
 * Makes a new generation with the members of an old one, without what was removed, erased or blocked since. Sources stay:
 * the next refresh reads them anew.
 * @throws UserError when there is no such generation, or its articles are those of now; as `withCorpus`.
 */
export function rollBack(
  parts: CorpusParts,
  location: CorpusLocation,
  { to, ...options }: ActOptions & { readonly to: number },
): Promise<ActOutcome> {
  return withCorpus(parts, location, {
    by: 'a rollback',
    run: async (store, lock) => {
      const current = store.currentGeneration();
      if (current === null || store.generation(to) === null) {
        const known = current === null ? 'there is none yet' : `they go from 1 to ${current.number}`;
        throw new UserError(`There is no generation ${to}: ${known}.`);
      }
      const context = actContext({ parts, location }, { store, lock }, options);
      const present = currentMembers(context);
      const members = membersOf(store, to, new Set(present));
      if (isEqual(members, present)) {
        throw new UserError(`Generation ${to} has the same articles as now, so there is nothing to roll back.`);
      }
      const at = parts.now().toISOString();
      const change = { at, cause: 'rollback', target: to, members, bury: [], unbury: [], block: [] } as const;
      return { ...(await switchMembers(context, change)), articles: [] };
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

function isEqual(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((number, i) => number === b[i]);
}
