import type { Embedder } from '../../embeddings/embedder.js';
import type { Article } from '../domain/article.js';
import { passageIndexText } from '../retrieval/indexed-text.js';
import type { CorpusStore, ModelKey, StoredPassage } from '../store/corpus-store.js';
import type { Stopwatch } from './stopwatch.js';

/** Passages sent to the embedder at once, in whole articles. */
const batchPassages = 256;
/** One batch is worked on while the next one waits at the embedder's door. */
const batchesInFlight = 2;

interface EmbeddingQueueOptions {
  readonly store: CorpusStore;
  readonly embedder: Embedder;
  readonly model: ModelKey;
  readonly watch: Stopwatch<'embed' | 'store'>;
  readonly signal: AbortSignal | undefined;
  /** Called with the number of passages embedded and offered so far. */
  readonly onProgress: (done: number, offered: number) => void;
}

/** Embeds passages in the background while articles are still being read, and stores their vectors batch by batch. */
export class EmbeddingQueue {
  #pending: { text: string; passage: StoredPassage }[] = [];
  readonly #inFlight = new Set<Promise<void>>();
  #failure: { readonly error: unknown } | null = null;
  #offered = 0;
  #embedded = 0;

  constructor(private readonly options: EmbeddingQueueOptions) {}

  /** Takes the passages of a stored article that lack a vector. Resolves when there is room for more. */
  async offer(number: number, article: Pick<Article, 'title' | 'text'>): Promise<void> {
    const { store, model, watch } = this.options;
    const missing = watch.run('store', () => missingPassages(store, model, number));
    for (const passage of missing) this.#pending.push({ text: passageIndexText(article, passage), passage });
    this.#offered += missing.length;
    while (this.#pending.length >= batchPassages) await this.#send(batchPassages);
  }

  /** Resolves when every passage offered has its vector stored. */
  async finish(): Promise<void> {
    await this.#send(this.#pending.length);
    while (this.#inFlight.size > 0) await this.#room(0);
    this.#throwFailure();
  }

  /** Resolves when nothing is under way any more, however it ended. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#inFlight);
  }

  async #send(count: number): Promise<void> {
    await this.#room(batchesInFlight - 1);
    this.#throwFailure();
    if (count === 0) return;
    const batch = this.#pending.slice(0, count);
    this.#pending = this.#pending.slice(count);
    const work = this.#embed(batch)
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#inFlight.delete(work));
    this.#inFlight.add(work);
  }

  async #room(atMost: number): Promise<void> {
    while (this.#inFlight.size > atMost) await Promise.race(this.#inFlight);
  }

  async #embed(batch: readonly { text: string; passage: StoredPassage }[]): Promise<void> {
    const { embedder, store, model, watch, signal, onProgress } = this.options;
    signal?.throwIfAborted();
    const stop = watch.start('embed');
    const texts = batch.map(({ text }) => text);
    const vectors = await embedder.embed(texts, 'passage', signal === undefined ? {} : { signal }).finally(stop);
    const stored = batch.map(({ passage }, i) => ({ passage: passage.id, vector: vectors[i]! }));
    watch.run('store', () => {
      store.saveVectors(model, stored);
    });
    this.#embedded += batch.length;
    onProgress(this.#embedded, this.#offered);
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}

/** Passages of an article without a vector, after taking those of an article that says the same. */
function missingPassages(store: CorpusStore, model: ModelKey, number: number): StoredPassage[] {
  if (store.withoutVectors(model.hash, [number]).length === 0) return [];
  store.reuseVectors(model.hash, number);
  const known = new Set(store.vectorsOf(model.hash, number).map(({ passage }) => passage));
  return store.passagesOf(number).filter(({ id }) => !known.has(id));
}
