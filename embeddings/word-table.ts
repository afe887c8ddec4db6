/** Longer words are rarely met again. */
const LONGEST_WORD = 40;
const UNITS_PER_WORD = 10;
const IDS_PER_WORD = 5;

/** A stretch of a text; `folds` reads A-Z as a-z. */
export interface Word {
  text: string;
  start: number;
  end: number;
  folds: boolean;
}

/**
 * Words and their token ids in flat arrays: a hash table with linear probing that is asked with a stretch of a text, so
 * that no string is made for a word that is known. A `Map` of substrings takes several times as long.
 *
 * ```text
 * slots    hash → entry + 1, 0 = free
 * entries  hash, end of its units, end of its ids (each begins where the one before ends)
 * units    u16 of all words one after another          ids  i32 of all words one after another
 * ```
 *
 * When an array is full everything is forgotten; the words in use come back as they are met.
 */
export class WordTable {
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #unitEnds: Int32Array;
  readonly #idEnds: Int32Array;
  readonly #units: Uint16Array;
  readonly #ids: Int32Array;
  #size = 0;

  /** @param words how many are kept at most; takes about 70 bytes each. */
  constructor(words: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(words * 2)));
    this.#hashes = new Int32Array(words);
    // Entry i begins at the end of entry i - 1, which is why there is one more.
    this.#unitEnds = new Int32Array(words + 1);
    this.#idEnds = new Int32Array(words + 1);
    this.#units = new Uint16Array(words * UNITS_PER_WORD);
    this.#ids = new Int32Array(words * IDS_PER_WORD);
  }

  /** Appends the ids of a word to `target`. @returns false when the word is not known. */
  appendIds(word: Readonly<Word>, target: number[]): boolean {
    const entry = this.#slots[this.#slotOf(word, hashOf(word))]! - 1;
    if (entry < 0) return false;
    const end = this.#idEnds[entry + 1]!;
    for (let i = this.#idEnds[entry]!; i < end; i++) target.push(this.#ids[i]!);
    return true;
  }

  /** Remembers a word that is not known yet. */
  add(word: Readonly<Word>, ids: readonly number[]): void {
    const length = word.end - word.start;
    if (length > LONGEST_WORD || ids.length > this.#ids.length) return;
    if (!this.#hasRoom(length, ids.length)) this.#forget();
    const hash = hashOf(word);
    this.#slots[this.#slotOf(word, hash)] = this.#size + 1;
    this.#hashes[this.#size] = hash;
    let unit = this.#unitEnds[this.#size]!;
    for (let i = word.start; i < word.end; i++) this.#units[unit++] = unitAt(word, i);
    this.#ids.set(ids, this.#idEnds[this.#size]);
    this.#size++;
    this.#unitEnds[this.#size] = unit;
    this.#idEnds[this.#size] = this.#idEnds[this.#size - 1]! + ids.length;
  }

  #slotOf(word: Readonly<Word>, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.#slots[slot]! - 1; entry >= 0; entry = this.#slots[slot]! - 1) {
      if (this.#hashes[entry] === hash && this.#holds(entry, word)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #holds(entry: number, word: Readonly<Word>): boolean {
    const start = this.#unitEnds[entry]!;
    const length = word.end - word.start;
    if (this.#unitEnds[entry + 1]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.#units[start + i] !== unitAt(word, word.start + i)) return false;
    return true;
  }

  #hasRoom(units: number, ids: number): boolean {
    return (
      this.#size < this.#hashes.length &&
      this.#unitEnds[this.#size]! + units <= this.#units.length &&
      this.#idEnds[this.#size]! + ids <= this.#ids.length
    );
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#size = 0;
  }
}

function unitAt({ text, folds }: Readonly<Word>, index: number): number {
  const unit = text.charCodeAt(index);
  return folds && unit >= 65 && unit <= 90 ? unit + 32 : unit;
}

/** FNV-1a over code units, with the high bits brought down to where the table looks. */
function hashOf(word: Readonly<Word>): number {
  let hash = -2_128_831_035;
  for (let i = word.start; i < word.end; i++) hash = Math.imul(hash ^ unitAt(word, i), 16_777_619);
  return hash ^ (hash >>> 15);
}
