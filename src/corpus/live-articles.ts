import type { SearchableCorpus } from '../retrieval/searchable-corpus.js';
import { joinCorpora } from '../retrieval/joined-corpus.js';
import type { CorpusLease } from './live-corpus.js';

/** What questions are answered from: the newest generation of one corpus, or of two as one. */
export interface LiveArticles {
  /** For work that ends before the event loop turns; anything else takes a lease. */
  readonly current: SearchableCorpus;
  lease(): CorpusLease;
}

/** A guild's own articles and shared ones as one list. */
export function joinLive(own: LiveArticles, shared: LiveArticles): LiveArticles {
  const join = rememberJoined();
  return {
    get current() {
      return join(own.current, shared.current);
    },
    lease: () => {
      const [ofOwn, ofShared] = [own.lease(), shared.lease()];
      return {
        corpus: join(ofOwn.corpus, ofShared.corpus),
        release: () => {
          ofOwn.release();
          ofShared.release();
        },
      };
    },
  };
}

/** Joins two generations once, and forgets with them. */
function rememberJoined(): (own: SearchableCorpus, shared: SearchableCorpus) => SearchableCorpus {
  const known = new WeakMap<SearchableCorpus, WeakMap<SearchableCorpus, SearchableCorpus>>();
  return (own, shared) => {
    if (own.state.articles === 0) return shared;
    if (shared.state.articles === 0) return own;
    let withOwn = known.get(own);
    if (withOwn === undefined) known.set(own, (withOwn = new WeakMap()));
    let joined = withOwn.get(shared);
    if (joined === undefined) withOwn.set(shared, (joined = joinCorpora(own, shared)));
    return joined;
  };
}
