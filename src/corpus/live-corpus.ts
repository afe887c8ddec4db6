import type { SearchableCorpus } from '../retrieval/searchable-corpus.js';

/** A generation in use: it stays open until it is given back. */
export interface CorpusLease {
  readonly corpus: SearchableCorpus;
  release(): void;
}

interface Held {
  readonly corpus: SearchableCorpus;
  leases: number;
  isRetired: boolean;
}

/**
 * The generation that questions are answered from. A refresh puts a newer one in its place; the former is closed once
 * the last question that uses it is answered.
 */
export class LiveCorpus {
  #current: Held;

  constructor(corpus: SearchableCorpus) {
    this.#current = { corpus, leases: 0, isRetired: false };
  }

  /** For work that ends before the event loop turns; anything else takes a lease. */
  get current(): SearchableCorpus {
    return this.#current.corpus;
  }

  lease(): CorpusLease {
    const held = this.#current;
    held.leases++;
    let isReleased = false;
    return {
      corpus: held.corpus,
      release: () => {
        if (isReleased) return;
        isReleased = true;
        held.leases--;
        closeIfUnused(held);
      },
    };
  }

  swap(next: SearchableCorpus): void {
    const former = this.#current;
    this.#current = { corpus: next, leases: 0, isRetired: false };
    retire(former);
  }

  /** Closes the corpus as soon as no lease holds it. */
  close(): void {
    retire(this.#current);
  }
}

function retire(held: Held): void {
  held.isRetired = true;
  closeIfUnused(held);
}

function closeIfUnused(held: Held): void {
  if (held.isRetired && held.leases === 0) held.corpus.close();
}
