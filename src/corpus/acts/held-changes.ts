import { UserError } from '../../domain/errors.js';
import type { HeldChange } from '../../store/source-store.js';
import type { CorpusLocation } from '../corpus-location.js';
import type { CorpusParts } from '../corpus-parts.js';
import { lookInto, withCorpus } from './with-corpus.js';

/** Changes that wait for somebody's decision, in the order in which they were held. */
export function openChanges(parts: CorpusParts, location: CorpusLocation): readonly HeldChange[] {
  return lookInto(parts, location, (store) => store.held().filter(({ decision }) => decision === 'open')) ?? [];
}

/**
 * Decides a held change. An applied one takes effect with the next refresh; a discarded one is not asked about again while
 * the page stays as it is.
 * @throws UserError when no such change is open; as `withCorpus`.
 */
export function decideChange(
  parts: CorpusParts,
  location: CorpusLocation,
  { id, decision }: { readonly id: number; readonly decision: 'applied' | 'discarded' },
): Promise<HeldChange> {
  return withCorpus(parts, location, {
    by: 'a decision on a held change',
    run: (store) => {
      const change = store.held().find((one) => one.id === id);
      if (change === undefined) throw new UserError(`No change ${id} is held: look at the quarantine.`);
      if (change.decision !== 'open') throw new UserError(`Change ${id} was ${change.decision} already.`);
      const at = parts.now().toISOString();
      store.decideHeld(id, decision, at);
      return { ...change, decision, decidedAt: at };
    },
  });
}
