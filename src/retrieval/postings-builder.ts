import { defaultBm25, type Bm25Options, type Postings } from './postings.js';

const maxFrequency = 0xff_ff;
const maxId = 0xff_ff_ff_ff;

/**
 * Gathers documents into an inverted file. Memory grows by eight bytes a posting and by the vocabulary: what is gathered is
 * one flat stream, sorted by term when all is there.
 */
export class PostingsGatherer {
  readonly #termNumbers = new Map<string, number>();
  readonly #ids = new GrowingUint32();
  readonly #lengths = new GrowingUint32();
  /** Postings of each document end here in the stream. */
  readonly #ends = new GrowingUint32();
  readonly #terms = new GrowingUint32();
  readonly #frequencies = new GrowingUint32();
  /** The stream's length when each term last came. */
  readonly #lastEnds = new GrowingUint32();
  #highest = 1;

  constructor(private readonly bm25: Bm25Options = defaultBm25) {
    if (!(bm25.k1 >= 0)) throw new RangeError(`k1 must be 0 or more, not ${bm25.k1}`);
    if (!(bm25.b >= 0 && bm25.b <= 1)) throw new RangeError(`b must lie in 0-1, not ${bm25.b}`);
  }

  /** Ids are whole, below 2^32 and ascend. @throws RangeError */
  add(id: number, terms: readonly string[]): void {
    const previous = this.#ids.last();
    if (!Number.isInteger(id) || id < 0 || id > maxId) throw new RangeError(`${id} is no document id`);
    if (previous !== undefined && id <= previous)
      throw new RangeError(`document ${id} comes after ${previous}: ids must ascend`);
    const documentStart = this.#terms.length;
    for (const term of terms) this.#addTerm(this.#numberOf(term), documentStart);
    this.#ids.push(id);
    this.#lengths.push(terms.length);
    this.#ends.push(this.#terms.length);
  }

  #addTerm(term: number, documentStart: number): void {
    const lastEnd = this.#lastEnds.values[term]!;
    if (lastEnd > documentStart) {
      const frequency = Math.min(this.#frequencies.values[lastEnd - 1]! + 1, maxFrequency);
      this.#frequencies.values[lastEnd - 1] = frequency;
      this.#highest = Math.max(this.#highest, frequency);
    } else {
      this.#terms.push(term);
      this.#frequencies.push(1);
      this.#lastEnds.values[term] = this.#terms.length;
    }
  }

  toPostings(): Postings {
    const { order, vocabulary, termStarts } = this.#sortedVocabulary();
    const postingStarts = this.#postingStarts(order);
    const documents = new Uint32Array(this.#terms.length);
    const frequencies = this.#highest <= 0xff ? new Uint8Array(documents.length) : new Uint16Array(documents.length);
    const next = postingStarts.slice();
    const { values: terms } = this.#terms;
    for (let ordinal = 0, i = 0; ordinal < this.#ids.length; ordinal++) {
      for (const end = this.#ends.values[ordinal]!; i < end; i++) {
        const at = next[order[terms[i]!]!]!++;
        documents[at] = ordinal;
        frequencies[at] = this.#frequencies.values[i]!;
      }
    }
    const ids = this.#ids.toArray();
    return {
      bm25: this.bm25,
      ids,
      lengths: this.#lengths.toArray(),
      vocabulary,
      termStarts,
      postingStarts,
      documents,
      frequencies,
    };
  }

  #numberOf(term: string): number {
    const known = this.#termNumbers.get(term);
    if (known !== undefined) return known;
    const number = this.#termNumbers.size;
    this.#termNumbers.set(term, number);
    this.#lastEnds.push(0);
    return number;
  }

  /** `order[number]` is the place of a term, numbered as it first came, among all terms sorted by their bytes. */
  #sortedVocabulary(): { order: Uint32Array; vocabulary: Uint8Array; termStarts: Uint32Array } {
    const encoded = [...this.#termNumbers].map(([term, number]) => ({ bytes: Buffer.from(term), number }));
    encoded.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
    const order = new Uint32Array(encoded.length);
    const termStarts = new Uint32Array(encoded.length + 1);
    encoded.forEach(({ bytes, number }, place) => {
      order[number] = place;
      termStarts[place + 1] = termStarts[place]! + bytes.length;
    });
    return { order, vocabulary: new Uint8Array(Buffer.concat(encoded.map(({ bytes }) => bytes))), termStarts };
  }

  #postingStarts(order: Uint32Array): Uint32Array {
    const starts = new Uint32Array(order.length + 1);
    const { values: terms, length } = this.#terms;
    for (let i = 0; i < length; i++) starts[order[terms[i]!]! + 1]!++;
    for (let term = 0; term < order.length; term++) starts[term + 1]! += starts[term]!;
    return starts;
  }
}

/** A Uint32Array that doubles when full. */
class GrowingUint32 {
  values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Uint32Array(2 * this.length);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }

  last(): number | undefined {
    return this.length === 0 ? undefined : this.values[this.length - 1];
  }

  toArray(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}
