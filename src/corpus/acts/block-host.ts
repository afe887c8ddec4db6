import { UserError } from '../../domain/errors.js';
import { isBlockedHost } from '../../domain/tombstone.js';
import { say } from '../../language/say.js';
import type { BlockedHost } from '../../store/source-store.js';
import type { CorpusLocation } from '../corpus-location.js';
import type { CorpusParts } from '../corpus-parts.js';
import { actContext, type ActOptions } from './stage-bases.js';
import { actedArticle, currentMembers, switchMembers, type ActOutcome } from './switch-members.js';
import { lookInto, withCorpus } from './with-corpus.js';

/**
 * Blocks a host with all below it: its pages are fetched no more and its articles leave at once.
 * @throws UserError when that is no host, or it is blocked already; as `withCorpus`.
 */
export function blockHost(
  parts: CorpusParts,
  location: CorpusLocation,
  { host: named, ...options }: ActOptions & { readonly host: string },
): Promise<ActOutcome & { readonly host: string }> {
  const host = hostNamed(named);
  return withCorpus(parts, location, {
    by: 'the blocking of a host',
    run: async (store, lock) => {
      const blocked = store.blockedHosts().map((one) => one.host);
      if (isBlockedHost(`https://${host}/`, blocked)) throw new UserError(say('corpus.host-blocked-already', { host }));
      const context = actContext({ parts, location }, { store, lock }, options);
      const generation = store.currentGeneration();
      const members = generation === null ? [] : [...store.summaries(generation.number)];
      const leaving = members.filter(({ url, sourceKey }) => isBlockedHost(url ?? sourceKey, [host]));
      const gone = new Set(leaving.map(({ number }) => number));
      const outcome = await switchMembers(context, {
        at: parts.now().toISOString(),
        cause: 'block',
        target: null,
        members: currentMembers(context).filter((number) => !gone.has(number)),
        bury: [],
        unbury: [],
        block: [host],
      });
      return { ...outcome, host, articles: leaving.map(actedArticle) };
    },
  });
}

/** Its articles come back with the next refresh. @throws UserError when it is not blocked; as `withCorpus`. */
export function unblockHost(parts: CorpusParts, location: CorpusLocation, named: string): Promise<{ host: string }> {
  const host = hostNamed(named);
  return withCorpus(parts, location, {
    by: 'the unblocking of a host',
    run: (store) => {
      if (!store.unblockHost(host)) throw new UserError(say('corpus.host-not-blocked', { host }));
      return { host };
    },
  });
}

export function blockedHosts(parts: CorpusParts, location: CorpusLocation): readonly BlockedHost[] {
  return lookInto(parts, location, (store) => store.blockedHosts()) ?? [];
}

/** The host of an address, or a host as it stands. @throws UserError */
export function hostNamed(named: string): string {
  const text = named.trim();
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}/`;
  const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase().replace(/^www\.|\.$/g, '') : '';
  if (/^[^/@?#\s]+$/.test(text.replace(/^https?:\/\/|[/?#].*$/gi, '')) && /[^.]\.[^.]|^\[/.test(host)) return host;
  throw new UserError(say('corpus.no-host-name', { text }));
}
