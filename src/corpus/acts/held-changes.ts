import { UserError } from '../../domain/errors.js';
import { say } from '../../language/say.js';
import type { CorpusStore } from '../../store/corpus-store.js';
import type { HeldChange } from '../../store/source-store.js';
import type { CorpusLocation } from '../corpus-location.js';
import type { CorpusParts } from '../corpus-parts.js';
import { refreshOpen, type RefreshOptions } from '../refresh.js';
import type { RefreshReport } from '../refresh-report.js';
import { lookInto, withCorpus } from './with-corpus.js';

/** Changes that wait for somebody's decision, in the order in which they were held. */
export function openChanges(parts: CorpusParts, location: CorpusLocation): readonly HeldChange[] {
  return lookInto(parts, location, (store) => store.held().filter(({ decision }) => decision === 'open')) ?? [];
}

/**
 * Discards a held change: it is not asked about again while the page stays as it is.
 * @throws UserError when no such change is open; as `withCorpus`.
 */
export function discardChange(parts: CorpusParts, location: CorpusLocation, id: number): Promise<HeldChange> {
  return withCorpus(parts, location, {
    by: 'the discarding of a held change',
    run: (store) => decide(store, { id, decision: 'discarded', at: parts.now().toISOString() }),
  });
}

export interface AppliedChange {
  readonly change: HeldChange;
  /** Of the refresh that applied it. */
  readonly report: RefreshReport;
}

/**
 * Applies a held change by a refresh from what was fetched before, with nobody between the two. When that is cut short, the
 * next refresh applies it.
 * @throws UserError when no such change is open; as `refreshCorpus`.
 */
export function applyChange(
  parts: CorpusParts,
  location: CorpusLocation,
  { id, ...options }: Omit<RefreshOptions, 'isOffline' | 'cause'> & { readonly id: number },
): Promise<AppliedChange> {
  return withCorpus(parts, location, {
    by: 'the applying of a held change',
    run: async (store, lock) => {
      const change = decide(store, { id, decision: 'applied', at: parts.now().toISOString() });
      const applying = { ...options, isOffline: true, cause: 'quarantine', store, lock } as const;
      return { change, report: await refreshOpen(parts, location, applying) };
    },
  });
}

function decide(
  store: CorpusStore,
  { id, decision, at }: { readonly id: number; readonly decision: 'applied' | 'discarded'; readonly at: string },
): HeldChange {
  const change = store.held().find((one) => one.id === id);
  if (change === undefined) throw new UserError(say('corpus.no-held-change', { change: id }));
  if (change.decision !== 'open') {
    throw new UserError(
      say(change.decision === 'applied' ? 'corpus.change-applied' : 'corpus.change-discarded', { change: id }),
    );
  }
  store.decideHeld(id, decision, at);
  return { ...change, decision, decidedAt: at };
}
