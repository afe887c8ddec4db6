import { UserError } from '../../domain/errors.js';
import type { SourceSpec } from '../../domain/source.js';
import type { FetchedBytes } from '../../fetching/fetcher.js';
import { reasonInWords } from '../../language/reason-in-words.js';
import { say } from '../../language/say.js';
import type { CorpusLocation } from '../corpus-location.js';
import type { CorpusParts } from '../corpus-parts.js';
import { blockedHosts } from './block-host.js';

/** What stands at an address of which nobody said what it is. */
export interface RecognisedSource {
  readonly spec: Extract<SourceSpec, { kind: 'url' | 'feed' | 'site-map' }>;
  /** Addresses of feeds that the page names, where it is a page; none is added by itself. */
  readonly feeds: readonly string[];
}

/** What is no listing and yet a page that may hold an article. */
const pageTypes = /^(?:text\/(?!xml)|application\/(?:xhtml\+xml|pdf))/;

/**
 * Asks for an address and tells by what comes whether it is a feed, a site map or a page. A site's front page that names
 * a feed stands for that feed. Nothing is kept.
 * @throws UserError when it cannot be had or is none of these; the signal's reason.
 */
export async function recogniseSource(
  parts: CorpusParts,
  location: CorpusLocation,
  { url, signal }: { readonly url: string; readonly signal: AbortSignal },
): Promise<RecognisedSource> {
  const fetcher = parts.openFetcher({ blockedHosts: blockedHosts(parts, location).map(({ host }) => host) });
  try {
    const outcome = await fetcher.fetch({ url, accept: 'any', signal });
    if (outcome.kind === 'fetched') return recognised(parts, url, outcome);
    const why = outcome.kind === 'unchanged' ? say('corpus.sent-nothing') : reasonInWords(outcome.reason);
    // What is refused for good would be refused as a source, too.
    const mayStillBeAdded = outcome.kind === 'failed';
    throw new UserError(
      say(mayStillBeAdded ? 'corpus.address-not-looked-at-now' : 'corpus.address-not-looked-at', { url, why }),
    );
  } finally {
    await fetcher.close();
  }
}

function recognised({ listings }: CorpusParts, url: string, came: FetchedBytes): RecognisedSource {
  const { bytes, mediaType, charset } = came;
  const listing = listings.read(bytes, { url: came.url, mediaType, charset });
  switch (listing.kind) {
    case 'feed':
      return { spec: { kind: 'feed', url }, feeds: [] };
    case 'site-map':
    case 'site-map-index':
      return { spec: { kind: 'site-map', url, pattern: null, maxAgeDays: null }, feeds: [] };
    case 'rejected': {
      const [feed] = listing.feeds;
      if (feed !== undefined && isFrontPage(came.url)) return { spec: { kind: 'feed', url: feed }, feeds: [] };
      if (mediaType !== null && !pageTypes.test(mediaType)) {
        throw new UserError(say('corpus.no-source-there', { url, what: reasonInWords(listing.reason) }));
      }
      return { spec: { kind: 'url', url }, feeds: listing.feeds };
    }
  }
}

function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:index\.\w+)?$/.test(pathname);
}
