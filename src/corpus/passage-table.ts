import type { PassageId } from '../domain/passage.js';
import type { StoredPassage } from '../store/corpus-store.js';

/** All passages of a generation in 16 bytes each, found by id or by article. */
export interface PassageTable {
  readonly size: number;
  /** Row of a passage; -1 when it is not here. */
  rowOf(id: number): number;
  at(row: number): StoredPassage;
  /** Half-open range of the rows of one article. */
  rowsOf(article: number): readonly [from: number, to: number];
}

export interface PassageTableBuilder {
  /** By ascending id; articles must ascend too, as the store promises. */
  add(passage: StoredPassage): void;
  build(): PassageTable;
}

/** `size`: how many passages will be added. @throws RangeError when ids or articles do not ascend. */
export function createPassageTableBuilder(size: number): PassageTableBuilder {
  const ids = new Uint32Array(size);
  const articles = new Uint32Array(size);
  const starts = new Uint32Array(size);
  const ends = new Uint32Array(size);
  let rows = 0;
  return {
    add: ({ id, article, start, end }) => {
      if (rows > 0 && (ids[rows - 1]! >= id || articles[rows - 1]! > article)) {
        throw new RangeError(`passage ${id} of article ${article} came out of order`);
      }
      ids[rows] = id;
      articles[rows] = article;
      starts[rows] = start;
      ends[rows] = end;
      rows++;
    },
    build: () => {
      if (rows !== size) throw new RangeError(`expected ${size} passages, got ${rows}`);
      return {
        size,
        rowOf: (id) => {
          const row = lowerBound(ids, id);
          return ids[row] === id ? row : -1;
        },
        at: (row) => ({ id: ids[row]! as PassageId, article: articles[row]!, start: starts[row]!, end: ends[row]! }),
        rowsOf: (article) => [lowerBound(articles, article), lowerBound(articles, article + 1)],
      };
    },
  };
}

/** First row whose value is not below `value`. */
function lowerBound(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
