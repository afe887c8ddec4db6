import type { SearchableCorpus } from '../retrieval/searchable-corpus.js';
import type { CorpusLocation } from './corpus-location.js';
import { CorpusRefresher, type RefresherParts } from './corpus-refresher.js';
import { LiveCorpus } from './live-corpus.js';

export interface OpenCorporaParts {
  /** Opens the current generation. */
  readonly open: (location: CorpusLocation) => Promise<SearchableCorpus>;
  readonly refresh: (
    location: CorpusLocation,
    ...options: Parameters<RefresherParts['refresh']>
  ) => ReturnType<RefresherParts['refresh']>;
  /** How many stay open; more only while all of them are in use. At least 1. */
  readonly mostOpen: number;
  readonly logger: RefresherParts['logger'];
}

/** A corpus in use: it stays open, through refreshes too, until it is given back. */
export interface OpenCorpusLease {
  readonly live: LiveCorpus;
  release(): void;
}

interface Slot {
  readonly location: CorpusLocation;
  readonly refresher: CorpusRefresher;
  /** `null`: closed. */
  opening: Promise<LiveCorpus> | null;
  live: LiveCorpus | null;
  leases: number;
  isWaiting: boolean;
}

/**
 * The corpora of one process, each opened on first use, those used least recently closed again. Refreshes run one at a
 * time, whether what they refresh is open or not.
 */
export class OpenCorpora {
  /** Least recently used first. */
  readonly #slots = new Map<string, Slot>();
  #queue: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(private readonly parts: OpenCorporaParts) {}

  /** Opens the corpus unless it is open, once for all who ask. Rejects as `open` does; the next call tries again. */
  async lease(location: CorpusLocation): Promise<OpenCorpusLease> {
    const slot = this.#slot(location);
    this.#slots.delete(location.database);
    this.#slots.set(location.database, slot);
    slot.leases++;
    try {
      slot.opening ??= this.#open(slot);
      const live = await slot.opening;
      let isReleased = false;
      return {
        live,
        release: () => {
          if (!isReleased) this.#giveBack(slot);
          isReleased = true;
        },
      };
    } catch (error) {
      this.#giveBack(slot);
      throw error;
    }
  }

  /** Refreshes once those before it are done. A failure is logged, never thrown. */
  refresh(location: CorpusLocation): Promise<void> {
    const slot = this.#slot(location);
    slot.isWaiting = true;
    this.#queue = this.#queue.then(async () => {
      slot.isWaiting = false;
      if (!this.#isClosed) await slot.refresher.refresh();
      this.#closeIdle();
    });
    return this.#queue;
  }

  /** How far a refresh has come; `null` when none is under way and none waits. */
  refreshing(location: CorpusLocation): string | null {
    const slot = this.#slots.get(location.database);
    return slot?.refresher.inWords() ?? (slot?.isWaiting === true ? 'waiting for its turn' : null);
  }

  /** Ends refreshes and closes everything; what is leased is closed once its questions are answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#slots.values()].map(({ refresher }) => refresher.stop()));
    await this.#queue;
    for (const slot of this.#slots.values()) {
      await slot.opening?.catch(() => null);
      close(slot);
    }
  }

  #slot(location: CorpusLocation): Slot {
    const known = this.#slots.get(location.database);
    if (known !== undefined) return known;
    const { open, refresh, logger } = this.parts;
    const refresher = new CorpusRefresher({
      name: location.name,
      // What is just being opened may be the former generation.
      live: () => slot.opening?.catch(() => null) ?? Promise.resolve(null),
      open: () => open(location),
      refresh: (options) => refresh(location, options),
      logger,
    });
    const slot: Slot = { location, refresher, opening: null, live: null, leases: 0, isWaiting: false };
    this.#slots.set(location.database, slot);
    return slot;
  }

  async #open(slot: Slot): Promise<LiveCorpus> {
    try {
      slot.live = new LiveCorpus(await this.parts.open(slot.location));
    } catch (error) {
      slot.opening = null;
      throw error;
    }
    this.#closeIdle();
    return slot.live;
  }

  #giveBack(slot: Slot): void {
    slot.leases--;
    this.#closeIdle();
  }

  #closeIdle(): void {
    const open = [...this.#slots.values()].filter(({ live }) => live !== null);
    const idle = open.filter(({ leases, refresher }) => leases === 0 && refresher.inWords() === null);
    for (const slot of idle.slice(0, Math.max(0, open.length - this.parts.mostOpen))) close(slot);
  }
}

function close(slot: Slot): void {
  slot.live?.close();
  slot.live = null;
  slot.opening = null;
}
