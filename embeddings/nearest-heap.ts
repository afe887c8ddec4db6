import type { Neighbour } from './vector-index.js';

/** Keeps the best `limit` of what it is offered, in log(limit) time each. */
export class NearestHeap {
  /** Binary heap, the worst on top. */
  readonly #heap: Neighbour[] = [];

  constructor(private readonly limit: number) {}

  offer(label: number, similarity: number): void {
    const heap = this.#heap;
    if (heap.length < this.limit) {
      heap.push({ label, similarity });
      this.#rise(heap.length - 1);
    } else if (this.limit > 0) {
      const worst = heap[0]!;
      if (similarity < worst.similarity || (similarity === worst.similarity && label > worst.label)) return;
      heap[0] = { label, similarity };
      this.#sink();
    }
  }

  /** Best first; equal similarity in order of label. */
  take(): Neighbour[] {
    return this.#heap.sort(bestFirst);
  }

  #rise(index: number): void {
    const heap = this.#heap;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (bestFirst(heap[index]!, heap[parent]!) <= 0) return;
      [heap[index], heap[parent]] = [heap[parent]!, heap[index]!];
      index = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    for (let index = 0; ;) {
      let worst = index;
      for (const child of [2 * index + 1, 2 * index + 2]) {
        if (child < heap.length && bestFirst(heap[child]!, heap[worst]!) > 0) worst = child;
      }
      if (worst === index) return;
      [heap[index], heap[worst]] = [heap[worst]!, heap[index]!];
      index = worst;
    }
  }
}

/** Order of a search result. */
export function bestFirst(a: Neighbour, b: Neighbour): number {
  return b.similarity - a.similarity || a.label - b.label;
}
