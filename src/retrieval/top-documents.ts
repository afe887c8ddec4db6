import type { ScoredDocument } from './keyword-index.js';

/**
 * The best `capacity` documents seen so far: a heap with the worst kept document on top, so that most candidates cost one
 * comparison. Of equal scores the smaller id is better.
 */
export class TopDocuments {
  readonly #scores: Float64Array;
  readonly #ids: Float64Array;
  #size = 0;

  constructor(readonly capacity: number) {
    this.#scores = new Float64Array(capacity);
    this.#ids = new Float64Array(capacity);
  }

  /** Score that a document must reach to enter; -Infinity while there is room. */
  get threshold(): number {
    return this.#size < this.capacity ? -Infinity : this.#scores[0]!;
  }

  accepts(id: number, score: number): boolean {
    if (this.#size < this.capacity) return true;
    return score > this.#scores[0]! || (score === this.#scores[0]! && id < this.#ids[0]!);
  }

  /** The caller has asked `accepts` first. */
  add(id: number, score: number): void {
    if (this.#size < this.capacity) this.#siftUp(this.#size++, id, score);
    else this.#siftDown(id, score);
  }

  /** Best first; the heap is used up. */
  toSorted(): ScoredDocument[] {
    const documents: ScoredDocument[] = [];
    for (let i = 0; i < this.#size; i++) documents.push({ id: this.#ids[i]!, score: this.#scores[i]! });
    return documents.sort((a, b) => b.score - a.score || a.id - b.id);
  }

  #isWorse(id: number, score: number, at: number): boolean {
    return score < this.#scores[at]! || (score === this.#scores[at]! && id > this.#ids[at]!);
  }

  #set(at: number, id: number, score: number): void {
    this.#ids[at] = id;
    this.#scores[at] = score;
  }

  #siftUp(from: number, id: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(id, score, parent)) break;
      this.#set(at, this.#ids[parent]!, this.#scores[parent]!);
      at = parent;
    }
    this.#set(at, id, score);
  }

  #siftDown(id: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      const right = child + 1;
      if (right < this.#size && this.#isWorse(this.#ids[right]!, this.#scores[right]!, child)) child = right;
      if (this.#isWorse(id, score, child)) break;
      this.#set(at, this.#ids[child]!, this.#scores[child]!);
      at = child;
    }
    this.#set(at, id, score);
  }
}
