import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPassageTableBuilder, type PassageTable } from '../../src/corpus/passage-table.js';
import type { PassageId } from '../../src/domain/passage.js';
import type { StoredPassage } from '../../src/store/corpus-store.js';

function tableOf(passages: readonly StoredPassage[]): PassageTable {
  const builder = createPassageTableBuilder(passages.length);
  for (const passage of passages) builder.add(passage);
  return builder.build();
}

/** Ascending ids and articles with gaps, as rows of a generation are. */
const rows = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 }), fc.nat(99), fc.nat(99)))
  .map((steps) => {
    let id = 0;
    let article = 1;
    return steps.map(([idStep, articleStep, start, length]): StoredPassage => {
      id += idStep;
      article += articleStep;
      return { id: id as PassageId, article, start, end: start + length };
    });
  });

describe('a passage table', () => {
  test('finds by id and by article what a list finds', () => {
    fc.assert(
      fc.property(rows, (passages) => {
        const table = tableOf(passages);
        for (let id = 0; id <= passages.length * 3 + 1; id++) {
          const row = passages.findIndex((passage) => passage.id === id);
          expect(table.rowOf(id)).toBe(row);
          if (row !== -1) expect(table.at(row)).toEqual(passages[row]);
        }
        for (let article = 0; article <= passages.length * 2 + 2; article++) {
          const [from, to] = table.rowsOf(article);
          expect(passages.slice(from, to)).toEqual(passages.filter((passage) => passage.article === article));
        }
      }),
    );
  });

  test('refuses rows out of order and a wrong count', () => {
    const at = (id: number, article: number): StoredPassage => ({ id: id as PassageId, article, start: 0, end: 1 });
    expect(() => tableOf([at(2, 1), at(1, 1)])).toThrow(RangeError);
    expect(() => tableOf([at(1, 2), at(2, 1)])).toThrow(RangeError);
    expect(() => createPassageTableBuilder(1).build()).toThrow(RangeError);
  });
});
